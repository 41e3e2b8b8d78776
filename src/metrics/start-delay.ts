/** How late a project starts against the date it was wished for, and the share of its value that the delay loses. */
import type { Plan, Project } from '../model/plan.ts'
import { monthOfDay, parseDay } from '../units/calendar.ts'

/** What a delay loses. */
export interface Delay {
  /** Quarters after the wished start, by months: a third for each. */
  readonly quarters: number
  /** Of the value; 1 at most. */
  readonly share: number
}

/** Months of a quarter. */
const QUARTER = 3

/** Months from the start that the file writes to the one that a scenario sets; 0 where it sets none, or an earlier one. */
function monthsLate({ filed, span, baseline }: Project): number {
  const written = filed?.start === undefined ? undefined : parseDay(filed.start, 'start')
  const wished = written ?? baseline?.start
  if (filed === undefined || wished === undefined || span.start === undefined) return 0
  return Math.max(0, monthOfDay(span.start) - monthOfDay(wished))
}

/** What the delay of a project loses by `plan.value.delay_loss`; undefined where it is not late, or nothing is lost. @example .05 a quarter, 6 months late: .1 */
export function delayOf({ header }: Pick<Plan, 'header'>, project: Project): Delay | undefined {
  const loss = header.value?.delay_loss ?? 0
  const quarters = monthsLate(project) / QUARTER
  if (loss <= 0 || quarters === 0) return undefined
  return { quarters, share: Math.min(1, loss * quarters) }
}
