/** Makes the notes and tables of sections: a column with its cells in one line, only what says something, as far as there is room. */
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Cents, FineDays } from '../../values/quantity.ts'
import { count, day, days, EMPTY, isBlank, money, quantity, roleCell, text, toned } from './cell.ts'
import type { Cell, CellUnit, Column, Note, Row, Section, Table, Tone } from './document.ts'

const TEXTS = {
  more: (number: Bilingual, others: Bilingual) => ({
    fr: `… et ${number.fr} ${others.fr}`,
    en: `… and ${number.en} ${others.en}`,
  }),
}

const OTHERS: Noun = { fr: ['autre', 'autres'], en: ['more', 'more'] }

export type SectionBlock = Section['blocks'][number]

export function note(text: Bilingual, tone?: Tone): Note {
  return { kind: 'note', text, ...toned(tone) }
}

export interface ItemColumn<T> extends Column {
  readonly cell: (item: T) => Cell
}

/** What the items of a kind of column have: money in cents, days in hundredths, figures in plain units. */
interface ColumnValues {
  readonly text: string | Bilingual
  /** A text that renderers may set apart. */
  readonly status: string | Bilingual
  /** A role by its id, which CSV and JSON keep. */
  readonly role: string
  readonly day: Day
  readonly money: Cents
  readonly days: FineDays
  readonly count: number | null
  readonly fte: number | null
  readonly rate: number | null
  readonly index: number | null
  readonly month: never
  readonly period: never
}

type ColumnKind = keyof ColumnValues

/** The cell of a value; undefined prints nothing. */
const CELLS: { readonly [K in ColumnKind]: (value: ColumnValues[K] | undefined, tone?: Tone) => Cell } = {
  text: (value, tone) => (value === undefined ? EMPTY : text(value, tone)),
  status: (value, tone) => (value === undefined ? EMPTY : text(value, tone)),
  role: (value = '') => roleCell(value),
  day,
  money,
  days,
  count,
  fte: (value) => quantity('fte', value),
  rate: (value) => quantity('rate', value),
  index: (value) => quantity('index', value),
  month: () => EMPTY,
  period: () => EMPTY,
}

const UNITS: Partial<Record<ColumnKind, CellUnit>> = { status: 'text', role: 'text' }

interface Extras<T> extends Pick<Column, 'look' | 'formula' | 'isSummed'> {
  /** The tone of a cell made from a value; a value that is a cell already keeps its own. */
  readonly tone?: (item: T) => Tone | undefined
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** A column of items; its kind says what becomes of their values, which may be cells already. */
export function column<T, K extends ColumnKind = ColumnKind>(
  id: string,
  title: Bilingual,
  kind: K,
  value: (item: T) => Cell | ColumnValues[K] | undefined,
  { tone, ...extras }: Extras<T> = {},
): ItemColumn<T> {
  return {
    id,
    title,
    unit: UNITS[kind] ?? (kind as CellUnit),
    ...(kind === 'status' ? { look: 'status' } : {}),
    ...extras,
    cell: (item) => {
      const own = value(item)
      return isCell(own) ? own : CELLS[kind](own, tone?.(item))
    },
  }
}

interface ListTable<T> {
  readonly id: string
  readonly title?: Bilingual | undefined
  /** The entity or figure that a row is about; without it rows have no id. */
  readonly rowId?: (item: T) => string
  readonly totals?: readonly Cell[]
  readonly compared?: Table['compared']
}

export function listTable<T>(
  { id, title, rowId, totals, compared }: ListTable<T>,
  items: readonly T[],
  columns: readonly ItemColumn<T>[],
): Table {
  return {
    kind: 'table',
    id,
    ...(title === undefined ? {} : { title }),
    columns: columns.map(({ cell: _, ...shown }) => shown),
    rows: items.map(
      (item): Row => ({
        ...(rowId === undefined ? {} : { id: rowId(item) }),
        cells: columns.map(({ cell }) => cell(item)),
      }),
    ),
    ...(totals === undefined ? {} : { totals: { cells: totals } }),
    ...(compared === undefined ? {} : { compared }),
  }
}

export const byId = ({ id }: { readonly id: string }): string => id

/** The tables that have rows; what is said instead where none has. */
export function filled(tables: readonly Table[], none?: Note): (Table | Note)[] {
  const shown = tables.filter(({ rows }) => rows.length > 0)
  return shown.length === 0 && none !== undefined ? [none] : shown
}

/** A table with the named columns only, in their order; names that it does not have are passed over. */
export function onlyColumns(table: Table, ids: readonly string[]): Table {
  const kept = ids.map((id) => table.columns.findIndex((column) => column.id === id)).filter((index) => index >= 0)
  const pick = <T>(list: readonly T[]): T[] => kept.flatMap((index) => list[index] ?? [])
  const { totals } = table
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick<Cell>(row.cells) })),
    ...(totals === undefined ? {} : { totals: { cells: pick<Cell>(totals.cells) } }),
  }
}

