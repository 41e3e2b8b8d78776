/** Finds where a key that a group lacks is to be written: behind its brace, or on a line of its own. */
import { isMap, isScalar, type Node, type Pair } from 'yaml'
import { locate, nodeAt } from './locate.ts'
import { spanOf, valueNode } from './node.ts'
import type { PathStep } from './origin.ts'
import { lineIndex, type SourceFile } from './source-file.ts'

/** Where a key is to be written. */
export type KeyPlace =
  | { readonly style: 'braces' | 'empty' }
  /** Below a line (from 1), with as many spaces as the key that it is aligned with. */
  | {
      readonly style: 'lines'
      readonly below: number
      readonly indent: number
      readonly beside: string
    }

/** The place for another key of the group at a path; undefined where no group stands there. */
export function placeForKey(source: SourceFile, path: readonly PathStep[]): KeyPlace | undefined {
  const node = nodeAt(source, path)
  if (!isMap(node)) return undefined
  if (node.flow === true) return { style: node.items.length === 0 ? 'empty' : 'braces' }
  const pairs = node.items.filter((pair) => isScalar(pair.key))
  const [first] = pairs
  // A key whose value ends on its own line can be followed at once; else the new one comes last.
  const chosen = pairs.find((pair) => lastLine(source, pair) === keyLine(source, pair))
  const last = chosen ?? pairs.at(-1)
  if (first === undefined || last === undefined) return undefined
  const key = (chosen ?? first).key as Node
  const { offset } = spanOf(key)
  const { column } = locate(source, { file: source.file, offset, length: 1 })
  const beside = isScalar(key) ? String(key.source) : ''
  return { style: 'lines', below: lastLine(source, last) + 1, indent: column - 1, beside }
}

/** From 0. */
function keyLine(source: SourceFile, { key }: Pair): number {
  return lineIndex(source.lineStarts, spanOf(key as Node).offset)
}

/** The line, from 0, where a pair's text ends. */
function lastLine(source: SourceFile, pair: Pair): number {
  const { offset, length } = spanOf(valueNode(pair) ?? (pair.key as Node))
  const end = offset + source.text.slice(offset, offset + length).trimEnd().length
  return Math.max(keyLine(source, pair), lineIndex(source.lineStarts, Math.max(offset, end - 1)))
}
