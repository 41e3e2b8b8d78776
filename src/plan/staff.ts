/**
 * The staff of a team as steps, full-time equivalents from a month on, and its hires: which of them the staff figures
 * hold already, when each has arrived, and when it works in full.
 */
import type { Raw } from '../schema/document.ts'
import { addMonths, type Month, monthOfDay, parseDay } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import { parsePeriod } from '../values/period.ts'

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
    ...[{ from: month, fte: inForce.fte }, ...later].map(({ from, fte }) => ({ from, fte: staffOf(fte + hired) })),
  ]
}

/** How many months before its day a hire may stand behind a step; an older step is somebody else. */
const REACH = 12

/** A hire with what of the staff figures it stands behind. */
export interface Hire {
  /** Its place in the list of the file. */
  readonly index: number
  readonly fte: number
  /** The day of arrival as written. */
  readonly date: string
  /** The month of arrival: the whole of it counts. */
  readonly arrival: Month
  /** The month from which it counts in full. */
  readonly ready: Month
  /** The month of the rise of `fte` that it explains; undefined where no rise does. */
  readonly rise: Month | undefined
}

type Bare = Omit<Hire, 'rise'>

function bareHires(written: Raw<'teams'>['hires']): Bare[] {
  return (written ?? [])
    .flatMap(({ date, fte, ramp_months: ramp = 0 }, index) => {
      const day = parseDay(date, 'start')
      if (day === undefined) return []
      const arrival = monthOfDay(day)
      const ready = addMonths(arrival, fte > 0 ? Math.max(0, ramp) : 0)
      return [{ index, fte, date, arrival, ready }]
    })
    .sort((left, right) => right.ready - left.ready)
}

/** The months in which the staff grows, with what of the growth no hire explains yet. */
function risesOf(steps: StaffSteps): { from: Month; left: number }[] {
  return steps.flatMap(({ from, fte: now }, index) => {
    const before = steps[index - 1]?.fte
    return before === undefined || now <= before ? [] : [{ from, left: staffOf(now - before) }]
  })
}

/**
 * The hires of a team, the last to be ready first, each with the rise of the written staff that it explains: the first
 * one after it is ready, else the last one before, at most a year before its arrival and at least as large.
 *
 * @param steps - the staff as written by period.
 */
export function hiresOf(written: Raw<'teams'>['hires'], steps: StaffSteps): Hire[] {
  const rises = risesOf(steps)
  return bareHires(written).map((hire) => {
    const isOf = (rise: { from: Month; left: number }): boolean =>
      hire.fte > 0 && rise.left >= hire.fte && rise.from >= hire.arrival - REACH
    const open = rises.filter(isOf)
    const rise = open.find(({ from }) => from >= hire.ready) ?? open.findLast(({ from }) => from < hire.ready)
    if (rise !== undefined) rise.left = staffOf(rise.left - hire.fte)
    return { ...hire, rise: rise?.from }
  })
}

/** The months in which the written staff of a team grows, and whether any hire stands behind it. */
export function staffRises(
  hires: readonly Hire[],
  steps: StaffSteps,
): { readonly from: Month; readonly isHired: boolean }[] {
  return risesOf(steps).map(({ from }) => ({ from, isHired: hires.some(({ rise }) => rise === from) }))
}

/**
 * The hires that come on top of the written staff: no rise of it explains them, and they arrive after a month up to which
 * it holds everybody.
 */
export function hiresOnTop(hires: readonly Hire[], complete: Month): Hire[] {
  return hires.filter(({ rise, arrival }) => rise === undefined && arrival > complete)
}
