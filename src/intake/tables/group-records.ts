/** Long tables: the rows that have the same key are one record, each row of it a sub-record. */
import { plainText, type SourceRecord } from '../record.ts'

/** The rows of one key. */
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
export function groupRecords(
  records: readonly SourceRecord[],
  by: string | readonly string[],
): GroupedRecords {
  const columns = typeof by === 'string' ? [by] : by
  const byKey = new Map<
    string,
    { readonly key: readonly string[]; readonly rows: SourceRecord[] }
  >()
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
  const groups = [...byKey.values()].map(({ key, rows }) => ({
    key,
    rows,
    record: firstOf(rows, differing),
  }))
  return { groups, differing, without }
}

/** Whether a cell holds something, a list or map of JSON included. */
function isFilled(value: unknown): boolean {
  return typeof value === 'object' || plainText(value) !== undefined
}

/** The first value of each column in a group; columns of several values are counted. */
function firstOf(rows: readonly SourceRecord[], differing: Map<string, number>): SourceRecord {
  const cells = new Map<string, unknown>()
  const formats = new Map<string, string>()
  const rowOf = new Map<string, SourceRecord>()
  const several = new Set<string>()
  for (const own of rows) {
    for (const [column, value] of own.cells) {
      if (!isFilled(value)) continue
      if (rowOf.has(column)) {
        if (plainText(cells.get(column)) !== plainText(value)) several.add(column)
        continue
      }
      const format = own.formats?.get(column)
      if (format !== undefined) formats.set(column, format)
      cells.set(column, value)
      rowOf.set(column, own)
    }
  }
  for (const column of several) differing.set(column, (differing.get(column) ?? 0) + 1)
  const { row = 0, sheet } = rows[0] ?? {}
  const own = { row, cells, rowOf, ...(formats.size === 0 ? {} : { formats }) }
  return sheet === undefined ? own : { ...own, sheet }
}
