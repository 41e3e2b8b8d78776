/**
 * Names the limits that a choice of projects and their dates must keep, and says how much of them is meant or missing.
 */

import type { LimitAmount } from '../../arbitration/smooth/smoothing.ts'
import { moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
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

/** `22,2 jours`, `138 k€`. */
function amountText(plan: Plan, { limit, amount }: LimitAmount, lang: Lang): string {
  return limitKindOf(limit).unit === 'days'
    ? daysText(plain(amount as Days), lang)
    : moneyText(amount as Cents, plan, lang)
}

/** `APPLI 2025-T3 (22,2 jours)` of each part, the first of them where there are many. */
export function partsText(plan: Plan, parts: readonly LimitAmount[], lang: Lang): string {
  const shown = parts
    .slice(0, MOST_PARTS)
    .map((part) => `${limitName(part.limit)[lang]} (${amountText(plan, part, lang)})`)
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
