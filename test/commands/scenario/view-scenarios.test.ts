import { describe, expect, it } from 'vitest'
import {
  type ScenarioRequest,
  type ScenarioView,
  viewScenarios,
} from '../../../src/commands/scenario/view-scenarios.ts'
import { type Loaded, loadPlan, type ReadablePlan } from '../../../src/plan/load/load-plan.ts'
import { ALL_READ } from '../../../src/plan/load/unread.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { Report, Section } from '../../../src/reports/document/document.ts'
import { SCENARIOS_REPORT } from '../../../src/reports/scenarios/report.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { planWith } from '../../support/plan-builder.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { walkFigures } from '../../support/scenario-figures.ts'

function sample(path: string): Loaded & { readonly plan: Plan } {
  const { plan, ...loaded } = loadPlan(readPlanFolder(REPOSITORY, path), {})
  if (plan === undefined) throw new Error(`${path} cannot be read`)
  return { ...loaded, plan }
}

const running = sample('plans/centre-val-de-loire-2022-2027')
const draft = sample('plans/draft')

function view(loaded: ReadablePlan, request: ScenarioRequest = {}): ScenarioView {
  return viewScenarios(loaded, request)
}

function reportOf(loaded: ReadablePlan, request?: ScenarioRequest, isScreen = false): Report {
  const { report } = view(loaded, request).result([], isScreen ? 'screen' : 'page')
  if (report === undefined) throw new Error('no report')
  return report
}

function sectionOf({ sections }: Report, id: string): Section {
  const section = sections.find((one) => one.id === id)
  if (section === undefined) throw new Error(`no section ${id}`)
  return section
}

/** The scenario whose cut line a report draws, by its title. */
function referenceOf(report: Report): string {
  const [frame] = sectionOf(report, 'cut-line').blocks
  return (frame?.kind === 'note' && /"(.*)"/.exec(frame.text.en)?.[1]) || ''
}

const close = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(left), Math.abs(right))

describe('figures of scenarios', () => {
  it.each([
    ['of a plan in preparation', draft, {}],
    ['of a plan that runs', running, {}],
    ['of two scenarios', running, { ids: ['SC-MIN', 'SC-HAUT'] }],
  ] as const)('%s are those of the plan with the scenario laid over it', (_, loaded, request) => {
    const report = reportOf(loaded, request)
    const walked = walkFigures(loaded.plan, report, referenceOf(report))
    expect(walked.length).toBeGreaterThan(200)
    const wrong = walked.filter(({ shown, expected }) =>
      shown === null || expected === null || expected === undefined ? shown !== expected : !close(shown, expected),
    )
    expect(wrong).toEqual([])
  })

  it('of a scenario alone stand beside those of the plan', () => {
    const report = reportOf(running, { ids: ['sc-haut'], isDetailed: true })
    const overview = sectionOf(report, 'overview')
    const table = overview.blocks.find((block) => block.kind === 'table' && block.id === 'scenario_overview')
    expect(table?.kind === 'table' && table.columns.map(({ id }) => id)).toEqual(['figure', 'plan', 'SC-HAUT'])
  })
})

