/**
 * How the months of a project move when it starts at another time or lasts longer or shorter, and the days, work and
 * money on them: shared out by largest remainder (Hare quota), without losing a hundredth.
 */
import type { Plan, Project } from '../plan/plan.ts'
import { hasStarted } from '../plan/project-status.ts'
import { addMonths, type Day, firstDay, lastDay, type Month, monthOfDay } from '../values/calendar.ts'
import { apportion, type Quantity, sum } from '../values/quantity.ts'
import type { Choice } from './flat-scenario.ts'

/**
 * Months before `from` move by `shift`; those from `from` to `oldLast` move onto those from `from` + `shift` to
 * `newLast`; later ones move with the end.
 */
export interface Retiming {
  /** The project's first month, or the first after the status date where it has started. */
  readonly from: Month
  /** In months; 0 where the project has started. */
  readonly shift: number
  /** At or after `from`. */
  readonly oldLast: Month
  /** At or after `from` + `shift`. */
  readonly newLast: Month
}

/** Projects last at most so many months: a slip in a number must not make a project of a million months. */
export const MOST_MONTHS = 50 * 12

/** The length that the choice asks for, where a project can have it. */
function stretchOf({ stretch }: Pick<Choice, 'stretch'>): number | undefined {
  return stretch !== undefined && stretch >= 1 && stretch <= MOST_MONTHS ? stretch : undefined
}

/** The months of a project's span; undefined without a start, one month without an end or with one before the start. */
export function monthsOfSpan({ span }: Project): { first: Month; last: Month } | undefined {
  if (span.start === undefined) return undefined
  const first = monthOfDay(span.start)
  const last = span.end === undefined ? first : monthOfDay(span.end)
  return { first, last: Math.max(first, last) as Month }
}

function retimingOfStarted(
  plan: Pick<Plan, 'asOf'>,
  project: Project,
  choice: Pick<Choice, 'stretch'>,
): Retiming | undefined {
  const span = monthsOfSpan(project)
  const stretch = stretchOf(choice)
  const isOver = project.actual.end !== undefined || project.status === 'completed'
  if (span === undefined || stretch === undefined || project.span.end === undefined || isOver) {
    return undefined
  }
  const wanted = addMonths(span.first, stretch - 1)
  if (wanted === span.last) return undefined
  const from = addMonths(monthOfDay(plan.asOf), 1)
  // What is over cannot be made shorter, and a project that should have ended has its rest in the month to come.
  return { from, shift: 0, oldLast: Math.max(span.last, from) as Month, newLast: Math.max(wanted, from) as Month }
}

/**
 * How the months of a project move under a choice; undefined where nothing moves: no dates to move, a start of a
 * project that has started, a length that is the present one or that no project can have.
 */
export function retimingOf(
  plan: Pick<Plan, 'asOf'>,
  project: Project,
  choice: Pick<Choice, 'start' | 'stretch'>,
): Retiming | undefined {
  if (hasStarted(project)) return retimingOfStarted(plan, project, choice)
  const span = monthsOfSpan(project)
  if (span === undefined) return undefined
  const { first: from, last: oldLast } = span
  const length = oldLast - from + 1
  const shift = choice.start === undefined ? 0 : choice.start - from
  const stretch = project.span.end === undefined ? undefined : stretchOf(choice)
  if (shift === 0 && (stretch ?? length) === length) return undefined
  return { from, shift, oldLast, newLast: (from + shift + (stretch ?? length) - 1) as Month }
}

/** The month that a month moves to: of the months that share it out over several, the last. */
function retimeMonth(month: Month, { from, shift, oldLast, newLast }: Retiming): Month {
  if (month < from) return (month + shift) as Month
  if (month > oldLast) return (month + newLast - oldLast) as Month
  const [before, after] = [oldLast - from + 1, newLast - from - shift + 1]
  return (from + shift + Math.ceil(((month - from + 1) * after) / before) - 1) as Month
}

/** The day that a day moves to: the same day of its month, or the month's last where that has fewer. */
export function retimeDay(day: Day, retiming: Retiming): Day {
  const month = monthOfDay(day)
  const moved = retimeMonth(month, retiming)
  return Math.min(firstDay(moved) + (day - firstDay(month)), lastDay(moved)) as Day
}

interface MonthShare {
  readonly month: Month
  /** From 0 to 1; the shares of a month add up to 1. */
  readonly share: number
}

/** Where what a month holds goes: to one month, or over those that a stretched part lays it on. */
export function monthSharesOf(month: Month, retiming: Retiming): MonthShare[] {
  const { from, shift, oldLast, newLast } = retiming
  const [before, after] = [oldLast - from + 1, newLast - from - shift + 1]
  if (month < from || month > oldLast || before === after) {
    return [{ month: retimeMonth(month, retiming), share: 1 }]
  }
  // Both lengths are cut into slices of 1 / (before x after), so that shares are whole numbers of slices.
  const begin = (month - from) * after
  const end = begin + after
  const shares: MonthShare[] = []
  for (let index = Math.floor(begin / before); index * before < end; index += 1) {
    const slices = Math.min(end, (index + 1) * before) - Math.max(begin, index * before)
    shares.push({ month: (from + shift + index) as Month, share: slices / after })
  }
  return shares
}

/** A quantity and the keys that it goes to, with their shares of it. */
interface Allocation<K, Q extends Quantity> {
  readonly quantity: Q
  readonly to: readonly { readonly key: K; readonly share: number }[]
}

/**
 * What arrives at each key, in order of first arrival, in whole hundredths by largest remainder: what is sent arrives.
 * Keys at which nothing arrives are left out.
 *
 * @example 1.00 to two years by halves and 0.01 to the second: 0.50 and 0.51
 */
export function allocate<K, Q extends Quantity>(allocations: readonly Allocation<K, Q>[]): Map<K, Q> {
  const arrived = new Map<K, Q>()
  // What is positive and what is negative is shared out apart: weights have no sign.
  for (const sign of [1, -1]) {
    const own = allocations.filter(({ quantity }) => Math.sign(quantity) === sign)
    const weights = new Map<K, number>()
    for (const { quantity, to } of own) {
      for (const { key, share } of to) {
        weights.set(key, (weights.get(key) ?? 0) + Math.abs(quantity) * share)
      }
    }
    const parts = apportion(sum(own.map(({ quantity }) => quantity)), [...weights.values()])
    for (const [index, key] of [...weights.keys()].entries()) {
      arrived.set(key, ((arrived.get(key) ?? 0) + (parts[index] ?? 0)) as Q)
    }
  }
  return new Map([...arrived].filter(([, quantity]) => quantity !== 0))
}

/** A series by months on its new months, in order; its sum is kept, and months without anything are left out. */
export function retimeSeries<Q extends Quantity>(series: ReadonlyMap<Month, Q>, retiming: Retiming): Map<Month, Q> {
  const allocations = [...series].map(([month, quantity]) => ({
    quantity,
    to: monthSharesOf(month, retiming).map(({ month: key, share }) => ({ key, share })),
  }))
  return new Map([...allocate(allocations)].sort(([left], [right]) => left - right))
}
