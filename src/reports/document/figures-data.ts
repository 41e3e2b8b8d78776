/** Figures of a plan as data for machines, with their breakdowns. */

import { metricsData } from '../../commands/command-result.ts'
import type { Figures } from './figures.ts'

/** The named figures with every breakdown that they have. */
export function figuresData(
  figures: Figures,
  ids: readonly Parameters<Figures['metric']>[0][],
): Record<string, unknown> {
  const all = ids.map((id) => {
    const metric = figures.metric(id)
    const slices = (breakdown: (typeof metric.breakdowns)[number]) =>
      figures.keys(id, breakdown).flatMap(({ key, label }) => {
        const figure = figures.slice(id, breakdown, key)
        return figure === undefined ? [] : [{ key, label, figure }]
      })
    const by = new Map(metric.breakdowns.map((breakdown) => [breakdown, slices(breakdown)]))
    return { metric, figure: figures.whole(id), by }
  })
  return metricsData({ all })
}
