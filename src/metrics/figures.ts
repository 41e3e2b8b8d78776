/** All figures of a plan at once: every metric over the whole plan and over the slices of its breakdowns. */
import type { Plan } from '../model/plan.ts'
import type { Bilingual } from '../units/language.ts'
import type { Breakdown, Figure, Metric } from './define.ts'
import { METRICS } from './index.ts'
import { type Slice, slicesBy, wholeScope } from './scope.ts'

/** The figure of one slice of a breakdown. */
interface SliceFigure {
  readonly key: string
  readonly label: Bilingual
  readonly figure: Figure
}

/** A metric with its figure of the whole plan and of each slice, in the plan's order. */
export interface ComputedMetric {
  readonly metric: Metric
  readonly figure: Figure
  readonly by: ReadonlyMap<Breakdown, readonly SliceFigure[]>
}

/** Every metric of a plan, in the order of METRICS; the slices of a breakdown are made once for all metrics. */
export function figuresOf(plan: Plan): ComputedMetric[] {
  const slices = new Map<Breakdown, readonly Slice[]>()
  const slicesOf = (breakdown: Breakdown): readonly Slice[] => {
    const made = slices.get(breakdown) ?? slicesBy(plan, breakdown)
    slices.set(breakdown, made)
    return made
  }
  const whole = wholeScope(plan)
  return METRICS.map((metric) => ({
    metric,
    figure: metric.compute(plan, whole),
    by: new Map(
      metric.breakdowns.map((breakdown) => [
        breakdown,
        slicesOf(breakdown).map(({ key, label, scope }) => ({
          key,
          label,
          figure: metric.compute(plan, scope),
        })),
      ]),
    ),
  }))
}
