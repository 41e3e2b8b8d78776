/** Says in the schemas what is expected of groups and lists beyond their type: order, and what stands once. */
import type { z } from 'zod'

/** Two keys of a group of which the first may not be later, or more, than the second. */
export interface OrderedPair {
  readonly low: string
  readonly high: string
  /** What holds where one of the two is not written. */
  readonly defaults?: readonly [low: number, high: number]
  /** A key between the two: where it is written, each is compared with it instead. */
  readonly between?: string
}

export interface GroupExpected {
  readonly ordered?: readonly OrderedPair[]
  /** The keys by which an item of a list stands once; the whole item where nothing is said. */
  readonly distinct?: readonly string[]
}

function saying<S extends z.ZodType>(schema: S, more: GroupExpected): S {
  return schema.meta({ ...schema.meta(), ...more }) as S
}

export function ordered<S extends z.ZodType>(
  group: S,
  ...pairs: (readonly [low: string, high: string] | OrderedPair)[]
): S {
  return saying(group, { ordered: pairs.map((pair) => ('low' in pair ? pair : { low: pair[0], high: pair[1] })) })
}

export function distinct<S extends z.ZodType>(list: S, ...keys: string[]): S {
  return saying(list, { distinct: keys })
}
