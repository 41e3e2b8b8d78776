/**
 * What stands around the figures of an amount: `€150k` in English, `150 k€` in French. A table of the symbols and not
 * Intl, whose first use costs milliseconds; it holds what Unicode CLDR has, but for the pound: French offices write £.
 */
import type { Lang } from '../values/language.ts'

/** Whether an amount counts single units of the currency, thousands or millions. */
export type MoneyScale = '' | 'k' | 'M'

/** The symbols by the code of the currency; one that is not here is written by its code. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  EUR: { fr: '€', en: '€' },
  GBP: { fr: '£', en: '£' },
  USD: { fr: '$US', en: '$' },
  CAD: { fr: '$CA', en: 'CA$' },
}

/** English writes millions with a small letter. */
const ENGLISH_SCALES: Readonly<Record<MoneyScale, string>> = { '': '', k: 'k', M: 'm' }

/** What is written right before the figures and right behind them, with the spaces between. */
export interface MoneySigns {
  readonly before: string
  readonly after: string
}

/** The signs of an amount: of `€150k` the `€` and the `k`, of `CHF 150k` the code with its space. */
export function moneySigns(currency: string, scale: MoneyScale, lang: Lang): MoneySigns {
  const symbol = SYMBOLS[currency]?.[lang]
  if (lang === 'en') return { before: symbol ?? `${currency}\u00a0`, after: ENGLISH_SCALES[scale] }
  const space = scale === '' || symbol !== undefined ? '' : '\u00a0'
  return { before: '', after: `\u00a0${scale}${space}${symbol ?? currency}` }
}

/** What amounts count, as a heading or an axis says it: `€k`, `€m`, `CHF k`; `k€`, `M€`, `k CHF`. */
export function moneyUnit(currency: string, scale: MoneyScale, lang: Lang): string {
  const { before, after } = moneySigns(currency, scale, lang)
  return `${before}${after}`.trim()
}
