/** Periods of whole months: a year, a half-year, a quarter or a month, and the grain a plan is read at. */
import { type Month, monthOf, monthText, yearOf } from './calendar.ts'

/** Whole months from first to last, both included. */
export interface Period {
  readonly first: Month
  readonly last: Month
}

export type Grain = 'month' | 'quarter' | 'year'

const FORM = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/

/** Reads `2024`, `2024-S1`, `2024-Q3` or `2024-07`; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, half, quarter, month] = FORM.exec(text) ?? []
  if (year === undefined) return undefined
  const months = half ? 6 : quarter ? 3 : month ? 1 : 12
  const number = Number(half ?? quarter ?? month ?? '1')
  const first = monthOf(Number(year), (number - 1) * months + 1)
  return { first, last: (first + months - 1) as Month }
}

export function periodOf(month: Month, grain: Grain): Period {
  const months = { month: 1, quarter: 3, year: 12 }[grain]
  const first = (month - (month % months)) as Month
  return { first, last: (first + months - 1) as Month }
}

/** The periods of a grain that cover first..last, in order. */
export function periodsBetween(first: Month, last: Month, grain: Grain): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(first, grain); period.first <= last; ) {
    periods.push(period)
    period = periodOf((period.last + 1) as Month, grain)
  }
  return periods
}

/** The period's text: `2024`, `2024-S1`, `2024-Q3` or `2024-07`; `first..last` for any other span. */
export function periodText({ first, last }: Period): string {
  const year = yearOf(first)
  const within = first % 12
  const length = last - first + 1
  if (length === 12 && within === 0) return String(year)
  if (length === 6 && within % 6 === 0) return `${year}-S${within / 6 + 1}`
  if (length === 3 && within % 3 === 0) return `${year}-Q${within / 3 + 1}`
  return length === 1 ? monthText(first) : `${monthText(first)}..${monthText(last)}`
}
