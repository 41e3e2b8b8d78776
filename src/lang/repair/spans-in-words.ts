/** Parts of a year that no period of the format has: seasons, and weeks by their number. */
import { addDays, dayText, weekMonday, weeksIn } from '../../values/calendar.ts'
import { fold } from '../nearest.ts'

/** The first and the last month, or the first and the last day, as the format writes them. */
interface WrittenSpan {
  readonly first: string
  readonly last: string
}

/** The first and the last month of the seasons and feasts that lie in one year; schools begin in September. */
const SEASONS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  spring: ['03', '05'],
  printemps: ['03', '05'],
  summer: ['06', '08'],
  ete: ['07', '08'],
  autumn: ['09', '11'],
  automne: ['09', '11'],
  fall: ['09', '11'],
  rentree: ['09', '09'],
  easter: ['04', '04'],
  paques: ['04', '04'],
  christmas: ['12', '12'],
  noel: ['12', '12'],
}

const WEEK_WORD = '(?:kw|wk|week|w|semaine|sem\\.?|s)'

/** `KW 14/2026`, `W14 2026`, `semaine 14 de 2026`. */
const WEEK_FIRST = new RegExp(`^(${WEEK_WORD})\\s?(\\d{1,2})(?:\\s?[/.-]\\s?|\\s(?:de |of )?)(20\\d{2})$`, 'i')

/** `2026-W14`, `2026 KW 14`. */
const YEAR_FIRST = new RegExp(`^(20\\d{2})\\s?[/-]?\\s?(${WEEK_WORD})\\s?(\\d{1,2})$`, 'i')

/** Days from the first working day of a week to its last. */
const TO_FRIDAY = 4

/** The working days of a week; `S2 2026` and `sem. 2 2026` are halves of the year, `S02 2026` is none. */
function weekSpan(word: string, number: string, year: number): WrittenSpan | undefined {
  const isHalf = /^s(?:em\.?)?$/i.test(word) && /^[12]$/.test(number)
  const week = Number(number)
  if (isHalf || week < 1 || week > weeksIn(year)) return undefined
  const monday = weekMonday(year, week)
  return { first: dayText(monday), last: dayText(addDays(monday, TO_FRIDAY)) }
}

/** The months of a season, the days of a week; undefined for a text that names neither. */
export function spanInWords(text: string): WrittenSpan | undefined {
  const [, word, number = '', year] = WEEK_FIRST.exec(text) ?? []
  if (word !== undefined) return weekSpan(word, number, Number(year))
  const [, before, behind = '', week = ''] = YEAR_FIRST.exec(text) ?? []
  if (before !== undefined) return weekSpan(behind, week, Number(before))
  const [, name = '', of] = /^(\p{L}+)[\s-]+((?:19|20)\d{2})$/u.exec(text) ?? []
  const season = Object.hasOwn(SEASONS, fold(name)) ? SEASONS[fold(name)] : undefined
  return season && { first: `${of}-${season[0]}`, last: `${of}-${season[1]}` }
}
