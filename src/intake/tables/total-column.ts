/** Tables in which a column says of each row whether it is a total: `amt_type` with `Source` and `Total`. */
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceColumn, SourceTotal } from '../source/table.ts'
import type { TotalColumn } from './options.ts'
import { totalLabel } from './words.ts'

const MOST_VALUES = 12

const FEWEST = 6

/** The column that tells totals from other rows; undefined where none does. */
export function findTotalColumn(
  columns: readonly SourceColumn[],
  records: readonly SourceRecord[],
): TotalColumn | undefined {
  if (records.length < FEWEST) return undefined
  for (const { name, letter } of columns) {
    if (letter === '') continue
    const is = totalsAmong(valuesOf(name, records))
    if (is.length > 0) return { column: name, is }
  }
  return undefined
}

function valuesOf(name: string, records: readonly SourceRecord[]): readonly string[] {
  const values = new Set<string>()
  for (const { cells } of records) {
    const text = plainText(cells.get(name))
    if (text === undefined || text.length > 40) return []
    values.add(text)
    if (values.size > MOST_VALUES) return []
  }
  return [...values]
}

function totalsAmong(values: readonly string[]): string[] {
  const totals = values.filter((value) => {
    const label = totalLabel(value)
    return label !== undefined && label.name === ''
  })
  return totals.length < values.length ? totals : []
}

/** The records of a table without those that the column calls totals, and these as totals of the rows since the last one. */
export function partTotals(
  records: readonly SourceRecord[],
  { column, is }: TotalColumn,
): { readonly records: readonly SourceRecord[]; readonly totals: readonly SourceTotal[] } {
  const kept: SourceRecord[] = []
  const totals: SourceTotal[] = []
  let rows: number[] = []
  for (const record of records) {
    const label = plainText(record.cells.get(column)) ?? ''
    if (is.includes(label)) {
      totals.push({ row: record.row, label, group: undefined, rows, values: record.cells })
      rows = []
      continue
    }
    kept.push(record)
    rows.push(record.row)
  }
  return { records: kept, totals }
}
