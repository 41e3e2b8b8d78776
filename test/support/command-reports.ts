/** What commands make of a sample plan beside its reports: scenarios, choices, smoothings, differences, a history, an audit, a site. */

import { type ArbitrationMode, arbitrate, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { audit } from '../../src/commands/audit/audit.ts'
import { diff } from '../../src/commands/diff/diff.ts'
import { history } from '../../src/commands/history/history.ts'
import { siteEntry } from '../../src/commands/report-all/site-entry.ts'
import { siteIndex, startResult } from '../../src/commands/report-all/site-index.ts'
import { asDecided } from '../../src/commands/scenario/as-decided.ts'
import { viewScenarios } from '../../src/commands/scenario/view-scenarios.ts'
import { smoothLoaded } from '../../src/commands/smooth/smooth.ts'
import { applyFlatScenario } from '../../src/overlay/apply-scenario.ts'
import { flattenScenario } from '../../src/overlay/flatten-scenario.ts'
import { loadPlan, type ReadablePlan } from '../../src/plan/load/load-plan.ts'
import { startSince } from '../../src/reports/start-page.ts'
import { comparePlans } from '../../src/scenarios/compare/states.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { withEngine } from './arbitration-of.ts'
import { atOnce } from './at-once.ts'
import { refusalOf } from './draft-of.ts'
import type { NamedResults } from './page-reports.ts'
import { REPOSITORY } from './scenario.ts'

type Named = NamedResults[number]

const USES = ['screen', 'page', 'rows'] as const

/** A sample plan, which can be read. */
export function readableSample(path: string): ReadablePlan {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, path), {})
  if (loaded.plan === undefined) throw new Error(`no plan in ${path}`)
  return { ...loaded, plan: loaded.plan }
}

function ofScenarios(loaded: ReadablePlan): Named[] {
  const { scenarios, appraisals } = loaded.plan
  const view = viewScenarios(loaded)
  const single = scenarios.map(({ id }) => viewScenarios(loaded, { ids: [id], isDetailed: true }))
  return [
    ...USES.flatMap((use): Named[] => [
      ['scenario list', view.list(use)],
      ...[view, ...single].map((one): Named => ['scenario', one.result([], use)]),
    ]),
    ...appraisals.map((one): Named => ['options as decided', asDecided(loaded, one)]),
  ]
}

/** The plan and what each scenario makes of it, as states one after the other. */
function ofStates(loaded: ReadablePlan, path: string): Named[] {
  const { plan } = loaded
  const name = { fr: 'un état', en: 'a state' }
  const others = [
    ...(plan.previous === undefined ? [] : [plan.previous]),
    ...plan.scenarios.map((entry) => applyFlatScenario(plan, flattenScenario(plan, entry))),
  ]
  const changed = others.flatMap((other): Named[] => {
    const [before, after] = [{ ...loaded, plan: other }, loaded].map((one) => ({ name, loaded: one }))
    if (before === undefined || after === undefined) return []
    return [
      ['diff', diff(before, after).result],
      ['diff', diff(after, before).result],
    ]
  })
  const input = readPlanFolder(REPOSITORY, path)
  const states = ['2024-05-31', '2024-06-30'].map((day) => ({
    ...input,
    commit: { id: day.repeat(4), day, subject: 'an edit', tags: [], hasPlan: true, changes: [] },
    readPrevious: () => undefined,
  }))
  const told = { states, today: plan.asOf, isShallow: false, isCut: true }
  const histories = (['month', 'commit', 'tag'] as const).flatMap((by): Named[] => {
    const made = atOnce(history({ by, ...told }))
    return made === undefined ? [] : [['history', made]]
  })
  return [...changed, ...histories]
}

function ofSite(loaded: ReadablePlan): Named[] {
  const { plan } = loaded
  const older = plan.previous && {
    older: { told: startSince(plan), loaded, comparison: comparePlans(plan.previous, plan) },
  }
  const parts = { pages: [], formats: ['html'], isAlone: false, lang: 'fr' } as const
  const entry = siteEntry({ path: 'a', loaded, ...older }, parts)
  return [
    ['start page', startResult(entry, 'html')],
    ...['html', 'csv'].map((format): Named => ['list of plans', siteIndex([entry], format)]),
  ]
}

/** What commands that solve nothing make of a sample plan. */
export function commandReports(path: string): NamedResults {
  const loaded = readableSample(path)
  return [
    ['summary', audit(loaded, { sections: [], isSummary: true })],
    ...ofScenarios(loaded),
    ...ofStates(loaded, path),
    ...ofSite(loaded),
  ]
}

const MODES: readonly ArbitrationMode[] = [
  { kind: 'choice' },
  { kind: 'frontier', asked: { section: 'investment', changes: [-0.5, 0, 0.1] } },
  { kind: 'replan', add: [], changes: undefined },
  { kind: 'robust', draws: 10 },
]

type Tools = Parameters<typeof arbitrate>[2]

/** What is chosen in each of some ways, and smoothed, for a plan as it is or under a scenario. */
async function solvedUnder(
  loaded: ReadablePlan,
  frame: ReadablePlan['plan']['scenarios'][number] | undefined,
  modes: readonly ArbitrationMode[],
  tools: Tools,
): Promise<Named[]> {
  const made: Named[] = []
  for (const mode of modes) {
    const request = { frame, measure: undefined, mode, isBare: false }
    if (refusalOf(() => prepareArbitration(loaded, request)) !== undefined) continue
    const { result } = await arbitrate(loaded, prepareArbitration(loaded, request), tools)
    made.push(...USES.map((use): Named => [`arbitrate ${mode.kind}`, result([], use)]))
  }
  for (const mode of ['smoothing', 'levelling'] as const) {
    const { result } = await smoothLoaded(loaded, { mode, frame: frame?.id }, tools)
    made.push(...USES.map((use): Named => [`smooth ${mode}`, result([], use)]))
  }
  return made
}

/** What is solved for a sample plan in every way, and under scenarios, of which one may take long, by one choice and smoothings. */
export function solvedReports(path: string, scenarios: readonly string[]): Promise<NamedResults> {
  const loaded = readableSample(path)
  const entries = loaded.plan.scenarios.filter(({ id }) => scenarios.includes(id))
  return withEngine(async ({ engine }) => {
    const tools = { engine, budget: { isThorough: false }, watch: {} }
    const made = await solvedUnder(loaded, undefined, MODES, tools)
    for (const entry of entries) made.push(...(await solvedUnder(loaded, entry, MODES.slice(0, 1), tools)))
    return made
  })
}
