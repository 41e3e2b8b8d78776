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
  PLAIN_LOOK,
} from './cell-looks.ts'
import {
  FROZEN,
  headerHeight,
  LINE_HEIGHT,
  linesOf,
  NARROWEST,
  rowHeight,
  widthOf,
} from './cell-sizes.ts'
import type { FormChoice, FormColumn, FormRow, FormTable } from './form.ts'
import { columnCode } from './hidden-sheet.ts'
import { printTable } from './print-setup.ts'
import { seenText } from './read-cell.ts'
import { tickText } from './scenario-table.ts'
import { EXAMPLE_MARK, shownCell } from './shown-cell.ts'
import { type CellRule, cellRule, rankRule } from './validations.ts'

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
function cellValue(value: unknown, column: FormColumn, context: SheetContext): CellValue {
  if (column.role === 'tick') return tickText(value)
  if (column.role === 'confirm') return null
  if (column.role === 'note') return typeof value === 'string' ? context.text(value) : null
  const { lang, choices } = context
  const form = { ...column, lang, choices: choices.get(column.choices ?? '') }
  const shown = shownCell(value, form)
  if (shown === null || typeof shown === 'number') return shown
  if (typeof shown === 'object') return new Date(`${shown.day}T00:00:00Z`)
  return context.text(shown).slice(0, LONGEST_TEXT)
}

/** The text of a cell where it is not the plan's, with whether it was cut. */
function otherText(
  value: unknown,
  column: FormColumn | undefined,
  cell: CellValue,
  { lang, choices }: SheetContext,
): { readonly text: string; readonly isCut: boolean } | undefined {
  if (typeof cell !== 'string' || column === undefined || column.role === 'tick') return undefined
  const form = { ...column, lang, choices: choices.get(column.choices ?? '') }
  const shown = column.role === 'note' ? null : shownCell(value, form)
  if (typeof shown !== 'string' || seenText(shown) === seenText(cell)) return undefined
  return { text: cell, isCut: shown.length > LONGEST_TEXT }
}

/** Notes what cells show where that is not the plan's text; one that is cut cannot be edited. */
function notedRow(
  row: FormRow,
  columns: readonly FormColumn[],
  cells: readonly CellValue[],
  context: SheetContext,
): FormRow {
  const others = cells.flatMap((cell, index) => {
    const other = otherText(row.values[index], columns[index], cell, context)
    return other === undefined ? [] : [{ index, ...other }]
  })
  if (others.length === 0) return row
  const cut = others.filter(({ isCut }) => isCut).map(({ index }) => index)
  return {
    ...row,
    texts: Object.fromEntries(others.map(({ index, text }) => [index, text])),
    shut: [...(row.shut ?? []), ...cut],
  }
}

/** The rules of a sheet, which the library keeps but leaves out of its types. */
type WithRules = Worksheet & {
  readonly dataValidations: { readonly add: (range: string, rule: CellRule) => void }
}

function isOpenColumn({ isLocked, role }: FormColumn): boolean {
  return !isLocked && ['confirm', 'tick', 'value'].includes(role)
}

/** Whether the cells of a column below the table may be filled. */
function isOpenBelow(column: FormColumn, { mayGrow, within }: FormTable): boolean {
  if (!mayGrow || column.isLocked) return false
  return column.role !== 'confirm' && (column.role !== 'key' || within === undefined)
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
      index,
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
  const { rows, mayGrow } = table
  for (const [index, column] of table.columns.entries()) {
    const code = sheet.getCell(1, index + 1)
    code.value = columnCode(number, index)
    code.style = { protection: { locked: true } }
    const head = sheet.getCell(header, index + 1)
    head.value = text(column.header)
    const isShut = rows.length > 0 && rows.every(({ shut = [] }) => shut.includes(index))
    head.style = headerLook(isShut && !mayGrow ? { ...column, isLocked: true } : column)
  }
  sheet.getRow(1).hidden = true
  const widths = table.columns.map((_, index) => sheet.getColumn(index + 1).width ?? NARROWEST)
  sheet.getRow(header).height = headerHeight(table.columns, widths)
}

function writeIntro(sheet: Worksheet, { intro, columns }: FormTable, { text }: SheetContext): void {
  const last = Math.max(1, Math.min(columns.length, 8))
  sheet.mergeCells(2, 1, 2, last)
  const cell = sheet.getCell(2, 1)
  cell.value = text(intro)
  cell.style = INTRO_LOOK
  for (let at = last + 1; at <= columns.length; at += 1) sheet.getCell(2, at).style = PLAIN_LOOK
  sheet.getRow(2).height = LINE_HEIGHT * Math.max(2, Math.ceil(intro.length / 90))
}

/** The rows in which a column may be filled, as ranges of rows. */
function openRanges(
  rows: readonly FormRow[],
  index: number,
  [first, last]: readonly [number, number],
): (readonly [from: number, to: number])[] {
  const ranges: (readonly [number, number])[] = []
  for (let at = first; at <= last; at += 1) {
    if (rows[at - first]?.shut?.includes(index) === true) continue
    const before = ranges.at(-1)
    if (before !== undefined && before[1] === at - 1) ranges[ranges.length - 1] = [before[0], at]
    else ranges.push([at, at])
  }
  return ranges
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
    const rule =
      column.isRank === true
        ? rankRule(column, { letter: at, first, last }, context.lang)
        : cellRule(column, range, context.lang)
    ;(sheet as WithRules).dataValidations.add(`${at}${first}:${at}${last}`, rule)
    if (!column.isRequired && !column.isExpected) continue
    const open = openRanges(table.rows, index, [first, last])
    if (open.length === 0) continue
    sheet.addConditionalFormatting({
      ref: open.map(([from, to]) => `${at}${from}:${at}${to}`).join(' '),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [
            `AND(COUNTA($A${open[0]?.[0]}:$${end}${open[0]?.[0]})>0,LEN(TRIM(${at}${open[0]?.[0]}))=0)`,
          ],
          style: MISSING_LOOK,
        },
      ],
    })
  }
}

