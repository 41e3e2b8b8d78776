/** Sheets that have the same columns, one per department or per year: found, and read as one table where it is asked. */
import type { SourceRecord } from '../record.ts'
import { lettersOf } from '../source/table.ts'
import type { FoundTable } from './options.ts'

/** The least share of columns that two sheets have in common. */
const ALIKE = 0.8

function namesOf({ table }: FoundTable): Set<string> {
  return new Set(table.columns.map(({ name }) => name))
}

function areAlike(one: FoundTable, other: FoundTable): boolean {
  const [names, others] = [namesOf(one), namesOf(other)]
  const shared = [...names].filter((name) => others.has(name)).length
  return shared >= Math.max(names.size, others.size) * ALIKE
}

/** Of tables those that are like the first one. */
export function likeFirst(tables: readonly FoundTable[]): FoundTable[] {
  return tables.filter((found) => tables[0] !== undefined && areAlike(tables[0], found))
}

/** The tables of several sheets as one, a column filled with the name of the sheet; rows keep their numbers. */
export function joinSheets(tables: readonly FoundTable[], column: string): FoundTable | undefined {
  const [first] = tables
  if (first === undefined) return undefined
  const columns = new Map([[column, { name: column, letter: '' }]])
  for (const { table } of tables)
    for (const own of table.columns) if (!columns.has(own.name)) columns.set(own.name, own)
  const withSheet = (record: SourceRecord, sheet: string): SourceRecord => ({
    ...record,
    sheet,
    cells: new Map([[column, sheet], ...record.cells]),
  })
  const names = tables.map(({ table }) => table.name)
  return {
    table: {
      name: names.join(', '),
      columns: [...columns.values()],
      letters: new Map(tables.map(({ table }) => [table.name, lettersOf(table.columns)])),
      records: tables.flatMap(({ table }) => table.records.map((record) => withSheet(record, table.name))),
      leftOut: tables.flatMap(({ table }) => table.leftOut.map((row) => ({ ...row, sheet: table.name }))),
      totals: tables.flatMap(({ table }) => table.totals.map((total) => ({ ...total, sheet: table.name }))),
    },
    options: { ...first.options, sheet: names, sheet_column: column, header: undefined },
    notes: [
      { kind: 'sheets-alike', row: 0, count: names.length, text: names.join(', ') },
      ...tables.flatMap(({ table, notes }) => notes.map((note) => ({ ...note, sheet: table.name }))),
    ],
  }
}
