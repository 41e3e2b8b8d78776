/** Says how much of the limits that a choice of projects and their dates must keep is meant or missing. */
import type { LimitAmount } from '../../arbitration/smooth/smoothing.ts'
import { comparedDays, comparedMoney } from '../../lang/compared.ts'
import { moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { LimitUnit } from '../../limits/define.ts'
import { type Limit, limitKindOf, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'

/** So much more (or, below a floor, too little) of a limit: `+12 jours à INFRA en 2025-T2`. */
export function moreOf(
  plan: Plan,
  { limit, by }: { readonly limit: Limit; readonly by: number },
  lang: Lang,
): string {
  return limitKindOf(limit).more(plan, limit, by, lang)
}

/** The most parts that a sentence names. */
const MOST_PARTS = 3

/** An amount of a limit, in hundredths of days or in cents: `22 jours`, `138 k€`. */
export function amountText(plan: Plan, unit: LimitUnit, amount: number, lang: Lang): string {
  return unit === 'days'
    ? daysText(plain(amount as Days), lang)
    : moneyText(amount as Cents, plan, lang)
}

/** Amounts of a limit that one sentence compares. */
export function comparedAmounts(
  plan: Plan,
  unit: LimitUnit,
  amounts: readonly number[],
  lang: Lang,
): readonly string[] {
  return unit === 'days'
    ? comparedDays(
        amounts.map((amount) => plain(amount as Days)),
        lang,
      )
    : comparedMoney(amounts as readonly Cents[], plan, lang)
}

/** `APPLI T3 2025 (22 jours)` of each part, the first of them where there are many. */
export function partsText(plan: Plan, parts: readonly LimitAmount[], lang: Lang): string {
  const shown = parts
    .slice(0, MOST_PARTS)
    .map(
      ({ limit, amount }) =>
        `${limitName(limit)[lang]} (${amountText(plan, limitKindOf(limit).unit, amount, lang)})`,
    )
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
