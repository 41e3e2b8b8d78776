/** What the cells of a column hold, seen from all of them: the evidence that bears out or belies its header. */
import { repairDate, repairMoment, repairPeriod } from '../../lang/repair/dates.ts'
import { repairFlag } from '../../lang/repair/values.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceTable } from '../source/table.ts'

/** What kinds of cells a column has; parts of those that are filled, from 0 to 1. */
export interface ColumnProfile {
  readonly filled: number
  /** Different texts. */
  readonly distinct: readonly string[]
  readonly dates: number
  readonly numbers: number
  readonly percents: number
  readonly flags: number
  readonly addresses: number
  /** Numbers from 1000 on that are the number of a year. */
  readonly years: number
  /** Signs in a cell on average. */
  readonly length: number
  readonly greatest: number
  /** Three different ones, as they stand. */
  readonly samples: readonly string[]
}

const SAMPLES = 3

const NUMBER =
  /^[-+(]?\s*(?:[€$£]|cad|chf|eur|usd)?\s*[-+]?\d[\d\s\u00a0\u202f.,'’]*\s*(?:[km]?\s*(?:€|\$|£|eur|euros?|chf|usd)|%|j|jh|j\/h|jours?|days?|h|heures?|etp|fte)?\s*\)?$/iu

const DATE_SHAPES =
  /^\d{1,2}[/.-](?:\d{1,2}|\p{L}{3,9}\.?)[/.-]\d{2,4}(?:\s|$)|^\d{4}-\d{2}(?:-\d{2})?(?:[T\s]|$)|^\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}$|^\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4}$/u

function isNumber(value: unknown, text: string): boolean {
  return typeof value === 'number' || NUMBER.test(text)
}

/** Whether a text names a day, a month or a period; a year alone does too. */
function isDate(text: string): boolean {
  if (DATE_SHAPES.test(text)) return true
  return (
    repairDate(text) !== undefined ||
    repairPeriod(text) !== undefined ||
    /^20\d{2}(?:\s*[-/]\s*\d{2,4})?$/.test(text) ||
    (/\d{4}/.test(text) &&
      repairMoment(text, 'start', false) !== undefined &&
      !/^\d{5}$/.test(text))
  )
}

function valueNumber(text: string): number {
  return Math.abs(Number(text.replace(/[^\d.,-]/g, '').replace(',', '.'))) || 0
}

/** The cells of a column that hold something. */
export function filledCells(
  records: readonly SourceRecord[],
  column: string,
): readonly { readonly value: unknown; readonly text: string }[] {
  return records.flatMap(({ cells }) => {
    const value = cells.get(column)
    const text = plainText(value)
    return text === undefined ? [] : [{ value, text }]
  })
}

/** The profile of one column of a table. */
export function columnProfile(
  { records }: Pick<SourceTable, 'records'>,
  column: string,
): ColumnProfile {
  const cells = filledCells(records, column)
  const formats = records.map((record) => record.formats?.get(column) ?? '')
  const count = Math.max(1, cells.length)
  const part = (test: (text: string, value: unknown) => boolean): number =>
    cells.filter(({ text, value }) => test(text, value)).length / count
  const distinct = [...new Set(cells.map(({ text }) => text))]
  const percentFormats = formats.filter((format) => format.includes('%')).length
  return {
    filled: cells.length,
    distinct,
    dates: part((text, value) => typeof value !== 'number' && isDate(text)),
    numbers: part((text, value) => isNumber(value, text)),
    percents: Math.max(
      part((text) => /%\s*$/.test(text)),
      percentFormats / count,
    ),
    flags: part((text) => repairFlag(text) !== undefined && !/^\d+$/.test(text)),
    addresses: part((text) => /^https?:\/\//i.test(text)),
    years: part((text) => /^(?:19|20)\d{2}(?:\.0)?$/.test(text)),
    length: cells.reduce((sum, { text }) => sum + text.length, 0) / count,
    greatest: cells.reduce(
      (most, { text, value }) => (isNumber(value, text) ? Math.max(most, valueNumber(text)) : most),
      0,
    ),
    samples: distinct.slice(0, SAMPLES),
  }
}
