/** The form of a word that goes with a number: French takes the first below two, English for one alone. */
import { formatNumber } from '../../lang/numbers.ts'
import type { Lang } from '../../values/language.ts'

/** A word, or words that agree with one another, beside a number. */
export type Noun = Readonly<Record<Lang, readonly [one: string, many: string]>>

/** What several reports count. */
export const NOUNS = {
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  project: { fr: ['projet', 'projets'], en: ['project', 'projects'] },
} as const satisfies Record<string, Noun>

/** The form that goes with a number, whatever its sign; without the number. */
export function formOf(count: number, noun: Noun, lang: Lang): string {
  const [one, many] = noun[lang]
  const size = Math.abs(count)
  return (lang === 'fr' ? size < 2 : size === 1) ? one : many
}

/** `1 review`, `12 reviews`; the space between is one that may break where none is given. */
export function counted(count: number, noun: Noun, lang: Lang, space = ' '): string {
  return `${formatNumber(count, lang)}${space}${formOf(count, noun, lang)}`
}
