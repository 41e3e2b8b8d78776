/** Reads numbers and amounts of a record exactly, from their decimal text. */

import { repairNumber } from '../lang/repair/values.ts'
import type { MappedAmount } from '../schema/mapping.ts'
import {
  type Decimal,
  decimalNumber,
  decimalText,
  hundredths,
  parseDecimal,
  roundTo,
  times,
} from '../values/decimal.ts'
import { type CellContext, columnText, note } from './cell.ts'

/** Spaces that part thousands. */
const SPACES = /(?<=\d)[ \u00a0\u202f](?=\d{3})/g

const FORMS = { point: /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/, comma: /^[-+]?\d+(?:,\d+)?$/ }

/** A number's text with a decimal point; undefined where it is not written as the mapping says. */
function declared(text: string, decimal: CellContext['decimal']): string | undefined {
  const bare = text.replace(SPACES, '')
  return FORMS[decimal].test(bare) ? bare.replace(',', '.') : undefined
}

/** The number that a value of a record means, with the notation it was read by; undefined for none. */
export function readDecimal(
  value: unknown,
  decimal: CellContext['decimal'],
): { readonly number: Decimal; readonly isRepaired: boolean } | undefined {
  const isNumber = typeof value === 'number'
  const text = String(value).trim()
  const exact = isNumber ? text : declared(text, decimal)
  const number = parseDecimal(exact ?? repairNumber(text) ?? '')
  return number === undefined ? undefined : { number, isRepaired: exact === undefined }
}

/** The number of a value that stands in a column; what cannot be read is logged. */
export function decimalOf(
  value: unknown,
  column: string,
  context: CellContext,
): Decimal | undefined {
  const found = String(value)
  const read = readDecimal(value, context.decimal)
  if (read === undefined) {
    note(context, 'unreadable', 'number-unreadable', column, found)
    return undefined
  }
  if (read.isRepaired) {
    note(context, 'repaired', 'number-notation', column, found, decimalText(read.number))
  }
  return read.number
}

/** The number of a column; undefined for a blank cell. */
export function columnDecimal(column: string, context: CellContext): Decimal | undefined {
  const value = context.record.cells.get(column)
  if (typeof value === 'number') return decimalOf(value, column, context)
  const text = columnText(column, context)
  return text === undefined ? undefined : decimalOf(text, column, context)
}

/** Places after the point that a cent takes in a unit of 1, a thousand or a million. */
const CENT_PLACES: Readonly<Record<number, number>> = { 1: 2, 1000: 5, 1000000: 8 }

/** What amounts need: how the source counts, and the plan. */
export interface AmountScale {
  readonly factor?: number | undefined
  /** What one unit of the plan is worth: 1, 1000 or 1000000. */
  readonly scale: number
}

/** An amount in the plan's unit, rounded to the cent where it is finer; one beyond what a plan can hold is logged. */
export function amountOf(
  value: Decimal,
  column: string,
  { factor = 1, scale }: AmountScale,
  context: CellContext,
): number | undefined {
  const scaled = times(value, parseDecimal(String(factor)) ?? { digits: 1n, places: 0 })
  const rounded = roundTo(scaled, CENT_PLACES[scale] ?? 2, 'away')
  const [found, amount] = [decimalText(scaled), decimalNumber(rounded)]
  if (typeof hundredths(amount, scale) !== 'number') {
    note(context, 'unreadable', 'amount-too-large', column, found)
    return undefined
  }
  if (found !== decimalText(rounded)) {
    note(context, 'repaired', 'amount-rounded', column, found, decimalText(rounded))
  }
  return amount
}

/** The amount of a mapped column in the plan's unit. */
export function cellAmount(
  cell: MappedAmount | undefined,
  scale: number,
  context: CellContext,
): number | undefined {
  if (cell === undefined) return undefined
  const { column, factor } =
    typeof cell === 'string' ? { column: cell, factor: undefined } : { factor: undefined, ...cell }
  const value = columnDecimal(column, context)
  return value === undefined ? undefined : amountOf(value, column, { factor, scale }, context)
}
