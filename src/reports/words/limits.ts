/** Says how much of the limits that a choice of projects and their dates must keep is meant or missing. */
import type { LimitAmount } from '../../arbitration/smooth/smoothing.ts'
import { comparedDays, comparedMoney } from '../../lang/compared.ts'
import { moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { LimitUnit } from '../../limits/define.ts'
import type { Overrun } from '../../limits/demand.ts'
import { acceptedOf, type Limit, limitKindOf, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { firstOf } from './names.ts'

const TEXTS = {
  lifted: ({ fr, en }: Bilingual): Bilingual => ({
    fr: `Limites levées par décision\u00a0: ${fr}.`,
    en: `Limits lifted by decision: ${en}.`,
  }),
  liftedToo: ({ fr, en }: Bilingual): Bilingual => ({
    fr: `\u00a0; levées par décision\u00a0: ${fr}`,
    en: `; lifted by decision: ${en}`,
  }),
}

/** So much more (or, below a floor, too little) of a limit: `+12 jours à INFRA en 2025-T2`. */
export function moreOf(plan: Plan, { limit, by }: Overrun, lang: Lang): string {
  return limitKindOf(limit).more(plan, limit, by, lang)
}

/** What limits are called that a sentence counts. */
export const OTHER_LIMITS: Bilingual = { fr: 'autres plafonds', en: 'other limits' }

/** By how much limits are passed: the first ones, and how many others. */
export function overrunsText(plan: Plan, overruns: readonly Overrun[]): Bilingual {
  return bilingual((lang) =>
    firstOf(
      overruns.map((one) => moreOf(plan, one, lang)),
      lang,
      OTHER_LIMITS,
    ),
  )
}

/** `+20 days of INFRA in Q1 2025 (DEC-2024-10)` of each limit that a decision lifts; undefined where none is. */
function liftedText(plan: Plan, limits: readonly Limit[]): Bilingual | undefined {
  const lifted = limits.flatMap((limit) => {
    const accepted = acceptedOf(limit)
    return accepted === undefined ? [] : [{ limit, by: accepted.amount, ids: accepted.by }]
  })
  if (lifted.length === 0) return undefined
  return bilingual((lang) =>
    lifted.map((one) => `${moreOf(plan, one, lang)} (${one.ids.join(', ')})`).join(semicolon(lang)),
  )
}

/** The limits that a decision lifts, with by how much; nothing where none is. */
export function liftedNotes(plan: Plan, limits: readonly Limit[]): Note[] {
  const lifted = liftedText(plan, limits)
  return lifted === undefined ? [] : [note(TEXTS.lifted(lifted))]
}

/** Says under which limits values are compared: the clause, then what decisions lift of them. */
export function limitsNote(plan: Plan, limits: readonly Limit[], clause: Bilingual): Note {
  const lifted = liftedText(plan, limits)
  const all = lifted === undefined ? verbatim('') : TEXTS.liftedToo(lifted)
  return note(bilingual((lang) => `${clause[lang]}${all[lang]}.`))
}

/** The most parts that a sentence names. */
const MOST_PARTS = 3

/** An amount of a limit, in hundredths of days or in cents: `22 jours`, `138 k€`. */
export function amountText(plan: Plan, unit: LimitUnit, amount: number, lang: Lang): string {
  return unit === 'days' ? daysText(plain(amount as Days), lang) : moneyText(amount as Cents, plan, lang)
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
      ({ limit, amount }) => `${limitName(limit)[lang]} (${amountText(plan, limitKindOf(limit).unit, amount, lang)})`,
    )
  return [...shown, ...(parts.length > MOST_PARTS ? ['…'] : [])].join(semicolon(lang))
}
