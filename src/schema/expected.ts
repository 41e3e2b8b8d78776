/** Says in the schemas what is expected of values beyond their type: limits, likely ranges, order, and what stands once. */
import type { z } from 'zod'
import type { Bilingual } from '../values/language.ts'
import { count, type Expected, type Fact } from './field.ts'

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

function saying<S extends z.ZodType>(schema: S, more: Expected | GroupExpected): S {
  return schema.meta({ ...schema.meta(), ...more }) as S
}

/** A number that cannot be below, or above, what can be right; anything else is an error of the format. */
export function limited(leaf: z.ZodNumber, min: number, max?: number): z.ZodNumber {
  const bound = max === undefined ? leaf.min(min) : leaf.min(min).max(max)
  return bound.meta({ ...leaf.meta() })
}

/** A number that is hardly right below or above a range, which is a warning. */
export function plausible<S extends z.ZodType>(leaf: S, min: number, max: number): S {
  return saying(leaf, { plausible: [min, max] })
}

/** A date of what has happened. */
export function fact<S extends z.ZodType>(leaf: S, when: Fact = true): S {
  return saying(leaf, { fact: when })
}

/** A date that lies at most so many years before and after the plan. */
export function near<S extends z.ZodType>(leaf: S, before: number, after: number): S {
  return saying(leaf, { near: [before, after] })
}

/** A calendar or budget year that lies at most so many years before and after the plan. */
export function calendarYear(
  about: Bilingual,
  example: number | undefined,
  before: number,
  after: number,
): z.ZodNumber {
  const leaf = count(about, ...(example === undefined ? [] : [example]))
  return saying(limited(leaf, 1900, 2199), { isYear: true, near: [before, after] })
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
