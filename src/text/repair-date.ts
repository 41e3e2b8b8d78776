/** What somebody meant by a date or a period that the format cannot read; days come before months, as both languages write them. */
import { parseDay } from '../values/calendar.ts'
import { fold } from './nearest.ts'

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]

/**
 * The day, or the month alone, that a text means: `31/12/2024` is `2024-12-31`, `mars 2024` is `2024-03`.
 *
 * @returns undefined for a day that does not exist and for anything else.
 */
export function repairDate(text: string): string | undefined {
  const named = withMonthNumber(text.trim().replace(/[T ]\d{1,2}[:h]\d{2}.*$/, ''))
  const yearLast = /^(?:(\d{1,2})[\s/.-]+)?(\d{1,2})[\s/.-]+(\d{4})$/.exec(named)
  const yearFirst = /^(\d{4})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{1,2}))?$/.exec(named)
  const [year, month, day] = yearLast
    ? [yearLast[3], yearLast[2], yearLast[1]]
    : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]]
  if (year === undefined || month === undefined) return undefined
  const date = [year, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return parseDay(date, 'start') === undefined ? undefined : date
}

/** The period that a text means: `T3 2024` is `2024-Q3`, `2e semestre 2024` is `2024-S2`; a month as {@link repairDate} reads it. */
export function repairPeriod(text: string): string | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0]
  if (year === undefined) return undefined
  const rest = fold(text.replace(year, ''))
  const quarter =
    /^(?:t|q|trim|trimestre|quarter)([1-4])$|^([1-4])(?:er?|e|eme|st|nd|rd|th)?(?:t|q|trim|trimestre|quarter)$/.exec(
      rest,
    )
  const half =
    /^(?:s|h|sem|semestre|half)([12])$|^([12])(?:er?|e|eme|nd|st)?(?:s|h|sem|semestre|half)$/.exec(
      rest,
    )
  if (quarter) return `${year}-Q${quarter[1] ?? quarter[2]}`
  if (half) return `${year}-S${half[1] ?? half[2]}`
  const date = repairDate(text)
  return date?.length === 7 ? date : undefined
}

/** The text with a month's name replaced by its number, behind its day. */
function withMonthNumber(text: string): string {
  const parts = text.replace(/\b1(?:er|st)\b/i, '1').split(/[\s/.,-]+/)
  const named = parts.findIndex((part) => monthNumber(part) > 0)
  if (named === -1) return text
  parts[named] = String(monthNumber(parts[named] ?? ''))
  if (named === 0 && parts.length === 3) parts.splice(0, 2, parts[1] ?? '', parts[0] ?? '')
  return parts.join('-')
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((names) => names.includes(fold(word))) + 1
}
