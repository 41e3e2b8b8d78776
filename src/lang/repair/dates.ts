/**
 * What somebody meant by a date, a period, a start or an end that the format cannot read: written as a quarter, a year, in words or as Excel keeps it; days come before months, as both languages write them.
 */
import { type Day, dayText, firstDay, lastDay, monthText, parseDay } from '../../values/calendar.ts'
import { parsePeriod } from '../../values/period.ts'
import { fold } from '../nearest.ts'

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
  const parts = text.replace(/\b(\d{1,2})(?:er|st|nd|rd|th)\b/i, '$1').split(/[\s/.,-]+/)
  const named = parts.findIndex((part) => monthNumber(part) > 0)
  if (named === -1) return text
  parts[named] = String(monthNumber(parts[named] ?? ''))
  if (named === 0 && parts.length === 3) parts.splice(0, 2, parts[1] ?? '', parts[0] ?? '')
  return parts.join('-')
}

/** The number of a month by its name or the short form of it in either language; 0 for any other word. */
export function monthNumber(word: string): number {
  const folded = fold(word)
  return MONTHS.findIndex((names) => names.includes(folded)) + 1
}

/** Which end of a span a date is. */
export type Edge = 'start' | 'end'

/** Words that say which end of a period is meant. */
const EDGE_WORDS: Readonly<Record<string, Edge>> = {
  fin: 'end',
  end: 'end',
  late: 'end',
  debut: 'start',
  start: 'start',
  beginning: 'start',
  early: 'start',
}

/** Days from the first one of Excel to the first of 1970. */
const EXCEL_EPOCH = 25_569

/**
 * The date that a text means at an end of a span: `T4 2026` is `2026-10` as a start and `2026-12` as an end.
 *
 * @param edge - which end the field is; a period alone means nothing where it is none.
 * @param isDay - whether the field wants a day, not a month.
 */
export function repairMoment(
  text: string,
  edge: Edge | undefined,
  isDay: boolean,
): string | undefined {
  const date = repairDate(text) ?? shortYear(text) ?? dayOfExcel(text)
  if (date !== undefined && (date.length > 7 || !isDay)) return date
  const { rest, side } = withoutEdge(text)
  const at = side ?? edge
  const period = parsePeriod(repairDate(rest) ?? repairPeriod(rest) ?? rest.trim())
  if (period === undefined || at === undefined) return undefined
  const month = at === 'start' ? period.first : period.last
  if (!isDay) return monthText(month)
  return dayText(at === 'start' ? firstDay(month) : lastDay(month))
}

/** The day that a text names, not only its month or quarter. */
export function repairDay(text: string): string | undefined {
  const date = repairDate(text) ?? shortYear(text) ?? dayOfExcel(text)
  return date !== undefined && date.length > 7 ? date : undefined
}

/** `fin 2026` is `2026` and its end; `end of 2026` too. */
export function withoutEdge(text: string): {
  readonly rest: string
  readonly side: Edge | undefined
} {
  const [, word = '', rest = text] =
    /^\s*(\p{L}+)\.?\s+(?:(?:de|du|of|l['’]an)\s+)?(.*)$/u.exec(text) ?? []
  const side = Object.hasOwn(EDGE_WORDS, fold(word)) ? EDGE_WORDS[fold(word)] : undefined
  return side === undefined ? { rest: text, side } : { rest, side }
}

/** `31/12/26`: two digits of the year, which is one of this century. */
function shortYear(text: string): string | undefined {
  const parts = /^\s*(\d{1,2}[/.]\d{1,2}[/.])(\d{2})\s*$/.exec(text)
  return parts ? repairDate(`${parts[1]}20${parts[2]}`) : undefined
}

/** The day that Excel keeps as a number; those of this century alone, for `2026` is a year. */
function dayOfExcel(text: string): string | undefined {
  if (!/^\s*\d{5}\s*$/.test(text)) return undefined
  const day = (Number(text) - EXCEL_EPOCH) as Day
  const date = dayText(day)
  return date.startsWith('20') ? date : undefined
}

/** The last day of the month that a date names with a day too many: `2026-02-28` for `2026-02-30`. */
export function lastDayFor(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text)
  const local = /^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\s*$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [local?.[3], local?.[2]?.padStart(2, '0'), local?.[1]]
  const last =
    year === undefined || Number(day) > 31 ? undefined : parseDay(`${year}-${month}`, 'end')
  const end = last === undefined ? '' : dayText(last)
  return end !== '' && Number(day) > Number(end.slice(-2)) ? end : undefined
}

/**
 * The dates that a date with a year of five digits may mean, each with another digit left out: `20206-12` is
 * `2026-12`, `2020-12` or `2006-12`.
 *
 * @returns years of this century, each date once; none for a text of another form.
 */
export function withoutDigit(text: string): string[] {
  const [, year = '', rest = ''] = /^\s*(\d{5})((?:-\d{2}){0,2})\s*$/.exec(text) ?? []
  const years = [...year].map((_, at) => year.slice(0, at) + year.slice(at + 1))
  return [...new Set(years)].filter((one) => one.startsWith('20')).map((one) => `${one}${rest}`)
}
