/** What decisions of kind `risk_acceptance` accept beyond limits: days of a team in a period, money of a section in a year. */

import { hasApproved } from '../../plan/decisions-taken.ts'
import type { BudgetSection, Entry, Plan, Team } from '../../plan/plan.ts'
import { roundedCents } from '../../plan/written-amount.ts'
import { parseDay } from '../../values/calendar.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { groupedBy } from '../../values/multimap.ts'
import { type Period, parsePeriod } from '../../values/period.ts'
import { type Cents, type Days, type Quantity, sum } from '../../values/quantity.ts'

type Acceptance = NonNullable<Entry<'decisions'>['accepts']>[number]

/** One acceptance of a decision, and its position among them. */
interface Accepting {
  readonly decision: Entry<'decisions'>
  readonly acceptance: Acceptance
  readonly index: number
}

export interface Accepted<Q extends Quantity = Quantity> {
  readonly amount: Q
  /** Ids of the decisions, in the order of the register. */
  readonly by: readonly string[]
  /** The first of them, with the position of what it accepts. */
  readonly first: Pick<Accepting, 'decision' | 'index'>
}

/** The acceptances in force on the status date: approved, and dated by then. */
const inForce = memoizeByObject(({ decisions, asOf }: Plan): readonly Accepting[] =>
  decisions.flatMap((decision) => {
    const { kind, date, accepts = [] } = decision
    const day = parseDay(date ?? '', 'end')
    if (kind !== 'risk_acceptance' || !hasApproved(decision) || day === undefined || day > asOf) return []
    return accepts.map((acceptance, index) => ({ decision, acceptance, index }))
  }),
)

/** Those of days, by the lower-cased id of the team. */
const byTeam = memoizeByObject((plan: Plan) =>
  groupedBy(inForce(plan), ({ acceptance }) => ('team' in acceptance ? acceptance.team.toLowerCase() : '')),
)

function acceptedOf<Q extends Quantity>(
  accepting: readonly Accepting[],
  amountOf: (acceptance: Acceptance) => Q | undefined,
): Accepted<Q> | undefined {
  const own = accepting.flatMap((one) => {
    const amount = amountOf(one.acceptance)
    return amount === undefined || amount === 0 ? [] : [{ ...one, amount }]
  })
  const ids = new Set(own.map(({ decision: { id } }) => id))
  const [first] = own
  if (first === undefined) return undefined
  return { amount: sum(own.map(({ amount }) => amount)), by: [...ids], first }
}

/**
 * The days that are accepted beyond the plannable capacity of a team in a period of the plan.
 *
 * A longer period that is named accepts its days in each period of the plan that lies in it; shorter ones add up.
 *
 * @example 20 days in 2025-Q1 and 5 in 2025-02, plan by quarters: 25 in 2025-Q1
 */
export function acceptedDaysOf(plan: Plan, team: Team, period: Period): Accepted<Days> | undefined {
  return acceptedOf(byTeam(plan).get(team.id.toLowerCase()) ?? [], (acceptance) => {
    if (!('team' in acceptance)) return undefined
    const named = [...new Set(acceptance.periods)].filter((text) => {
      const one = parsePeriod(text)
      return one !== undefined && one.first <= period.last && period.first <= one.last
    })
    return Math.round(acceptance.days * 100 * named.length) as Days
  })
}

/** The money that is accepted beyond the ceiling of a year and section. */
export function acceptedMoneyOf(plan: Plan, year: number, section: BudgetSection): Accepted<Cents> | undefined {
  return acceptedOf(inForce(plan), (acceptance) =>
    'section' in acceptance && acceptance.section === section && acceptance.years.includes(year)
      ? roundedCents(plan, acceptance.amount)
      : undefined,
  )
}
