/**
 * Numbers, shares and money as a reader of French or English writes them.
 * By hand and not by Intl, whose first use costs milliseconds; the text is that of Unicode CLDR (U+202F between groups, U+00A0
 * before a unit), with the minus sign of print.
 */

import { round } from '../values/decimal.ts'
import type { Lang } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { type MoneyScale, moneySigns } from './currencies.ts'

/** The mark between groups of three digits and the mark before the decimals. */
const MARKS: Record<Lang, { readonly group: string; readonly decimal: string }> = {
  fr: { group: '\u202f', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

/** The minus sign of print, as wide as a plus; a hyphen breaks at the end of a line. */
export const MINUS = '\u2212'

/** A number with the language's separators, rounded half away from zero to exactly `decimals` places. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  const text = round(value, decimals).toFixed(decimals)
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const { group, decimal } = MARKS[lang]
  const sign = text.startsWith('-') ? MINUS : ''
  const grouped = sign + whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
}

/** A number with as many decimals as it has, two at most where nothing else is said. */
export function formatPlain(value: number, lang: Lang, most = 2): string {
  const rounded = round(value, most)
  const decimals = String(rounded).split('.')[1]?.length ?? 0
  return formatNumber(rounded, lang, decimals)
}

/** A share 0..1 as a percentage with one decimal: `75,0 %` or `75.0%`. */
export function formatPercent(share: number, lang: Lang): string {
  return `${formatNumber(share * 100, lang, 1)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

/** A share in percent, with as many decimals as it has, two at most. */
export function shareText(share: number, lang: Lang): string {
  return `${formatPlain(share * 100, lang)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

/** A number with up to two decimals and a unit of the user's: `54 %`, `54%`, `60 heures`; the number alone without one. */
export function withUnit(value: number, unit: string, lang: Lang): string {
  const space = unit === '' || (unit === '%' && lang === 'en') ? '' : '\u00a0'
  return `${formatPlain(value, lang)}${space}${unit}`
}

const SIZES: Readonly<Record<MoneyScale, number>> = { '': 1, k: 1000, M: 1_000_000 }

/** Figures that `formatNumber` wrote, with the signs of an amount around them; the minus goes before all. */
export function withMoneySigns(figures: string, scale: MoneyScale, currency: string, lang: Lang): string {
  const { before, after } = moneySigns(currency, scale, lang)
  return figures.startsWith(MINUS)
    ? `${MINUS}${before}${figures.slice(MINUS.length)}${after}`
    : `${before}${figures}${after}`
}

/** An amount that counts units, thousands or millions, with up to two decimals: `120.5` in thousands is `€120.5k`, `120,5 k€`. */
export function formatAmount(value: number, scale: MoneyScale, currency: string, lang: Lang, most = 2): string {
  return withMoneySigns(formatPlain(value, lang, most), scale, currency, lang)
}

/** Money in whole thousands of the currency: `4 000 k€` or `€4,000k`. */
export function formatThousands(value: number, currency: string, lang: Lang): string {
  return formatAmount(value / SIZES.k, 'k', currency, lang, 0)
}

/** Money in units of the currency, with cents where there are some: `1 094 146 €`, `€1,094,146.50`. */
export function formatUnits(value: number, currency: string, lang: Lang): string {
  const cents = round(value, 2)
  const figures = formatNumber(cents, lang, Number.isInteger(cents) ? 0 : 2)
  return withMoneySigns(figures, '', currency, lang)
}

/** Thousands from which on a decimal tells a reader nothing. */
const WHOLE_THOUSANDS = 100

/** An amount in thousands with up to `most` decimals, below one thousand in units. */
export function inThousands(value: number, currency: string, lang: Lang, most: number): string {
  if (Math.abs(value) < SIZES.k) return formatUnits(value, currency, lang)
  return formatAmount(value / SIZES.k, 'k', currency, lang, most)
}

interface Money {
  readonly currency: string
}

/**
 * An amount as a sentence has it: whole thousands from a hundred of them on, below with a decimal where there is one, and
 * below one thousand in units: `418 k€`, `4,1 k€`, `950 €`. Amounts that a sentence compares are `comparedMoney`.
 */
export function moneyText(cents: Cents, { currency }: Money, lang: Lang): string {
  const value = plain(cents)
  const isLarge = Math.abs(round(value / SIZES.k, 1)) >= WHOLE_THOUSANDS
  return inThousands(value, currency, lang, isLarge ? 0 : 1)
}

/**
 * An amount that is short, rounded up to what `moneyText` writes of it: less than is needed must not be shown.
 *
 * @example 4,120.50 € is 4.2 k€, 138,201 € is 139 k€
 */
export function neededMoneyText(cents: Cents, money: Money, lang: Lang): string {
  const [thousand, hundred] = [SIZES.k * 100, SIZES.k * 10]
  if (cents < thousand) return moneyText(cents, money, lang)
  const up = (step: number) => (Math.ceil(cents / step) * step) as Cents
  const isLarge = up(hundred) > WHOLE_THOUSANDS * thousand
  return moneyText(up(isLarge ? thousand : hundred), money, lang)
}

/** An amount of which nothing is rounded away, as files write it: `4 120,5 k€`, or to the cent where thousands need more decimals. */
export function exactMoneyText(cents: Cents, { currency }: Money, lang: Lang): string {
  const value = plain(cents)
  const isShort = round(value / SIZES.k, 2) * SIZES.k === value
  return isShort ? inThousands(value, currency, lang, 2) : formatUnits(value, currency, lang)
}

/** An amount in currency units as a sentence for the public has it: `3,4 M€` or `€3.4m` from a million on, else `418 k€`, `950 €`. */
export function roundMoneyText(value: number, currency: string, lang: Lang): string {
  if (Math.abs(value) < SIZES.M) return inThousands(value, currency, lang, 0)
  return withMoneySigns(formatNumber(value / SIZES.M, lang, 1), 'M', currency, lang)
}

/** From how many person-days on a decimal tells nobody anything. */
const WHOLE_DAYS = 10

/** Person-days as people read them: whole from ten on, below with one decimal; what is less than a tenth stays as it is. */
export function roundedDays(days: number): number {
  const tenths = round(days, 1)
  if (tenths === 0) return days
  return Math.abs(tenths) >= WHOLE_DAYS ? round(days) : tenths
}

/** Staff that work needs, to the nearest half person; some is never nothing. */
export function roundedNeed(fte: number): number {
  const half = round(fte * 2) / 2
  return half === 0 && fte > 0 ? 0.5 : half
}
