/** Turns a parsed document into plain data: text where the key asks for text, aliases and merges laid out, nothing lost in silence. */

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { KeyKind, KeyValues } from '../../values/key-kind.ts'
import { isNothing, numberFault, resolvePlain } from './core-schema.ts'
import { keyText, MAX_DEPTH, valueNode } from './document.ts'
import type { SourceProblem } from './problem.ts'
import {
  checkAnchor,
  checkComment,
  checkKey,
  report,
  reportAgain,
  reportExcess,
  reportTag,
  startWalk,
  type Walk,
} from './walk.ts'

export interface PlainData {
  readonly data: unknown
  readonly problems: readonly SourceProblem[]
  /** The node that each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
}

type PlainMap = Record<string, unknown>

const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/
const NUMBER_TAG = /^tag:yaml\.org,2002:(?:int|float|bool|null)$/

/**
 * The document as plain data.
 *
 * @param text - the text that the document was parsed from.
 * @param valuesOf - says which keys hold text: their scalars, direct or in a list, keep their source text.
 */
export function plain(document: Document.Parsed, text: string, valuesOf: KeyValues): PlainData {
  const walk = startWalk(text, valuesOf)
  const data = document.contents ? nodeData(walk, document.contents, 'any', 0) : null
  return { data, problems: walk.problems, targets: walk.targets }
}

function nodeData(walk: Walk, node: Node, kind: KeyKind, depth: number): unknown {
  if (walk.aliased > 0) walk.left -= 1
  if (isAlias(node)) return aliasData(walk, node, kind, depth)
  if (node.anchor === undefined || walk.aliased > 0) return ownData(walk, node, kind, depth)
  walk.anchors.set(node.anchor, node)
  walk.open.add(node)
  const data = ownData(walk, node, kind, depth)
  walk.open.delete(node)
  return data
}

function ownData(walk: Walk, node: Node, kind: KeyKind, depth: number): unknown {
  if (node.tag !== undefined && !isKnownTag(node, node.tag)) reportTag(walk, node)
  if (isScalar(node)) return scalarData(walk, node, kind)
  if (isMap(node)) return mapData(walk, node, kind, depth)
  return isSeq(node) ? listData(walk, node, kind, depth) : null
}

function isKnownTag(node: Node, tag: string): boolean {
  return CORE_TAG.test(tag) || (isScalar(node) && NUMBER_TAG.test(tag))
}

function scalarData(walk: Walk, node: Scalar, kind: KeyKind): unknown {
  const text = node.source ?? ''
  if (kind === 'text' && node.comment) checkComment(walk, node, text)
  if (kind === 'text' && node.anchor !== undefined) checkAnchor(walk, node as Node, node.anchor)
  if (node.tag === undefined ? node.type !== 'PLAIN' : !NUMBER_TAG.test(node.tag)) return text
  if (kind === 'text') return isNothing(text) ? null : text
  const data = resolvePlain(text)
  if (typeof data === 'number') checkNumber(walk, node, text, data)
  return data
}

function checkNumber(walk: Walk, node: Scalar, text: string, value: number): void {
  if (text.length <= 15 && value !== 0) return
  const fault = numberFault(text)
  if (fault) report(walk, fault, node as Node, { text })
}

function listData(walk: Walk, node: YAMLSeq, kind: KeyKind, depth: number): unknown[] {
  return (node.items as Node[]).map((item) => nodeData(walk, item, kind, depth + 1))
}

function mapData(walk: Walk, node: YAMLMap, kind: KeyKind, depth: number): PlainMap {
  const data: PlainMap = {}
  const merges: Pair[] = []
  // Where a dash is missing a second record follows in the same map: it is read apart, and left out.
  let record = data
  for (const pair of node.items) {
    const key = keyText(pair)
    if (key === undefined) report(walk, 'yaml-key-complex', pair.key as Node, {})
    else if (key === '<<' && isPlainKey(pair)) merges.push(pair)
    else {
      const own = recordOf(walk, record, node, pair)
      if (own) setOwn(own, key, pairData(walk, pair, memberKind(walk, kind, key), depth))
      record = own ?? record
    }
  }
  for (const pair of merges) mergeInto(walk, data, pair, kind, depth)
  return data
}

function memberKind(walk: Walk, holder: KeyKind, key: string): KeyKind {
  return holder === 'numbers' ? 'any' : walk.valuesOf(key)
}

/** The record that a key belongs to: a new one where its dash is missing, none where it only stands twice. */
function recordOf(walk: Walk, record: PlainMap, map: YAMLMap, pair: Pair): PlainMap | undefined {
  const key = keyText(pair) ?? ''
  if (!Object.hasOwn(record, key)) return record
  return reportAgain(walk, key, map, pair) ? {} : undefined
}

function pairData(walk: Walk, pair: Pair, kind: KeyKind, depth: number): unknown {
  const node = pair.key as Node
  if (walk.aliased === 0) {
    if (isScalar(node) && node.anchor !== undefined) walk.anchors.set(node.anchor, node)
    checkKey(walk, node, keyText(pair) ?? '')
  }
  const value = valueNode(pair)
  return value ? nodeData(walk, value, kind, depth + 1) : null
}

/** Adds what the map does not say itself; of several merged maps the first wins. */
function mergeInto(walk: Walk, data: PlainMap, pair: Pair, kind: KeyKind, depth: number): void {
  const value = valueNode(pair)
  const merged = value ? nodeData(walk, value, kind === 'numbers' ? kind : 'any', depth + 1) : null
  for (const source of Array.isArray(merged) ? merged : [merged]) {
    if (isPlainMap(source)) mergeMap(data, source)
    else report(walk, 'yaml-merge-unreadable', value ?? (pair.key as Node), {})
  }
}

function mergeMap(data: PlainMap, source: PlainMap): void {
  for (const [key, item] of Object.entries(source)) {
    if (!Object.hasOwn(data, key)) setOwn(data, key, item)
  }
}

function isPlainMap(value: unknown): value is PlainMap {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function aliasData(walk: Walk, alias: Alias, kind: KeyKind, depth: number): unknown {
  const target = walk.targets.get(alias) ?? walk.anchors.get(alias.source)
  const text = `*${alias.source}`
  if (!target) {
    report(walk, 'yaml-alias-unknown', alias, { text })
    return kind === 'text' ? text : null
  }
  if (walk.open.has(target)) return report(walk, 'yaml-alias-cycle', alias, { text })
  if (walk.left <= 0 || depth > 2 * MAX_DEPTH) return reportExcess(walk, alias)
  walk.targets.set(alias, target)
  walk.aliased += 1
  walk.open.add(target)
  const data = ownData(walk, target, kind, depth)
  walk.open.delete(target)
  walk.aliased -= 1
  return data
}

/** Sets a key as data whatever its name: `__proto__` too is only a key. */
function setOwn(data: PlainMap, key: string, value: unknown): void {
  if (key !== '__proto__') data[key] = value
  else Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true })
}

function isPlainKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN'
}
