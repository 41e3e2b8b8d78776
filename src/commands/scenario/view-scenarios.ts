/** Compares scenarios of a plan: what `plan scenario`, `list`, `show` and `compare` leave behind. */
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { otherReport } from '../../reports/catalogue.ts'
import type { CommandResult, ShownFinding } from '../../reports/document/command-result.ts'
import type { Report } from '../../reports/document/document.ts'
import { scenarioColumns } from '../../reports/scenarios/columns.ts'
import { noScenariosReport, scenarioData, scenarioListReport, scenarioReport } from '../../reports/scenarios/report.ts'
import { type ResultUse, resultOf } from '../command-result.ts'

export interface ScenarioRequest {
  /** Ids of scenarios of the plan, in the order in which they are shown; all of the plan where none is named. */
  readonly ids?: readonly string[]
  readonly isDetailed?: boolean
  /** The measure of value; the plan's own where nothing is said. */
  readonly measure?: ValueMeasure | undefined
}

/** A comparison that was made, for as many formats as are asked for. */
export interface ScenarioView {
  readonly result: (sections: readonly string[], use: ResultUse) => CommandResult
  readonly list: (use: ResultUse) => CommandResult
  /** What the scenarios that are shown break, as often as they do; waived breaches carry their waiver. */
  readonly breaches: () => readonly ShownFinding[]
}

/** The plan measured by another measure, where one is asked for. */
export function measured(plan: Plan, measure: ValueMeasure | undefined): Plan {
  if (measure === undefined) return plan
  const value = { ...plan.header.value, measure: measure }
  return { ...plan, header: { ...plan.header, value } }
}

/** The view of a plan without scenarios: a page that says so, and empty data. */
function emptyView(loaded: ReadablePlan): ScenarioView {
  const made = (): CommandResult => ({
    ...resultOf('scenario', loaded, [], { report: noScenariosReport(loaded.plan), data: { scenarios: [] } }),
    rules: [],
  })
  return { result: made, list: made, breaches: () => [] }
}

/** The view of some scenarios of a plan; an id that it has none of is a bug. */
export function viewScenarios(
  loaded: ReadablePlan,
  { ids = [], isDetailed = false, measure }: ScenarioRequest = {},
): ScenarioView {
  const plan = measured(loaded.plan, measure)
  const context = scenarioColumns({ ...loaded, plan }, ids, isDetailed)
  if (context === undefined) return emptyView(loaded)
  // What breaks is a section of its own: there are no findings beside it, nor rules to tell of.
  const resultFor = (report: Report, use: ResultUse): CommandResult => ({
    ...resultOf('scenario', loaded, [], { report, ...(use === 'data' ? { data: scenarioData(context) } : {}) }),
    rules: [],
  })
  // The formats of pages, and the data, share one report.
  const reports = new Map<string, Report>()
  const reportOf = (sections: readonly string[], isScreen: boolean): Report => {
    const key = JSON.stringify([isScreen, sections])
    const report = reports.get(key) ?? scenarioReport({ ...context, isScreen }, sections)
    reports.set(key, report)
    return report
  }
  return {
    result: (sections, use) => resultFor(reportOf(sections, use === 'screen'), use),
    list: (use) => resultFor(scenarioListReport(context), use),
    breaches: () => context.options.flatMap(({ breaches }) => breaches.map(({ finding }) => finding)),
  }
}

/** The report `scenarios` as a use of it wants it; undefined for a plan that has none, or another report of that name. */
export function scenariosReport(loaded: ReadablePlan): ((use: ResultUse) => CommandResult) | undefined {
  const { plan } = loaded
  if (plan.scenarios.length === 0 || otherReport(plan, 'scenarios') === undefined) return undefined
  const view = viewScenarios(loaded)
  return (use) => view.result([], use)
}
