/** Finds the file of a new review, where a plan keeps its reviews by period: by the days of those that are there, then by the names of their files. */
import { type Day, monthOfDay, parseDay } from '../../values/calendar.ts'
import { type Period, parsePeriod, periodOf, periodText } from '../../values/period.ts'
import type { PlainMap } from '../../values/plain-data.ts'

export interface ListHolder {
  readonly file: string
  readonly records: readonly PlainMap[]
}

interface DatedFile {
  readonly file: string
  readonly days: readonly Day[]
  readonly first: Day
  readonly last: Day
  /** What its name says, as `2024-Q2`; undefined for any other name. */
  readonly period: Period | undefined
}

function dayOf({ as_of: day }: PlainMap): Day | undefined {
  return typeof day === 'string' ? parseDay(day, 'end') : undefined
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
}

function dated({ file, records }: ListHolder): DatedFile[] {
  const days = records.flatMap((record) => dayOf(record) ?? []).sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ file, days, first, last, period: parsePeriod(stemOf(file)) }]
}

function isOfPeriod({ first, last }: Period, day: Day): boolean {
  return monthOfDay(day) >= first && monthOfDay(day) <= last
}

/** The period that holds a day and is as long as another, counted from it: half-years and quarters alike. */
function periodLike({ first, last }: Period, day: Day): Period {
  const months = last - first + 1
  const begin = first + Math.floor((monthOfDay(day) - first) / months) * months
  return { first: begin as Period['first'], last: (begin + months - 1) as Period['last'] }
}

/**
 * The file of a new review, which may not be there yet: the one between whose days its own lies, else the one whose name
 * is its period, made beside the last where the names are periods, else the last of its quarter, else the last.
 *
 * @returns undefined where files are not by period, as one for each project, or the review has no day.
 * @example a review of 2024-09-30 beside `reviews/2024-Q1.yaml` and `reviews/2024-Q2.yaml`: `reviews/2024-Q3.yaml`
 */
export function reviewFile(holders: readonly ListHolder[], record: PlainMap): string | undefined {
  const day = dayOf(record)
  const files = holders.flatMap(dated).sort((a, b) => a.last - b.last)
  const latest = files.at(-1)
  if (day === undefined || latest === undefined) return undefined
  const isApart = files.every(({ first }, at) => at === 0 || first > (files[at - 1]?.last ?? first))
  if (latest.period === undefined && (files.length === 1 || !isApart)) return undefined
  const named = files.find(({ period }) => period !== undefined && isOfPeriod(period, day))
  const around = files.filter(({ first, last }) => first <= day && day <= last)
  if (around.length === 1) return around[0]?.file
  if (named !== undefined) return named.file
  if (latest.period !== undefined) {
    const name = periodText(periodLike(latest.period, day))
    return latest.file.replace(/[^/]+(?=\.ya?ml$)/, name)
  }
  const quarter = periodOf(monthOfDay(day), 'quarter')
  const ofQuarter = files.filter(({ days }) => days.some((one) => isOfPeriod(quarter, one)))
  return (ofQuarter.at(-1) ?? latest).file
}
