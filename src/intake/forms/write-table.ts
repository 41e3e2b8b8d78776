/** Writes a table of a form on its sheet: marks of the columns, headings, cells with their lists and help, marks of what is missing. */
import type { CellValue, Worksheet } from 'exceljs'
import { FORM_WORDS } from '../../lang/catalogue/forms.ts'
import type { Lang } from '../../values/language.ts'
import { cellLook, EXAMPLE_FONT, formatOf, headerLook, INTRO_LOOK, MISSING_LOOK, PLAIN_LOOK } from './cell-looks.ts'
import { FROZEN, headerHeight, LINE_HEIGHT, linesOf, NARROWEST, rowHeight, widthOf } from './cell-sizes.ts'
import type { FormChoice, FormColumn, FormRow, FormTable } from './form.ts'
import { columnCode } from './hidden-sheet.ts'
import { printTable } from './print-setup.ts'
import { seenText } from './read-cell.ts'
import { tickText } from './scenario-table.ts'
import { EXAMPLE_MARK, type ShownCell, shownCell } from './shown-cell.ts'
import { type CellRule, cellRule, rankRule } from './validations.ts'

export interface SheetContext {
  readonly lang: Lang
  readonly ranges: ReadonlyMap<string, string>
  readonly choices: ReadonlyMap<string, readonly FormChoice[]>
  /** A text as a cell shows it, with its lines. */
  readonly text: (value: string) => string
}

/** Rows below the table that know its lists. */
const SPARE_ROWS = 50
const PLAIN = { kind: 'text', path: [] } as const
/** The most characters that Excel keeps in a cell. */
const LONGEST_TEXT = 32_767

/** What a cell shows of a value of the plan, which is no remark and no tick. */
function shownOf(value: unknown, column: FormColumn, { lang, choices }: SheetContext): ShownCell {
  return shownCell(value, { ...column, lang, choices: choices.get(column.choices ?? '') })
}

function cellValue(value: unknown, column: FormColumn, context: SheetContext): CellValue {
  if (column.role === 'tick') return tickText(value)
  if (column.role === 'confirm') return null
  if (column.role === 'note') return typeof value === 'string' ? context.text(value) : null
  const shown = shownOf(value, column, context)
  if (shown === null || typeof shown === 'number') return shown
  if (typeof shown === 'object') return new Date(`${shown.day}T00:00:00Z`)
  return context.text(shown).slice(0, LONGEST_TEXT)
}

/** Notes what cells show where that is not the plan's text; one that is cut cannot be edited. */
function notedRow(
  row: FormRow,
  columns: readonly FormColumn[],
  cells: readonly CellValue[],
  context: SheetContext,
): FormRow {
  const texts: Record<number, string> = {}
  const shut = [...(row.shut ?? [])]
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]
    if (typeof cell !== 'string' || column.role === 'tick' || column.role === 'note') continue
    const shown = shownOf(row.values[index], column, context)
    if (typeof shown !== 'string' || seenText(shown) === seenText(cell)) continue
    texts[index] = cell
    if (shown.length > LONGEST_TEXT) shut.push(index)
  }
  return Object.keys(texts).length === 0 ? row : { ...row, texts, shut }
}

/** The rules of a sheet, which the library keeps but leaves out of its types. */
type WithRules = Worksheet & { readonly dataValidations: { readonly add: (range: string, rule: CellRule) => void } }

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
  rows: readonly Pick<WrittenRow, 'cells'>[],
): void {
  for (const [index, column] of table.columns.entries()) {
    const own = sheet.getColumn(index + 1)
    const cells = rows.map((row) => row.cells[index] ?? null)
    own.width = widthOf(column, index, cells)
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
    const [[from] = [first]] = open
    const isLacking = `AND(COUNTA($A${from}:$${end}${from})>0,LEN(TRIM(${at}${from}))=0)`
    const mark = { type: 'expression', priority: index + 1, style: MISSING_LOOK } as const
    const ref = open.map(([top, bottom]) => `${at}${top}:${at}${bottom}`).join(' ')
    sheet.addConditionalFormatting({ ref, rules: [{ ...mark, formulae: [isLacking] }] })
  }
}

interface Places {
  readonly header: number
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
  const own = table.columns.findIndex(({ kind }) => kind === 'title')
  const at = own < 0 ? table.columns.findIndex(({ path }) => path[0] === 'subject') : own
  const letter = String.fromCharCode(65 + Math.max(0, at))
  return `'${sheet}'!$${letter}$${first}:$${letter}$${last + SPARE_ROWS}`
}

