/** Finds the tables of a form by the marks above their columns, wherever they were moved; without marks by headings. */
import { fold } from '../../lang/nearest.ts'
import type { SheetRow, SourceSheet } from '../source/sheet.ts'
import { addedColumn } from './added-columns.ts'
import type { FormChoice } from './form.ts'
import { codedColumn, type HiddenForm, type HiddenTable } from './hidden-sheet.ts'
import { isEmptyCell } from './read-cell.ts'

interface UnknownColumn {
  readonly place: number
  readonly heading: string
  readonly count: number
}

/** Columns of a sheet from 0 by columns of a table; undefined for one that is gone. */
type Places = readonly (number | undefined)[]

/** A table as it was found, with the columns that were added to it and are understood. */
export interface FoundFormTable {
  readonly number: number
  readonly table: HiddenTable
  readonly sheet: SourceSheet
  readonly places: Places
  /** Columns of the sheet that the form did not have and that are not read. */
  readonly added: readonly UnknownColumn[]
  /** The headings of columns that were added and are read, by their places in the table. */
  readonly headings: ReadonlyMap<number, string>
  readonly lists: ReadonlyMap<string, readonly FormChoice[]>
  readonly rows: readonly SheetRow[]
}

/** The first rows of a sheet, in which marks or headings are looked for. */
const HEAD = 12
/** The share of headings that a row must bear to be their row. */
const ENOUGH = 0.5

function placeOf<Cell>(cells: readonly Cell[], test: (cell: Cell) => boolean): number | undefined {
  const place = cells.findIndex(test)
  return place === -1 ? undefined : place
}

function textsOf({ values }: SheetRow): string[] {
  return Array.from(values, (value) => fold(String(value ?? '')))
}

function isHeader(row: SheetRow, { columns }: HiddenTable, places: Places): boolean {
  const texts = textsOf(row)
  const same = columns.filter(({ header }, column) => {
    const place = places[column]
    return place !== undefined && texts[place] === fold(header)
  })
  const present = places.filter((place) => place !== undefined)
  return same.length >= present.length * ENOUGH && present.length > 0
}

/** The filled columns of a sheet that are none of the table's. */
function addedColumns(places: Places, header: SheetRow | undefined, rows: readonly SheetRow[]): UnknownColumn[] {
  const counts = new Map<number, number>()
  for (const row of header === undefined ? rows : [header, ...rows]) {
    for (const [place, value] of row.values.entries()) {
      if (places.includes(place) || isEmptyCell(value)) continue
      counts.set(place, (counts.get(place) ?? 0) + Number(row !== header))
    }
  }
  return [...counts]
    .map(([place, count]) => {
      return { place, heading: String(header?.values[place] ?? '').trim(), count }
    })
    .toSorted((left, right) => left.place - right.place)
}

/** A table with the columns that were added to it, as far as their headings are understood. */
function withAdded(
  form: HiddenForm,
  table: HiddenTable,
  places: Places,
  columns: readonly UnknownColumn[],
): Pick<FoundFormTable, 'table' | 'places' | 'added' | 'headings' | 'lists'> {
  const lists = new Map<string, readonly FormChoice[]>()
  const headings = new Map<number, string>()
  const added: UnknownColumn[] = []
  let [own, all] = [table, places]
  for (const one of columns) {
    const { place, heading } = one
    const read = heading === '' ? undefined : addedColumn(form, own, heading)
    if (read === undefined) {
      added.push(one)
      continue
    }
    const { column, list } = read
    headings.set(own.columns.length, heading)
    own = { ...own, columns: [...own.columns, column] }
    all = [...all, place]
    if (list !== undefined && column.choices !== undefined) lists.set(column.choices, list)
  }
  return { table: own, places: all, added, headings, lists }
}

/** A table whose columns stand at some places below a row. */
function found(
  form: HiddenForm,
  number: number,
  sheet: SourceSheet,
  places: Places,
  from: number,
): FoundFormTable | undefined {
  const table = form.tables[number]
  if (table === undefined) return undefined
  const below = sheet.rows.filter((row) => row.number > from)
  const at = placeOf(below.slice(0, HEAD), (row) => isHeader(row, table, places))
  const rows = at === undefined ? below : below.slice(at + 1)
  const added = addedColumns(places, at === undefined ? undefined : below[at], rows)
  return { number, sheet, rows, ...withAdded(form, table, places, added) }
}

function byMarks(sheet: SourceSheet, form: HiddenForm): FoundFormTable | undefined {
  for (const row of sheet.rows.slice(0, HEAD)) {
    const codes = Array.from(row.values, codedColumn)
    const [number = -1] = codes.find((code) => code !== undefined) ?? []
    // Of two columns with one mark the first is the form's.
    const places = form.tables[number]?.columns.map((_, column) =>
      placeOf(codes, (code) => code?.[0] === number && code[1] === column),
    )
    if (places !== undefined) return found(form, number, sheet, places, row.number)
  }
  return undefined
}

function byHeadings(sheet: SourceSheet, form: HiddenForm, taken: ReadonlySet<number>): FoundFormTable | undefined {
  let [most, best]: [number, (() => FoundFormTable | undefined) | undefined] = [0, undefined]
  const head = sheet.rows.slice(0, HEAD).map((row) => ({ row, texts: textsOf(row) }))
  for (const [number, { columns }] of form.tables.entries()) {
    for (const { row, texts } of taken.has(number) ? [] : head) {
      const places = columns.map(({ header }) => placeOf(texts, (text) => text === fold(header)))
      const share = places.filter((place) => place !== undefined).length / places.length
      if (share < ENOUGH || share <= most) continue
      most = share
      best = () => found(form, number, sheet, places, row.number - 1)
    }
  }
  return best?.()
}

export interface FormSheets {
  readonly tables: readonly FoundFormTable[]
  readonly copies: readonly FoundFormTable[]
  readonly others: readonly SourceSheet[]
}

/** Of several sheets with the marks of one table, the one that has its name still, else the first. */
function originals(marked: readonly (FoundFormTable | undefined)[]): ReadonlyMap<number, FoundFormTable> {
  const tables = new Map<number, FoundFormTable>()
  for (const one of marked) {
    if (one === undefined) continue
    const before = tables.get(one.number)
    const isNamed = one.sheet.name === one.table.title && before?.sheet.name !== one.table.title
    if (before === undefined || isNamed) tables.set(one.number, one)
  }
  return tables
}

export function findTables(sheets: readonly SourceSheet[], form: HiddenForm): FormSheets {
  const marked = sheets.map((sheet) => byMarks(sheet, form))
  const chosen = originals(marked)
  const taken = new Set(marked.flatMap((table) => (table === undefined ? [] : [table.number])))
  const all = sheets.map((sheet, index) => {
    const own = marked[index] ?? byHeadings(sheet, form, taken)
    if (own !== undefined) taken.add(own.number)
    return { sheet, own }
  })
  const owned = all.flatMap(({ own }) => own ?? [])
  const isCopy = (own: FoundFormTable): boolean => (chosen.get(own.number) ?? own) !== own
  return {
    tables: owned.filter((own) => !isCopy(own)),
    copies: owned.filter(isCopy),
    others: all.flatMap(({ sheet, own }) => (own === undefined ? [sheet] : [])),
  }
}
