/**
 * Net and plannable capacity of a team, exact, and in the whole hundredths of a day that work is counted in; and what
 * one full-time person gives, the bridge from person-days to staff.
 */
import type { Team } from '../../plan/plan.ts'
import type { Month } from '../../values/calendar.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import type { Period } from '../../values/period.ts'
import type { Days, FineDays } from '../../values/quantity.ts'
import {
  difference,
  floor,
  fraction,
  NOTHING,
  nearestNumber,
  product,
  type Rational,
  rational,
  total,
} from '../../values/rational.ts'

const ONE = fraction(1, 1)
const HUNDRED = fraction(100, 1)

/** Full-time equivalents of a team in a month: the last value given, the first one before it; undefined where none is. */
export function fteIn(team: Team, month: Month): number | undefined {
  return (team.fte.findLast(({ from }) => from <= month) ?? team.fte[0])?.fte
}

/** Capacities by month, kept because every figure and rule of a period asks for them. */
const capacities = memoizeByObject((team: Team) => memoize((month: Month) => capacityOf(team, month)))

/**
 * Net build capacity of a month in person-days, exact: (fte - what hires do not give yet) x working days of a year
 * x (1-absence)(1-other)(1-run), spread over the year by the plan's calendar, plus external days. The months of a year
 * with the same staff add up to its yearly figure.
 *
 * @returns undefined where the team has no staff figure or no capacity parameters for the month.
 * @example 26 fte x 228 days x .95 x .85 x .35 = 1,675.401 days a year
 */
export function netCapacity(team: Team, month: Month): Rational | undefined {
  return capacities(team)(month)
}

/** Net days of one full-time equivalent in a year. */
const yearlyOf = memoizeByObject(({ workingDays, absence, other, run }: NonNullable<Team['capacity']>): Rational => {
  const left = [absence, other, run].map((share) => difference(ONE, rational(share)))
  return product(rational(workingDays), ...left)
})

function capacityOf(team: Team, month: Month): Rational | undefined {
  const { capacity, ramp } = team
  const fte = fteIn(team, month)
  if (capacity === undefined || fte === undefined) return undefined
  const { external, calendar } = capacity
  const staff = difference(rational(fte), ramp.get(month) ?? NOTHING)
  return total([product(staff, yearlyOf(capacity), calendar.partOf(month)), external.get(month) ?? NOTHING])
}

/** Net capacity of a period in person-days, exact; a month without known capacity counts as none. */
export function exactNetOf(team: Team, { first, last }: Period): Rational {
  const months: Rational[] = []
  for (let month = first; month <= last; month = (month + 1) as Month) months.push(netCapacity(team, month) ?? NOTHING)
  return total(months)
}

/** What running the systems should take of a team in a month, by its run share: the rest of net capacity's staff days. */
function runDaysIn({ capacity, ramp }: Team, month: Month, fte: number): Rational {
  if (capacity === undefined) return NOTHING
  const { workingDays, absence, other, run, calendar } = capacity
  const present = [absence, other].map((share) => difference(ONE, rational(share)))
  const staff = difference(rational(fte), ramp.get(month) ?? NOTHING)
  return product(staff, rational(workingDays), ...present, rational(run), calendar.partOf(month))
}

/**
 * Days that a team's run share sets aside for running the systems in a period, exact.
 *
 * @returns undefined where the staff of a month or the capacity parameters are not known.
 * @example 26 fte x 228 days x .95 x .85 x .65 = 3,111.459 days a year
 */
export function exactRunOf(team: Team, { first, last }: Period): Rational | undefined {
  const parts: Rational[] = []
  for (let month = first; month <= last; month = (month + 1) as Month) {
    const fte = fteIn(team, month)
    if (fte === undefined || team.capacity === undefined) return undefined
    parts.push(runDaysIn(team, month, fte))
  }
  return total(parts)
}

/** Net capacity of a period less the team's margin, in person-days, exact. */
export function exactPlannableOf(team: Team, period: Period): Rational {
  const margin = rational(team.capacity?.margin ?? 0)
  return product(exactNetOf(team, period), difference(ONE, margin))
}

/** Exact days as the nearest number of hundredths: it lies on the same side of every whole one as the days do. */
export function fineDays(days: Rational): FineDays {
  return nearestNumber(product(days, HUNDRED)) as FineDays
}

/** The most whole hundredths of a day that fit. Work comes in whole hundredths: what fits the exact days fits these. */
function wholeOf(days: Rational): Days {
  return floor(product(days, HUNDRED)) as Days
}

/** Net capacity of a period in whole hundredths of a day, rounded down: a limit of the solver. */
export function netCapacityOf(team: Team, period: Period): Days {
  return wholeOf(exactNetOf(team, period))
}

/**
 * Net capacity of a period less the team's margin in whole hundredths of a day, rounded down: what arbitration may plan.
 * Work that keeps it keeps the exact figure too, so that what a proof says is kept is no finding of a rule.
 */
export function plannableCapacityOf(team: Team, period: Period): Days {
  return wholeOf(exactPlannableOf(team, period))
}

/** The team with one person and no external days. */
const onePerson = memoizeByObject((team: Team): Team => {
  const { capacity } = team
  return {
    ...team,
    fte: [{ from: 0 as Month, fte: 1 }],
    ramp: new Map(),
    capacity: capacity === undefined ? undefined : { ...capacity, external: new Map() },
  }
})

/** Net person-days of one full-time equivalent of a team over periods; none where its capacity parameters are not known. */
export function netDaysOfOne(team: Team, periods: readonly Period[]): number {
  return nearestNumber(total(periods.map((period) => exactNetOf(onePerson(team), period))))
}

/**
 * The full-time equivalents of a team that some days of periods take.
 *
 * @returns 0 for no days; undefined where one person gives no day to projects in these periods.
 * @example 120 days in a year of 80 net days a person: 1.5
 */
export function fteFor(team: Team, days: number, periods: readonly Period[]): number | undefined {
  if (days === 0) return 0
  const one = netDaysOfOne(team, periods)
  return one > 0 ? days / one : undefined
}
