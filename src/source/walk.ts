/** The state of one walk over a document, and how it reports what it meets. */
import type { Alias, Node, Pair, Scalar, YAMLMap } from 'yaml'
import { keyText, spanOf } from './node.ts'
import type { SourceProblem, SourceProblemCode } from './problem.ts'

/** How many nodes aliases and merges may add in all; a plan's add a few hundred. */
const MAX_ALIASED_NODES = 100_000

/** The state of one walk. */
export interface Walk {
  readonly text: string
  /** Whether the values of a key are text. */
  readonly isTextKey: (key: string) => boolean
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

/** A walk that has seen nothing yet. */
export function startWalk(text: string, isTextKey: (key: string) => boolean): Walk {
  const problems: SourceProblem[] = []
  const [anchors, targets, open] = [new Map(), new Map(), new Set<Node>()]
  return { text, isTextKey, problems, anchors, targets, open, aliased: 0, left: MAX_ALIASED_NODES }
}

/** Keeps a problem once: what an alias repeats was reported where it stands. */
function push(walk: Walk, problem: SourceProblem): void {
  if (walk.aliased === 0) walk.problems.push(problem)
}

/** Reports a problem of a node; the node then counts as nothing. */
export function report(
  walk: Walk,
  code: SourceProblemCode,
  node: Node,
  facts: SourceProblem['facts'],
): null {
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

/** Reports the second of two equal keys, with the first beside it. */
export function reportDuplicate(walk: Walk, key: string, map: YAMLMap, second: Pair): void {
  const first = map.items.find((pair) => keyText(pair) === key) ?? second
  const { offset, length } = spanOf(second.key as Node)
  const related = spanOf(first.key as Node)
  push(walk, { code: 'yaml-key-duplicate', offset, length, facts: { key }, related })
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
  const isNamed = new RegExp(
    `\\*${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![^\\s,\\]}])`,
    'u',
  ).test(walk.text)
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
