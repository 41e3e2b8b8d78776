/** How long the newest value of a series has held. */

/** The items at the end of a list that have the key of the last one, in their order; empty for an empty list. */
export function lastRun<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const last = items.at(-1)
  if (last === undefined) return []
  const key = keyOf(last)
  return items.slice(items.findLastIndex((item) => keyOf(item) !== key) + 1)
}
