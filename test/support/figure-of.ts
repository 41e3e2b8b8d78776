/** Reads one figure of a plan: over all of it, or by the slices of a breakdown. */
import type { Breakdown, Figure, Metric } from '../../src/metrics/base/define.ts'
import { wholeScope } from '../../src/metrics/base/scope.ts'
import { slicesBy } from '../../src/metrics/base/slices.ts'
import { metricById } from '../../src/metrics/index.ts'
import type { Plan } from '../../src/plan/plan.ts'

/** The metric of an id. */
export function metricOf(id: string): Metric {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(`no metric: ${id}`)
  return metric
}

/** A metric's figure of the whole plan. */
export function figureOf(id: string, plan: Plan): Figure {
  return metricOf(id).compute(plan, wholeScope(plan))
}

/** A metric's value of the whole plan. */
export function wholeValue(id: string, plan: Plan): number | null {
  return figureOf(id, plan).value
}

/** The two parts of a rate of the whole plan. */
export function partsOf(id: string, plan: Plan): readonly [number | undefined, number | undefined] {
  const { numerator, denominator } = figureOf(id, plan)
  return [numerator, denominator]
}

/** A metric's value by slice. */
export function valuesBy(id: string, plan: Plan, breakdown: Breakdown): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    slicesBy(plan, breakdown).map(({ key, scope }) => [key, metricOf(id).compute(plan, scope).value]),
  )
}
