/** What the cells of a column hold, seen from all of them: the evidence that bears out or belies its header. */

import { repairFlag } from '../../lang/repair/values.ts'
import { decimalNumber } from '../../values/decimal.ts'
import { memoize, memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { TextKeys } from '../../values/text-keys.ts'
import { cellDate } from '../cells/date-column.ts'
import type { ColumnCell } from '../cells/forms.ts'
import { isUsualMissing } from '../cells/missing.ts'
import { cellNumber, decimalOf } from '../cells/number-column.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { cellKind } from '../tables/grid.ts'

/** What kinds of cells a column has; parts of those that are filled, from 0 to 1. */
export interface ColumnProfile {
  readonly filled: number
  readonly distinct: readonly string[]
  readonly dates: number
  readonly numbers: number
  readonly percents: number
  readonly currencies: number
  readonly flags: number
  /** Numbers from 1000 on that are the number of a year. */
  readonly years: number
  readonly length: number
  readonly greatest: number
  /** Three different ones, as they stand. */
  readonly samples: readonly string[]
}

const SAMPLES = 3

/** The longest text that may say yes or no. */
const LONGEST_FLAG = 40

const CURRENCY = /[€£$]|(?<!\p{L})(?:EUR|USD|GBP|CHF|CAD)(?!\p{L})/u

function isNumber(value: unknown): boolean {
  return cellNumber(value) !== undefined
}

/** Whether a value names a day, a month or a period; a number of five digits may be anything. */
function isDate(value: unknown): boolean {
  return typeof value !== 'number' && cellDate(value) !== undefined
}

/** The size of a number for telling money from days: of one that may be read in two ways the larger, `265,000` is no 265. */
function size(value: unknown): number {
  const number = cellNumber(value)
  const sizes = (['comma', 'point'] as const).map((sign) => {
    const decimal = number === undefined ? undefined : decimalOf(number, sign)
    return decimal === undefined ? 0 : Math.abs(decimalNumber(decimal))
  })
  return Math.max(...sizes)
}

/** The records that have each column: of a table whose records have few of its columns each, far fewer than all. */
const holdersOf = memoizeByObject((records: readonly SourceRecord[]): ReadonlyMap<string, readonly SourceRecord[]> => {
  const holders = new Map<string, SourceRecord[]>()
  for (const record of records) for (const name of record.cells.keys()) addToList(holders, name, record)
  return holders
})

/** A value with how many cells of a column hold it. */
interface HeldValue {
  readonly value: unknown
  readonly text: string
  readonly count: number
}

/** The values of a column, each once: blank ones and words for no value left out. */
function heldValues(records: readonly SourceRecord[], column: string): readonly HeldValue[] {
  const keys = new TextKeys()
  const counts = new Map<unknown, { readonly value: unknown; count: number }>()
  for (const { cells } of records) {
    const value = cells.get(column)
    const key = typeof value === 'string' ? keys.of(value) : value
    const held = counts.get(key)
    if (held === undefined) counts.set(key, { value, count: 1 })
    else held.count += 1
  }
  return [...counts.values()].flatMap(({ value, count }) => {
    const text = plainText(value)
    return text === undefined || isUsualMissing(text) ? [] : [{ value, text, count }]
  })
}

export function columnCells({ records }: Pick<SourceTable, 'records'>, column: string): ColumnCell[] {
  return records.map(({ row, cells, formats }) => ({ row, value: cells.get(column), format: formats?.get(column) }))
}

const profiles = memoizeByObject((records: readonly SourceRecord[]) =>
  memoize((column: string) => profileOf(records, column)),
)

/** The profile of one column of a table; worked out once, for each list that the table may be looks at it. */
export function columnProfile({ records }: Pick<SourceTable, 'records'>, column: string): ColumnProfile {
  return profiles(records)(column)
}

function profileOf(all: readonly SourceRecord[], column: string): ColumnProfile {
  const records = holdersOf(all).get(column) ?? []
  const values = heldValues(records, column)
  const filled = values.reduce((sum, one) => sum + one.count, 0)
  const count = Math.max(1, filled)
  const part = (test: (text: string, value: unknown) => boolean): number =>
    values.reduce((sum, one) => (test(one.text, one.value) ? sum + one.count : sum), 0) / count
  const keys = new TextKeys()
  const distinct = [...new Map(values.map(({ text }) => [keys.of(text), text])).values()]
  const shown = records.filter((record) => record.formats?.get(column)?.includes('%')).length
  return {
    filled,
    distinct,
    dates: part((_, value) => isDate(value)),
    numbers: part((_, value) => isNumber(value)),
    percents: Math.max(
      part((text) => /%\s*$/.test(text)),
      shown / count,
    ),
    currencies: Math.max(
      part((text) => CURRENCY.test(text)),
      records.filter((record) => CURRENCY.test(record.formats?.get(column) ?? '')).length / count,
    ),
    flags: part((text) => text.length <= LONGEST_FLAG && repairFlag(text) !== undefined && !/^\d+$/.test(text)),
    years: part((text) => cellKind(text) === 'year'),
    length: values.reduce((sum, one) => sum + one.text.length * one.count, 0) / count,
    greatest: values.reduce((most, { value }) => Math.max(most, size(value)), 0),
    samples: distinct.slice(0, SAMPLES),
  }
}