interface WrittenRow {
  readonly cells: readonly CellValue[]
  readonly format: (index: number) => string
  readonly isOpen: (column: FormColumn, index: number) => boolean
}

function planRows({ columns, rows }: FormTable, formats: readonly string[], context: SheetContext): WrittenRow[] {
  return rows.map(({ values, shut = [] }) => {
    const cells = columns.map((column, index) => cellValue(values[index], column, context))
    // A moment is written as it is: a month in words, a day as a day.
    const momentFormat = (index: number): string | undefined => {
      if (columns[index]?.kind !== 'moment' || cells[index] === null) return undefined
      return typeof cells[index] === 'string' ? '@' : formatOf({ kind: 'date', path: [] }, [], context.lang)
    }
    return {
      cells,
      format: (index) => momentFormat(index) ?? formats[index] ?? '@',
      isOpen: (column, index) => isOpenColumn(column) && !shut.includes(index),
    }
  })
}

/** Rows for new items: of which record they are, and why they are asked for; all else is open. */
function offeredRows({ prefilled = [], columns }: FormTable, context: SheetContext): WrittenRow[] {
  return prefilled.map(({ id, why }) => ({
    cells: columns.map((column) => {
      const value = column.role === 'record' ? id : column.role === 'note' ? why : ''
      return value === '' ? null : cellValue(value, column, context)
    }),
    format: (index) => formatOf(columns[index] ?? PLAIN, [], context.lang),
    isOpen: (column) => isOpenColumn(column) && column.role !== 'confirm',
  }))
}

/** Rows that show how the table is filled, behind a mark in their first cell. */
function exampleRows({ examples, columns }: FormTable, context: SheetContext): WrittenRow[] {
  return examples.map((example) => ({
    cells: columns.map((column, index) =>
      index === 0 ? `${EXAMPLE_MARK} ${FORM_WORDS.example[context.lang]}` : cellValue(example[index], column, context),
    ),
    format: (index) => formatOf(columns[index] ?? PLAIN, index === 0 ? [] : [example[index]], context.lang),
    isOpen: () => false,
  }))
}

function writeRows(
  sheet: Worksheet,
  { columns }: FormTable,
  first: number,
  rows: readonly WrittenRow[],
  isExample = false,
): void {
  for (const [offset, { cells, format, isOpen }] of rows.entries()) {
    const lines = columns.map((column, index) => {
      const cell = sheet.getCell(first + offset, index + 1)
      const value = cells[index] ?? null
      const look = cellLook(format(index), column.kind, isOpen(column, index))
      cell.value = value
      cell.style = isExample ? { ...look, font: EXAMPLE_FONT } : look
      return linesOf(value, (sheet.getColumn(index + 1).width ?? NARROWEST) - 2)
    })
    if (!isExample) sheet.getRow(first + offset).height = rowHeight(columns, lines)
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

/** Writes a table; its rows with what their cells show where that is not the plan's text. */
export function writeTable(sheet: Worksheet, table: FormTable, number: number, context: SheetContext): FormTable {
  const { columns, rows } = table
  const places = placesOf(table)
  const formats = columns.map((column, index) => {
    const values = rows.map((row) => row.values[index])
    return formatOf(column, values, context.lang)
  })
  const [own, examples] = [planRows(table, formats, context), exampleRows(table, context)]
  const offered = offeredRows(table, context)
  // The mark of an example may be wider than the keys, and goes on over the cells beside it.
  const unmarked = examples.map(({ cells }) => ({ cells: cells.with(0, null) }))
  writeColumns(sheet, table, formats, [...own, ...unmarked, ...offered])
  writeHeader(sheet, table, [number, places.header], context)
  if (table.intro !== '') writeIntro(sheet, table, context)
  writeRows(sheet, table, places.header + 1, examples, true)
  writeRows(sheet, table, places.first, own)
  writeRows(sheet, table, places.offered, offered)
  const spare = table.mayGrow ? SPARE_ROWS : 0
  writeRules(sheet, table, [places.first, places.last + spare], context)
  writeFrame(sheet, table, places)
  return { ...table, rows: rows.map((row, at) => notedRow(row, columns, own[at]?.cells ?? [], context)) }
}
