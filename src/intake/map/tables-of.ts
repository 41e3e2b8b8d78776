/** Takes the tables of a mapping out of a source: those with most of its columns; rows in none are told. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { isTree } from '../../values/plain-data.ts'
import { plainText, type SourceFault } from '../record.ts'
import type { SheetRow, SourceContent, SourceSheet } from '../source/sheet.ts'
import { findTables } from '../tables/find-tables.ts'
import { withHierarchy } from '../tables/hierarchy.ts'
import type { FoundTable, TableNote, TableOptions } from '../tables/options.ts'
import { matcher } from './rows.ts'

function placeOf(table: MappedTable, isDelimited: boolean): TableOptions {
  const { sheet, sheet_column, columns, header, orientation, fill, totals, records } = table
  // A row of a CSV file with one filled cell is a poor record, where nobody says that groups have rows of their own.
  const groups = table.groups ?? (isDelimited ? [] : undefined)
  return { sheet, sheet_column, columns, header, orientation, groups, fill, totals, records }
}

/** Every text of a mapping: among them are the names of all its columns. */
function* textsOf(value: unknown): Generator<string> {
  if (!isTree(value)) {
    yield String(value)
    return
  }
  for (const item of Object.values(value)) yield* textsOf(item)
}

function namesIn({ record, filter, hierarchy }: MappedTable): ReadonlySet<string> {
  return new Set([...textsOf([record, hierarchy ?? {}]), ...Object.keys(filter ?? {})])
}

/** The table that has most of the columns of a mapping; the first of equal ones. */
function fitting(found: readonly FoundTable[], mapped: MappedTable): FoundTable | undefined {
  const texts = namesIn(mapped)
  const countOf = ({ table }: FoundTable): number => table.columns.filter(({ name }) => texts.has(name)).length
  return found.toSorted((one, other) => countOf(other) - countOf(one))[0]
}

/** A table with the columns that its hierarchy fills. */
function inHierarchy(found: FoundTable, { hierarchy }: MappedTable): FoundTable {
  if (hierarchy === undefined) return found
  const isRoot = hierarchy.where === undefined ? undefined : matcher(hierarchy.where)
  return { ...found, table: withHierarchy(found.table, hierarchy, isRoot) }
}

/** A table with the columns of groups that its mapping names, blank where a later file has no row of a group any more. */
function withGroups(found: FoundTable, { groups = [] }: MappedTable): FoundTable {
  const { table } = found
  const lacking = groups.filter((group) => table.columns.every(({ name }) => name !== group))
  if (lacking.length === 0) return found
  const columns = [...lacking.map((name) => ({ name, letter: '' })), ...table.columns]
  const text = lacking.join(', ')
  const note = { kind: 'groups-gone', row: 0, count: lacking.length, text } as const
  return { ...found, table: { ...table, columns }, notes: [...found.notes, note] }
}

/** Part of the columns of a table on a sheet of another name that a mapping must name for it to be the one that is meant. */
const MOST = 0.6

/** The table that moved to a sheet which no table of the mapping names, where it alone has nearly all the columns. */
function onOtherSheet(
  content: SourceContent,
  table: MappedTable,
  options: TableOptions,
  named: ReadonlySet<string>,
): FoundTable | undefined {
  const { sheet: _, ...elsewhere } = options
  const texts = namesIn(table)
  const fits = findTables(content, elsewhere).tables.filter(({ table: { name, columns } }) => {
    const known = columns.filter((column) => texts.has(column.name)).length
    return !named.has(name) && known >= Math.max(2, columns.length * MOST)
  })
  const [only, other] = fits
  if (only === undefined || other !== undefined) return undefined
  const note = { kind: 'sheet-renamed', row: 0, count: 1, text: String(table.sheet) } as const
  return { ...only, notes: [note, ...only.notes] }
}

