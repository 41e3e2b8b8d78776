/**
 * Finds the line and column of an origin, late and only for what is shown; and where a key that a group lacks is to
 * be written.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { keyText, spanOf, valueNode } from './document.ts'
import type { Origin, PathOrigin, PathStep } from './origin.ts'
import type { TextSpan } from './problem.ts'
import { lineIndex, lineText, type SourceFile } from './source-file.ts'

/** A place as editors count it. */
export interface Place {
  readonly offset: number
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units, the byte order mark not counted. */
  readonly column: number
  /** The column after the last one, on the first line of the place. */
  readonly endColumn: number
  /** False where the path is not in the document and its nearest ancestor is shown instead. */
  readonly exact: boolean
}

interface Found {
  readonly node: Node | undefined
  readonly pair: Pair | undefined
  readonly exact: boolean
}

/** The place of an origin; an empty value is shown at its key. Costs one step per level of the path. */
export function locate(source: SourceFile, origin: Origin): Place {
  if ('offset' in origin) return placeAt(source, origin, true)
  const found = find(source, origin.path)
  return placeAt(source, spanFor(found, origin.part), found.exact)
}

/** The source text of the scalar at a path (a quoted one without its quotes); undefined where there is none. */
export function sourceText(source: SourceFile, path: readonly PathStep[]): string | undefined {
  const { node, exact } = find(source, path)
  return exact && isScalar(node) ? node.source : undefined
}

function nodeAt(source: SourceFile, path: readonly PathStep[]): Node | undefined {
  const { node, exact } = find(source, path)
  return exact ? node : undefined
}

function spanFor({ node, pair, exact }: Found, part: PathOrigin['part']): TextSpan {
  const key = isScalar(pair?.key) ? spanOf(pair.key as Node) : undefined
  const value = node ? spanOf(node) : undefined
  const wantsKey = part === 'key' || !exact || !value || value.length === 0
  return (wantsKey ? (key ?? value) : (value ?? key)) ?? { offset: 0, length: 0 }
}

function placeAt(source: SourceFile, { offset, length }: TextSpan, exact: boolean): Place {
  const index = lineIndex(source.lineStarts, offset)
  const column = offset - (source.lineStarts[index] ?? 0)
  const width = lineText(source.text, source.lineStarts, index).length
  const end = Math.max(column, Math.min(column + length, width))
  return { line: index + 1, column: column + 1, endColumn: end + 1, offset, exact }
}

function find(source: SourceFile, path: readonly PathStep[]): Found {
  const part = source.part?.(path) ?? { ...source.tree(), path }
  let found: Found = { node: part.root, pair: undefined, exact: true }
  for (const step of part.path) {
    const next = stepInto(source, found.node, step)
    if (!next) return { ...found, exact: false }
    found = next
  }
  return found
}

function stepInto(source: SourceFile, node: Node | undefined, step: PathStep): Found | undefined {
  const inside = follow(source, node)
  if (isSeq(inside)) {
    const item = inside.items[Number(step)] as Node | undefined
    return item && { node: item, pair: undefined, exact: true }
  }
  const pair = isMap(inside) ? pairOf(source, inside, String(step)) : undefined
  return pair && { node: valueNode(pair), pair, exact: true }
}

/** The node that an alias stands for, else the node itself. */
function follow(source: SourceFile, node: Node | undefined): Node | undefined {
  return isAlias(node) ? source.tree().targets.get(node) : node
}

/** Large maps are looked up by an index that is made once. */
const INDEX_FROM = 24
const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()

function pairOf(source: SourceFile, map: YAMLMap, key: string): Pair | undefined {
  const own = map.items.length < INDEX_FROM ? map.items.find((pair) => keyText(pair) === key) : indexOf(map).get(key)
  return own ?? mergedPair(source, map, key)
}

function indexOf(map: YAMLMap): Map<string, Pair> {
  const known = indexes.get(map)
  if (known) return known
  const index = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = keyText(pair)
    if (key !== undefined && !index.has(key)) index.set(key, pair)
  }
  indexes.set(map, index)
  return index
}

function mergedPair(source: SourceFile, map: YAMLMap, key: string): Pair | undefined {
  const merge =
    map.items.length < INDEX_FROM ? map.items.find((pair) => keyText(pair) === '<<') : indexOf(map).get('<<')
  const merged = merge && follow(source, valueNode(merge))
  for (const item of isSeq(merged) ? (merged.items as Node[]) : [merged]) {
    const inside = follow(source, item)
    const pair = isMap(inside) ? pairOf(source, inside, key) : undefined
    if (pair) return pair
  }
  return undefined
}

type KeyPlace =
  | { readonly style: 'braces' | 'empty' }
  /** Below a line (from 1), with as many spaces as the key that it is aligned with. */
  | { readonly style: 'lines'; readonly below: number; readonly indent: number; readonly beside: string }

/** The place for another key of the group at a path; undefined where no group stands there. */
export function placeForKey(source: SourceFile, path: readonly PathStep[]): KeyPlace | undefined {
  const node = nodeAt(source, path)
  if (!isMap(node)) return undefined
  if (node.flow === true) return { style: node.items.length === 0 ? 'empty' : 'braces' }
  const pairs = node.items.filter((pair) => isScalar(pair.key))
  // A key whose value ends on its own line can be followed at once; else the new one comes last.
  const chosen = pairs.find((pair) => lastLine(source, pair) === keyLine(source, pair))
  if (chosen !== undefined) return belowPair(source, chosen, chosen)
  const { part: _, commentedTree, ...whole } = source
  const ending = nodeAt({ ...whole, commentedTree, tree: commentedTree }, path)
  const last = isMap(ending) ? ending.items.findLast((pair) => isScalar(pair.key)) : undefined
  const [first] = pairs
  return first && last && belowPair(source, first, last)
}

/** The place behind one pair, aligned with the key of another. */
function belowPair(source: SourceFile, { key }: Pair, last: Pair): KeyPlace {
  const { offset } = spanOf(key as Node)
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
