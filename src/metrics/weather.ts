/** Computed weather of a project: lateness and cost overrun against its baseline, by the plan's thresholds. */
import type { Plan, Project } from '../model/plan.ts'
import type { Day } from '../units/calendar.ts'
import { costPair } from './baseline-cost.ts'
import { isOpen } from './portfolio.ts'

/** Computed weather, best first. */
export type ComputedWeather = 'sun' | 'cloud' | 'storm'

/** Calendar days that the end now foreseen lies after the baseline's; undefined without both. An open project cannot have ended in the past. */
export function daysLate(plan: Pick<Plan, 'asOf'>, project: Project): number | undefined {
  const { baseline, actual, span } = project
  if (baseline?.end === undefined) return undefined
  const foreseen = actual.end ?? span.end
  if (foreseen === undefined) return undefined
  const end = isOpen(project) ? (Math.max(foreseen, plan.asOf) as Day) : foreseen
  return end - baseline.end
}

/**
 * Share by which the expected cost exceeds the baseline (negative below it), over the sections that the baseline
 * writes; undefined without a baseline cost, or without an amount to hold against it.
 */
export function costOverrun(plan: Plan, project: Project): number | undefined {
  const pair = costPair(plan, project)
  return pair === undefined ? undefined : (pair.updated - pair.initial) / pair.initial
}

/** The weather that dates and money give: the worse of the two; undefined without a baseline for either. */
export function computedWeather(plan: Plan, project: Project): ComputedWeather | undefined {
  const late = daysLate(plan, project)
  const overrun = costOverrun(plan, project)
  if (late === undefined && overrun === undefined) return undefined
  const { lateAmberDays, lateRedDays, costAmber, costRed } = plan.thresholds
  if ((late ?? 0) > lateRedDays || (overrun ?? 0) > costRed) return 'storm'
  return (late ?? 0) > lateAmberDays || (overrun ?? 0) > costAmber ? 'cloud' : 'sun'
}
