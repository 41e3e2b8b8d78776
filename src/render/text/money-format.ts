/** The number formats of amounts, in the notation of spreadsheets, for the formats of output that hold numbers. */
import { type MoneyScale, moneySigns } from '../../lang/currencies.ts'
import type { Lang } from '../../values/language.ts'

/** A text inside a number format; nothing for an empty one. */
export function quotedText(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`
}

interface MoneyLocale {
  readonly lang: Lang
  readonly currency: string
}

/** The format of figures with the signs of an amount around it: `"€"#,##0,"k"`; the figures divide by the scale themselves. */
export function moneyFormat(figures: string, scale: MoneyScale, { lang, currency }: MoneyLocale): string {
  const { before, after } = moneySigns(currency, scale, lang)
  return `${quotedText(before)}${figures}${quotedText(after)}`
}
