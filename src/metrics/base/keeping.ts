/** Whether a completed project kept to the dates and the money of its baseline, within the plan's tolerances. */
import type { Plan, Project } from '../../plan/plan.ts'
import { costPair } from './overrun.ts'

/** Whether it ended by its baseline end or within the tolerance in days after it; undefined where the real or the baseline end is not known. */
export function isOnTime({ thresholds }: Pick<Plan, 'thresholds'>, { actual, baseline }: Project): boolean | undefined {
  const [end, due] = [actual.end, baseline?.end]
  if (end === undefined || due === undefined) return undefined
  return end <= due + thresholds.toleranceDays
}

/** Whether it costs no more than its baseline and the tolerance on it; undefined where its cost or that of its baseline is not known. */
export function isWithinBudget(plan: Plan, project: Project): boolean | undefined {
  const pair = costPair(plan, project)
  if (pair === undefined) return undefined
  return pair.updated <= Math.round(pair.initial * (1 + plan.thresholds.toleranceCost))
}
