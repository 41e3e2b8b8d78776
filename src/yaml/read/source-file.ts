/** One file's text as it was read, with what is needed to find any place in it again. */
import type { Alias, Node } from 'yaml'
import { partitionPoint } from '../../values/partition-point.ts'
import type { PathStep } from './origin.ts'

export interface SourceTree {
  /** Undefined where the text can't be read as a document, or holds nothing. */
  readonly root: Node | undefined
  /** The node that each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>
}

/** A part of a text as a tree of its own, its places those in the whole text. */
export interface SourcePart extends Pick<SourceTree, 'root'> {
  /** The path from the root of the part. */
  readonly path: readonly PathStep[]
}

export interface SourceFile {
  /** The path as the workspace gave it, with `/`. */
  readonly file: string
  /** The text without byte order mark; line ends are kept as they were. */
  readonly text: string
  readonly hasBom: boolean
  /** The line end of the first line; `\n` where there is none. */
  readonly eol: '\n' | '\r\n'
  /** Where each line starts in the text; the first is 0. */
  readonly lineStarts: readonly number[]
  /** The nodes in it; may cost a parse when it is first asked for. */
  readonly tree: () => SourceTree
  /** The same, but each group ends with the comments that belong to it. */
  readonly commentedTree: () => SourceTree
  /** The part of a long text in which a path is to be followed; undefined where the document is to be asked. */
  readonly part?: (path: readonly PathStep[]) => SourcePart | undefined
}

/** Where the lines of a text start: after each line feed. */
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index (from 0) of the line that holds an offset. */
export function lineIndex(lineStarts: readonly number[], offset: number): number {
  return Math.max(0, partitionPoint(lineStarts, (start) => start <= offset) - 1)
}

/** The text of a line by its index, without its line end; empty beyond the last. */
export function lineText(text: string, lineStarts: readonly number[], index: number): string {
  const start = lineStarts[index]
  if (start === undefined) return ''
  return text.slice(start, lineStarts[index + 1] ?? text.length).replace(/\r?\n$/, '')
}
