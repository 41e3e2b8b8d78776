/** Where a budget year stands on the status date: ended, running or to come. */

/** How budget years run; calendar years where a plan says nothing. */
export interface FiscalYear {
  readonly start_month: number
  readonly named_after: 'start' | 'end'
}

/** Where a year stands; `later`, what lies beyond the horizon, is to come. */
export type Moment = 'ended' | 'running' | 'to_come'

const MS_PER_DAY = 86_400_000

/** The first day of the budget year of a name, in days since 1970. */
function firstDay(year: number, { start_month, named_after }: FiscalYear): number {
  // A year that begins in January ends in the December of its own name.
  const startsBefore = named_after === 'end' && start_month > 1
  return Date.UTC(startsBefore ? year - 1 : year, start_month - 1, 1) / MS_PER_DAY
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY
}

/** Where the year stands at the end of the day `asOf`. */
export function momentOf(year: string, asOf: string, fiscalYear: FiscalYear): Moment {
  if (year === 'later') return 'to_come'
  const today = dayNumber(asOf)
  if (firstDay(Number(year), fiscalYear) > today) return 'to_come'
  return firstDay(Number(year) + 1, fiscalYear) - 1 <= today ? 'ended' : 'running'
}

/** The days of a budget year that have passed at the end of the day `asOf`, and all its days. */
export function daysPassed(
  year: number,
  asOf: string,
  fiscalYear: FiscalYear,
): { readonly passed: number; readonly of: number } {
  const first = firstDay(year, fiscalYear)
  const of = firstDay(year + 1, fiscalYear) - first
  return { passed: Math.min(of, Math.max(0, dayNumber(asOf) - first + 1)), of }
}
