/** The terms of figures that hold expected spending against the envelopes. */
import type { Plan } from '../model/plan.ts'
import { type Cents, plain } from '../units/quantity.ts'
import type { Scope, Term } from './define.ts'
import { ceilingsIn, spendingIn } from './spending.ts'

/** One term for each year and section asked for that has an envelope: what its ceiling and its spending make. */
export function envelopeTerms(
  plan: Plan,
  scope: Scope,
  amount: (ceiling: Cents, spent: Cents) => Cents,
): Term[] {
  return ceilingsIn(plan, scope).map(({ year, section, max, at }) => ({
    entity: { id: `${year} ${section}`, at },
    amount: plain(amount(max, spendingIn(plan, year, section))),
  }))
}
