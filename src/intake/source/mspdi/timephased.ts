/** The work of an assignment by month, from its stretches of time: what remains (type 1), what is done (type 2). */
import { durationHours, rounded } from './field-values.ts'
import type { Fields } from './records.ts'

const KINDS = new Set(['1', '2'])
const DAY = 86_400_000
/** Above it, some forty years, a stretch is no plan of anybody. */
const MOST_DAYS = 15_000

/** The first and the last day of a stretch, as numbers of days; the end at midnight belongs to the day before. */
function stretch(fields: Fields): { readonly first: number; readonly last: number } | undefined {
  const [start, finish] = ['Start', 'Finish'].map((name) => Date.parse(`${fields.get(name) ?? ''}Z`))
  if (start === undefined || finish === undefined || Number.isNaN(start + finish)) return undefined
  const first = Math.floor(start / DAY)
  const last = Math.max(first, Math.ceil(finish / DAY) - 1)
  return last - first > MOST_DAYS ? undefined : { first, last }
}

/** How many days from Monday to Friday lie before a day; day 0, 1970-01-01, was a Thursday. */
function workingBefore(day: number): number {
  const since = day + 3
  return Math.floor(since / 7) * 5 + Math.min(since - Math.floor(since / 7) * 7, 5)
}

/** The months of a stretch, each with the days that it has in it as `count` says. */
function daysByMonth(
  { first, last }: { readonly first: number; readonly last: number },
  count: (from: number, to: number) => number,
): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  for (let from = first; from <= last; ) {
    const date = new Date(from * DAY)
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY
    const days = count(from, Math.min(next, last + 1))
    if (days > 0) months.set(date.toISOString().slice(0, 7), days)
    from = next
  }
  return months
}

/** The working days of a stretch by month; all its days where it lies on a weekend. */
function sharesOf(span: { readonly first: number; readonly last: number }): ReadonlyMap<string, number> {
  const working = daysByMonth(span, (from, to) => workingBefore(to) - workingBefore(from))
  return working.size > 0 ? working : daysByMonth(span, (from, to) => to - from)
}

/** Hours by month, `2024-03`, shared by working days and adding up; undefined where a stretch cannot be read. */
export function workByMonth(stretches: readonly Fields[]): ReadonlyMap<string, number> | undefined {
  const months = new Map<string, number>()
  for (const fields of stretches) {
    if (!KINDS.has(fields.get('Type') ?? '')) continue
    const value = fields.get('Value') ?? ''
    if (value === '') continue
    const hours = durationHours(value)
    const span = stretch(fields)
    if (hours === undefined || span === undefined) return undefined
    if (hours !== 0) share(months, hours, sharesOf(span))
  }
  return months
}

function share(months: Map<string, number>, hours: number, days: ReadonlyMap<string, number>): void {
  let restHours = hours
  let restDays = [...days.values()].reduce((sum, count) => sum + count, 0)
  for (const [month, count] of days) {
    const part = rounded((restHours * count) / restDays)
    months.set(month, rounded((months.get(month) ?? 0) + part))
    restHours -= part
    restDays -= count
  }
}
