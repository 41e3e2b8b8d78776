/** Writes a table of a form on its sheet: marks of the columns, headings, cells with their lists and help, marks of what is missing. */
import type { CellValue, Worksheet } from 'exceljs'
import { FORM_WORDS } from '../../lang/catalogue/forms.ts'
import type { Lang } from '../../values/language.ts'
import {
  cellLook,
  EXAMPLE_FONT,
  formatOf,
  headerLook,
  INTRO_LOOK,
  MISSING_LOOK,
} from './cell-looks.ts'
import type { FormChoice, FormColumn, FormRow, FormTable } from './form.ts'
import { columnCode } from './hidden-sheet.ts'
import { seenText } from './read-cell.ts'
import { EXAMPLE_MARK, shownCell } from './shown-cell.ts'
import { type CellRule, cellRule } from './validations.ts'

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly lang: Lang
  /** Where each list stands, by its name. */
  readonly ranges: ReadonlyMap<string, string>
  readonly choices: ReadonlyMap<string, readonly FormChoice[]>
  /** A text as a cell shows it, with its lines. */
  readonly text: (value: string) => string
}

/** Rows below the table that know its lists. */
const SPARE_ROWS = 50
/** The most characters that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767
/** The widest and the narrowest column, in characters; and the most lines that a row shows. */
const [NARROWEST, WIDEST, MOST_LINES, LINE_HEIGHT] = [9, 44, 4, 15]

function cellValue(value: unknown, column: FormColumn, context: SheetContext): CellValue {
  const { lang, choices } = context
  const form = { ...column, lang, choices: choices.get(column.choices ?? '') }
  const shown = shownCell(value, form)
  if (shown === null || typeof shown === 'number') return shown
  if (typeof shown === 'object') return new Date(`${shown.day}T00:00:00Z`)
  return context.text(shown).slice(0, LONGEST_TEXT)
}

/** Notes what a cell shows where it is not the plan's text; one that is cut cannot be edited. */
function notedRow(
  row: FormRow,
  columns: readonly FormColumn[],
  cells: readonly CellValue[],
  { lang, choices }: SheetContext,
): FormRow {
  const texts: Record<number, string> = {}
  const shut: number[] = [...(row.shut ?? [])]
  for (const [index, cell] of cells.entries()) {
    const column = columns[index]
    if (typeof cell !== 'string' || column === undefined) continue
    const shown = shownCell(row.values[index], {
      ...column,
      lang,
      choices: choices.get(column.choices ?? ''),
    })
    if (typeof shown !== 'string' || seenText(shown) === seenText(cell)) continue
    texts[index] = cell
    if (shown.length > LONGEST_TEXT) shut.push(index)
  }
  const hasTexts = Object.keys(texts).length > 0
  return { ...row, ...(hasTexts ? { texts } : {}), ...(shut.length > 0 ? { shut } : {}) }
}

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

function widthOf(column: FormColumn, cells: readonly CellValue[]): number {
  const words = Math.max(
    ...column.header.split(' ').map((word) => word.length),
    column.header.length / 2,
  )
  const longest = Math.max(words, ...cells.map(lengthOf))
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest) + 3))
}

function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)
}

/** The rules of a sheet, which the library keeps but leaves out of its types. */
type WithRules = Worksheet & {
  readonly dataValidations: { readonly add: (range: string, rule: CellRule) => void }
}

function isOpenColumn({ isLocked, role }: FormColumn): boolean {
  return !isLocked && role === 'value'
}

/** Whether the cells of a column below the table may be filled. */
function isOpenBelow(column: FormColumn, { mayGrow, within }: FormTable): boolean {
  if (!mayGrow || column.isLocked) return false
  return column.role !== 'key' || within === undefined
}

function writeColumns(
  sheet: Worksheet,
  table: FormTable,
  formats: readonly string[],
  cells: readonly (readonly CellValue[])[],
): void {
  for (const [index, column] of table.columns.entries()) {
    const own = sheet.getColumn(index + 1)
    own.width = widthOf(
      column,
      cells.map((row) => row[index] ?? null),
    )
    own.style = cellLook(formats[index] ?? '@', column.kind, isOpenBelow(column, table))
  }
}

function writeHeader(
  sheet: Worksheet,
  table: FormTable,
  [number, header]: readonly [number, number],
  { text }: SheetContext,
): void {
  for (const [index, column] of table.columns.entries()) {
    const code = sheet.getCell(1, index + 1)
    code.value = columnCode(number, index)
    code.style = { protection: { locked: true } }
    const head = sheet.getCell(header, index + 1)
    head.value = text(column.header)
    head.style = headerLook(column)
  }
  sheet.getRow(1).hidden = true
  sheet.getRow(header).height = 2 * LINE_HEIGHT + 4
}

