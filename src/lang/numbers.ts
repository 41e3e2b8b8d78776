/**
 * Numbers, shares, money, days and quotes as a reader of French or English writes them.
 * By hand and not by Intl, whose first use costs milliseconds; the text is that of Unicode CLDR (U+202F between groups, U+00A0 before a unit).
 */

import type { Plan } from '../plan/plan.ts'
import { round } from '../values/decimal.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import { type Period, periodText } from '../values/period.ts'
import { type Cents, plain } from '../values/quantity.ts'

/** The mark between groups of three digits and the mark before the decimals. */
const MARKS: Record<Lang, { readonly group: string; readonly decimal: string }> = {
  fr: { group: '\u202f', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

/** A number with the language's separators, rounded half away from zero to exactly `decimals` places. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  // By hand: the number formats of Intl give the same text, but the first of each costs milliseconds.
  const [whole = '', fraction] = round(value, decimals).toFixed(decimals).split('.')
  const { group, decimal } = MARKS[lang]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
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

/** Money in whole thousands of the currency: `4 000 k€` or `4,000 k€`; other currencies by their code. */
export function formatThousands(value: number, currency: string, lang: Lang): string {
  const symbol = currency === 'EUR' ? '€' : ` ${currency}`
  return `${formatNumber(value / 1000, lang)}\u00a0k${symbol}`
}

/** The parts of an ISO day or month in the order of the language: `31/07/2024`, `07/2024` in French. */
export function formatDate(iso: string, lang: Lang): string {
  return lang === 'fr' ? iso.split('-').reverse().join('/') : iso
}

/** A period as a table shows it: `2024-T3` in French, `2024-Q3` in English; years, half-years and months are the same. */
export function formatPeriod(period: Period, lang: Lang): string {
  const text = periodText(period)
  return lang === 'fr' ? text.replace('-Q', '-T') : text
}

/** Names joined by commas, in quotes of the language: « a », « b » or "a", "b". */
export function formatNames(names: readonly string[], lang: Lang): string {
  return names.map((name) => quote(name, lang)).join(', ')
}

/** The longest value that a sentence quotes whole. */
const LONGEST = 160

/** A user's value in the quotes of the language, cut where it is longer than a sentence can bear. */
export function quote(value: string, lang: Lang): string {
  const text =
    value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : value
  return lang === 'fr' ? `«\u00a0${text}\u00a0»` : `"${text}"`
}

/** A colon with the space before it that the language asks for. */
export function colon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0:' : ':'
}

/** A semicolon between two things, with the spaces around it that the language asks for. */
export function semicolon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0; ' : '; '
}

/** A sentence in both languages from one that takes the language. */
export function bilingual(make: (lang: Lang) => string): Bilingual {
  return { fr: make('fr'), en: make('en') }
}

/** `vouliez-vous dire « X » ?` or `did you mean "X"?`. */
export function question(word: string, lang: Lang): string {
  return lang === 'fr'
    ? `vouliez-vous dire ${quote(word, lang)}\u00a0?`
    : `did you mean ${quote(word, lang)}?`
}

/** An amount in thousands with up to two decimals, below one thousand in whole currency units: `4 120,5 k€`, `950 €`. */
export function moneyText(cents: Cents, { currency }: Pick<Plan, 'currency'>, lang: Lang): string {
  const value = plain(cents)
  const symbol = currency === 'EUR' ? '€' : currency
  if (Math.abs(value) < 1000) return `${formatPlain(value, lang)}\u00a0${symbol}`
  return `${formatPlain(value / 1000, lang)}\u00a0k${currency === 'EUR' ? '' : '\u00a0'}${symbol}`
}

/** The days with their unit, singular where the language asks for it; two decimals at most. */
export function daysText(days: number, lang: Lang): string {
  const figure = `${formatPlain(days, lang)}\u00a0`
  if (lang === 'fr') return `${figure}${Math.abs(days) < 2 ? 'jour' : 'jours'}`
  return `${figure}${days === 1 ? 'day' : 'days'}`
}

/** How much of a hash a sentence shows. */
const SHOWN = 12

/** The first characters of a hash; a short text whole. */
export function shortHash(hash: string): string {
  return hash.length > SHOWN ? `${hash.slice(0, SHOWN)}…` : hash
}
