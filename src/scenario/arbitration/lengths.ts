/** The lengths that a project may have. */

import { MOST_MONTHS } from '../../overlay/retiming.ts'
import type { Project } from '../../plan/plan.ts'

/** A project is tried in so many lengths beside its own. */
const MOST_LENGTHS = 5

/** Some of the values, evenly over their range, the first and the last among them. */
function spread(values: readonly number[], count: number): number[] {
  if (values.length <= count) return [...values]
  return Array.from(
    { length: count },
    (_, index) => values[Math.round((index * (values.length - 1)) / (count - 1))] ?? 0,
  )
}

/** Whether a project has a length that a choice can change: it is stretchable, dated, and not over. */
export function isStretchable({ span, actual, status, written }: Project): boolean {
  const { start, end } = span
  const isDated = start !== undefined && end !== undefined && start <= end
  const isOver = actual.end !== undefined || status === 'completed'
  return written.stretchable !== undefined && isDated && !isOver
}

/**
 * The lengths in months to try, in order: the project's own and, where it is stretchable, at most five from its least
 * to its greatest in whole steps.
 *
 * @param own - its present length.
 * @param step - months of the plan's grain.
 */
export function lengthsOf(project: Project, own: number, step: number): number[] {
  const limits = project.written.stretchable
  if (limits === undefined || !isStretchable(project)) return [own]
  const [least, most] = [Math.max(1, limits.min), Math.min(limits.max, MOST_MONTHS)]
  const count = Math.max(0, Math.floor((most - least) / step) + 1)
  const allowed = Array.from({ length: count }, (_, index) => least + index * step)
  const lengths = new Set([own, ...spread(allowed, MOST_LENGTHS)])
  return [...lengths].sort((left, right) => left - right)
}
