/**
 * Finds the tables of a form in the sheets that came back, by the marks above their columns and not by their places: a
 * sheet may be renamed, its columns moved, its rows sorted. Where the marks are gone, the headings tell.
 */
import { fold } from '../../lang/nearest.ts'
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { addedColumn } from './added-columns.ts'
import type { FormChoice } from './form.ts'
import { codedColumn, type HiddenForm, type HiddenTable } from './hidden-sheet.ts'
import { isEmptyCell } from './read-cell.ts'

/** A column with its heading and how many cells of it are filled. */
interface UnknownColumn {
  readonly place: number
  readonly heading: string
  readonly count: number
}

/** A table as it was found, with the columns that were added to it and are understood. */
export interface FoundFormTable {
  /** Of the table in the form. */
  readonly number: number
  readonly table: HiddenTable
  readonly sheet: SourceSheet
  /** Columns of the sheet from 0 by columns of the table; undefined for one that is gone. */
  readonly places: readonly (number | undefined)[]
  /** Columns of the sheet that the form did not have and that are not read. */
  readonly added: readonly UnknownColumn[]
  /** The headings of columns that were added and are read, by their places in the table. */
  readonly headings: ReadonlyMap<number, string>
  /** Lists of values of these. */
  readonly lists: ReadonlyMap<string, readonly FormChoice[]>
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[]
}

/** The first rows of a sheet, in which marks or headings are looked for. */
const HEAD = 12
/** The share of headings that a row must bear to be their row. */
const ENOUGH = 0.5

function marksOf({ values }: SheetRow): Map<number, readonly [number, number]> {
  return new Map(
    values.flatMap((value, place) => {
      const code = codedColumn(value)
      return code === undefined ? [] : [[place, code] as const]
    }),
  )
}

function headingShare(
  { values }: SheetRow,
  table: HiddenTable,
  places: readonly (number | undefined)[],
): number {
  const present = places.flatMap((place, column) =>
    place === undefined ? [] : [[place, column] as const],
  )
  const same = present.filter(
    ([place, column]) =>
      fold(String(values[place] ?? '')) === fold(table.columns[column]?.header ?? ''),
  )
  return present.length === 0 ? 0 : same.length / present.length
}

function addedColumns(
  places: readonly (number | undefined)[],
  header: SheetRow | undefined,
  rows: readonly SheetRow[],
): UnknownColumn[] {
  const known = new Set(places)
  const counts = new Map<number, number>()
  for (const { values } of [header ?? { values: [] }, ...rows]) {
    for (const [place, value] of values.entries()) {
      if (known.has(place) || isEmptyCell(value)) continue
      counts.set(place, (counts.get(place) ?? 0) + (values === header?.values ? 0 : 1))
    }
  }
  const heading = (place: number): string => String(header?.values[place] ?? '').trim()
  return [...counts]
    .map(([place, count]) => ({ place, heading: heading(place), count }))
    .toSorted((left, right) => left.place - right.place)
}

/** A table with the columns that were added to it, as far as their headings are understood. */
function withAdded(
  form: HiddenForm,
  table: HiddenTable,
  places: readonly (number | undefined)[],
  columns: readonly UnknownColumn[],
): Pick<FoundFormTable, 'table' | 'places' | 'added' | 'headings' | 'lists'> {
  const lists = new Map<string, readonly FormChoice[]>()
  const headings = new Map<number, string>()
  const added: UnknownColumn[] = []
  let [own, all] = [table, places]
  for (const one of columns) {
    const read = one.heading === '' ? undefined : addedColumn(form, own, one.heading)
    if (read === undefined) {
      added.push(one)
      continue
    }
    headings.set(own.columns.length, one.heading)
    own = { ...own, columns: [...own.columns, read.column] }
    all = [...all, one.place]
    if (read.list !== undefined && read.column.choices !== undefined)
      lists.set(read.column.choices, read.list)
  }
  return { table: own, places: all, added, headings, lists }
}

