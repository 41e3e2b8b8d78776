/** Tells what can still be mended by acting from what belongs to the past of a plan. */
import { RULES } from '../checks/index.ts'
import type { Finding } from '../diagnostic/finding.ts'
import { isYearClosed } from '../model/calendar-year.ts'
import type { Plan } from '../model/plan.ts'
import { lastDay } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'

const TIMES: ReadonlyMap<string, 'year' | 'quarter'> = new Map(
  RULES.flatMap(({ id, time }) => (time === undefined ? [] : [[id, time] as const])),
)

/** Whether a finding is about a budget year that is closed or a quarter that has ended, by the `time` of its rule. */
export function isPast({ rule, facts }: Pick<Finding, 'rule' | 'facts'>, plan: Plan): boolean {
  const time = TIMES.get(rule)
  if (time === undefined) return false
  const { year, quarter } = facts
  if (time === 'year') return typeof year === 'number' && isYearClosed(plan, year, plan.asOf)
  const period = parsePeriod(String(quarter ?? ''))
  return period !== undefined && lastDay(period.last) <= plan.asOf
}
