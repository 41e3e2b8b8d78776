/** What pages for committees take of paper: that of the general director is one sheet whatever the plan, others have a length. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arbitrate, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { report } from '../../src/commands/report/report.ts'
import { viewScenarios } from '../../src/commands/scenario/view-scenarios.ts'
import { ALL_READ } from '../../src/plan/load/unread.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { renderHtml } from '../../src/render/html.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import { directionReport } from '../../src/reports/direction/report.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import { buildReport } from '../../src/reports/report-kind.ts'
import type { Lang } from '../../src/values/language.ts'
import { withEngine } from '../support/arbitration-of.ts'
import { a4Pages, HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { reportsOfSample } from '../support/page-reports.ts'
import { planWith, projectsLike } from '../support/plan-builder.ts'
import { renderOptions } from '../support/render-options.ts'
import { SAMPLES, samplePlan } from '../support/sample-plan.ts'

const RUNNING = 'plans/centre-val-de-loire-2022-2027'

const LONG = 'Modernisation du système d’information de gestion des équipements et des interventions '.repeat(3)

/** Three hundred projects with long titles, as many decisions asked, and money and work in each year. */
function large(): Plan {
  const projects = projectsLike(300, 'P', {
    title: LONG,
    status: 'in_progress',
    start: '2023-02-01',
    end: '2025-10-31',
    baseline: { start: '2023-01-01', end: '2025-06-30' },
    axes: [{ id: 'AX1', share: 1 }],
    milestones: [{ id: 'M', title: LONG, baseline: '2025-01-31' }],
    budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast: 90_000 } } }],
    workload: [{ team: 'T', days: { '2024': 40 } }],
  })
  return planWith({
    header: { title: LONG, organisation: LONG, envelopes: [{ year: 2024, section: 'investment', max: 20_000_000 }] },
    axes: [{ id: 'AX1', title: LONG }],
    teams: [{ id: 'T', title: LONG, fte: 10, capacity: { working_days: 200 } }],
    projects,
    decisions: projects.map(({ id = '' }) => ({
      id: `DEC-${id}`,
      subject: LONG,
      outcome: 'pending' as const,
      due: '2024-09-30',
    })),
  })
}

const PLANS: readonly (readonly [name: string, plan: () => Plan])[] = [
  ...SAMPLES.map((name) => [name, () => samplePlan(`plans/${name}`)] as const),
  ['three projects', () => planWith({ projects: projectsLike(3, 'P', {}) })],
  ['no project at all', () => planWith()],
  ['three hundred projects with long titles', large],
]

