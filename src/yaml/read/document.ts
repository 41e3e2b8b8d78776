/**
 * Composes a document of a parser's tokens by the failsafe schema of YAML 1.2, every value as the text that it is,
 * refuses what is nested too deep, and reads single nodes.
 */
import { Composer, type CST, type Document, isScalar, type Node, type Pair } from 'yaml'
import type { TextSpan } from './problem.ts'

/**
 * The first document of some tokens.
 *
 * @param length - of the text that the tokens were made of.
 * @param keepSourceTokens - keeps each node's tokens, for one who edits the text.
 */
export function compose(
  tokens: readonly CST.Token[],
  length: number,
  keepSourceTokens = false,
): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens,
    logLevel: 'silent',
  })
  for (const document of composer.compose(tokens, true, length)) return document
  return undefined
}

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

/** Where a node's own text stands, without what follows it; the start of the file for a node without place. */
export function spanOf(node: Node): TextSpan {
  const [start, end] = node.range ?? [0, 0]
  return { offset: start, length: end - start }
}

/** The key's source text, empty for an empty key; undefined where the key is not a scalar. */
export function keyText(pair: Pair): string | undefined {
  if (isScalar(pair.key)) return pair.key.source ?? ''
  return pair.key === null ? '' : undefined
}

/** The pair's value; undefined where a flow map names a key alone. */
export function valueNode(pair: Pair): Node | undefined {
  return (pair.value ?? undefined) as Node | undefined
}
