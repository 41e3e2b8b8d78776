/** Draws for mutations: the same seed gives the same case on every machine. */
import { seeded } from '../seeded.ts'

/** Draws in the order of the calls. */
export interface Drawn {
  /** A whole number from 0 up to but without the count; 0 for a count of 0. */
  readonly below: (count: number) => number
  readonly chance: (percent: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T
}

/** The draws of a seed. */
export function drawn(seed: number): Drawn {
  const { between, chance } = seeded(seed)
  const below = (count: number): number => (count <= 1 ? 0 : between(0, count - 1))
  return { below, chance, pick: (list) => list[below(list.length)] as (typeof list)[number] }
}
