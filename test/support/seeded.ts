/** Draws numbers that look random and are the same in every run. */

/** Draws in the order of the calls; the same seed gives the same draws. */
export interface Draw {
  /** A whole number from low to high, both included. */
  readonly between: (low: number, high: number) => number
  /** True in so many of a hundred draws. */
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

/** The generator mulberry32, with a period of 2^32. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
  }
}
