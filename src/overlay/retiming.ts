/** How a project's months move when it starts at another time or lasts longer or shorter. */
import type { Plan, Project } from '../model/plan.ts'
import { addMonths, type Month, monthOfDay } from '../units/calendar.ts'
import type { Choice } from './flat-scenario.ts'
import { hasStarted } from './has-started.ts'

/**
 * Months before `from` move by `shift`; those from `from` to `oldLast` move onto those from `from` + `shift` to
 * `newLast`; later ones move with the end.
 */
export interface Retiming {
  /** The project's first month, or the first after the status date where it has started. */
  readonly from: Month
  /** In months; 0 where the project has started. */
  readonly shift: number
  /** At or after `from`. */
  readonly oldLast: Month
  /** At or after `from` + `shift`. */
  readonly newLast: Month
}

/** Projects last at most so many months: a slip in a number must not make a project of a million months. */
export const MOST_MONTHS = 50 * 12

/** The length that the choice asks for, where a project can have it. */
function stretchOf({ stretch }: Pick<Choice, 'stretch'>): number | undefined {
  return stretch !== undefined && stretch >= 1 && stretch <= MOST_MONTHS ? stretch : undefined
}

/** The months of a project's span; undefined without a start, one month without an end or with one before the start. */
export function monthsOfSpan({ span }: Project): { first: Month; last: Month } | undefined {
  if (span.start === undefined) return undefined
  const first = monthOfDay(span.start)
  const last = span.end === undefined ? first : monthOfDay(span.end)
  return { first, last: Math.max(first, last) as Month }
}

function retimingOfStarted(
  plan: Pick<Plan, 'asOf'>,
  project: Project,
  choice: Pick<Choice, 'stretch'>,
): Retiming | undefined {
  const span = monthsOfSpan(project)
  const stretch = stretchOf(choice)
  const isOver = project.actual.end !== undefined || project.status === 'completed'
  if (span === undefined || stretch === undefined || project.span.end === undefined || isOver) {
    return undefined
  }
  const wanted = addMonths(span.first, stretch - 1)
  if (wanted === span.last) return undefined
  const from = addMonths(monthOfDay(plan.asOf), 1)
  // What is over cannot be made shorter, and a project that should have ended has its rest in the month to come.
  return {
    from,
    shift: 0,
    oldLast: Math.max(span.last, from) as Month,
    newLast: Math.max(wanted, from) as Month,
  }
}

/**
 * How the months of a project move under a choice; undefined where nothing moves: no dates to move, a start of a
 * project that has started, a length that is the present one or that no project can have.
 */
export function retimingOf(
  plan: Pick<Plan, 'asOf'>,
  project: Project,
  choice: Pick<Choice, 'start' | 'stretch'>,
): Retiming | undefined {
  if (hasStarted(project)) return retimingOfStarted(plan, project, choice)
  const span = monthsOfSpan(project)
  if (span === undefined) return undefined
  const { first: from, last: oldLast } = span
  const length = oldLast - from + 1
  const shift = choice.start === undefined ? 0 : choice.start - from
  const stretch = project.span.end === undefined ? undefined : stretchOf(choice)
  if (shift === 0 && (stretch ?? length) === length) return undefined
  return { from, shift, oldLast, newLast: (from + shift + (stretch ?? length) - 1) as Month }
}