function writeIntro(sheet: Worksheet, { intro, columns }: FormTable, { text }: SheetContext): void {
  const last = Math.max(1, Math.min(columns.length, 8))
  sheet.mergeCells(2, 1, 2, last)
  const cell = sheet.getCell(2, 1)
  cell.value = text(intro)
  cell.style = INTRO_LOOK
  sheet.getRow(2).height = LINE_HEIGHT * Math.max(2, Math.ceil(intro.length / 90))
}

function writeRules(
  sheet: Worksheet,
  table: FormTable,
  [first, last]: readonly [number, number],
  context: SheetContext,
): void {
  const letter = (index: number): string => sheet.getColumn(index + 1).letter
  const end = letter(table.columns.length - 1)
  for (const [index, column] of table.columns.entries()) {
    const at = letter(index)
    const range = context.ranges.get(column.choices ?? '')
    ;(sheet as WithRules).dataValidations.add(
      `${at}${first}:${at}${last}`,
      cellRule(column, range, context.lang),
    )
    if (!column.isRequired && !column.isExpected) continue
    sheet.addConditionalFormatting({
      ref: `${at}${first}:${at}${last}`,
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [`AND(COUNTA($A${first}:$${end}${first})>0,LEN(TRIM(${at}${first}))=0)`],
          style: MISSING_LOOK,
        },
      ],
    })
  }
}

function writeExamples(
  sheet: Worksheet,
  { examples, columns }: FormTable,
  first: number,
  context: SheetContext,
): void {
  for (const [offset, example] of examples.entries()) {
    for (const [index, column] of columns.entries()) {
      const cell = sheet.getCell(first + offset, index + 1)
      const value = index === 0 ? undefined : example[index]
      cell.value =
        index === 0
          ? `${EXAMPLE_MARK} ${FORM_WORDS.example[context.lang]}`
          : cellValue(value, column, context)
      const look = cellLook(formatOf(column.kind, [value], context.lang), column.kind, false)
      cell.style = { ...look, font: EXAMPLE_FONT }
    }
  }
}

/**
 * Writes a table.
 *
 * @param number - of the table in the form.
 * @returns the table, its rows with what their cells show where that is not the plan's text.
 */
export function writeTable(
  sheet: Worksheet,
  table: FormTable,
  number: number,
  context: SheetContext,
): FormTable {
  const { columns, rows, examples, mayGrow } = table
  const header = table.intro === '' ? 2 : 3
  const first = header + 1 + examples.length
  const cells = rows.map(({ values }) =>
    columns.map((column, index) => cellValue(values[index], column, context)),
  )
  const formats = columns.map(({ kind }, index) =>
    formatOf(
      kind,
      rows.map(({ values }) => values[index]),
      context.lang,
    ),
  )
  writeColumns(sheet, table, formats, cells)
  writeHeader(sheet, table, [number, header], context)
  if (table.intro !== '') writeIntro(sheet, table, context)
  writeExamples(sheet, table, header + 1, context)
  for (const [offset, row] of rows.entries()) {
    const at = first + offset
    const values = cells[offset] ?? []
    for (const [index, column] of columns.entries()) {
      const cell = sheet.getCell(at, index + 1)
      const value = values[index] ?? null
      const isOpen = isOpenColumn(column) && row.shut?.includes(index) !== true
      const isText = typeof value === 'string' && column.kind === 'moment'
      cell.value = value
      cell.style = cellLook(isText ? '@' : (formats[index] ?? '@'), column.kind, isOpen)
    }
    const lines = values.map((value, index) =>
      linesOf(value, (sheet.getColumn(index + 1).width ?? NARROWEST) - 2),
    )
    sheet.getRow(at).height = LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines))
  }
  const last = Math.max(first, first + rows.length - 1) + (mayGrow ? SPARE_ROWS : 0)
  writeRules(sheet, table, [first, last], context)
  const end = sheet.getColumn(columns.length).letter
  sheet.autoFilter = `A${header}:${end}${Math.max(first, first + rows.length - 1)}`
  sheet.views = [{ state: 'frozen', xSplit: Math.min(2, columns.length), ySplit: header }]
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: `${header}:${header}`,
  })
  return {
    ...table,
    rows: rows.map((row, index) => notedRow(row, columns, cells[index] ?? [], context)),
  }
}
