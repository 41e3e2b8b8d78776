/** The order of words in a list, the same on every machine: letters without accents and case, digits by their number. */
import { fold } from './nearest.ts'

function partsOf(word: string): readonly string[] {
  return fold(word).match(/\d+|\D+/gu) ?? []
}

function compareParts(left: string, right: string): number {
  const [one, other] = [Number(left), Number(right)]
  if (!Number.isNaN(one) && !Number.isNaN(other) && one !== other) return one - other
  return left < right ? -1 : left > right ? 1 : 0
}

/** Below zero where the first word comes first: `P-2` before `P-10`, « école » before « train ». */
export function compareWords(left: string, right: string): number {
  const [ones, others] = [partsOf(left), partsOf(right)]
  for (const [index, one] of ones.entries()) {
    const other = others[index]
    if (other === undefined) return 1
    const apart = compareParts(one, other)
    if (apart !== 0) return apart
  }
  if (others.length > ones.length) return -1
  return left < right ? -1 : left > right ? 1 : 0
}
