/**
 * Splits a long text at its top-level keys and at the records of their lists, by indentation alone, and parses of it
 * only the part in which a place is looked for.
 */

import type { PathStep } from './origin.ts'
import { ordinaryTree } from './quick-tree.ts'
import type { SourcePart } from './source-file.ts'

/** A top-level key with what stands below it, in offsets of the text. */
export interface Block {
  readonly key: string
  readonly start: number
  /** Behind its last line. */
  readonly end: number
  /** Where the line of each record begins, in order; undefined where no list stands below the key. */
  readonly records: readonly number[] | undefined
}

interface OpenBlock {
  readonly key: string
  readonly start: number
  /** The spaces before the dashes; undefined before the first line below the key, null where there is no list. */
  indent: number | null | undefined
  readonly records: number[]
}

interface Line {
  readonly at: number
  readonly indent: number
  readonly isItem: boolean
}

const [LINE_FEED, RETURN, SPACE, HASH, DASH] = [10, 13, 32, 35, 45]
/** A key, and the first sign of what stands beside it, if anything does. */
const KEY = /([a-z_]+):(?:(?: +#.*| *)\r?$|(.))/my

/**
 * The blocks of a text; undefined where it has none, or anything else at the start of a line.
 *
 * A split says nothing about what lies between: whoever reads the parts one by one and finds each whole has read the
 * text, for what is open at the end of a part (a quote, a bracket) is an error in it.
 */
export function splitText(text: string): readonly Block[] | undefined {
  const open: OpenBlock[] = []
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at)
    if (line !== undefined && !take(text, line, open)) return undefined
  }
  if (open.length === 0) return undefined
  return open.map(({ key, start, indent, records }, index) => ({
    key,
    start,
    end: open[index + 1]?.start ?? text.length,
    records: typeof indent === 'number' ? records : undefined,
  }))
}

/** Where a record of a list ends: where the next begins. */
export function recordEnd({ records, end }: Block, index: number): number {
  return records?.[index + 1] ?? end
}

/** Undefined for a line without anything but a comment. */
function lineAt(text: string, at: number): Line | undefined {
  let first = at
  while (text.charCodeAt(first) === SPACE) first += 1
  const sign = text.charCodeAt(first)
  if (isEnd(sign) || sign === HASH) return undefined
  const next = text.charCodeAt(first + 1)
  return { at, indent: first - at, isItem: sign === DASH && (next === SPACE || isEnd(next)) }
}

function isEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN || Number.isNaN(code)
}

/** Whether the line stands below the key; the dashes of its list may stand at the edge as the key does. */
function isInside({ indent, isItem }: Line, block: OpenBlock): boolean {
  return indent > 0 || (isItem && (block.indent ?? 0) === 0)
}

/** Takes a line into the last block or begins another with it; false where it fits neither. */
function take(text: string, line: Line, open: OpenBlock[]): boolean {
  const block = open.at(-1)
  if (block !== undefined && isInside(line, block)) {
    add(line, block)
    return true
  }
  const begun = line.indent === 0 ? blockAt(text, line.at) : undefined
  if (begun !== undefined) open.push(begun)
  return begun !== undefined
}

function add({ at, indent, isItem }: Line, block: OpenBlock): void {
  if (block.indent === undefined) block.indent = isItem ? indent : null
  if (isItem && block.indent === indent) block.records.push(at)
}

function blockAt(text: string, at: number): OpenBlock | undefined {
  KEY.lastIndex = at
  const [, key, beside] = KEY.exec(text) ?? []
  if (key === undefined) return undefined
  return { key, start: at, indent: beside === undefined ? undefined : null, records: [] }
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly path: readonly PathStep[]
}

/** Looks a path up in its own part of the text; the part that was looked at last is kept. */
export function partsOf(text: string, blocks: readonly Block[]): (path: readonly PathStep[]) => SourcePart | undefined {
  let last: (Stretch & Pick<SourcePart, 'root'>) | undefined
  return (path) => {
    const stretch = stretchOf(blocks, path)
    if (stretch === undefined) return undefined
    const { start, end } = stretch
    if (last?.start !== start || last.end !== end) {
      last = { ...stretch, root: ordinaryTree(text.slice(start, end), start) }
    }
    return { root: last.root, path: stretch.path }
  }
}

/** Undefined where the path leads into no part: to the root, or to a key that is not there. */
function stretchOf(blocks: readonly Block[], path: readonly PathStep[]): Stretch | undefined {
  const [key, index, ...inside] = path
  const block = blocks.find((one) => one.key === key)
  if (block === undefined) return undefined
  const { start, end, records } = block
  if (records === undefined) return { start, end, path }
  const from = records[Number(index)]
  if (from !== undefined) {
    return { start: from, end: recordEnd(block, Number(index)), path: [0, ...inside] }
  }
  // The list itself is as long as its first line at least, which is all that is shown of it, with its second record.
  return index === undefined ? { start, end: recordEnd(block, 1), path } : { start, end, path }
}
