/** Tells budget years that begin in another month than January: headers write them as two calendar years, `2026-27`. */
import type { RawHeader } from '../../schema/document.ts'
import type { ListedTable } from './choose-list.ts'
import { namesFiscalYear } from './header-words.ts'

/** The month in which the public budget years of a currency's country begin; of other currencies no two agree. */
const STARTS: Readonly<Record<string, number>> = { AUD: 7, CAD: 4, GBP: 4, INR: 4, NZD: 7, USD: 7 }

/** The columns of money whose headers name a budget year of two calendar years. */
export function fiscalHeaders(listed: readonly ListedTable[]): string[] {
  return listed.flatMap(({ columns }) =>
    columns
      .filter(
        ({ destination, column }) => destination.kind === 'money' && namesFiscalYear(column.name),
      )
      .map(({ column }) => column.name),
  )
}

/** The budget year of the plan; undefined where headers name calendar years, or the currency does not tell its first month. */
export function fiscalYearOf(
  listed: readonly ListedTable[],
  currency: string | undefined,
): RawHeader['fiscal_year'] {
  const start = STARTS[currency ?? '']
  if (start === undefined || fiscalHeaders(listed).length === 0) return undefined
  return { start_month: start, named_after: 'start' }
}
