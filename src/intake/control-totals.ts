/** Computes the control totals of a mapping over the imported records, exactly, and holds them against what is published. */

import type { MappedControl, Mapping } from '../schema/mapping.ts'
import { type Decimal, decimalNumber, parseDecimal, plus, ZERO } from '../values/decimal.ts'
import { isPlainMap } from '../values/plain-data.ts'
import { matches } from './cell.ts'
import { readDecimal } from './number-cell.ts'
import { plainText, type SourceRecord } from './record.ts'

/** One published figure beside the one that was found. */
export interface ControlTotal {
  readonly figure: MappedControl['figure']
  /** The mapping's own words for it. */
  readonly title: string | undefined
  readonly column: string | undefined
  readonly year: string | undefined
  /** The records that it is about, as `column = value`; empty for all. */
  readonly where: string
  readonly expected: number
  /** Undefined for the mean of no number. */
  readonly found: number | undefined
  readonly isMet: boolean
}

/** The numbers that a record holds in a column: one, or one a year of a map. */
function numbersOf(
  { cells }: SourceRecord,
  { column = '' }: MappedControl,
  year: string | undefined,
  { decimal = 'point', missing = [] }: Mapping['source'],
): Decimal[] {
  const value = cells.get(column)
  const values = isPlainMap(value)
    ? Object.entries(value).flatMap(([key, own]) =>
        year === undefined || key === year ? [own] : [],
      )
    : [value]
  return values.flatMap((own) => {
    const text = plainText(own)
    if (text === undefined || missing.includes(text)) return []
    return readDecimal(own, decimal)?.number ?? []
  })
}

function total(
  records: readonly SourceRecord[],
  control: MappedControl,
  source: Mapping['source'],
  year: string | undefined,
  expected: number,
): ControlTotal {
  const wanted = records.filter((record) => matches(record, control.where))
  const numbers = wanted.flatMap((record) => numbersOf(record, control, year, source))
  const sum = numbers.reduce(plus, ZERO)
  const count = control.column === undefined ? wanted.length : numbers.length
  const found = {
    count,
    sum: decimalNumber(sum),
    mean: numbers.length === 0 ? undefined : decimalNumber(sum) / numbers.length,
  }[control.figure]
  const { figure, title, column, tolerance = 0, where = {} } = control
  return {
    ...{ figure, title, column, year, expected, found },
    where: Object.entries(where)
      .map(([name, value]) => `${name} = ${String(value)}`)
      .join(', '),
    isMet: found !== undefined && isWithin(found, expected, tolerance),
  }
}

/** Whether two figures differ by no more than the tolerance, compared as decimals. */
function isWithin(found: number, expected: number, tolerance: number): boolean {
  const [left, right] = [parseDecimal(String(found)), parseDecimal(String(expected))]
  if (left === undefined || right === undefined) return false
  const difference = plus(left, { ...right, digits: -right.digits })
  return Math.abs(decimalNumber(difference)) <= tolerance
}

/** The control totals of a mapping, in its order. */
export function controlTotals(
  records: readonly SourceRecord[],
  { source, control = [] }: Mapping,
): ControlTotal[] {
  return control.flatMap((one) => [
    ...(one.expected === undefined ? [] : [total(records, one, source, undefined, one.expected)]),
    ...Object.entries(one.by_year ?? {}).map(([year, expected]) =>
      total(records, one, source, year, expected),
    ),
  ])
}
