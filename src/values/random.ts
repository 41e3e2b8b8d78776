/** A seeded generator of pseudo-random numbers: they are the same in every run. */
/** The next draw, from 0 up to but without 1. */
export type Random = () => number

/** The generator mulberry32, with a period of 2^32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to but without the count. */
export function randomBelow(random: Random, count: number): number {
  return Math.floor(random() * count)
}
