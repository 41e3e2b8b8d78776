/** Lines and columns of the language server protocol (from 0, in UTF-16 code units, as an editor holds the text) and offsets of a text, both ways. */
import type { Position, Range } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { memoizeByObject } from '../../values/memoize.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'

/** The text of a file as an editor counts it. */
export interface HeldText {
  /** Without byte order mark. */
  readonly text: string
  /** Whether the editor counts a byte order mark as the first sign. */
  readonly hasMark: boolean
}

const MARK = '\ufeff'

export function pageOf(written: string): HeldText {
  const hasMark = written.startsWith(MARK)
  return { text: hasMark ? written.slice(1) : written, hasMark }
}

/** The page of a file that no editor holds. */
export const sourcePage = memoizeByObject((source: SourceFile): HeldText => ({ text: source.text, hasMark: false }))

const counted = memoizeByObject(({ text, hasMark }: HeldText) =>
  TextDocument.create('', 'yaml', 0, hasMark ? MARK + text : text),
)

/** The offset of a position; the nearest that there is where the text is shorter. */
export function offsetAt(page: HeldText, position: Position): number {
  return Math.max(0, counted(page).offsetAt(position) - (page.hasMark ? 1 : 0))
}

export function rangeOf(page: HeldText, start: number, end: number): Range {
  const lead = page.hasMark ? 1 : 0
  const document = counted(page)
  return { start: document.positionAt(start + lead), end: document.positionAt(end + lead) }
}

/** A place that the reader of files gives: line and columns from 1, its lines ending with line feeds alone. */
interface FilePlace {
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** The offsets of a place in the text that was read. */
export function spanOfPlace({ lineStarts }: Pick<SourceFile, 'lineStarts'>, { line, column, endColumn }: FilePlace) {
  const start = lineStarts[line - 1] ?? 0
  return { start: start + column - 1, end: start + endColumn - 1 }
}

/** Whether two ranges share a sign or touch. */
export function overlap(one: Range, other: Range): boolean {
  return !isBefore(other.end, one.start) && !isBefore(one.end, other.start)
}

export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
