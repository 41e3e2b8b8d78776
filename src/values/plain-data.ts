/** Plain data of which nothing is known: what a file holds before anybody has judged it. */

export type PlainMap = Readonly<Record<string, unknown>>

/** A map or a list, by its keys or positions. */
export type Tree = Record<PropertyKey, unknown>

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

export function isPlainMap(value: unknown): value is PlainMap {
  return isTree(value) && !Array.isArray(value)
}
