/** Numbers, money, dates and lists as a reader of French or English writes them. */

import { round } from '../units/decimal.ts'
import type { Bilingual, Lang } from '../units/language.ts'

const LOCALES: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

/** A number with the language's separators, rounded half away from zero to exactly `decimals` places. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  const key = `${lang} ${decimals}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(LOCALES[lang], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  formats.set(key, format)
  return format.format(round(value, decimals))
}

/** A number with as many decimals as it has, two at most. */
export function formatPlain(value: number, lang: Lang): string {
  const rounded = round(value, 2)
  const decimals = String(rounded).split('.')[1]?.length ?? 0
  return formatNumber(rounded, lang, decimals)
}

/** A share 0..1 as a percentage with one decimal: `75,0 %` or `75.0%`. */
export function formatPercent(share: number, lang: Lang): string {
  return `${formatNumber(share * 100, lang, 1)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

/** Money in whole thousands of the currency: `4 000 k€` or `k€ 4,000`; other currencies by their code. */
export function formatThousands(value: number, currency: string, lang: Lang): string {
  const symbol = currency === 'EUR' ? '€' : ` ${currency}`
  return `${formatNumber(value / 1000, lang)}\u00a0k${symbol}`
}

/** Names joined by commas, in quotes of the language: « a », « b » or "a", "b". */
export function formatNames(names: readonly string[], lang: Lang): string {
  return names.map((name) => quote(name, lang)).join(', ')
}

/** A user's value in the quotes of the language. */
export function quote(value: string, lang: Lang): string {
  return lang === 'fr' ? `«\u00a0${value}\u00a0»` : `"${value}"`
}

/** A sentence in both languages from one that takes the language. */
export function bilingual(make: (lang: Lang) => string): Bilingual {
  return { fr: make('fr'), en: make('en') }
}
