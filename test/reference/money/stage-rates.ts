/** Sums of stages as written, and the rates between them. */
import { type Moment, momentOf } from './budget-year.ts'
import { total, totalIfAny } from './exact-cents.ts'
import type { Rate } from './figure.ts'
import type { Cell, MoneyPlan } from './raw-plan.ts'

/** A rate between stages: what it adds up above and below, and in which years. */
interface RateRule {
  readonly upper: readonly string[]
  readonly lower: string
  readonly moment: Moment
}

/** The rates by the metric that tells them. */
export const RATES: Readonly<Record<string, RateRule>> = {
  execution_rate: { upper: ['paid'], lower: 'opened', moment: 'ended' },
  execution_rate_with_carry_over: { upper: ['paid', 'carry_over'], lower: 'opened', moment: 'ended' },
  execution_rate_running: { upper: ['paid'], lower: 'opened', moment: 'running' },
  commitment_rate_running: { upper: ['committed'], lower: 'opened', moment: 'running' },
  commitment_rate: { upper: ['committed'], lower: 'opened', moment: 'ended' },
  realisation_rate: { upper: ['paid'], lower: 'voted', moment: 'ended' },
}

/** The stages that have a total of their own. */
export const TOTALS = ['requested', 'baseline', 'voted', 'opened', 'committed', 'paid', 'forecast']

/** A stage's sum over cells as written; a payment of a year that has not begun is none. */
export function stageTotal(plan: MoneyPlan, cells: readonly Cell[], stage: string): bigint | undefined {
  const isPast = ({ year }: Cell): boolean => momentOf(year, plan.asOf, plan.fiscalYear) !== 'to_come'
  const own = cells.filter((cell) => cell.stage === stage && (stage !== 'paid' || isPast(cell)))
  return totalIfAny(own.map(({ cents }) => cents))
}

/**
 * A rate over cells, whatever line each stands on; undefined where the last stage above is nowhere written, for what is
 * not followed is not 0 %, and where there is nothing below, or less: revenue and savings taken off.
 */
export function rateOf(plan: MoneyPlan, cells: readonly Cell[], { upper, lower, moment }: RateRule): Rate | undefined {
  const dated = cells.filter(({ year }) => momentOf(year, plan.asOf, plan.fiscalYear) === moment)
  const above = dated.filter(({ stage }) => upper.includes(stage))
  const isFollowed = dated.some(({ stage }) => stage === upper.at(-1))
  const below = dated.filter(({ stage }) => stage === lower)
  const denominator = total(below.map(({ cents }) => cents))
  if (!isFollowed || denominator <= 0n) return undefined
  return { kind: 'rate', numerator: total(above.map(({ cents }) => cents)), denominator }
}
