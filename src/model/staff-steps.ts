/** The staff of a team as steps: full-time equivalents from a month on. */
import type { Raw } from '../schema/document.ts'
import type { Month } from '../units/calendar.ts'
import { round } from '../units/decimal.ts'
import { parsePeriod } from '../units/period.ts'

/** Full-time equivalents from a month on, in order of months; empty where unknown. */
export type StaffSteps = readonly { readonly from: Month; readonly fte: number }[]

/** The first month of the calendar: a staff figure that holds always, and the first one before its own month. */
export const ALWAYS = 0 as Month

/** Staff is never negative, and sums of halves and tenths have no trace of their binary form. */
export function staffOf(fte: number): number {
  return Math.max(0, round(fte, 6))
}

/** Staff as written, by period. */
export function writtenSteps(written: Raw<'teams'>['fte']): StaffSteps {
  if (written === undefined) return []
  if (typeof written === 'number') return [{ from: ALWAYS, fte: written }]
  return Object.entries(written)
    .map(([text, fte]) => ({ from: parsePeriod(text)?.first ?? ALWAYS, fte }))
    .sort((left, right) => left.from - right.from)
}

/** The steps before a month; the first figure is kept for what lies before it. */
export function stepsBefore(steps: StaffSteps, month: Month): StaffSteps {
  const own = steps.filter(({ from }) => from < month)
  const [first] = steps
  return own.length > 0 || first === undefined ? own : [{ from: ALWAYS, fte: first.fte }]
}

/** The steps with so many people more from a month on; where no figure is known there is nothing to add to. */
export function stepsWith(steps: StaffSteps, month: Month, hired: number): StaffSteps {
  const inForce = steps.findLast(({ from }) => from <= month) ?? steps[0]
  if (inForce === undefined) return steps
  const later = steps.filter(({ from }) => from > month)
  return [
    ...stepsBefore(steps, month),
    ...[{ from: month, fte: inForce.fte }, ...later].map(({ from, fte }) => ({
      from,
      fte: staffOf(fte + hired),
    })),
  ]
}
