/** Long tables: the rows that have the same key are one record, each row of it a sub-record. */
import { plainText, type SourceRecord } from '../record.ts'

export interface RecordGroup {
  /** The values of the key's columns. */
  readonly key: readonly string[]
  /** The row number of the first one, and the cells of columns that have one value in the group; of others the first. */
  readonly record: SourceRecord
  readonly rows: readonly SourceRecord[]
}

/** The groups of a table, and the columns that differ within groups. */
export interface GroupedRecords {
  readonly groups: readonly RecordGroup[]
  /** Columns of which a group has several values, with the number of groups where this is so. */
  readonly differing: ReadonlyMap<string, number>
  /** Records without a value in a column of the key: they belong to no group. */
  readonly without: readonly SourceRecord[]
}

function keyOf({ cells }: SourceRecord, columns: readonly string[]): readonly string[] | undefined {
  const key = columns.map((column) => plainText(cells.get(column)))
  return key.every((part) => part !== undefined) ? (key as string[]) : undefined
}

/** The records of a table by their key, groups in the order of their first row. */
export function groupRecords(records: readonly SourceRecord[], by: string | readonly string[]): GroupedRecords {
  const columns = typeof by === 'string' ? [by] : by
  const byKey = new Map<string, { readonly key: readonly string[]; readonly rows: SourceRecord[] }>()
  const without: SourceRecord[] = []
  for (const record of records) {
    const key = keyOf(record, columns)
    if (key === undefined) {
      without.push(record)
      continue
    }
    const id = JSON.stringify(key)
    const known = byKey.get(id)
    if (known === undefined) byKey.set(id, { key, rows: [record] })
    else known.rows.push(record)
  }
  const differing = new Map<string, number>()
  const groups = [...byKey.values()].map(({ key, rows }) => ({ key, rows, record: firstOf(rows, differing) }))
  return { groups, differing, without }
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' || plainText(value) !== undefined
}

/** The row of the first value of each column in a group; columns of several values are counted. */
function firstRows(rows: readonly SourceRecord[], differing: Map<string, number>): Map<string, SourceRecord> {
  const rowOf = new Map<string, SourceRecord>()
  const several = new Set<string>()
  const filled = rows.flatMap((row) =>
    [...row.cells].flatMap(([column, value]) => (isFilled(value) ? [{ row, column, value }] : [])),
  )
  for (const { row, column, value } of filled) {
    const first = rowOf.get(column)
    if (first === undefined) rowOf.set(column, row)
    else if (plainText(first.cells.get(column)) !== plainText(value)) several.add(column)
  }
  for (const column of several) differing.set(column, (differing.get(column) ?? 0) + 1)
  return rowOf
}

/** The first value of each column in a group, with its number format. */
function firstOf(rows: readonly SourceRecord[], differing: Map<string, number>): SourceRecord {
  const rowOf = firstRows(rows, differing)
  const cells = new Map([...rowOf].map(([column, own]) => [column, own.cells.get(column)]))
  const formats = new Map(
    [...rowOf].flatMap(([column, own]) => {
      const format = own.formats?.get(column)
      return format === undefined ? [] : [[column, format] as const]
    }),
  )
  const { row = 0, sheet } = rows[0] ?? {}
  const own = { row, cells, rowOf, ...(formats.size === 0 ? {} : { formats }) }
  return sheet === undefined ? own : { ...own, sheet }
}
