/** Columns that are sums of others, found by adding up row by row, and the rows in which such a sum does not hold. */
import { decimalNumber } from '../../values/decimal.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { readNumber, readNumbers } from '../cells/number-column.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'

/** Part of the rows in which a sum must hold. */
const NEARLY_ALL = 0.95

/** Decimals beyond these are those of a calculation, not of an amount. */
const MOST_PLACES = 2

const amounts = memoizeByObject((table: SourceTable) => memoize((name: string) => numbersOf(table, name)))

/** The numbers of a column, nothing as 0; worked out once. */
export function amountsOf(table: SourceTable, name: string): readonly number[] {
  return amounts(table)(name)
}

function numbersOf(table: SourceTable, name: string): readonly number[] {
  const cells = table.records.map(({ row, cells: held }) => ({ row, value: held.get(name) }))
  const { form } = readNumbers(cells)
  // Where all signs may part thousands (`$800,000`) they do: no column of amounts has three decimals in every cell.
  const isComma = cells.some(({ value }) => plainText(value)?.includes(',') === true)
  const decimal = form.decimal === 'ambiguous' ? (isComma ? 'point' : 'comma') : form.decimal
  return cells.map(({ value }) => {
    const read = readNumber(value, { ...form, decimal })
    return read === undefined ? 0 : decimalNumber(read.number)
  })
}

function placesOf(numbers: readonly number[]): number {
  const places = numbers.map((value) => String(value).split('.')[1]?.length ?? 0)
  return Math.min(MOST_PLACES, Math.max(0, ...places))
}

/** By how much a sum of rounded amounts may miss: one of the last digit; in millions a whole one would be too much. */
function roundingOf(total: readonly number[], parts: readonly (readonly number[])[]): number {
  const places = Math.min(placesOf(total), Math.max(0, ...parts.map(placesOf)))
  // Sums of binary fractions miss their last digit by a hair.
  return 10 ** -places * (1 + Number.EPSILON * 1e6)
}

/** Whether a column is the sum of others, row by row. */
export function isSumOf(table: SourceTable, name: string, others: readonly string[]): boolean {
  if (others.length === 0) return false
  const total = amountsOf(table, name)
  const parts = others.map((other) => amountsOf(table, other))
  const rows = total.map((value, at) => ({ value, sum: parts.reduce((sum, part) => sum + (part[at] ?? 0), 0) }))
  const told = rows.filter(({ value, sum }) => value !== 0 || sum !== 0)
  const rounding = roundingOf(total, parts)
  const held = told.filter(({ value, sum }) => Math.abs(value - sum) <= rounding)
  return told.length > 0 && held.length >= told.length * NEARLY_ALL
}

function isNothing(text: string): boolean {
  return isUsualMissing(text) || !/[\p{L}1-9]/u.test(text)
}

/** The rows in which a column holds something that is not the sum of the others, words among it. */
export function rowsOffSum(table: SourceTable, name: string, others: readonly string[]): readonly number[] {
  const total = amountsOf(table, name)
  const parts = others.map((other) => amountsOf(table, other))
  const rounding = roundingOf(total, parts)
  return table.records.flatMap(({ row, cells }, at) => {
    const text = plainText(cells.get(name))
    if (text === undefined || isNothing(text)) return []
    const sum = parts.reduce((whole, part) => whole + (part[at] ?? 0), 0)
    const isHeld = sum !== 0 && Math.abs((total[at] ?? 0) - sum) <= rounding
    return isHeld ? [] : [row]
  })
}
