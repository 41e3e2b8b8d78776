/** Tells what can still be mended by acting from what belongs to the past of a plan. */
import { hasEnded } from '../checks/util/has-ended.ts'
import type { Finding } from '../diagnostic/finding.ts'
import { isYearClosed } from '../model/calendar-year.ts'
import type { Plan } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import { lastDay } from '../units/calendar.ts'
import { parsePeriod } from '../units/period.ts'

/** Facts that name a period. */
const PERIODS = ['period', 'quarter', 'month'] as const

/**
 * Whether a finding is about the past: a budget year that is closed, a period that has ended, or a project that nobody
 * works on any more. A finding that names neither is to be acted on.
 */
export function isPast({ facts, entity }: Pick<Finding, 'facts' | 'entity'>, plan: Plan): boolean {
  const { year } = facts
  if (typeof year === 'number') return isYearClosed(plan, year, plan.asOf)
  for (const name of PERIODS) {
    const period = parsePeriod(String(facts[name] ?? ''))
    if (period !== undefined) return lastDay(period.last) <= plan.asOf
  }
  const project = entity === undefined ? undefined : projectById(plan, entity)
  return project !== undefined && hasEnded(project)
}
