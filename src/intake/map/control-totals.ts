/** Control totals, held exactly: published figures of a mapping, and the totals that stand in the source. */
import type { MappedControl, Mapping } from '../../schema/mapping/mapping.ts'
import { type Decimal, decimalNumber, plus, ZERO } from '../../values/decimal.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { exact } from '../cells/conversions.ts'
import type { NumberForm } from '../cells/forms.ts'
import { readNumber } from '../cells/number-column.ts'
import { plainText, type SourceRecord } from '../record.ts'
import { lettersBySheet, type SourceTotal } from '../source/table.ts'
import type { ImportedTable } from './map-tables.ts'
import { columnPath, columnValue } from './reading.ts'
import { matcher } from './rows.ts'
import type { MappingScope } from './scope.ts'

export interface ControlTotal {
  readonly figure: MappedControl['figure']
  /** The mapping's own words for it, or the label of the total in the source. */
  readonly title: string | undefined
  readonly column: string | undefined
  readonly year: string | undefined
  /** The records that it is about, as `column = value`, or the group; empty for all. */
  readonly where: string
  readonly expected: number
  /** Undefined for the mean of no number. */
  readonly found: number | undefined
  readonly isMet: boolean
  /** Where it stands in the source, `Budget!D12`; undefined for a figure of the mapping. */
  readonly address?: string
  /** Rows left out since they repeat another, and what they hold: that, and nothing else, is missing from what was found. */
  readonly repeated?: { readonly rows: readonly number[]; readonly sum: number }
}

function formOf({ forms, decimals, decimal }: MappingScope, column: string): NumberForm {
  return forms.numbers(column, { decimal: decimals.get(column) ?? decimal })
}

/** Reads the numbers of a column: one of each record, or one a year of a map. */
function numbersIn({ scope }: ImportedTable, column: string, year?: string): (record: SourceRecord) => Decimal[] {
  const form = formOf(scope, column)
  const path = columnPath(column)
  return (record) => {
    const value = columnValue(path, { record, outer: undefined })
    const values = isPlainMap(value)
      ? Object.entries(value).flatMap(([key, own]) => (year === undefined || key === year ? [own] : []))
      : [value]
    return values.flatMap((own) => {
      const text = plainText(own)
      if (text === undefined || scope.isMissing(text)) return []
      return readNumber(own, form)?.number ?? []
    })
  }
}

function sumOf(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce(plus, ZERO)
}

/** Whether two figures differ by no more than the tolerance, compared as decimals. */
function isWithin(found: number, expected: number, tolerance: number): boolean {
  const difference = plus(exact(found), exact(-expected))
  return Math.abs(decimalNumber(difference)) <= tolerance
}

function published(
  table: ImportedTable,
  control: MappedControl,
  year: string | undefined,
  expected: number,
): ControlTotal {
  const { figure, title, column, tolerance = 0, where = {} } = control
  const isWanted = matcher(control.where)
  const groups = table.imported.filter(({ rows }) => rows.some(isWanted))
  const records = groups.flatMap(({ rows }) => rows.filter(isWanted))
  const numbers = column === undefined ? [] : records.flatMap(numbersIn(table, column, year))
  const sum = decimalNumber(sumOf(numbers))
  const found = {
    count: column === undefined ? groups.length : numbers.length,
    sum,
    mean: numbers.length === 0 ? undefined : sum / numbers.length,
  }[figure]
  return {
    figure,
    title,
    column,
    year,
    expected,
    found,
    where: Object.entries(where)
      .map(([name, value]) => `${name} = ${String(value)}`)
      .join(', '),
    isMet: found !== undefined && isWithin(found, expected, tolerance),
  }
}

/** Places beyond which a sum of binary fractions says nothing. */
const MOST_PLACES = 6

/** The rows that repeat some of those that a total adds up, and what they would add to it; nothing where they do not explain it. */
function repeatedIn(
  table: ImportedTable,
  total: SourceTotal,
  column: string,
  difference: number,
): Pick<ControlTotal, 'repeated'> {
  const { records, leftOut } = table.source
  const rows = new Set(total.rows)
  const again = leftOut.filter(
    ({ reason, text, sheet }) => reason === 'repeated' && rows.has(Number(text)) && sheet === total.sheet,
  )
  const numbersOf = numbersIn(table, column)
  const first = again.flatMap(({ text }) =>
    records.filter(({ row, sheet }) => row === Number(text) && sheet === total.sheet),
  )
  const sum = decimalNumber(sumOf(first.flatMap(numbersOf)))
  const isAll = sum !== 0 && isWithin(sum, difference, ROUNDED)
  return isAll ? { repeated: { rows: again.map(({ row }) => row), sum } } : {}
}

/** What two figures that are the same may differ by. */
const ROUNDED = 1e-6

function ofSource(table: ImportedTable, total: SourceTotal): ControlTotal[] {
  const { source, scope, quantities } = table
  const rows = new Set(total.rows)
  const isPart = ({ row, sheet }: { row: number; sheet?: string }): boolean => sheet === total.sheet && rows.has(row)
  const records = source.records.filter(isPart)
  // A reserve that is no project is told by itself, and part of the total all the same.
  const beside = source.leftOut
    .filter(isPart)
    .flatMap(({ row, cells }): SourceRecord[] => (cells === undefined ? [] : [{ row, cells }]))
  return [...total.values].flatMap(([column, value]): ControlTotal[] => {
    if (!quantities.has(column)) return []
    const printed = readNumber(value, formOf(scope, column))?.number
    if (printed === undefined) return []
    const numbers = records.flatMap(numbersIn(table, column))
    const [expected, found] = [decimalNumber(printed), decimalNumber(sumOf(numbers))]
    const whole = decimalNumber(sumOf([...numbers, ...beside.flatMap(numbersIn(table, column))]))
    const { sheet = source.name } = total
    const letter = lettersBySheet(source).get(sheet)?.get(column) ?? ''
    // Half of the last place that it shows: its parts were rounded before or after they were added.
    const rounding = 0.5 * 10 ** -Math.min(printed.places, MOST_PLACES)
    const isSame = (one: number): boolean => isWithin(one, expected, rounding)
    // Cells that name their own unit (`$190K`) may be added up in units.
    const { power = 0 } = formOf(scope, column)
    const isMet = isSame(found) || isSame(whole) || (power > 0 && isSame(found * 10 ** power))
    const missing = Number((expected - found).toFixed(MOST_PLACES))
    return [
      {
        figure: 'sum',
        title: undefined,
        column,
        year: undefined,
        expected,
        found,
        where: total.group ?? '',
        isMet,
        address: `${sheet === '' ? '' : `${sheet}!`}${letter}${total.row}`,
        ...(isMet ? {} : repeatedIn(table, total, column, missing)),
      },
    ]
  })
}

/** The control totals of a mapping, in its order, and behind them those of the source. */
export function controlTotals(tables: readonly ImportedTable[], { control = [] }: Mapping): ControlTotal[] {
  const declared = control.flatMap((one) => {
    const table = tables[(one.table ?? 1) - 1]
    if (table === undefined) return []
    return [
      ...(one.expected === undefined ? [] : [published(table, one, undefined, one.expected)]),
      ...Object.entries(one.by_year ?? {}).map(([year, expected]) => published(table, one, year, expected)),
    ]
  })
  return [...declared, ...tables.flatMap((table) => table.source.totals.flatMap((total) => ofSource(table, total)))]
}