let browser: Browser
beforeAll(async () => {
  if (HAS_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.skipIf(!HAS_BROWSER)('the page of the general director is one sheet of A4', () => {
  it.each(
    PLANS.flatMap(([name, plan]) => (['fr', 'en'] as const).map((lang) => [`${name} in ${lang}`, plan, lang] as const)),
  )('of %s', async (_, make, lang) => {
    const plan = make()
    const context = { plan, figures: computeFigures(plan), previous: undefined, findings: [], standing: [] }
    const built = buildReport(directionReport(), context, plan)
    const outcome = { command: 'report', report: { ...built, definitions: [] }, findings: [], rules: [] }
    expect(await a4Pages(browser, await renderHtml(outcome, renderOptions(lang)))).toBe(1)
  })
})

/** The most sheets of A4 that a report of the running sample may take. */
const MOST_SHEETS: Readonly<Record<string, number>> = { dashboard: 3, meeting: 3 }

describe.skipIf(!HAS_BROWSER)('a report for committees is short on paper', () => {
  const plan = samplePlan(RUNNING)
  const cases = reportsOfSample(RUNNING).flatMap(([name, outcome]) => {
    const most = MOST_SHEETS[outcome.report?.id ?? '']
    if (most === undefined) return []
    const page = committeePage(plan, outcome, 'page')
    return (['fr', 'en'] as const).map((lang) => [`${name} in ${lang}`, page, most, lang] as const)
  })

  it.each(cases)('%s', async (_, page, most, lang) => {
    const sheets = await a4Pages(browser, await renderHtml(page, renderOptions(lang)))
    expect(sheets).toBeLessThanOrEqual(most)
  })

  it('looks at each of them in both languages', () => {
    expect(cases.length).toBe(2 * Object.keys(MOST_SHEETS).length)
  })

  it.each(['fr', 'en'] as const)('each project has a sheet of its own, few have two, in %s', async (lang) => {
    const [, sheets] = reportsOfSample(RUNNING).find(([, { report }]) => report?.id === 'project') ?? []
    if (sheets === undefined) throw new Error('the sample has no project sheets')
    const page = committeePage(plan, sheets, 'page')
    const count = await a4Pages(browser, await renderHtml(page, renderOptions(lang)))
    // A project of which much is told (actions, decisions, ties, work by period) may take a second one.
    expect(count).toBeGreaterThanOrEqual(plan.projects.length)
    expect(count).toBeLessThanOrEqual(Math.ceil(1.12 * plan.projects.length))
  })
})

describe.skipIf(!HAS_BROWSER)('an arbitration is four sheets of A4 at most', () => {
  it.each(['plans/draft', RUNNING])('of %s', async (path) => {
    const plan = samplePlan(path)
    const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    const asked = { frame: undefined, measure: undefined, mode: { kind: 'choice' as const } }
    const posed = prepareArbitration(loaded, { ...asked, isBare: false })
    const view = await withEngine(({ engine }) =>
      arbitrate(loaded, posed, { engine, budget: { isThorough: false }, watch: {} }),
    )
    const page = committeePage(plan, view.result([], 'page'), 'page')
    for (const lang of ['fr', 'en'] as const) {
      const sheets = await a4Pages(browser, await renderHtml(page, renderOptions(lang)))
      expect(sheets).toBeLessThanOrEqual(4)
    }
  })
})

/** The room of a sheet of A4 within the narrowest and the widest margins of pages, in pixels of 1/96 inch. */
const SHEET = { width: Math.floor((182 / 25.4) * 96), height: Math.floor((263 / 25.4) * 96) }

/** The heights of the pictures of a page on paper, were they as wide as they may be and not made smaller. */
async function printedHeights(html: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: SHEET })
  try {
    await page.setContent(html)
    await page.emulateMedia({ media: 'print' })
    const pictures = await page.locator('svg.chart').all()
    const heights = pictures.map(async (picture) => {
      const box = await picture.boundingBox()
      const viewBox = await picture.getAttribute('viewBox')
      const [, , width = 1, height = 0] = (viewBox ?? '').split(' ').map(Number)
      return box === null ? [] : [(box.width * height) / width]
    })
    return (await Promise.all(heights)).flat()
  } finally {
    await page.close()
  }
}

describe.skipIf(!HAS_BROWSER)('no picture is taller than a sheet of A4', () => {
  const plans = [
    ['a running plan', samplePlan(RUNNING)],
    ['three hundred projects with long titles', large()],
  ] as const
  const cases = plans.flatMap(([name, plan]) => {
    const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    return ['portfolio', 'meeting', 'dashboard', 'load', 'risks'].flatMap((id) => {
      const kind = reportsOf(plan).find((one) => one.id === id)
      if (kind === undefined) throw new Error(`no report ${id}`)
      const page = committeePage(plan, report(loaded, kind), 'page')
      return (['fr', 'en'] as const).map((lang) => [`${id} of ${name} in ${lang}`, page, lang])
    }) as [string, CommandResult, Lang][]
  })

  it.each(cases)('in the %s', async (_, page, lang) => {
    const heights = await printedHeights(await renderHtml(page, renderOptions(lang)))
    expect(heights.filter((height) => height > SHEET.height)).toEqual([])
  })
})

/** Eight scenarios with long titles, each of which keeps other projects of three hundred. */
function largeChoice(): Plan {
  const projects = projectsLike(300, 'P', {
    title: LONG,
    status: 'candidate',
    start: '2024-07-01',
    end: '2025-10-31',
    budget: [{ section: 'investment', kind: 'services', amounts: { 2025: { requested: 90_000 } } }],
    workload: [{ team: 'T', days: { '2025': 40 } }],
  })
  return planWith({
    header: { title: LONG, envelopes: [{ year: 2025, section: 'investment', max: 200_000 }] },
    teams: [{ id: 'T', title: LONG, fte: 10, capacity: { working_days: 200 } }],
    projects,
    scenarios: Array.from({ length: 8 }, (_, at) => ({
      id: `S-${at}`,
      title: `${at} ${LONG.slice(0, 118)}`,
      kind: 'custom',
      status: 'proposed',
      choices: Object.fromEntries(
        projects.flatMap(({ id = '' }, index) => (index % (at + 2) === 0 ? [[id, { keep: true }]] : [])),
      ),
    })),
  })
}

const CHOICES: readonly (readonly [name: string, plan: () => Plan])[] = [
  ['a running plan', () => samplePlan('plans/centre-val-de-loire-2022-2027')],
  ['a plan in preparation', () => samplePlan('plans/draft')],
  ['eight scenarios with long titles of three hundred projects', largeChoice],
]

describe.skipIf(!HAS_BROWSER)('the comparison of scenarios is four sheets of A4 at most', () => {
  it.each(
    CHOICES.flatMap(([name, plan]) =>
      (['fr', 'en'] as const).map((lang) => [`${name} in ${lang}`, plan, lang] as const),
    ),
  )('of %s', async (_, make, lang) => {
    const loaded = { plan: make(), findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    const outcome = viewScenarios(loaded).result([], 'page')
    const pages = await a4Pages(browser, await renderHtml(outcome, renderOptions(lang)))
    expect(pages).toBeLessThanOrEqual(4)
  })
})
