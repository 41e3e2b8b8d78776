/** The word that somebody most likely meant: the same but for spelling, the French word for it, or the nearest one. */
import { distance } from 'fastest-levenshtein'
import { meanings } from './french-words.ts'

/**
 * The candidate nearest to a word by letters, without regard to case, accents and separators.
 *
 * @returns undefined where none is near: at most one letter in three may differ, or all stand in another order; the
 * first of equally near ones.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  const known = [...candidates]
  const letters = sorted(folded)
  const swapped = known.find(
    (candidate) => letters.length > 2 && sorted(fold(candidate)) === letters,
  )
  if (swapped !== undefined) return swapped
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const other = fold(candidate)
    if (Math.abs(other.length - folded.length) >= least) continue
    const far = distance(folded, other)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** A word's letters in the order of the alphabet: the same for `audti` as for `audit`. */
function sorted(folded: string): string {
  return [...folded].sort().join('')
}

/** The candidate that a word of either language means: by its French meaning first, else the {@link nearest}. */
export function meant(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word)
  const same = candidates.find((candidate) => fold(candidate) === folded)
  const known = meanings(folded).find((meaning) => candidates.includes(meaning))
  return same ?? known ?? (folded.length > 1 ? nearest(word, candidates) : undefined)
}

/** Lower case without accents, spaces and signs: `En-cours` is `encours`. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
