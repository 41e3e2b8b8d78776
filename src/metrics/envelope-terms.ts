/** The terms of figures that hold expected spending against the envelopes. */
import type { Plan } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'
import { type Cents, plain } from '../units/quantity.ts'
import type { Scope, Term } from './define.ts'
import { NO_ENVELOPE, NOTHING_TOLD } from './reasons.ts'
import { ceilingsIn, isSpendingTold, spendingIn } from './spending.ts'

/** One term for each year and section asked for that has an envelope and of which the plan tells what it spends. */
export function envelopeTerms(
  plan: Plan,
  scope: Scope,
  amount: (ceiling: Cents, spent: Cents) => Cents,
): Term[] {
  return ceilingsIn(plan, scope)
    .filter(({ section }) => isSpendingTold(plan, { section }))
    .map(({ year, section, max, at }) => ({
      entity: { id: `${year} ${section}`, at },
      amount: plain(amount(max, spendingIn(plan, year, section))),
    }))
}

/** Why a figure of {@link envelopeTerms} has no value: no envelope, or nothing told to hold against it. */
export function missingEnvelopeTerms(
  plan: Plan,
  scope: Scope,
  terms: readonly Term[],
): Bilingual | undefined {
  if (terms.length > 0) return undefined
  return ceilingsIn(plan, scope).length > 0 ? NOTHING_TOLD : NO_ENVELOPE
}
