/** Tells what can still be mended by acting from what belongs to the past of a plan. */

import { isYearClosed } from '../plan/budget-year.ts'
import type { Finding } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import { RULE_BY_ID } from '../rules/index.ts'
import { lastDay } from '../values/calendar.ts'
import { parsePeriod } from '../values/period.ts'

/** Whether a finding is about a budget year that is closed or a quarter that has ended, by the `time` of its rule. */
export function isPast({ rule, facts }: Pick<Finding, 'rule' | 'facts'>, plan: Plan): boolean {
  const time = RULE_BY_ID.get(rule)?.time
  if (time === undefined) return false
  const { year, quarter } = facts
  if (time === 'year') return typeof year === 'number' && isYearClosed(plan, year, plan.asOf)
  const period = parsePeriod(String(quarter ?? ''))
  return period !== undefined && lastDay(period.last) <= plan.asOf
}
