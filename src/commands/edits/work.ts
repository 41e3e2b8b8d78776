/** Writes planned days that were moved or scaled: by periods where the project plans by periods, else as a total. */

import { type Curve, spreadPeriods, spreadTotal } from '../../plan/build/spread.ts'
import { within } from '../../plan/entity.ts'
import type { Plan, Project, Workload } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { parsePeriod, periodsBetween, periodText } from '../../values/period.ts'
import { type Days, NO_DAYS, plain, sum } from '../../values/quantity.ts'
import type { PlaceEdit } from '../plan-draft.ts'
import { writtenDays } from './written-quantity.ts'

type ByMonth = ReadonlyMap<Month, Days>
type ByPeriod = Readonly<Record<string, number>>

function monthsOf(text: string): Month[] {
  const period = parsePeriod(text)
  if (period === undefined) return []
  return Array.from({ length: period.last - period.first + 1 }, (_, index) => (period.first + index) as Month)
}

/** The written periods in whose months nothing changes. */
function unchanged(written: ByPeriod, before: ByMonth, after: ByMonth): ByPeriod {
  const isSame = (month: Month): boolean => before.get(month) === after.get(month)
  return Object.fromEntries(Object.entries(written).filter(([text]) => monthsOf(text).every(isSame)))
}

/** The days of each month that some periods do not hold. */
function remaining(after: ByMonth, periods: ByPeriod, span: Project['span']): Map<Month, number> {
  const held = spreadPeriods(periods, span)
  const months = new Set([...after.keys(), ...held.keys()])
  return new Map([...months].map((month) => [month, (after.get(month) ?? 0) - (held.get(month) ?? 0)]))
}

/** Days by periods of the plan's grain, empty ones left out. */
function gathered(days: ReadonlyMap<Month, number>, grain: Plan['grain']): ByPeriod {
  const months = [...days.keys()].sort((left, right) => left - right)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return {}
  return Object.fromEntries(
    periodsBetween(first, last, grain).flatMap((period) => {
      const inside = months.filter((month) => month >= period.first && month <= period.last)
      const total = sum(inside.map((month) => (days.get(month) ?? 0) as Days))
      return total === 0 ? [] : [[periodText(period), writtenDays(total)]]
    }),
  )
}

function inOrder(periods: ByPeriod): ByPeriod {
  const first = (text: string): number => parsePeriod(text)?.first ?? 0
  return Object.fromEntries(Object.entries(periods).sort(([left], [right]) => first(left) - first(right)))
}

/** The periods to write: those that nothing changes as they are, the rest in the plan's grain. */
function periodsFor(
  written: ByPeriod,
  before: ByMonth,
  after: ByMonth,
  span: Project['span'],
  grain: Plan['grain'],
): ByPeriod {
  const kept = unchanged(written, before, after)
  const rest = remaining(after, kept, span)
  const added = gathered(rest, grain)
  // Where the new dates spread a kept period in another way, it no longer says what it said.
  const isKept =
    [...rest.values()].every((days) => days >= 0) && Object.keys(added).every((text) => !Object.hasOwn(kept, text))
  return inOrder(isKept ? { ...kept, ...added } : gathered(after, grain))
}

function isSameSeries(left: ByMonth, right: ByMonth): boolean {
  return left.size === right.size && [...left].every(([month, days]) => right.get(month) === days)
}

function totalEdit(before: Workload, after: Workload): PlaceEdit[] {
  if (before.total === after.total) return []
  return [{ at: within(before, 'total'), value: writtenDays(after.total) }]
}

/** What two ways of rounding the same work may differ by in a month, in hundredths of a day. */
const ROUNDING = 2

/** Whether the total, spread by its curve over the dates, gives the days of each month. */
function spreadsAlike({ total, planned }: Workload, curve: Curve, span: Project['span']): boolean {
  const spread = spreadTotal(plain(total), curve, span)
  return [...new Set([...spread.keys(), ...planned.keys()])].every((month) => {
    const [written, meant] = [spread.get(month) ?? NO_DAYS, planned.get(month) ?? NO_DAYS]
    return Math.abs(written - meant) <= ROUNDING
  })
}

/**
 * The edits of a project's planned days. A total that spreads over the new dates by itself stays a total; where that
 * would not give the days of the scenario, as it would move what is past, they are written by periods.
 */
export function workEdits(before: Project, after: Project, grain: Plan['grain']): PlaceEdit[] {
  return before.workload.flatMap((work, index) => {
    const now = after.workload[index] ?? work
    const { total, days, curve = 'flat' } = before.written.workload?.[index] ?? {}
    const totals = total === undefined ? [] : totalEdit(work, now)
    const isByTotal = days === undefined && spreadsAlike(now, curve, after.span)
    if (isByTotal || isSameSeries(work.planned, now.planned)) return totals
    const periods =
      days === undefined ? gathered(now.planned, grain) : periodsFor(days, work.planned, now.planned, after.span, grain)
    return [{ at: within(work, 'days'), value: periods }, ...totals]
  })
}
