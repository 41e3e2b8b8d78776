/** The state of one walk over a document, and how it reports what it meets. */

import { type Alias, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import type { KeyValues } from '../../values/key-kind.ts'
import { literalPattern } from '../../values/literal-pattern.ts'
import { keyText, spanOf, valueNode } from './document.ts'
import type { SourceProblem, SourceProblemCode } from './problem.ts'

/** How many nodes aliases and merges may add in all; a plan's add a few hundred. */
const MAX_ALIASED_NODES = 100_000

export interface Walk {
  readonly text: string
  readonly valuesOf: KeyValues
  readonly problems: SourceProblem[]
  readonly anchors: Map<string, Node>
  readonly targets: Map<Alias, Node>
  /** Anchored nodes that are being read now. */
  readonly open: Set<Node>
  /** How many aliases enclose the current node. */
  aliased: number
  /** How many nodes aliases may still add. */
  left: number
}

export function startWalk(text: string, valuesOf: KeyValues): Walk {
  const problems: SourceProblem[] = []
  const [anchors, targets, open] = [new Map(), new Map(), new Set<Node>()]
  return { text, valuesOf, problems, anchors, targets, open, aliased: 0, left: MAX_ALIASED_NODES }
}

/** Keeps a problem once: what an alias repeats was reported where it stands. */
function push(walk: Walk, problem: SourceProblem): void {
  if (walk.aliased === 0) walk.problems.push(problem)
}

/** Reports a problem of a node; the node then counts as nothing. */
export function report(walk: Walk, code: SourceProblemCode, node: Node, facts: SourceProblem['facts']): null {
  const { offset, length } = spanOf(node)
  push(walk, { code, offset, length, facts })
  return null
}

/** Reports, once per file, that aliases add more than is read. */
export function reportExcess(walk: Walk, alias: Alias): null {
  if (walk.problems.some(({ code }) => code === 'yaml-alias-excess')) return null
  const { offset, length } = spanOf(alias)
  const facts = { limit: MAX_ALIASED_NODES }
  walk.problems.push({ code: 'yaml-alias-excess', offset, length, facts })
  return null
}

/**
 * Reports a key that stands in its map already.
 *
 * @returns whether it begins a record of its own, whose dash is missing.
 */
export function reportAgain(walk: Walk, key: string, map: YAMLMap, second: Pair): boolean {
  if (reportDash(walk, key, map, second)) return true
  reportDuplicate(walk, key, map, second)
  return false
}

/** Reports the second of two equal keys, with the first beside it, and how their lists join where both hold one. */
function reportDuplicate(walk: Walk, key: string, map: YAMLMap, second: Pair): void {
  const first = map.items.find((pair) => keyText(pair) === key) ?? second
  const { offset, length } = spanOf(second.key as Node)
  const related = spanOf(first.key as Node)
  const facts = { key, ...joined(walk, map, first, second) }
  push(walk, { code: 'yaml-key-duplicate', offset, length, facts, related })
}

/** For two lists with dashes: the lines of their keys, and whether one ends where the other begins. */
function joined(walk: Walk, map: YAMLMap, first: Pair, second: Pair): SourceProblem['facts'] {
  const [one, other] = [valueNode(first), valueNode(second)]
  if (!isSeq(one) || !isSeq(other) || one.flow === true || other.flow === true) return {}
  const isNext = map.items.indexOf(first) + 1 === map.items.indexOf(second)
  const isAligned = columnOf(walk, one) === columnOf(walk, other)
  return {
    joins: isNext && isAligned ? 'next' : 'apart',
    begun: lineOf(walk, first.key as Node),
    line: lineOf(walk, second.key as Node),
  }
}

/** From 1. */
function lineOf({ text }: Walk, node: Node): number {
  return text.slice(0, spanOf(node).offset).split('\n').length
}

/** From 0. */
function columnOf({ text }: Walk, node: Node): number {
  const { offset } = spanOf(node)
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Reports the dash that is missing where a map in a list begins anew with its first key; false where it does not. */
function reportDash(walk: Walk, key: string, map: YAMLMap, second: Pair): boolean {
  const [first, next] = map.items
  if (first === undefined || next === second || map.flow === true || keyText(first) !== key) return false
  // A record that begins anew says its other keys again too; else one key only stands twice.
  const at = map.items.indexOf(second)
  const said = new Set(map.items.slice(1, at).map(keyText))
  if (!map.items.slice(at + 1).some((pair) => said.has(keyText(pair)))) return false
  const start = spanOf(first.key as Node).offset
  const before = walk.text.slice(walk.text.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^ *- +$/.test(before)) return false
  const { offset } = spanOf(second.key as Node)
  const text = /^.{0,60}/.exec(walk.text.slice(offset))?.[0].trimEnd() ?? key
  const line = `${before.trimStart()}${text.length < 60 ? text : `${text.slice(0, 59)}…`}`
  const facts = { key, text, line, under: lineOf(walk, first.key as Node) }
  push(walk, { code: 'yaml-dash-missing', offset, length: text.length, facts })
  return true
}

/** Reports a tag that means nothing here, at the `!` before its node. */
export function reportTag(walk: Walk, node: Node): void {
  const start = spanOf(node).offset
  const last = Math.max(0, walk.text.lastIndexOf('!', start - 1))
  const offset = walk.text.charAt(last - 1) === '!' ? last - 1 : last
  const text = /^\S*/.exec(walk.text.slice(offset, start))?.[0] ?? ''
  push(walk, { code: 'yaml-tag-unknown', offset, length: text.length, facts: { text } })
}

/** Reports a key that begins with a space that no one sees. */
export function checkKey(walk: Walk, node: Node, key: string): void {
  if (key.charCodeAt(0) < 0xa0) return
  const odd = /^[\u00a0\u202f\u2007\u200b\ufeff]+/.exec(key)?.[0]
  if (odd === undefined) return
  const facts = { text: key.slice(odd.length) }
  const { offset } = spanOf(node)
  push(walk, { code: 'yaml-space-unbreakable', offset, length: odd.length, facts })
}

/** Reports an anchor right before a text, which then lacks its first word, where no alias names it. */
export function checkAnchor(walk: Walk, node: Node, name: string): void {
  const { offset } = spanOf(node)
  const from = walk.text.lastIndexOf(`&${name}`, offset)
  const line = /^[^\r\n]*/.exec(walk.text.slice(from))?.[0] ?? ''
  const isNamed = new RegExp(`\\*${literalPattern(name)}(?![^\\s,\\]}])`, 'u').test(walk.text)
  if (from === -1 || isNamed) return
  const facts = { text: line.trim(), character: `&${name}` }
  push(walk, { code: 'yaml-anchor-in-text', offset: from, length: name.length + 1, facts })
}

/** Reports a `#` right before a word: in a text it was hardly meant to start a comment. */
export function checkComment(walk: Walk, node: Scalar, text: string): void {
  if (node.type !== 'PLAIN' || /^[\s#!=*-]/.test(node.comment ?? '')) return
  const { offset, length } = spanOf(node as Node)
  const from = offset + length
  const rest = /^[ \t]*(#[^\r\n]*)/.exec(walk.text.slice(from, from + 200))
  const comment = rest?.[1]
  if (!rest || comment === undefined) return
  const at = from + rest[0].length - comment.length
  const facts = { text, comment }
  push(walk, { code: 'yaml-comment-in-text', offset: at, length: comment.length, facts })
}
