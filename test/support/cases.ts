/**
 * How many of their cases tests try. The fast project tries few, always the same; the slow one a share of each long list,
 * another with each commit; `npm run check:thorough` all. The project says which it is (vitest.config.ts): no test reads
 * the environment for it.
 */
import { inject } from 'vitest'

/** Few cases, or those of one share of several: `{ of: 1, turn: 0 }` is all of them. */
export type Extent = 'few' | { readonly of: number; readonly turn: number }

declare module 'vitest' {
  interface ProvidedContext {
    extent: Extent
  }
}

const EXTENT = inject('extent')

/** Whether this run tries everything, which takes an hour. */
export const IS_EVERYTHING = EXTENT !== 'few' && EXTENT.of === 1

/**
 * Of a long list of cases those that this run tries: every so-manieth, from one on that the commit chooses; never none.
 *
 * @param most - in how many commits all of them have had their turn, where it must be fewer than usual.
 */
export function shareOf<T>(cases: readonly T[], most = Number.POSITIVE_INFINITY): T[] {
  if (EXTENT === 'few') return cases.slice(0, 1)
  const { turn } = EXTENT
  const of = Math.min(EXTENT.of, most)
  const share = cases.filter((_, index) => index % of === turn % of)
  return share.length > 0 ? share : cases.slice(turn % cases.length, (turn % cases.length) + 1)
}

/**
 * How many cases a property draws.
 *
 * @param all - when everything is tried.
 * @param few - at least, and in the fast project exactly.
 */
export function runsOf(all: number, few: number): number {
  return EXTENT === 'few' ? few : Math.max(few, Math.ceil(all / EXTENT.of))
}

/**
 * The seeds of drawn cases, from 0 on: four times as many as are asked for when everything is tried.
 *
 * @param few - the first so many are always among them, an eighth of what is asked for or what it takes to meet a rare
 *   case; in the fast project they are all.
 */
export function seeds(count: number, few = Math.ceil(count / 8)): number[] {
  const all = [...new Array(4 * count).keys()]
  if (EXTENT === 'few') return all.slice(0, few)
  const { of, turn } = EXTENT
  return all.filter((seed) => seed < few || seed % of === turn % of)
}
