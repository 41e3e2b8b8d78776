/** An amount inside a sentence about changes. */
import { formatPlain, formatThousands } from '../../lang/numbers.ts'
import type { Lang } from '../../values/language.ts'

/** An amount in currency units: in thousands, below one thousand in whole units. */
export function amountText(value: number, currency: string, lang: Lang): string {
  if (Math.abs(value) >= 1000) return formatThousands(value, currency, lang)
  const symbol = currency === 'EUR' ? '€' : currency
  return `${formatPlain(value, lang)}\u00a0${symbol}`
}
