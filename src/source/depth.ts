/** Finds nesting so deep that a document must not be composed, on the parser's tokens. */
import type { CST } from 'yaml'

/** The deepest nesting that is read; a plan needs about ten levels. */
export const MAX_DEPTH = 100

/** The offset of the first collection that lies deeper than {@link MAX_DEPTH}; undefined where none does. */
export function tooDeepAt(token: CST.Token): number | undefined {
  return token.type === 'document' && token.value ? deepIn(token.value, 1) : undefined
}

function deepIn(token: CST.Token, depth: number): number | undefined {
  if (!('items' in token)) return undefined
  if (depth > MAX_DEPTH) return token.offset
  for (const { key, value } of token.items as { key?: CST.Token | null; value?: CST.Token }[]) {
    const at = (key && deepIn(key, depth + 1)) ?? (value && deepIn(value, depth + 1))
    if (at !== undefined) return at
  }
  return undefined
}
