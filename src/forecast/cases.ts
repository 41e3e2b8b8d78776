/**
 * The cases of a reference class (Kahneman and Tversky 1979; Flyvbjerg 2006): what an edition of a portfolio foresaw for a
 * project, and how far off that was some years later.
 */
import type { Edition, Telling } from './editions.ts'

/** What is forecast: ends in months, or costs as the logarithm of a ratio. */
export const QUANTITIES = ['end', 'cost'] as const

export type ForecastQuantity = (typeof QUANTITIES)[number]

export interface Case {
  /** When it was foreseen and when what came of it was known, in months since 1970. */
  readonly at: number
  readonly known: number
  /** What neighbours are near in: the months that remained, or the logarithm of the cost. */
  readonly size: number
  /** The slip in months, or the logarithm of the cost ratio. */
  readonly change: number
  /** Whether only a lower bound of the change is known: the project had passed its end and was not finished. */
  readonly isCensored: boolean
}

/** How far from a whole number of years two editions may lie, in months. */
const TOLERANCE = 3

/** Beyond twenty times more or less two costs do not speak of the same thing. */
const MOST_CHANGE = Math.log(20)

type Outcome = Pick<Case, 'size' | 'change' | 'isCensored'>

/** Whether nothing is known yet: not finished, and its end promised for later, as it was before. */
function isUndecided(before: Telling, after: Telling, known: number): boolean {
  if (after.state !== 'open' || after.isPromise !== true || before.end === undefined || after.end === undefined)
    return false
  return after.end >= known && after.end <= before.end
}

/** What became of an end that was foreseen; undefined where nothing was, the project left, or nothing is known yet. */
function endOutcome(before: Telling, after: Telling, at: number, known: number): Outcome | undefined {
  if (before.end === undefined || before.end <= at || after.end === undefined || after.state === 'left')
    return undefined
  if (isUndecided(before, after, known)) return undefined
  const isOverdue = after.state === 'open' && after.end < known
  return { size: before.end - at, change: (isOverdue ? known : after.end) - before.end, isCensored: isOverdue }
}

function costOutcome(before: Telling, after: Telling): Outcome | undefined {
  if (before.cost === undefined || after.cost === undefined || after.state === 'left') return undefined
  // What is not finished and costs what it did tells nothing yet.
  if (after.isPromise === true && after.cost === before.cost) return undefined
  const change = Math.log(after.cost / before.cost)
  return Math.abs(change) > MOST_CHANGE ? undefined : { size: Math.log(before.cost), change, isCensored: false }
}

/** The edition about so many years after another; undefined where there is none. */
function editionAfter(editions: readonly Edition[], { at }: Edition, years: number): Edition | undefined {
  const off = (one: Edition): number => Math.abs(one.at - at - 12 * years)
  const near = editions.filter((one) => off(one) <= TOLERANCE)
  return near.reduce<Edition | undefined>((best, one) => (best && off(best) <= off(one) ? best : one), undefined)
}

/**
 * The cases of some editions at a horizon, oldest first.
 *
 * @param editions - oldest first.
 * @param years - the horizon.
 */
export function casesOf(editions: readonly Edition[], years: number, quantity: ForecastQuantity): Case[] {
  return editions.flatMap((edition) => {
    const later = editionAfter(editions, edition, years)
    if (later === undefined) return []
    return [...edition.tellings.values()].flatMap((before) => {
      const after = later.tellings.get(before.key)
      if (before.state !== 'open' || after === undefined) return []
      const outcome = quantity === 'end' ? endOutcome(before, after, edition.at, later.at) : costOutcome(before, after)
      return outcome === undefined ? [] : [{ at: edition.at, known: later.at, ...outcome }]
    })
  })
}