function found(
  form: HiddenForm,
  number: number,
  sheet: SourceSheet,
  places: readonly (number | undefined)[],
  from: number,
): FoundFormTable | undefined {
  const table = form.tables[number]
  if (table === undefined) return undefined
  const below = sheet.rows.filter((row) => row.number > from)
  const header = below.slice(0, HEAD).find((row) => headingShare(row, table, places) >= ENOUGH)
  const rows = header === undefined ? below : below.filter((row) => row.number > header.number)
  return {
    number,
    sheet,
    rows,
    ...withAdded(form, table, places, addedColumns(places, header, rows)),
  }
}

function byMarks(sheet: SourceSheet, form: HiddenForm): FoundFormTable | undefined {
  for (const row of sheet.rows.slice(0, HEAD)) {
    const marks = marksOf(row)
    const [first] = marks.values()
    const table = first === undefined ? undefined : form.tables[first[0]]
    if (first === undefined || table === undefined) continue
    const [number] = first
    const own = [...marks].filter(([, [other]]) => other === number).toReversed()
    // Of two columns with one mark the first is the form's.
    const byColumn = new Map(own.map(([place, [, column]]) => [column, place]))
    const places = table.columns.map((_, column) => byColumn.get(column))
    return found(form, number, sheet, places, row.number)
  }
  return undefined
}

function headingPlaces({ values }: SheetRow, table: HiddenTable): (number | undefined)[] {
  const words = values.map((value, place) => [fold(String(value ?? '')), place] as const)
  const places = new Map(words.toReversed())
  return table.columns.map(({ header }) => places.get(fold(header)))
}

function byHeadings(
  sheet: SourceSheet,
  form: HiddenForm,
  taken: ReadonlySet<number>,
): FoundFormTable | undefined {
  let best: { readonly share: number; readonly at: FoundFormTable | undefined } | undefined
  for (const [number, table] of form.tables.entries()) {
    if (taken.has(number)) continue
    for (const row of sheet.rows.slice(0, HEAD)) {
      const places = headingPlaces(row, table)
      const share = places.filter((place) => place !== undefined).length / places.length
      if (share < ENOUGH || share <= (best?.share ?? 0)) continue
      best = { share, at: found(form, number, sheet, places, row.number - 1) }
    }
  }
  return best?.at
}

/** What the sheets of a workbook are. */
export interface FormSheets {
  readonly tables: readonly FoundFormTable[]
  /** Copies of sheets that hold a table. */
  readonly copies: readonly FoundFormTable[]
  /** The sheets that hold none. */
  readonly others: readonly SourceSheet[]
}

/** Of several sheets with the marks of one table, the one that has its name still, else the first. */
function originals(
  marked: readonly (FoundFormTable | undefined)[],
): ReadonlyMap<number, FoundFormTable> {
  const tables = new Map<number, FoundFormTable>()
  for (const one of marked) {
    if (one === undefined) continue
    const before = tables.get(one.number)
    const isNamed = one.sheet.name === one.table.title && before?.sheet.name !== one.table.title
    if (before === undefined || isNamed) tables.set(one.number, one)
  }
  return tables
}

/** The tables in the sheets. */
export function findTables(sheets: readonly SourceSheet[], form: HiddenForm): FormSheets {
  const marked = sheets.map((sheet) => byMarks(sheet, form))
  const chosen = originals(marked)
  const taken = new Set(marked.flatMap((table) => (table === undefined ? [] : [table.number])))
  const all = sheets.map((sheet, index) => {
    const own = marked[index] ?? byHeadings(sheet, form, taken)
    if (own !== undefined) taken.add(own.number)
    return { sheet, own }
  })
  const isCopy = (own: FoundFormTable): boolean => (chosen.get(own.number) ?? own) !== own
  return {
    tables: all.flatMap(({ own }) => (own === undefined || isCopy(own) ? [] : [own])),
    copies: all.flatMap(({ own }) => (own === undefined || !isCopy(own) ? [] : [own])),
    others: all.flatMap(({ sheet, own }) => (own === undefined ? [sheet] : [])),
  }
}
