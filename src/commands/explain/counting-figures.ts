/** Which figures count a project, and for how much. */

import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Figure, Metric } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { METRICS } from '../../metrics/index.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { bare, figure as figureCell, quantity } from '../../reports/document/cell.ts'
import type { Cell, Table } from '../../reports/document/document.ts'
import { column, listTable } from '../../reports/document/table.ts'
import { merged, ownRate } from './figure-trace.ts'

/** A figure that counts a project, and what the project counts for in it, in plain units. */
export interface CountingFigure {
  readonly metric: Metric
  readonly figure: Figure
  /** The project's own rate where the figure is a mean of rates. */
  readonly amount: number
  /** The project's part of the denominator. */
  readonly of: number | undefined
}

/** How much of a figure the project is: one rate of a mean, a part of what a rate is taken of, else of the sum. */
function shareIn({ metric, figure, amount, of }: CountingFigure): number {
  const isPart = metric.isMean === true || of !== undefined
  const [own, whole] = isPart ? [of ?? 1, figure.denominator] : [amount, figure.value]
  return whole ? Math.abs(own / whole) : 0
}

/** The figures of the whole plan that count a project, those of which it is the greatest part first; those in which it adds nothing left out. */
export function figuresCounting(plan: Plan, project: Project): CountingFigure[] {
  const scope = wholeScope(plan)
  const counting = METRICS.flatMap((metric): CountingFigure[] => {
    const own = [...(metric.terms?.(plan, scope) ?? [])].filter(({ entity }) => entity === project)
    const counted = merged(own).filter(({ amount, of }) => amount !== 0 || (of ?? 0) !== 0)
    return (metric.isMean === true ? counted.flatMap(ownRate) : counted).map(({ amount, of }) => ({
      metric,
      figure: metric.compute(plan, scope),
      amount,
      of,
    }))
  })
  return counting.sort((left, right) => shareIn(right) - shareIn(left))
}

function partCell({ metric }: CountingFigure, value: number | undefined): Cell {
  const { isMean, parts = metric.unit, unit } = metric
  return quantity(isMean === true ? unit : parts, value)
}

export function countingTable(figures: readonly CountingFigure[]): Table {
  return listTable({ id: 'figures', rowId: ({ metric }) => metric.id }, figures, [
    column('figure', LABELS.figure, 'text', ({ metric }) => metric.label),
    column('amount', T.amount, 'text', (one) => partCell(one, one.amount)),
    column('of', T.of, 'text', (one) => partCell(one, one.of)),
    column('value', T.value, 'text', ({ metric, figure }) => bare(figureCell(metric, figure))),
  ])
}
