/** Figures that one sentence compares: rounded as everywhere, with more decimals only where they could not be told apart. */

import { round } from '../values/decimal.ts'
import type { Lang } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { formatPlain, formatUnits, inThousands, moneyText, roundedDays } from './numbers.ts'
import { daysForm } from './plurals.ts'

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

/** Roundings of person-days, the usual one first. */
const ROUNDINGS: readonly ((days: number) => number)[] = [
  roundedDays,
  (days) => round(days, 1),
  (days) => round(days, 2),
]

/** Values in the first rounding in which something holds true of them; in the finest one where it does in none. */
function roundedSo<V extends readonly number[]>(values: readonly [...V], holds: (rounded: V) => boolean): V {
  const all = ROUNDINGS.map((rounded) => values.map((value) => rounded(value)) as unknown as V)
  return all.find(holds) ?? (all.at(-1) as V)
}

/** Numbers of person-days without their unit: `140` and `129`, but `20.4` and `19.6`. */
export function comparedNumbers<V extends readonly number[]>(days: readonly [...V], lang: Lang): Texts<V> {
  return toldApart<number, V>(
    days,
    ROUNDINGS.map((rounded) => (value: number) => formatPlain(rounded(value), lang)),
  )
}

/**
 * Days that a sentence sets against others, rounded so that whoever subtracts finds the printed difference: `12.5`, `140.2`
 * and `127.7` where `12`, `140` and `128` would add up to `140` and `129` to eleven.
 *
 * @returns the excess, the days and the limit.
 */
export function excessDays(days: number, limit: number): readonly [number, number, number] {
  return roundedSo<[number, number, number]>(
    [days - limit, days, limit],
    ([by, of, to]) => round(of - to, 2) === by && (by !== 0 || days === limit),
  )
}

/** By how many points the percentage of printed parts may differ from the printed one: the last digit of its rounding. */
const ROUNDING = 0.1

/** The parts of a rate in days, rounded so that whoever divides them finds the printed percentage, but for its last digit. */
export function shareDays(numerator: number, denominator: number): readonly [number, number] {
  const percent = (part: number, whole: number): number => round((part / whole) * 100, 1)
  const wanted = percent(numerator, denominator)
  return roundedSo<[number, number]>(
    [numerator, denominator],
    ([part, whole]) => round(Math.abs(percent(part, whole) - wanted), 1) <= ROUNDING,
  )
}

/** Person-days with their unit, as {@link comparedNumbers} writes them. */
export function comparedDays<V extends readonly number[]>(days: readonly [...V], lang: Lang): Texts<V> {
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