/** What rows for new items say: of which record they are, and why they are asked for. */
function offeredCells(
  { prefilled = [], columns }: FormTable,
  context: SheetContext,
): (readonly CellValue[])[] {
  return prefilled.map(({ id, why }) =>
    columns.map((column) => {
      const value = column.role === 'record' ? id : column.role === 'note' ? why : undefined
      return value === undefined || value === '' ? null : cellValue(value, column, context)
    }),
  )
}

function shownExamples(
  { examples, columns }: FormTable,
  context: SheetContext,
): (readonly CellValue[])[] {
  return examples.map((example) =>
    columns.map((column, index) =>
      index === 0 ? null : cellValue(example[index], column, context),
    ),
  )
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

/** Where the parts of a sheet stand. */
interface Places {
  readonly header: number
  /** The first row of the plan's. */
  readonly first: number
  /** The last row of the plan's, or the first where it has none. */
  readonly last: number
  /** The first row of those that are offered for new items. */
  readonly offered: number
}

function placesOf({ intro, rows, examples, prefilled = [] }: FormTable): Places {
  const header = intro === '' ? 2 : 3
  const first = header + 1 + examples.length
  const count = rows.length + prefilled.length
  return { header, first, offered: first + rows.length, last: Math.max(first, first + count - 1) }
}

/** Where the titles of a table's records stand, and those of rows that may be added. */
export function titleRange(table: FormTable, sheet: string): string {
  const { first, last } = placesOf(table)
  const at = table.columns.findIndex(({ kind }) => kind === 'title')
  const letter = String.fromCharCode(65 + Math.max(0, at))
  return `'${sheet}'!$${letter}$${first}:$${letter}$${last + SPARE_ROWS}`
}

interface WrittenRow {
  readonly row: FormRow
  readonly values: readonly CellValue[]
}

function writeRow(
  sheet: Worksheet,
  at: number,
  { row, values }: WrittenRow,
  columns: readonly FormColumn[],
  formats: readonly string[],
): void {
  const lines = columns.map((column, index) => {
    const cell = sheet.getCell(at, index + 1)
    const value = values[index] ?? null
    const isOpen = isOpenColumn(column) && row.shut?.includes(index) !== true
    const format = typeof value === 'string' && column.kind === 'moment' ? '@' : formats[index]
    cell.value = value
    cell.style = cellLook(format ?? '@', column.kind, isOpen)
    return linesOf(value, (sheet.getColumn(index + 1).width ?? NARROWEST) - 2)
  })
  sheet.getRow(at).height = rowHeight(columns, lines)
}

/** Rows for new items of records: the record is said, all else is open. */
function writeOffered(
  sheet: Worksheet,
  table: FormTable,
  first: number,
  context: SheetContext,
): void {
  const { columns } = table
  for (const [offset, values] of offeredCells(table, context).entries()) {
    const lines = columns.map((column, index) => {
      const cell = sheet.getCell(first + offset, index + 1)
      const isOpen = isOpenColumn(column) && column.role !== 'confirm'
      cell.value = values[index] ?? null
      cell.style = cellLook(formatOf(column.kind, [], context.lang), column.kind, isOpen)
      return linesOf(cell.value, (sheet.getColumn(index + 1).width ?? NARROWEST) - 2)
    })
    sheet.getRow(first + offset).height = rowHeight(columns, lines)
  }
}

function writeFrame(sheet: Worksheet, { columns }: FormTable, { header, last }: Places): void {
  const end = sheet.getColumn(columns.length).letter
  sheet.autoFilter = `A${header}:${end}${last}`
  const frozen = Math.min(FROZEN, columns.length)
  sheet.views = [{ state: 'frozen', xSplit: frozen, ySplit: header }]
  const widths = columns.map((_, index) => sheet.getColumn(index + 1).width ?? NARROWEST)
  printTable(sheet, widths, { header, frozen })
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
  const { columns, rows } = table
  const places = placesOf(table)
  const written = rows.map(
    (row): WrittenRow => ({
      row,
      values: columns.map((column, index) => cellValue(row.values[index], column, context)),
    }),
  )
  const valuesOf = (index: number): unknown[] => rows.map(({ values }) => values[index])
  const formats = columns.map(({ kind }, index) => formatOf(kind, valuesOf(index), context.lang))
  writeColumns(sheet, table, formats, [
    ...written.map(({ values }) => values),
    ...shownExamples(table, context),
    ...offeredCells(table, context),
  ])
  writeHeader(sheet, table, [number, places.header], context)
  if (table.intro !== '') writeIntro(sheet, table, context)
  writeExamples(sheet, table, places.header + 1, context)
  for (const [offset, one] of written.entries())
    writeRow(sheet, places.first + offset, one, columns, formats)
  writeOffered(sheet, table, places.offered, context)
  const spare = table.mayGrow ? SPARE_ROWS : 0
  writeRules(sheet, table, [places.first, places.last + spare], context)
  writeFrame(sheet, table, places)
  return {
    ...table,
    rows: written.map(({ row, values }) => notedRow(row, columns, values, context)),
  }
}
