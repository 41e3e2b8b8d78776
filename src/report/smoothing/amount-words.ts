/** Says how much of a limit is meant: days of a team in a period, money of a year and section. */
import { daysText, moneyText, semicolon } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Part } from '../../scenario/arbitration/smoothing.ts'
import type { Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { limitName } from '../arbitration/limit-words.ts'

/** The most parts that a sentence names. */
const MOST_PARTS = 3

/** `22,2 jours`, `138 k€`. */
function amountText(plan: Plan, { limit, amount }: Part, lang: Lang): string {
  return limit.kind === 'work'
    ? daysText(plain(amount as Days), lang)
    : moneyText(amount as Cents, plan, lang)
}

/** `APPLI 2025-T3 (22,2 jours)` of each part, the first of them where there are many. */
export function partsText(plan: Plan, parts: readonly Part[], lang: Lang): string {
  const shown = parts
    .slice(0, MOST_PARTS)
    .map((part) => `${limitName(part.limit)[lang]} (${amountText(plan, part, lang)})`)
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
