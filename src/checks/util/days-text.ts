/** A number of days in words: `1 jour`, `120,5 jours`, `1 day`, `120.5 days`. */
import { formatPlain } from '../../text/format.ts'
import type { Lang } from '../../values/language.ts'

/** The days with their unit, singular where the language asks for it; two decimals at most. */
export function daysText(days: number, lang: Lang): string {
  const figure = `${formatPlain(days, lang)}\u00a0`
  if (lang === 'fr') return `${figure}${Math.abs(days) < 2 ? 'jour' : 'jours'}`
  return `${figure}${days === 1 ? 'day' : 'days'}`
}
