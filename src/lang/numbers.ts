/**
 * Numbers, shares and money as a reader of French or English writes them.
 * By hand and not by Intl, whose first use costs milliseconds; the text is that of Unicode CLDR (U+202F between groups, U+00A0 before a unit).
 */

import { round } from '../values/decimal.ts'
import type { Lang } from '../values/language.ts'
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

/** Money in units of the currency, with up to two decimals: `1 094 146 €` or `1,094,146 €`; other currencies by their code. */
export function formatUnits(value: number, currency: string, lang: Lang): string {
  return `${formatPlain(value, lang)}\u00a0${currency === 'EUR' ? '€' : currency}`
}

/** An amount in thousands with up to two decimals, below one thousand in whole currency units: `4 120,5 k€`, `950 €`. */
export function moneyText(
  cents: Cents,
  { currency }: { readonly currency: string },
  lang: Lang,
): string {
  const value = plain(cents)
  const symbol = currency === 'EUR' ? '€' : currency
  if (Math.abs(value) < 1000) return `${formatPlain(value, lang)}\u00a0${symbol}`
  return `${formatPlain(value / 1000, lang)}\u00a0k${currency === 'EUR' ? '' : '\u00a0'}${symbol}`
}

/** A share in percent, with as many decimals as it has, two at most. */
export function shareText(share: number, lang: Lang): string {
  return `${formatPlain(share * 100, lang)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

const MILLION = 1_000_000

/** An amount in currency units as a sentence for the public has it: `3,4 M€` from a million on, else `418 k€`, `950 €`. */
export function roundMoneyText(value: number, currency: string, lang: Lang): string {
  const symbol = currency === 'EUR' ? '€' : ` ${currency}`
  if (Math.abs(value) >= MILLION) return `${formatNumber(value / MILLION, lang, 1)}\u00a0M${symbol}`
  if (Math.abs(value) >= 1000) return formatThousands(value, currency, lang)
  return `${formatPlain(value, lang)}\u00a0${symbol.trim()}`
}

/** A number with up to two decimals and a unit of the user's: `54 %`, `54%`, `60 heures`; the number alone without one. */
export function withUnit(value: number, unit: string, lang: Lang): string {
  const space = unit === '' || (unit === '%' && lang === 'en') ? '' : '\u00a0'
  return `${formatPlain(value, lang)}${space}${unit}`
}