/** Why the table of a mapping cannot be had: its sheet is no more, or the path leads to no records. */
function lacking(content: SourceContent, { sheet = '', records }: MappedTable): SourceFault {
  if (content.kind !== 'sheets' || typeof sheet !== 'string' || sheet === '')
    return { fault: 'source-without-records', detail: String(records ?? sheet) }
  const known = content.sheets.map(({ name }) => name)
  return { fault: 'sheet-missing', detail: sheet, known }
}

/** The table of the source for each table of a mapping; the first fault where one cannot be had. */
export function tablesOf(content: SourceContent, tables: readonly MappedTable[]): readonly FoundTable[] | SourceFault {
  const isDelimited = content.format === 'csv'
  const known = new Map<string, readonly FoundTable[]>()
  const named = new Set(tables.flatMap(({ sheet = [] }) => sheet))
  const asked = new Set([...textsOf(tables), ...tables.flatMap((table) => [...namesIn(table)])])
  const found: FoundTable[] = []
  for (const table of tables) {
    const options = placeOf(table, isDelimited)
    const key = JSON.stringify(options)
    const candidates = known.get(key) ?? findTables(content, options, undefined, asked).tables
    known.set(key, candidates)
    const isSheet = typeof table.sheet === 'string'
    const source = fitting(candidates, table) ?? (isSheet ? onOtherSheet(content, table, options, named) : undefined)
    if (source === undefined) return lacking(content, table)
    found.push(inHierarchy(withGroups(source, table), table))
  }
  return withUntakenRows(content, found, tables)
}

const SHOWN = 3

function textOf({ values }: SheetRow): string {
  return values
    .flatMap((value) => plainText(value) ?? [])
    .slice(0, SHOWN)
    .join(', ')
}

/** The rows of each sheet that its tables know, as records or as left out. */
function knownRows(found: readonly FoundTable[]): ReadonlyMap<string, Set<number>> {
  const known = new Map<string, Set<number>>()
  for (const { table } of found) {
    for (const { sheet = table.name, row } of [...table.records, ...table.leftOut]) {
      const rows = known.get(sheet) ?? new Set()
      known.set(sheet, rows.add(row))
    }
  }
  return known
}

function noteOf(sheet: SourceSheet, known: ReadonlySet<number>): TableNote[] {
  const others = sheet.rows.filter(
    ({ number, values }) => !known.has(number) && values.some((value) => plainText(value) !== undefined),
  )
  const [first] = others
  if (first === undefined) return []
  const { name } = sheet
  const { length: count } = others
  return [{ kind: 'other-table', sheet: name, row: first.number, count, text: textOf(first) }]
}

/** The sheets that a table takes its rows from, those too of which it could take none. */
function sheetsOf({ table: { name } }: FoundTable, asked: MappedTable | undefined): string[] {
  const { sheet } = asked ?? {}
  return Array.isArray(sheet) ? sheet : [name]
}

/** The tables with a note on the first one of a sheet that is gone or has filled rows in none of them. */
function withUntakenRows(
  content: SourceContent,
  found: readonly FoundTable[],
  asked: readonly MappedTable[],
): readonly FoundTable[] {
  if (content.kind !== 'sheets') return found
  const known = knownRows(found)
  const told = new Set<string>()
  const notesOn = (name: string): TableNote[] => {
    if (told.has(name)) return []
    told.add(name)
    const sheet = content.sheets.find((one) => one.name === name)
    if (sheet === undefined) return [{ kind: 'sheet-gone', sheet: name, row: 0, count: 1, text: name }]
    return noteOf(sheet, known.get(name) ?? new Set())
  }
  return found.map((one, index) => {
    // Where records are columns or sheets, what stands beside the table is told by the table itself.
    const { orientation = 'rows' } = one.options
    if (orientation !== 'rows') return one
    const others = sheetsOf(one, asked[index]).flatMap(notesOn)
    return others.length === 0 ? one : { ...one, notes: [...one.notes, ...others] }
  })
}
