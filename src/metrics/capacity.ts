/** Net and plannable capacity of a team, month by month, with the yearly sum kept. */
import type { Team } from '../model/plan.ts'
import { type Month, monthOf, weekdaysIn, yearOf } from '../units/calendar.ts'
import type { Period } from '../units/period.ts'
import { apportion, type Days, NO_DAYS, sum } from '../units/quantity.ts'

const weekdayCache = new Map<number, readonly number[]>()

function weekdaysOf(year: number): readonly number[] {
  const known = weekdayCache.get(year)
  if (known !== undefined) return known
  const counts = Array.from({ length: 12 }, (_, index) => weekdaysIn(monthOf(year, index + 1)))
  weekdayCache.set(year, counts)
  return counts
}

/** Full-time equivalents of a team in a month: the last value given, the first one before it; undefined where none is. */
export function fteIn(team: Team, month: Month): number | undefined {
  return (team.fte.findLast(({ from }) => from <= month) ?? team.fte[0])?.fte
}

/** Capacities by month, kept because every figure and rule of a period asks for them. */
const capacities = new WeakMap<Team, Map<Month, Days | undefined>>()

/**
 * Net build capacity of a month: fte x working days x (1-absence)(1-other)(1-run), spread over the year by weekdays,
 * plus external days.
 *
 * @returns undefined where the team has no staff figure or no capacity parameters for the month.
 * @example 26 fte x 228 days x .95 x .85 x .35 = 1,675.40 days a year
 */
export function netCapacity(team: Team, month: Month): Days | undefined {
  const months = capacities.get(team) ?? new Map<Month, Days | undefined>()
  capacities.set(team, months)
  if (!months.has(month)) months.set(month, capacityOf(team, month))
  return months.get(month)
}

function capacityOf(team: Team, month: Month): Days | undefined {
  const { capacity } = team
  const fte = fteIn(team, month)
  if (capacity === undefined || fte === undefined) return undefined
  const { workingDays, absence, other, run, external } = capacity
  const yearly = fte * workingDays * (1 - absence) * (1 - other) * (1 - run)
  const parts = apportion(Math.round(yearly * 100) as Days, weekdaysOf(yearOf(month)))
  return sum([parts[month % 12] ?? NO_DAYS, external.get(month) ?? NO_DAYS])
}

/** Net capacity of a period; a month without known capacity counts as none. */
export function netCapacityOf(team: Team, { first, last }: Period): Days {
  let total = 0
  for (let month = first; month <= last; month = (month + 1) as Month)
    total += netCapacity(team, month) ?? 0
  return total as Days
}

/** Net capacity of a period less the team's margin, rounded to a hundredth: what arbitration may plan. */
export function plannableCapacityOf(team: Team, period: Period): Days {
  return Math.round(netCapacityOf(team, period) * (1 - (team.capacity?.margin ?? 0))) as Days
}
