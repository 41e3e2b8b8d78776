/**
 * Finds in which list of a file rows that were pasted from a workbook belong, and what their first record looks like.
 */
import { meant } from '../../lang/nearest.ts'
import type { SlipFacts } from '../../lang/slips/slip.ts'
import { documentSchema, LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { fitsAt, keysAt } from '../../schema/lookup.ts'
import type { SourceProblem } from '../../yaml/read/problem.ts'
import { lineIndex, lineText, type SourceFile } from '../../yaml/read/source-file.ts'

/** A top-level list of a file, by its lines from 0. */
interface ListInText {
  readonly list: ListKey
  readonly first: number
  readonly last: number
}

/** The lists of a text, however broken, in its order; blank lines at an end do not count. */
function listsIn(lines: readonly string[]): ListInText[] {
  const heads = lines.flatMap((line, first) => {
    const list = LIST_KEYS.find((key) => line.startsWith(`${key}:`))
    return list === undefined ? [] : [{ list, first }]
  })
  return heads.map(({ list, first }) => {
    const next = lines.findIndex((line, at) => at > first && /^[^\s#-]/.test(line))
    const body = lines.slice(first, next === -1 ? lines.length : next)
    return { list, first, last: first + body.findLastIndex((line) => line.trim() !== '') }
  })
}

function cellsOf(line: string): string[] {
  return line.split(/\t+/).map((cell) => cell.trim())
}

/** The keys of a list that a row of headings names; undefined where one of them is none. */
function keysOf(headings: readonly string[], list: ListKey): string[] | undefined {
  const known = keysAt(documentSchema, [list, 0])
  const keys = headings.map((heading) => meant(heading, known))
  const found = keys.flatMap((key) => key ?? [])
  return found.length === keys.length && new Set(found).size === keys.length ? found : undefined
}

/** How many cells of a row fit the keys above them. */
function fitting(list: ListKey, keys: readonly string[], cells: readonly string[]): number {
  return keys.filter((key, at) => fitsAt(documentSchema, [list, 0, key], cells[at])).length
}

/** A text that needs no quotes in a value of its own line. */
const PLAIN = /^[\p{L}\p{N}](?:[^:#]|:(?! )|(?<! )#)*$/u

/**
 * What is known of pasted rows.
 *
 * @returns the list that they stand in (`under`) and the one that their headings name (`list`), with the line after
 * which a record goes (`below`) and its keys with the values of the first row (`record`).
 */
export function pastedRows(source: SourceFile, { offset, facts }: SourceProblem): SlipFacts {
  const at = lineIndex(source.lineStarts, offset)
  const lines = source.lineStarts.map((_, index) => lineText(source.text, source.lineStarts, index))
  const lists = listsIn(lines)
  const headings = cellsOf(lines[at] ?? '')
  const row = cellsOf(lines[at + 1] ?? '')
  const under = lists.findLast(({ first }) => first < at)
  const candidates = lists
    .flatMap((one) => {
      const keys = keysOf(headings, one.list)
      return keys === undefined ? [] : [{ ...one, keys, fits: fitting(one.list, keys, row) }]
    })
    .toSorted((a, b) => b.fits - a.fits)
  const [home] = candidates
  const name = under === undefined ? {} : { under: under.list }
  if (home === undefined) return { ...facts, ...name }
  const values = home.keys.map((key, column) => `${key}: ${shown(row[column])}`)
  const last = lines.slice(0, home.last + 1).findLastIndex((line) => /^[^\t]*\S[^\t]*$/.test(line))
  return { ...facts, ...name, list: home.list, record: values, below: last + 1, headings: at + 1 }
}

function shown(cell: string | undefined): string {
  return cell !== undefined && PLAIN.test(cell) ? cell : '…'
}
