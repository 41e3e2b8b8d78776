/** Small readings of one node of a document: its place, its key, its value. */
import { isScalar, type Node, type Pair } from 'yaml'
import type { Span } from './problem.ts'

/** Where a node's own text stands, without what follows it; the start of the file for a node without place. */
export function spanOf(node: Node): Span {
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
