/** The definitions at the end of a report: those of the metrics that its tables show. */
import { METRICS } from '../metrics/index.ts'
import type { Definition, Section } from './document.ts'

/**
 * The definitions of the metrics that rows or columns are named after, in the order of METRICS; behind the metric's id
 * a name may hold, after a space, the part of the plan that the figure is of.
 */
export function shownDefinitions(sections: readonly Section[]): Definition[] {
  const names = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [...block.columns.map(({ id }) => id), ...block.rows.flatMap(({ id }) => id ?? [])]
        : [],
    ),
  )
  const shown = new Set(names.map((name) => name.split(' ')[0]))
  return METRICS.filter(({ id }) => shown.has(id)).map(({ id, label, formula, source }) => ({
    id,
    label,
    formula,
    source,
  }))
}
