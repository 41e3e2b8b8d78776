/** Tells the ceilings that still bind from those of what is over. */
import { hasEnded } from '../metrics/base/team-load.ts'
import { isYearClosed } from '../plan/budget-year.ts'
import type { Plan } from '../plan/plan.ts'
import type { Cap } from './contest.ts'

/** Whether a ceiling still binds anybody: its year is not closed, or its period not over. */
export function isToCome(plan: Pick<Plan, 'asOf' | 'header' | 'status'>, cap: Cap): boolean {
  if (cap.kind === 'days') return !hasEnded(plan, cap.period)
  return !isYearClosed(plan, cap.year, plan.asOf)
}
