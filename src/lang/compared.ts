/** Figures that one sentence compares: rounded as everywhere, with more decimals only where they could not be told apart. */
import type { Lang } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { formatPlain, formatUnits, inThousands, moneyText, roundedDays } from './numbers.ts'
import { daysForm } from './plurals.ts'

/** A text for each of some values. */
type Texts<V extends readonly unknown[]> = { readonly [K in keyof V]: string }

/** The texts in the first form that tells apart whatever differs; in the last one where none does. */
function toldApart<T extends number, V extends readonly T[]>(
  values: readonly [...V],
  forms: readonly ((value: T) => string)[],
): Texts<V> {
  const different = new Set(values).size
  const texts = forms.map((form) => values.map((value) => form(value)))
  const [last] = texts.slice(-1)
  return (texts.find((some) => new Set(some).size === different) ?? last) as Texts<V>
}

/** Numbers of person-days without their unit: `140` and `129`, but `20.4` and `19.6`. */
export function comparedNumbers<V extends readonly number[]>(
  days: readonly [...V],
  lang: Lang,
): Texts<V> {
  return toldApart<number, V>(days, [
    (value) => formatPlain(roundedDays(value), lang),
    (value) => formatPlain(value, lang, 1),
    (value) => formatPlain(value, lang),
  ])
}

/** Person-days with their unit, as {@link comparedNumbers} writes them. */
export function comparedDays<V extends readonly number[]>(
  days: readonly [...V],
  lang: Lang,
): Texts<V> {
  const numbers: readonly string[] = comparedNumbers(days, lang)
  const texts = numbers.map((number, at) => `${number}\u00a0${daysForm(days[at] ?? 0, lang)}`)
  return texts as unknown as Texts<V>
}

/** Amounts as `moneyText` writes them, to the cent where that would make two of them one. */
export function comparedMoney<V extends readonly Cents[]>(
  amounts: readonly [...V],
  plan: { readonly currency: string },
  lang: Lang,
): Texts<V> {
  return toldApart<Cents, V>(amounts, [
    (value) => moneyText(value, plan, lang),
    (value) => inThousands(plain(value), plan.currency, lang, 2),
    (value) => formatUnits(plain(value), plan.currency, lang),
  ])
}
