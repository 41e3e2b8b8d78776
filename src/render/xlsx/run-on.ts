/** Lets long texts run over several columns of a sheet, in rows that are high enough: no reader does that by itself. */
import type { Note } from '../../report/document.ts'
import { excelText } from './excel-text.ts'
import { noteLook } from './styles.ts'
import type { Placed, Target } from './table.ts'
import { LINE_HEIGHT, linesOf } from './widths.ts'

/** How wide texts run, in characters. */
const MEASURE = 110

/** The last column of a text that begins in a column, and the width up to there. */
interface Run {
  readonly last: number
  readonly width: number
}

/** Writes a paragraph into the row. */
export function runNote(target: Target, row: number, note: Note): void {
  const { sheet, widths, locale } = target
  if (widths.last === 0) sheet.getColumn(1).width = MEASURE
  const { last, width } =
    widths.last === 0 ? { last: 1, width: MEASURE } : runFrom(target, 1, MEASURE)
  const text = excelText(note.text[locale.lang])
  const cell = sheet.getCell(row, 1)
  cell.value = text
  cell.style = noteLook(note.tone)
  if (last > 1) sheet.mergeCells(row, 1, row, last)
  sheet.getRow(row).height = linesOf(text, width) * LINE_HEIGHT
}

/** Merges the last column of a table with as many of the columns beside it as its longest text asks for. */
export function runLastColumn(target: Target, { header, last, columns }: Placed): void {
  const rows = Array.from({ length: last - header + 1 }, (_, index) => header + index)
  const longest = rows.reduce(
    (most, row) => Math.max(most, target.sheet.getCell(row, columns).text.length),
    0,
  )
  const run = runFrom(target, columns, Math.min(MEASURE, longest + 2))
  for (const row of rows) {
    if (run.last > columns) target.sheet.mergeCells(row, columns, row, run.last)
    target.sheet.getRow(row).height = linesIn(target, row, { columns, run }) * LINE_HEIGHT
  }
}

/** How many lines the highest cell of the row has; figures never wrap. */
function linesIn(
  { sheet, widths }: Target,
  row: number,
  { columns, run }: { readonly columns: number; readonly run: Run },
): number {
  const lines = Array.from({ length: columns }, (_, index) => {
    const cell = sheet.getCell(row, index + 1)
    if (typeof cell.value !== 'string') return 1
    return linesOf(cell.value, index + 1 === columns ? run.width : widths.of(index + 1))
  })
  return Math.max(...lines)
}

/** The columns from the first that are needed to reach the width, and no more than the sheet has. */
function runFrom({ widths }: Target, first: number, wanted: number): Run {
  let last = first
  let width = widths.of(first)
  while (last < widths.last && width < wanted && width + widths.of(last + 1) <= MEASURE) {
    last += 1
    width += widths.of(last)
  }
  return { last, width }
}
