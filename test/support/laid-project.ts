/** One project under one choice, shown in plain figures, for tests of moves and factors. */

import { applyScenario } from '../../src/overlay/apply-scenario.ts'
import type { Project, YearAmounts } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { dayText, monthText } from '../../src/values/calendar.ts'
import { planWith } from './plan-builder.ts'
import { scenarioOf } from './scenario-of.ts'

type RawProject = Raw<'projects'>
type Choice = NonNullable<Raw<'scenarios'>['choices']>[string]
type Amounts = NonNullable<NonNullable<RawProject['budget']>[number]['amounts']>

/** The project after its choice is laid over it; the status date is 2024-06-30, the plan ends with 2026. */
export function laidProject(project: Partial<RawProject>, choice: Choice, { fiscalStart = 1 } = {}): Project {
  const plan = planWith({
    header: {
      horizon: { start: '2023-01', end: '2026-12' },
      fiscal_year: { start_month: fiscalStart, named_after: 'start' },
    },
    projects: [project],
    scenarios: [{ id: 'S', title: 'S', kind: 'custom', choices: { 'P-1': choice } }],
  })
  const [laid] = applyScenario(plan, scenarioOf(plan)).projects
  if (laid === undefined) throw new Error('no project')
  return laid
}

/** A project's part with one budget line. */
export const oneLine = (amounts: Amounts, more: object = {}): Partial<RawProject> => ({
  budget: [{ section: 'investment', kind: 'software', amounts, ...more }],
})

/** Every stage of the years of a line, the only one where none is named, in plain units. */
export function moneyOf(
  { budget }: Pick<Project, 'budget'>,
  index = 0,
): Record<string, Partial<Record<string, number>>> {
  const plainStages = ({ stages }: YearAmounts) =>
    Object.fromEntries(Object.entries(stages).map(([stage, cents]) => [stage, cents / 100]))
  return Object.fromEntries((budget[index]?.years ?? []).map((one) => [one.year, plainStages(one)]))
}

/** The planned days of the only work, by month. */
export function daysByMonth({ workload }: Project): Record<string, number> {
  const planned = workload[0]?.planned ?? new Map()
  return Object.fromEntries([...planned].map(([month, count]) => [monthText(month), count / 100]))
}

/** The foreseen start and end as text. */
export const datesOf = ({ span }: Project) =>
  [span.start, span.end].map((day) => (day === undefined ? undefined : dayText(day)))
