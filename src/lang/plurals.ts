/** A number with its noun, and words in a row, as a sentence has them. */
import type { Bilingual, Lang } from '../values/language.ts'
import { formatNumber, formatPlain } from './numbers.ts'

/** A noun behind a number, by the number; French takes the singular below two, English for one alone. */
export interface Noun {
  readonly one: Bilingual
  readonly many: Bilingual
}

/** The form of a noun that stands behind a number. */
export function nounFor(count: number, { one, many }: Noun, lang: Lang): string {
  const isOne = lang === 'fr' ? count < 2 : count === 1
  return (isOne ? one : many)[lang]
}

/** `1 review`, `12 reviews`. */
export function counted(count: number, noun: Noun, lang: Lang): string {
  return `${formatNumber(count, lang)} ${nounFor(count, noun, lang)}`
}

/** The days with their unit, singular where the language asks for it; two decimals at most. */
export function daysText(days: number, lang: Lang): string {
  const figure = `${formatPlain(days, lang)}\u00a0`
  if (lang === 'fr') return `${figure}${Math.abs(days) < 2 ? 'jour' : 'jours'}`
  return `${figure}${days === 1 ? 'day' : 'days'}`
}
