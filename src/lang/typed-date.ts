/** The dates that a typed word may be, in the order of its reader's language: French puts the day first, English either. */
import type { Lang } from '../values/language.ts'
import { repairDate } from './repair/dates.ts'

const WEEKDAY =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tues|wednes|thurs|fri|satur|sun)(?:day,?)?\s+/i

/** Day and month with figures, as `31/03/2024`. */
const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/

/**
 * The days as `YYYY-MM-DD`, or months as `YYYY-MM`, that a word may be; none for a day that does not exist and for any
 * other word, two where English may read `03/04/2024` both ways.
 */
export function typedDates(word: string, lang: Lang): readonly string[] {
  const text = word.trim().replace(WEEKDAY, '')
  const dayFirst = repairDate(text)
  const monthFirst = lang === 'en' ? repairDate(text.replace(IN_FIGURES, '$3$2$1$2$4')) : undefined
  return [...new Set([dayFirst, monthFirst].filter((date) => date !== undefined))]
}
