/** What one budget line by itself says that a year costs, for checks and totals of that line; figures ask `expected-amount`. */
import { type Cents, NO_CENTS } from '../units/quantity.ts'
import { isYearClosed } from './calendar-year.ts'
import { ESTIMATES } from './expected-amount.ts'
import type { Plan, Stage, YearAmounts } from './plan.ts'

const CLOSED: readonly Stage[] = ['paid', ...ESTIMATES]
const OPEN: readonly Stage[] = [...ESTIMATES, 'paid']

/** The payment of a closed year, the estimate of another; 0 where neither is written on the line. */
export function lineAmount(plan: Pick<Plan, 'header' | 'asOf'>, amounts: YearAmounts): Cents {
  const { year, stages } = amounts
  const order = year !== 'later' && isYearClosed(plan, year, plan.asOf) ? CLOSED : OPEN
  const stage = order.find((one) => stages[one] !== undefined)
  return stage === undefined ? NO_CENTS : (stages[stage] ?? NO_CENTS)
}
