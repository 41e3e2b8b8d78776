/** The reports that a plan gives by name: those of every plan, its own, and its scenarios where it has any. */

import { type ResultUse, viewScenarios } from '../commands/scenario/view-scenarios.ts'
import { SCENARIOS_COMPARED } from '../lang/catalogue/scenarios.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { reportsOf } from './catalogue.ts'
import type { CommandResult } from './document/command-result.ts'
import type { ReportKind } from './report-kind.ts'

type Named = Pick<ReportKind, 'id' | 'title'>

/** The comparison of all scenarios, which has a command of its own and is a report like any other beside it. */
const SCENARIOS: Named = { id: 'scenarios', title: SCENARIOS_COMPARED }

/** The names, in the order of `plan report --list`; a plan's own report may take the name of the scenarios. */
export function reportList(plan: Plan): readonly Named[] {
  const reports = reportsOf(plan)
  const isFree = !reports.some(({ id }) => id === SCENARIOS.id)
  return plan.scenarios.length > 0 && isFree ? [...reports, SCENARIOS] : reports
}

/** The report `scenarios` as a use of it wants it; undefined for another name, and for a plan that has no such report. */
export function scenariosReport(
  loaded: Loaded & { readonly plan: Plan },
  name: string,
): ((use: ResultUse) => CommandResult) | undefined {
  if (name !== SCENARIOS.id || !reportList(loaded.plan).includes(SCENARIOS)) return undefined
  const view = viewScenarios(loaded)
  return view && ((use) => ({ ...view.result([], use), command: 'report' }))
}
