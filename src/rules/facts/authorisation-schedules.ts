/** The schedules of payment credits of authorisations, the one in hand and those that votes set, each with its amount and the place of a year. */
import { type Authorisation, amountInForce, phasing, votesInForce } from '../../metrics/base/authorisations.ts'
import type { BudgetYear } from '../../plan/budget-year.ts'
import { keyWithin } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Cents, NO_CENTS, sum } from '../../values/quantity.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** A schedule that should add up to an amount. */
export interface CreditSchedule {
  readonly authorisation: Authorisation
  /** The day of the vote that set it; undefined for the one in hand. */
  readonly vote: string | undefined
  readonly amount: Cents
  readonly total: Cents
  /** The key of the schedule. */
  readonly at: PathOrigin
  /** The first year up to which it takes more than the amount, and its place; undefined where it never does. */
  readonly over: { readonly year: BudgetYear; readonly at: PathOrigin } | undefined
}

type Years = readonly { readonly year: BudgetYear; readonly amount: Cents }[]

function scheduleOf(
  authorisation: Authorisation,
  vote: string | undefined,
  amount: Cents,
  years: Years,
  steps: readonly (string | number)[],
): CreditSchedule {
  const written = Object.keys(authorisation.payments ?? {})
  let upTo = NO_CENTS
  let over: BudgetYear | undefined
  for (const { year, amount: more } of years) {
    upTo = sum([upTo, more])
    // A year that only lines tell of has no place in the record: the next one that is written is named.
    const isWritten = vote !== undefined || written.includes(String(year))
    if (upTo > amount && over === undefined && isWritten) over = year
  }
  const at = keyWithin(authorisation, ...steps)
  return {
    authorisation,
    vote,
    amount,
    at,
    total: upTo,
    over: over === undefined ? undefined : { year: over, at: keyWithin(authorisation, ...steps, String(over)) },
  }
}

/** Every schedule of the plan, of authorisations of which the amount is known. */
export function schedulesOf(plan: Plan): CreditSchedule[] {
  return plan.authorisations.flatMap((authorisation) => {
    const amount = amountInForce(plan, authorisation)
    const inHand =
      amount === undefined || Object.keys(authorisation.payments ?? {}).length === 0
        ? []
        : [scheduleOf(authorisation, undefined, amount, phasing(plan, authorisation), ['payments'])]
    const voted = votesInForce(plan, authorisation)
      .filter(({ schedule }) => schedule.size > 0)
      .map(({ schedule, written, index, after }) => {
        const years = [...schedule].map(([year, own]) => ({ year, amount: own }))
        return scheduleOf(authorisation, written.date, after, years, ['history', index, 'payments'])
      })
    return [...inHand, ...voted]
  })
}