/** The sum of a column over rows, to the hundredth; a cell without a figure adds nothing. */
export function summed(rows: readonly Row[], index: number): number {
  const hundredths = rows.map(({ cells }) => {
    const cell = cells[index]
    return cell?.kind === 'figure' ? Math.round((cell.value ?? 0) * 100) : 0
  })
  return hundredths.reduce((total, value) => total + value, 0) / 100
}

/** The totals of some rows: the sum in a column that is added up, no figure in any other. */
function totalsOf(rows: readonly Row[], { columns }: Table, totals: Row): Row {
  const cells = totals.cells.map((cell, index): Cell => {
    if (cell.kind !== 'figure') return cell
    return columns[index]?.isSummed === true ? quantity(cell.unit, summed(rows, index)) : EMPTY
  })
  return { cells }
}

/** The table without the caption of its picture, which holds for all of its rows. */
export function withoutSentence(table: Table): Table {
  if (table.chart === undefined) return table
  const { sentence: _, ...chart } = table.chart
  return { ...table, chart: chart as typeof table.chart }
}

/** The table with some of its rows and their totals; the table with rows in another order where all of them stay. */
export function withRows(table: Table, rows: readonly Row[]): Table {
  if (rows.length === table.rows.length) return { ...table, rows }
  const { totals } = table
  return { ...withoutSentence(table), rows, ...(totals === undefined ? {} : { totals: totalsOf(rows, table, totals) }) }
}

export function withoutColumns(table: Table, ids: readonly string[]): Table {
  return onlyColumns(
    table,
    table.columns.flatMap(({ id }) => (ids.includes(id) ? [] : id)),
  )
}

/** The table without the columns in which no row says anything; only those of `mayGo` where it is given. */
export function withoutIdleColumns(table: Table, mayGo?: readonly string[]): Table {
  const isIdle = (index: number): boolean => table.rows.every(({ cells }) => isBlank(cells[index]))
  return withoutColumns(
    table,
    table.columns.flatMap(({ id }, index) => (mayGo?.includes(id) !== false && isIdle(index) ? id : [])),
  )
}

/** How much of the tables a page has room for. */
export interface Room {
  /** Most rows of a table. */
  readonly rows: number
  /** Most characters of a cell's text. */
  readonly text: number
}

function shorter(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`
}

function fitted(row: Row, most: number): Row {
  return {
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'text' ? { ...cell, text: bilingual((lang) => shorter(cell.text[lang], most)) } : cell,
    ),
  }
}

/** The table with texts of so many characters at most. */
export function withShortTexts(table: Table, most: number): Table {
  return { ...table, rows: table.rows.map((row) => fitted(row, most)) }
}

/** Says how many rows a page has left out. */
export function moreNote(left: number): Note {
  const number = bilingual((lang) => formatNumber(left, lang))
  const others = bilingual((lang) => formOf(left, OTHERS, lang))
  const { fr, en } = TEXTS.more(number, others)
  return note({ fr, en }, 'quiet')
}

/** The table as far as there is room for it, and a note about the rows that are left out; whole where room is undefined. */
export function fittedTable(table: Table, room: Room | undefined): (Table | Note)[] {
  if (room === undefined) return [table]
  const { rows } = withShortTexts({ ...table, rows: table.rows.slice(0, room.rows) }, room.text)
  const left = table.rows.length - rows.length
  if (left === 0) return [{ ...table, rows }]
  // The totals are those of all rows, which the rows that are left don't add up to.
  const columns = table.columns.map(({ isSummed: _, ...column }) => column)
  return [{ ...table, columns, rows }, moreNote(left)]
}
