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

type Extras = Pick<Column, 'look' | 'formula' | 'isSummed'>

export function column<T>(
  id: string,
  title: Bilingual,
  unit: CellUnit,
  cell: (item: T) => Cell,
  extras: Extras = {},
): ItemColumn<T> {
  return { id, title, unit, ...extras, cell }
}

/** A column of texts, plain ones or in a tone. */
export function textColumn<T>(
  id: string,
  title: Bilingual,
  value: (item: T) => string | Bilingual,
  tone?: (item: T) => Tone | undefined,
): ItemColumn<T> {
  return column(id, title, 'text', (item) => text(value(item), tone?.(item)))
}

/** A column of roles by their names; CSV and JSON keep their ids. Empty for undefined. */
export function roleColumn<T>(id: string, title: Bilingual, role: (item: T) => string | undefined): ItemColumn<T> {
  return column(id, title, 'text', (item) => roleCell(role(item) ?? ''))
}

export function statusColumn<T>(
  id: string,
  title: Bilingual,
  value: (item: T) => Bilingual | string,
  tone?: (item: T) => Tone | undefined,
): ItemColumn<T> {
  return { ...textColumn(id, title, value, tone), look: 'status' }
}

/** A column of days; an item without one has a cell that prints nothing. */
export function dayColumn<T>(id: string, title: Bilingual, value: (item: T) => Day | undefined): ItemColumn<T> {
  return column(id, title, 'day', (item) => day(value(item)))
}

/** A column of money from cents. */
export function moneyColumn<T>(
  id: string,
  title: Bilingual,
  value: (item: T) => Cents | undefined,
  extras?: Extras,
): ItemColumn<T> {
  return column(id, title, 'money', (item) => money(value(item)), extras)
}

export function daysColumn<T>(
  id: string,
  title: Bilingual,
  value: (item: T) => FineDays | undefined,
  extras?: Extras,
): ItemColumn<T> {
  return column(id, title, 'days', (item) => days(value(item)), extras)
}

export function countColumn<T>(
  id: string,
  title: Bilingual,
  value: (item: T) => number | undefined,
  tone?: (item: T) => Tone | undefined,
): ItemColumn<T> {
  return column(id, title, 'count', (item) => count(value(item), tone?.(item)))
}

interface ListTable<T> {
  readonly id: string
  readonly title?: Bilingual | undefined
  /** The entity or figure that a row is about; rows without one where nothing is said. */
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

/** The table without the sentence that its figures come to, which holds for all of its rows. */
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
