/** What somebody meant by the date of a start or an end that is written as a quarter, a year, in words or as Excel keeps it. */
import { type Day, dayText, firstDay, lastDay, monthText, parseDay } from '../values/calendar.ts'
import { parsePeriod } from '../values/period.ts'
import { fold } from './nearest.ts'
import { repairDate, repairPeriod } from './repair-date.ts'

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
function withoutEdge(text: string): { readonly rest: string; readonly side: Edge | undefined } {
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
