/**
 * The work of an assignment by month, from the stretches of time that MS Project spreads it over: what remains (type 1)
 * and what is done (type 2).
 */
import { durationHours, rounded } from './field-values.ts'
import type { Fields } from './records.ts'

const KINDS = new Set(['1', '2'])
const DAY = 86_400_000
/** Above it a stretch is no plan of anybody. */
const MOST_DAYS = 40_000

/** The first and the last day of a stretch, as numbers of days; the end at midnight belongs to the day before. */
function stretch(fields: Fields): { readonly first: number; readonly last: number } | undefined {
  const [start, finish] = ['Start', 'Finish'].map((name) =>
    Date.parse(`${fields.get(name) ?? ''}Z`),
  )
  if (start === undefined || finish === undefined || Number.isNaN(start + finish)) return undefined
  const first = Math.floor(start / DAY)
  const last = Math.max(first, Math.ceil(finish / DAY) - 1)
  return last - first > MOST_DAYS ? undefined : { first, last }
}

function monthOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 7)
}

/** How many of the days from Monday to Friday a stretch has in each month; all its days where it has none of these. */
function daysByMonth(first: number, last: number): ReadonlyMap<string, number> {
  const count = (isCounted: (day: number) => boolean): Map<string, number> => {
    const months = new Map<string, number>()
    for (let day = first; day <= last; day += 1) {
      if (!isCounted(day)) continue
      const month = monthOf(day)
      months.set(month, (months.get(month) ?? 0) + 1)
    }
    return months
  }
  // Day 0, 1970-01-01, was a Thursday.
  const working = count((day) => (day + 3) % 7 < 5)
  return working.size > 0 ? working : count(() => true)
}

/**
 * Hours by month, `2024-03`: a stretch over several months is shared by its working days, and the months of it add up to
 * it. Undefined where a stretch cannot be read.
 */
export function workByMonth(stretches: readonly Fields[]): ReadonlyMap<string, number> | undefined {
  const months = new Map<string, number>()
  for (const fields of stretches) {
    if (!KINDS.has(fields.get('Type') ?? '')) continue
    const value = fields.get('Value') ?? ''
    if (value === '') continue
    const hours = durationHours(value)
    const span = stretch(fields)
    if (hours === undefined || span === undefined) return undefined
    if (hours !== 0) share(months, hours, daysByMonth(span.first, span.last))
  }
  return months
}

function share(
  months: Map<string, number>,
  hours: number,
  days: ReadonlyMap<string, number>,
): void {
  let restHours = hours
  let restDays = [...days.values()].reduce((sum, count) => sum + count, 0)
  for (const [month, count] of days) {
    const part = rounded((restHours * count) / restDays)
    months.set(month, rounded((months.get(month) ?? 0) + part))
    restHours -= part
    restDays -= count
  }
}
