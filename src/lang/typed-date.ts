/** Reads a date as people type it, in the order of their language: `31/03/2024`, « 31 mars 2024 », `March 31, 2024`. */
import type { Lang } from '../values/language.ts'
import { MONTHS } from './dates.ts'
import { fold } from './nearest.ts'

/** What a typed date may be: days as `YYYY-MM-DD`, months as `YYYY-MM`; two where the order of day and month is open. */
export type TypedDate = readonly string[]

function written(year: string, month: string | number, day?: string | number): string {
  const two = (part: string | number): string => String(part).padStart(2, '0')
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-')
}

/** Day and month with figures; French puts the day first, English either. */
function inFigures(first: string, second: string, year: string, lang: Lang): TypedDate {
  const [left, right] = [Number(first), Number(second)]
  const dayFirst = right <= 12 && right > 0 ? [written(year, second, first)] : []
  const monthFirst = lang === 'en' && left <= 12 && left > 0 ? [written(year, first, second)] : []
  return [...new Set([...dayFirst, ...monthFirst])]
}

function monthNumber(name: string): number | undefined {
  const key = fold(name)
  if (key.length < 3) return undefined
  for (const months of Object.values(MONTHS)) {
    const found = months.filter((month) => fold(month).startsWith(key))
    if (found.length === 1) return months.indexOf(found[0] ?? '') + 1
  }
  return undefined
}

function inWords(name: string, year: string, day: string | undefined): TypedDate {
  const month = monthNumber(name)
  return month === undefined ? [] : [written(year, month, day)]
}

/** A form of dates: its pattern, and the dates that its parts may be. */
type Form = readonly [
  pattern: RegExp,
  read: (parts: readonly (string | undefined)[], lang: Lang) => TypedDate,
]

const FORMS: readonly Form[] = [
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    ([first = '', second = '', year = ''], lang) => inFigures(first, second, year, lang),
  ],
  [
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/,
    ([year = '', month = '', day]) => [written(year, month, day)],
  ],
  [/^(\d{1,2})[/.](\d{4})$/, ([month = '', year = '']) => [written(year, month)]],
  [
    /^(?:(?:\p{L}+day,?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+)?(\p{L}+)\.?\s+(\d{4})$/iu,
    ([day, name = '', year = '']) => inWords(name, year, day),
  ],
  [
    /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu,
    ([name = '', day, year = '']) => inWords(name, year, day),
  ],
]

/**
 * The dates that a typed word may be, not looked up in any calendar; none where it is no date in any of these forms.
 * English reads `03/04/2024` in two ways, as its readers do.
 */
export function typedDates(word: string, lang: Lang): TypedDate {
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(word.trim())
    if (found !== null) return read(found.slice(1), lang)
  }
  return []
}
