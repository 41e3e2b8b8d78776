/**
 * The figures of a plan: every metric over the whole plan and over the slices of its breakdowns, each when first asked.
 */
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { memoize, memoizeByObject } from '../values/memoize.ts'
import type { Breakdown, Figure, Metric } from './base/define.ts'
import { type Slice, wholeScope } from './base/scope.ts'
import { slicesBy } from './base/slices.ts'
import { METRICS } from './index.ts'

interface SliceFigure {
  readonly key: string
  readonly label: Bilingual
  readonly figure: Figure
}

export interface ComputedMetric {
  readonly metric: Metric
  readonly figure: Figure
  readonly by: ReadonlyMap<Breakdown, readonly SliceFigure[]>
}

/** The figures of one plan by metric; what was asked once is kept. */
export interface PlanFigures {
  readonly whole: (metric: Metric) => Figure
  /** The figures of a breakdown in the plan's order; empty for one that the metric does not announce. */
  readonly slices: (metric: Metric, breakdown: Breakdown) => readonly SliceFigure[]
  /** Every metric, in the order of METRICS. */
  readonly all: () => readonly ComputedMetric[]
}

function uncomputed(plan: Plan): PlanFigures {
  const scope = wholeScope(plan)
  const slicesOf = memoize((breakdown: Breakdown): readonly Slice[] => slicesBy(plan, breakdown))
  const whole = memoize((metric: Metric) => metric.compute(plan, scope))
  const by = memoize((metric: Metric) =>
    memoize((breakdown: Breakdown): readonly SliceFigure[] =>
      slicesOf(breakdown).map((slice) => ({
        key: slice.key,
        label: slice.label,
        figure: metric.compute(plan, slice.scope),
      })),
    ),
  )
  const slices: PlanFigures['slices'] = (metric, breakdown) =>
    metric.breakdowns.includes(breakdown) ? by(metric)(breakdown) : []
  const compute = (metric: Metric): ComputedMetric => ({
    metric,
    figure: whole(metric),
    by: new Map(metric.breakdowns.map((breakdown) => [breakdown, slices(metric, breakdown)] as const)),
  })
  const all = memoize((metrics: readonly Metric[]) => metrics.map(compute))
  return { whole, slices, all: () => all(METRICS) }
}

/**
 * The figures of a plan, the same for everyone who asks and each computed when it is first asked for: a report that
 * shows ten of them, or a comparison of twenty scenarios, pays for no more, and a rule that needs one leaves it behind
 * for the report. The slices of a breakdown are made once for all metrics.
 */
export const lazyFigures: (plan: Plan) => PlanFigures = memoizeByObject(uncomputed)
