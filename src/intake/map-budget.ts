/** Maps the yearly amounts of a record to budget lines; a negative year goes to a line of corrections. */

import type { Raw } from '../schema/document.ts'
import type { MappedLine } from '../schema/mapping.ts'
import { NEGATIVE_KINDS } from '../schema/values.ts'
import type { Decimal } from '../values/decimal.ts'
import { isPlainMap } from '../values/plain-data.ts'
import { type CellContext, note } from './cell.ts'
import { type AmountScale, amountOf, columnDecimal, decimalOf } from './number-cell.ts'

type WrittenLine = NonNullable<Raw<'projects'>['budget']>[number]

/** An amount of a year and the name it has in the log. */
interface YearAmount {
  readonly year: string
  readonly column: string
  readonly amount: number
}

function inMap({ by_year, factor }: MappedLine, scale: number, context: CellContext): YearAmount[] {
  if (by_year === undefined) return []
  const map = context.record.cells.get(by_year)
  if (map === null || map === undefined) return []
  if (!isPlainMap(map)) {
    note(context, 'unreadable', 'value-not-simple', by_year, JSON.stringify(map).slice(0, 60))
    return []
  }
  return Object.entries(map).flatMap(([year, value]) => {
    if (value === null) return []
    const column = `${by_year}.${year}`
    return yearAmount(year, column, decimalOf(value, column, context), { factor, scale }, context)
  })
}

function inColumns(
  { years, factor }: MappedLine,
  scale: number,
  context: CellContext,
): YearAmount[] {
  return Object.entries(years ?? {}).flatMap(([year, column]) =>
    yearAmount(year, column, columnDecimal(column, context), { factor, scale }, context),
  )
}

function yearAmount(
  year: string,
  column: string,
  value: Decimal | undefined,
  scale: AmountScale,
  context: CellContext,
): YearAmount[] {
  const amount = value === undefined ? undefined : amountOf(value, column, scale, context)
  return amount === undefined ? [] : [{ year, column, amount }]
}

function lineOf(
  { section, stage }: MappedLine,
  kind: WrittenLine['kind'],
  years: readonly YearAmount[],
): WrittenLine[] {
  if (years.length === 0) return []
  const written = years.map(({ year, amount }) => [year, { [stage]: amount }] as const)
  return [{ section, kind, amounts: Object.fromEntries(written) }]
}

/** The budget lines of a record: one per mapped line that has an amount, and one of corrections where years are negative. */
export function budgetOf(
  lines: readonly MappedLine[],
  scale: number,
  context: CellContext,
): WrittenLine[] {
  return lines.flatMap((line) => {
    const years = [...inMap(line, scale, context), ...inColumns(line, scale, context)]
    if (NEGATIVE_KINDS.includes(line.kind)) return lineOf(line, line.kind, years)
    const negative = years.filter(({ amount }) => amount < 0)
    for (const { column, amount } of negative) {
      note(context, 'repaired', 'amount-negative', column, String(amount), String(amount))
    }
    return [
      ...lineOf(
        line,
        line.kind,
        years.filter(({ amount }) => amount >= 0),
      ),
      ...lineOf(line, 'correction', negative),
    ]
  })
}
