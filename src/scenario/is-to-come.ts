/** Tells the ceilings that still bind from those of what is over. */
import { isYearClosed } from '../model/calendar-year.ts'
import type { Plan } from '../model/plan.ts'
import { lastDay } from '../units/calendar.ts'
import type { Cap } from './contest.ts'

/** Whether a ceiling still binds anybody: its year is not closed, or its period not over. */
export function isToCome({ asOf, header }: Pick<Plan, 'asOf' | 'header'>, cap: Cap): boolean {
  if (cap.kind === 'days') return lastDay(cap.period.last) > asOf
  return !isYearClosed({ header }, cap.year, asOf)
}
