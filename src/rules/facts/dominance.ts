/** Whether one scenario is at least as good as another in everything that a committee weighs. */

import { lazyFigures } from '../../metrics/figures.ts'
import { mandatoryCoverage } from '../../metrics/mandatory-coverage.ts'
import { needPlanned } from '../../metrics/needs.ts'
import { retainedValue } from '../../metrics/retained-value.ts'
import { spending } from '../../metrics/spending.ts'
import { workloadDemand } from '../../metrics/workload.ts'
import type { Plan } from '../../plan/plan.ts'
import { breachesOf } from '../breaches.ts'

/** What a scenario costs and what it brings; nothing where a figure has no value. */
export interface Merits {
  /** Expected spending, both sections, in currency units. */
  readonly spending: number
  /** Days asked of the teams. */
  readonly days: number
  readonly breaches: number
  readonly value: number
  /** Mandatory projects that it retains. */
  readonly mandatory: number
  /** Accepted needs that it answers. */
  readonly needs: number
}

/** Differences that adding up in another order can leave. */
const TOLERANCE = 1e-6

/** The merits of a plan, usually one with a scenario laid over it. */
export function meritsOf(plan: Plan): Merits {
  const { whole } = lazyFigures(plan)
  return {
    spending: whole(spending).value ?? 0,
    days: whole(workloadDemand).value ?? 0,
    breaches: breachesOf(plan).length,
    value: whole(retainedValue).value ?? 0,
    mandatory: whole(mandatoryCoverage).numerator ?? 0,
    needs: whole(needPlanned).numerator ?? 0,
  }
}

/** Whether the left costs and breaks no more and brings no less than the right, and differs in one of them at least. */
export function dominates(left: Merits, right: Merits): boolean {
  const gains = [
    right.spending - left.spending,
    right.days - left.days,
    right.breaches - left.breaches,
    left.value - right.value,
    left.mandatory - right.mandatory,
    left.needs - right.needs,
  ]
  return gains.every((gain) => gain >= -TOLERANCE) && gains.some((gain) => gain > TOLERANCE)
}
