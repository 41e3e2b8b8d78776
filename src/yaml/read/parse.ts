/** Reads a file's bytes into plain data with every fault at its place; never throws at a user's file. */

import { type CST, Parser } from 'yaml'
import type { KeyValues } from '../../values/key-kind.ts'
import { joinDecimals } from './decimal-comma.ts'
import { decode } from './decode.ts'
import { diagnoseErrors, diagnoseWarnings } from './diagnose.ts'
import { compose, tooDeepAt } from './document.ts'
import { readFast } from './fast.ts'
import { plain } from './plain.ts'
import type { SourceProblem } from './problem.ts'
import { fullTree, ordinaryTree } from './quick-tree.ts'
import { lineStartsOf, type SourceFile, type SourceTree } from './source-file.ts'
import { partsOf } from './split.ts'

const NO_TREE: SourceTree = { root: undefined, targets: new Map() }

export interface ParsedSource {
  readonly source: SourceFile
  /** Plain data; undefined for a file that is unreadable or holds nothing but comments. */
  readonly data: unknown
  /** In the order of the file. */
  readonly problems: readonly SourceProblem[]
}

/**
 * Reads one file.
 *
 * @param file - its path as the workspace gave it, with `/`.
 * @param valuesOf - says which keys hold text: their scalars keep their source text (`012`, `2024`, `NO`).
 * @returns data even beside problems that leave it readable, such as a key that stands twice.
 */
export function parseSource(file: string, bytes: Uint8Array, valuesOf: KeyValues): ParsedSource {
  const { text, hasBom, problem } = decode(bytes)
  const lineStarts = lineStartsOf(text)
  const eol = text.charAt((lineStarts[1] ?? 0) - 2) === '\r' ? '\r\n' : '\n'
  const bare: SourceFile = { file, text, hasBom, eol, lineStarts, tree: () => NO_TREE, commentedTree: () => NO_TREE }
  if (problem) return { source: bare, data: undefined, problems: [problem] }
  const fast = readFast(text, valuesOf)
  if (fast === undefined) return parseFully(bare, valuesOf)
  const { data, blocks } = fast
  const part = blocks === undefined ? {} : { part: partsOf(text, blocks) }
  const [tree, commentedTree] = [lazyTree(() => ordinaryTree(text)), lazyTree(() => fullTree(text))]
  return { source: { ...bare, tree, commentedTree, ...part }, data, problems: [] }
}

/** The tree of a text that was read fast, made where a place is looked for; such a text has no aliases. */
function lazyTree(make: () => SourceTree['root']): () => SourceTree {
  let tree: SourceTree | undefined
  return () => {
    tree ??= { ...NO_TREE, root: make() }
    return tree
  }
}

/** The parse of a text that keeps every place and finds every problem. */
export function parseFully(bare: SourceFile, valuesOf: KeyValues): ParsedSource {
  const { text } = bare
  const tokens = [...new Parser().parse(text)]
  const refused = nestingProblem(tokens)
  if (refused) return { source: bare, data: undefined, problems: [refused] }
  joinDecimals(tokens, text, valuesOf)
  const { first, second } = splitAtSecond(tokens)
  const document = compose(first, text.length)
  if (!document) return { source: bare, data: undefined, problems: [] }
  const broken = diagnoseErrors(bare, document)
  if (broken.length > 0) return { source: bare, data: undefined, problems: broken }
  const { data, problems, targets } = plain(document, text, valuesOf)
  const tree = { root: document.contents ?? undefined, targets }
  const source = { ...bare, tree: () => tree, commentedTree: () => tree }
  const all = [...problems, ...diagnoseWarnings(source, document)]
  if (second) all.push(severalDocuments(second))
  return { source, data: document.contents ? data : undefined, problems: inOrder(all) }
}

function nestingProblem(tokens: readonly CST.Token[]): SourceProblem | undefined {
  for (const token of tokens) {
    const offset = tooDeepAt(token)
    if (offset !== undefined) return { code: 'yaml-nesting-excess', offset, length: 1, facts: {} }
  }
  return undefined
}

/** The tokens of the first document, and the token that begins a second one. */
function splitAtSecond(tokens: readonly CST.Token[]): { first: readonly CST.Token[]; second: CST.Token | undefined } {
  const documents = tokens.filter(({ type }) => type === 'document')
  const second = documents[1]
  return { first: second ? tokens.slice(0, tokens.indexOf(second)) : tokens, second }
}

function severalDocuments({ offset }: CST.Token): SourceProblem {
  return { code: 'yaml-several-documents', offset, length: 3, facts: {} }
}

function inOrder(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  return [...problems].sort((a, b) => a.offset - b.offset)
}
