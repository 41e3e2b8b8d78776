/** Money in the sentence of a rule: exact enough that an amount and its limit never look the same by rounding. */
import type { Plan } from '../../plan/plan.ts'
import { formatPlain } from '../../text/format.ts'
import type { Lang } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'

/** An amount in thousands with up to two decimals, below one thousand in whole currency units: `4 120,5 k€`, `950 €`. */
export function money(cents: Cents, { currency }: Pick<Plan, 'currency'>, lang: Lang): string {
  const value = plain(cents)
  const symbol = currency === 'EUR' ? '€' : currency
  if (Math.abs(value) < 1000) return `${formatPlain(value, lang)}\u00a0${symbol}`
  return `${formatPlain(value / 1000, lang)}\u00a0k${currency === 'EUR' ? '' : '\u00a0'}${symbol}`
}
