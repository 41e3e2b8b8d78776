/** Figures of two states of a plan side by side: of the whole plan, or slice by slice. */
import type { Breakdown, Figure, Metric } from '../metrics/base/define.ts'
import { lazyFigures } from '../metrics/figures.ts'
import { metricOf } from '../metrics/index.ts'
import type { Plan } from '../plan/plan.ts'
import type { FigureChange } from './comparison.ts'

/** The figures of a state by the key of their slice; by the empty key for the whole plan. */
function figuresOf(
  plan: Plan,
  metric: Metric,
  breakdown: Breakdown | undefined,
): ReadonlyMap<string, Figure> {
  const figures = lazyFigures(plan)
  if (breakdown === undefined) return new Map([['', figures.whole(metric)]])
  return new Map(figures.slices(metric, breakdown).map(({ key, figure }) => [key, figure]))
}

/**
 * Each metric in both states, those that are alike too, in the order of the ids; with a breakdown, every slice that
 * either state has, in the order of the state after.
 *
 * @throws Error for an id that no metric has, which is a bug.
 */
export function figuresDiff(
  before: Plan,
  after: Plan,
  ids: readonly string[],
  breakdown?: Breakdown,
): FigureChange[] {
  return ids.map(metricOf).flatMap((metric) => {
    const older = figuresOf(before, metric, breakdown)
    const newer = figuresOf(after, metric, breakdown)
    return [...new Set([...newer.keys(), ...older.keys()])].map((key) => ({
      metric: metric.id,
      breakdown,
      key: breakdown === undefined ? undefined : key,
      before: older.get(key),
      after: newer.get(key),
    }))
  })
}

/** What a figure changed by, in plain units and without the noise of binary fractions; undefined where a side has no value. */
export function figureDelta({
  before,
  after,
}: Pick<FigureChange, 'before' | 'after'>): number | undefined {
  const [older, newer] = [before?.value ?? null, after?.value ?? null]
  return older === null || newer === null ? undefined : Number((newer - older).toPrecision(12))
}
