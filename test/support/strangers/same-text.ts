/** Whether two texts say the same, however they are written. */

const known = new Map<string, string>()

/** A text without case, accents and punctuation. */
export function bare(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const now = bared(text)
  known.set(text, now)
  return now
}

function bared(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether two texts are equal but for their writing. */
export const isSame = (one: string, other: string): boolean => bare(one) === bare(other)

/** How much of the words of two texts are in both: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => new Set(bare(text).split(' ')))
  if (left === undefined || right === undefined) return 0
  const both = [...left].filter((word) => right.has(word)).length
  return (2 * both) / (left.size + right.size)
}