describe('the report of scenarios', () => {
  it('has every section by its stable id, and only those that are asked for', () => {
    expect(reportOf(draft).sections.map(({ id }) => id)).toEqual(SCENARIOS_REPORT.sectionIds)
    const { report } = view(draft).result(['money', 'breaches'], 'page')
    expect(report?.sections.map(({ id }) => id)).toEqual(['money', 'breaches'])
  })

  it('is made once for all formats of pages, and once more for a screen', () => {
    const made = view(draft)
    const of = (use: 'page' | 'data' | 'screen') => made.result(['money'], use).report
    expect(of('page')).toBe(of('data'))
    expect(of('screen')).not.toBe(of('page'))
    expect(made.result(['people'], 'page').report).not.toEqual(of('page'))
  })

  it('gives each table of a report an id of its own', () => {
    const ids = reportOf(running).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : [])),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('tells the definitions of the figures that it shows', () => {
    const { report } = view(draft).result(['people'], 'page')
    expect(report?.definitions.map(({ id }) => id)).toContain('peak_load_rate')
  })

  it('has no column for the plan where an approved scenario is the plan, and says so', () => {
    const { blocks } = sectionOf(reportOf(running), 'summary')
    const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
    expect(notes).toContain('The plan as it is equals the scenario "Reference": same projects, same figures.')
  })

  it('turns the comparison round where there are too many scenarios for columns', () => {
    const [first] = draft.plan.scenarios
    if (first === undefined) throw new Error('no scenario')
    const scenarios = Array.from({ length: 20 }, (_, index) => ({ ...first, id: `SC-${index}` }))
    const loaded = { ...draft, plan: { ...draft.plan, scenarios } }
    const { blocks } = sectionOf(reportOf(loaded, {}, true), 'overview')
    const table = blocks.find((block) => block.kind === 'table' && block.id === 'scenario_overview')
    expect(table?.kind === 'table' && [table.rows.length, table.columns.length]).toEqual([20, 9])
  })

  it('says in words what has no axis where axes are columns', () => {
    const { plan } = running
    const scenarios = Array.from({ length: 8 }, (_, index) => ({
      id: `S-${index}`,
      title: 'S',
      kind: 'custom' as const,
      at: plan.header.at,
    }))
    const loaded = { ...running, plan: { ...plan, scenarios } }
    const { blocks } = sectionOf(reportOf(loaded, {}, true), 'balance')
    const titles = blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title.fr) : []))
    expect(titles).toContain('(aucun)')
    expect(titles).not.toContain('none')
  })

  it('draws the cut line of the approved scenario, else of a baseline, else of what is no minimum', () => {
    const [first] = draft.plan.scenarios
    if (first === undefined) throw new Error('no scenario')
    const reference = (...scenarios: Partial<typeof first>[]): string => {
      const written = scenarios.map((one, index) => ({ ...first, id: `SC-${index}`, title: `SC-${index}`, ...one }))
      const loaded = { ...draft, plan: { ...draft.plan, scenarios: written } }
      return referenceOf(reportOf(loaded, { ids: written.map(({ id }) => id) }))
    }
    const [least, best] = [{ kind: 'do_minimum' }, { kind: 'ambitious' }] as const
    const base = { kind: 'baseline' } as const
    expect(reference(least, best, base)).toBe('SC-2')
    expect(reference(least, best, base, { status: 'approved' })).toBe('SC-3')
    expect(reference(least, best)).toBe('SC-1')
    expect(reference(least)).toBe('SC-0')
  })

  it('measures value by another measure where one is asked for', () => {
    const { data } = view(draft, { measure: 'moscow' }).result([], 'data')
    expect(data).toMatchObject({ value_measure: 'moscow' })
  })
})

describe('data of scenarios', () => {
  const data = view(running).result(['overview'], 'data').data as {
    readonly scenarios: readonly Readonly<Record<string, unknown>>[]
  }
  const of = (id: string) => data.scenarios.find((one) => one['id'] === id)

  it('holds projects, breaches, figures and losses of each', () => {
    expect(of('SC-HAUT')).toMatchObject({
      kind: 'ambitious',
      extends: ['SC-REF'],
      projects: { left_out: ['P-038', 'P-040'] },
      breaches: [],
      dominated_by: null,
      lost: [{ id: 'P-038', mandatory: false }, { id: 'P-040' }],
    })
  })

  it('holds every breach with its place', () => {
    const found = data.scenarios.flatMap(({ breaches }) => breaches as { file: string; line: number }[])
    expect(found.every(({ file, line }) => file.endsWith('.yaml') && line > 1)).toBe(true)
  })
})

describe('a scenario that another dominates', () => {
  const plan = planWith({
    header: { status: 'draft', unit: 'k', criteria: [{ id: 'V', title: 'V', weight: 1 }] },
    projects: [
      { id: 'A', status: 'candidate', priority: { scores: { V: 4 } } },
      { id: 'B', status: 'candidate', priority: { scores: { V: 2 } } },
    ],
    scenarios: [
      { id: 'MORE', title: 'More', kind: 'custom', choices: { A: { keep: true }, B: { keep: true } } },
      { id: 'LESS', title: 'Less', kind: 'custom', choices: { A: { keep: true } } },
    ],
  })
  const made = view({ plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false })

  it('is named with the one that costs no more and covers no less', () => {
    const { report } = made.result(['summary'], 'page')
    const notes = report?.sections[0]?.blocks.flatMap((block) => (block.kind === 'note' ? [block.text.en] : []))
    expect(notes?.filter((text) => text.includes('costs no less'))).toEqual([
      expect.stringMatching(/^"Less" costs no less and covers no more than "More":/),
    ])
  })

  it('says so in the data', () => {
    expect(made.result([], 'data').data).toMatchObject({
      scenarios: [
        { id: 'MORE', dominated_by: null },
        { id: 'LESS', dominated_by: 'MORE' },
      ],
    })
  })
})

describe('a plan without scenarios', () => {
  it('has an empty list, which is no error', () => {
    const empty = viewScenarios({ ...draft, plan: { ...draft.plan, scenarios: [] } })
    expect(empty.result([], 'data').data).toEqual({ scenarios: [] })
    expect(empty.list('page').report?.sections).toHaveLength(1)
    expect(empty.breaches()).toEqual([])
  })
})
