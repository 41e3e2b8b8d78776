/** Finds what an edit meets in a document: a value to replace, or the collection that gets a new member. */
import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { isNothing } from '../read/core-schema.ts'
import { keyText, valueNode } from '../read/document.ts'
import type { PathStep } from '../read/origin.ts'
import { memberOf } from './data.ts'

/** What holds a value: its tokens, the collection it is in, and the key or dash before it. */
export interface Holder {
  readonly collection: YAMLMap | YAMLSeq
  readonly item: CST.CollectionItem
  /** Where its key, its dash or its own text begins. */
  readonly offset: number
}

export interface ValueTarget {
  readonly kind: 'value'
  readonly node: Node | undefined
  readonly holder: Holder
  /** Steps that the value itself has to make; empty unless it is null. */
  readonly rest: readonly PathStep[]
}

/** A collection that gets a new member. */
export interface MemberTarget {
  readonly kind: 'member'
  readonly collection: YAMLMap | YAMLSeq
  /** Never empty; the first is the new key or position. */
  readonly rest: readonly PathStep[]
}

/** What an edit meets; `shared` where the value stands elsewhere too, `nowhere` where the path does not lead on. */
export type EditTarget = ValueTarget | MemberTarget | { readonly kind: 'shared' | 'nowhere' }

function isNull(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.type === 'PLAIN' && isNothing(node.source ?? ''))
}

function holderIn(collection: YAMLMap, pair: Pair): Holder | undefined {
  const item = (pair as Pair & { srcToken?: CST.CollectionItem }).srcToken
  const offset = (pair.key as Node | null)?.range?.[0]
  return item && offset !== undefined ? { collection, item, offset } : undefined
}

function holderAt(collection: YAMLSeq, index: number): Holder | undefined {
  const token = collection.srcToken
  const item = token && 'items' in token ? (token.items[index] as CST.CollectionItem) : undefined
  const dash = item?.start.find(({ type }) => type === 'seq-item-ind')
  const offset = dash?.offset ?? (collection.items[index] as Node | undefined)?.range?.[0]
  return item && offset !== undefined ? { collection, item, offset } : undefined
}

type Next = { readonly node: Node | undefined; readonly holder: Holder } | 'member' | 'shared' | 'nowhere'

function stepIntoMap(map: YAMLMap, step: PathStep, data: unknown): Next {
  const pair = map.items.find((one) => keyText(one) === String(step))
  if (pair === undefined) return memberOf(data, step) === undefined ? 'member' : 'shared'
  const holder = holderIn(map, pair)
  return holder ? { node: valueNode(pair), holder } : 'nowhere'
}

function stepIntoList(list: YAMLSeq, step: PathStep): Next {
  const index = Number(step)
  if (index === list.items.length) return 'member'
  const holder = holderAt(list, index)
  return holder ? { node: list.items[index] as Node, holder } : 'nowhere'
}

function stepInto(node: Node | undefined, step: PathStep, data: unknown): Next {
  if (isMap(node)) return stepIntoMap(node, step, data)
  return isSeq(node) ? stepIntoList(node, step) : 'nowhere'
}

function walk(
  node: Node | undefined,
  holder: Holder | undefined,
  data: unknown,
  path: readonly PathStep[],
): EditTarget {
  const [step, ...rest] = path
  if (isAlias(node)) return { kind: 'shared' }
  if (holder && (step === undefined || isNull(node))) {
    return { kind: 'value', node, holder, rest: path }
  }
  const next = step === undefined ? 'nowhere' : stepInto(node, step, data)
  if (step === undefined || next === 'nowhere' || next === 'shared') {
    return { kind: next === 'shared' ? next : 'nowhere' }
  }
  if (next === 'member') {
    return { kind: 'member', collection: node as YAMLMap | YAMLSeq, rest: path }
  }
  return walk(next.node, next.holder, memberOf(data, step), rest)
}

/**
 * What a path leads to.
 *
 * @param data - the document as plain data, to know what a map has from elsewhere.
 */
export function findTarget({ contents }: Document.Parsed, data: unknown, path: readonly PathStep[]): EditTarget {
  return walk((contents ?? undefined) as Node | undefined, undefined, data, path)
}
