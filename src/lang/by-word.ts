/** Tables of words that stand for something: each thing once, with all its words. */

/** What each word stands for, from pairs of a thing and its words, with spaces between. */
export function byWord<T>(...pairs: readonly (readonly [thing: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(pairs.flatMap(([thing, words]) => words.split(' ').map((word) => [word, thing] as const)))
}
