/** How wide columns and how high rows of a form are: as their texts need, within what can be read. */
import type { CellValue } from 'exceljs'
import type { FormColumn } from './form.ts'

/** The narrowest and the widest column, of a list and of any other, in characters; the most lines of a row, and their height. */
export const NARROWEST = 9
const [NARROWEST_CHOICE, WIDEST_CHOICE, WIDEST] = [14, 26, 44]
const MOST_LINES = 4
/** A record and a value of a list are known by how they begin. */
const MOST_NAME_LINES = 2
/** A heading stands on up to three lines, and a text above this width on two: what makes a table wide is seldom read first. */
const [HEADING_LINES, WIDEST_LINE] = [3, 26]
/** What a line loses because words are not cut. */
const WORD_REST = 5
export const LINE_HEIGHT = 15
/** A remark is nowhere else: its row is as high as it, within what Excel draws. */
const MOST_NOTE_LINES = 25
/** How many columns say what a row is about and stay in sight, on the screen and on each page. */
export const FROZEN = 2
const WIDEST_FROZEN = 30
/** Bold letters are wider than those that widths count. */
const BOLD = 0.85

function lengthOf(value: CellValue): number {
  if (value instanceof Date) return 10
  if (typeof value === 'number') return String(value).length + 2
  return value === null
    ? 0
    : Math.max(
        ...String(value)
          .split('\n')
          .map((line) => line.length),
      )
}

/** The width that a cell asks for: that of its text, or of half of it. */
function widthFor(value: CellValue): number {
  const length = lengthOf(value)
  if (length <= WIDEST_LINE) return length
  return Math.max(WIDEST_LINE, Math.ceil(length / 2) + WORD_REST)
}

/** The width of a column at a place, from its heading and its cells. */
export function widthOf(column: FormColumn, place: number, cells: readonly CellValue[]): number {
  const { header } = column
  const words = Math.max(...header.split(' ').map((word) => word.length), header.length / HEADING_LINES + 1)
  const longest = Math.max(words, ...cells.map(widthFor))
  const isChoice = column.choices !== undefined && column.role === 'value'
  const [narrowest, widest] = isChoice ? [NARROWEST_CHOICE, WIDEST_CHOICE] : [NARROWEST, WIDEST]
  const most = place < FROZEN ? Math.min(widest, WIDEST_FROZEN) : widest
  return Math.min(most, Math.max(narrowest, Math.ceil(longest) + 3))
}

/** How many lines a text takes in a width, in characters. */
export function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** The height of a row: that of its longest text, a remark in full. */
export function rowHeight(columns: readonly FormColumn[], lines: readonly number[]): number {
  const most = (column: FormColumn | undefined): number => {
    if (column?.role === 'note') return MOST_NOTE_LINES
    const isName = column?.choices !== undefined || column?.role === 'record'
    return isName ? MOST_NAME_LINES : MOST_LINES
  }
  const heights = lines.map((count, index) => Math.min(most(columns[index]), count))
  return LINE_HEIGHT * Math.max(1, ...heights)
}

export function headerHeight(columns: readonly FormColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ header }, index) => linesOf(header, ((widths[index] ?? NARROWEST) - 2) * BOLD))
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(2, ...lines)) + 4
}
