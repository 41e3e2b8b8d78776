/** What a budget year is expected to cost: the payment of a closed year, the forecast of another. */

import { type Cents, NO_CENTS } from '../units/quantity.ts'
import { isYearClosed } from './calendar-year.ts'
import type { Plan, Stage, YearAmounts } from './plan.ts'

const CLOSED: readonly Stage[] = ['paid', 'forecast', 'opened', 'voted', 'baseline', 'requested']
const OPEN: readonly Stage[] = ['forecast', 'opened', 'voted', 'baseline', 'requested', 'paid']

type Dated = Pick<Plan, 'header' | 'asOf'>

/** The stage that says best what a year costs: the payment of a closed year, the forecast of another. */
function expectedStage(plan: Dated, { year, stages }: YearAmounts): Stage | undefined {
  const order = year !== 'later' && isYearClosed(plan, year, plan.asOf) ? CLOSED : OPEN
  return order.find((stage) => stages[stage] !== undefined)
}

/** The expected cost of one year of a line; nothing where no stage is written. */
export function expectedCost(plan: Dated, amounts: YearAmounts): Cents {
  const stage = expectedStage(plan, amounts)
  return stage === undefined ? NO_CENTS : (amounts.stages[stage] ?? NO_CENTS)
}
