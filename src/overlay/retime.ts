/** Moves months, days and series by months the way a retiming says, without losing a hundredth. */
import { type Day, firstDay, lastDay, type Month, monthOfDay } from '../units/calendar.ts'
import { apportion, type Quantity, sum } from '../units/quantity.ts'
import type { Retiming } from './retiming.ts'

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

/** Part of a month on one of its new months. */
interface Landing {
  readonly month: Month
  /** From 0 to 1; the landings of a month add up to 1. */
  readonly share: number
}

/** Where what a month holds goes: to one month, or over those that a stretched part lays it on. */
export function landingsOf(month: Month, retiming: Retiming): Landing[] {
  const { from, shift, oldLast, newLast } = retiming
  const [before, after] = [oldLast - from + 1, newLast - from - shift + 1]
  if (month < from || month > oldLast || before === after) {
    return [{ month: retimeMonth(month, retiming), share: 1 }]
  }
  // Both lengths are cut into slices of 1 / (before x after), so that shares are whole numbers of slices.
  const begin = (month - from) * after
  const end = begin + after
  const landings: Landing[] = []
  for (let index = Math.floor(begin / before); index * before < end; index += 1) {
    const slices = Math.min(end, (index + 1) * before) - Math.max(begin, index * before)
    landings.push({ month: (from + shift + index) as Month, share: slices / after })
  }
  return landings
}

/** A quantity and the keys that it goes to, with their shares of it. */
export interface Parcel<K, Q extends Quantity> {
  readonly quantity: Q
  readonly to: readonly { readonly key: K; readonly share: number }[]
}

/**
 * What arrives at each key, in order of first arrival, in whole hundredths by largest remainder: what is sent arrives.
 * Keys at which nothing arrives are left out.
 */
export function deliver<K, Q extends Quantity>(parcels: readonly Parcel<K, Q>[]): Map<K, Q> {
  const arrived = new Map<K, Q>()
  // What is positive and what is negative is shared out apart: weights have no sign.
  for (const sign of [1, -1]) {
    const own = parcels.filter(({ quantity }) => Math.sign(quantity) === sign)
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
export function retimeSeries<Q extends Quantity>(
  series: ReadonlyMap<Month, Q>,
  retiming: Retiming,
): Map<Month, Q> {
  const parcels = [...series].map(([month, quantity]) => ({
    quantity,
    to: landingsOf(month, retiming).map(({ month: key, share }) => ({ key, share })),
  }))
  return new Map([...deliver(parcels)].sort(([left], [right]) => left - right))
}
