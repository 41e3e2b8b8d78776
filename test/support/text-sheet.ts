/** Makes a sheet of a table drawn as text, so that a test shows what an office has. */
import { addFill, type FillRun } from '../../src/intake/source/fills.ts'
import type { MergedCells, SheetRow, SourceContent, SourceSheet } from '../../src/intake/source/sheet.ts'

/** A cell `Text >3` reaches over three columns, of which the others are not drawn, `Text v2` over two rows; `Text @FFC000` is coloured; a bare number is one, a quoted `'12` a text. */
function cellOf(drawn: string): {
  readonly value: unknown
  readonly across: number
  readonly down: number
  readonly colour: string | undefined
} {
  const colour = /@([\dA-F]{6})$/.exec(drawn)?.[1]
  const across = / >(\d+)/.exec(drawn)?.[1]
  const down = / v(\d+)/.exec(drawn)?.[1]
  const text = drawn.replace(/ [>v]\d+| ?@[\dA-F]{6}$/g, '')
  const value = text === '' ? null : /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text.replace(/^'/, '')
  return { value, across: Number(across ?? 1), down: Number(down ?? 1), colour }
}

/** A row of a sheet with its merged cells. */
function rowOf(line: string, number: number): SheetRow & Pick<SourceSheet, 'merges'> {
  const values: unknown[] = []
  const fills: FillRun[] = []
  const merges: MergedCells[] = []
  for (const { value, across, down, colour } of partsOf(line).map(cellOf)) {
    const left = values.length + 1
    if (colour !== undefined) addFill(fills, { from: left - 1, to: left + across - 2, colour })
    values.push(value, ...Array.from({ length: across - 1 }, () => null))
    if (across === 1 && down === 1) continue
    merges.push({ top: number, left, bottom: number + down - 1, right: values.length })
  }
  return { number, values, merges, ...(fills.length === 0 ? {} : { fills }) }
}

/** A sheet of a workbook; each line is a row, a blank line a row without cells; `#` before a line hides its row. */
export function textSheet(drawn: string, name = 'Feuille 1'): SourceSheet {
  const rows: SheetRow[] = []
  const merges: MergedCells[] = []
  for (const [index, line] of linesOf(drawn).entries()) {
    const { merges: own, ...row } = rowOf(line.replace(/^#/, ''), index + 1)
    merges.push(...own)
    if (row.values.every((value) => value === null)) continue
    rows.push({ ...row, ...(line.startsWith('#') ? { isHidden: true as const } : {}) })
  }
  return { name, state: 'visible', rows, merges }
}

function linesOf(drawn: string): string[] {
  return drawn
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.trim())
}

function partsOf(line: string): string[] {
  return line === '' ? [] : line.split('|').map((part) => part.trim())
}

/** A workbook of sheets. */
export function workbookOf(...sheets: readonly SourceSheet[]): SourceContent {
  return { kind: 'sheets', format: 'xlsx', sheets, notes: [] }
}

/** A CSV file of the same drawing: all cells are text, blank rows are kept. */
export function csvOf(drawn: string): SourceContent {
  const rows = linesOf(drawn).map((line, index): SheetRow => {
    const values = line === '' ? [''] : line.split('|').map((part) => part.trim())
    return { number: index + 1, values, width: values.length }
  })
  return { kind: 'sheets', format: 'csv', sheets: [{ name: '', state: 'visible', rows, merges: [] }], notes: [] }
}
