/** Columns that are sums of others, found by adding up row by row, and the rows in which such a sum does not hold. */
import { decimalNumber } from '../../values/decimal.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { readNumber, readNumbers } from '../cells/number-column.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'

/** Part of the rows in which a sum must hold, and by how much it may miss: amounts are shown rounded. */
const [NEARLY_ALL, ROUNDING] = [0.95, 1]

const amounts = new WeakMap<SourceTable, Map<string, readonly number[]>>()

/** The numbers of a column, nothing as 0; worked out once. */
export function amountsOf(table: SourceTable, name: string): readonly number[] {
  const known = amounts.get(table) ?? new Map<string, readonly number[]>()
  amounts.set(table, known)
  const numbers = known.get(name) ?? numbersOf(table, name)
  known.set(name, numbers)
  return numbers
}

function numbersOf(table: SourceTable, name: string): readonly number[] {
  const cells = table.records.map(({ row, cells: held }) => ({ row, value: held.get(name) }))
  const { form } = readNumbers(cells)
  return cells.map(({ value }) => {
    const read = readNumber(value, form)
    return read === undefined ? 0 : decimalNumber(read.number)
  })
}

/** Whether a column is the sum of others, row by row. */
export function isSumOf(table: SourceTable, name: string, others: readonly string[]): boolean {
  if (others.length === 0) return false
  const total = amountsOf(table, name)
  const parts = others.map((other) => amountsOf(table, other))
  const rows = total.map((value, at) => ({
    value,
    sum: parts.reduce((sum, part) => sum + (part[at] ?? 0), 0),
  }))
  const told = rows.filter(({ value, sum }) => value !== 0 || sum !== 0)
  const held = told.filter(({ value, sum }) => Math.abs(value - sum) <= ROUNDING)
  return told.length > 0 && held.length >= told.length * NEARLY_ALL
}

/** Whether a cell holds nothing, zeros or a word for nothing. */
function isNothing(text: string): boolean {
  return isUsualMissing(text) || !/[\p{L}1-9]/u.test(text)
}

/** The rows in which a column holds something that is not the sum of the others, words among it. */
export function rowsOffSum(
  table: SourceTable,
  name: string,
  others: readonly string[],
): readonly number[] {
  const total = amountsOf(table, name)
  const parts = others.map((other) => amountsOf(table, other))
  return table.records.flatMap(({ row, cells }, at) => {
    const text = plainText(cells.get(name))
    if (text === undefined || isNothing(text)) return []
    const sum = parts.reduce((whole, part) => whole + (part[at] ?? 0), 0)
    const isHeld = sum !== 0 && Math.abs((total[at] ?? 0) - sum) <= ROUNDING
    return isHeld ? [] : [row]
  })
}
