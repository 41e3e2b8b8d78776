/** Checks an answer against its problem, row by row and bond by bond, without anything that made the answer. */

import { chosenMode, type Problem, resourceLoads, type Solution } from './problem.ts'
import type { ChoiceResult } from './result.ts'

/** One thing that an answer breaks. */
export type Violation =
  /** A required task is left out. */
  | { readonly kind: 'left-out'; readonly activity: number }
  /** The selection names an option that the task does not have, or has not one entry a task. */
  | { readonly kind: 'no-option'; readonly activity: number }
  | { readonly kind: 'over'; readonly resource: number; readonly by: number }
  | { readonly kind: 'under'; readonly resource: number; readonly by: number }
  | { readonly kind: 'order'; readonly predecessor: number; readonly successor: number }
  | { readonly kind: 'need'; readonly activity: number; readonly required: number }
  | { readonly kind: 'rivals'; readonly activity: number; readonly other: number }

/** What a row may be passed by: only rows of shares hold fractions, whose sums carry noise in the last digits. */
export const TOLERANCE = 1e-6

function activityViolations({ activities: tasks }: Problem, selection: Solution): Violation[] {
  const found: Violation[] = []
  for (let task = 0; task < Math.max(tasks.length, selection.length); task += 1) {
    const [one, option] = [tasks[task], selection[task]]
    const isKnown =
      one !== undefined &&
      Number.isInteger(option) &&
      (option ?? 0) >= -1 &&
      (option ?? 0) < one.modes.length
    if (!isKnown) found.push({ kind: 'no-option', activity: task })
    else if (one.isRequired && option === -1) found.push({ kind: 'left-out', activity: task })
  }
  return found
}

function resourceViolations(problem: Problem, selection: Solution): Violation[] {
  return resourceLoads(problem, selection).flatMap((taken, row): Violation[] => {
    const {
      capacity: upper = 0,
      minimum: lower = 0,
      overload: excess,
    } = problem.resources[row] ?? {}
    if (excess === undefined && taken > upper + TOLERANCE)
      return [{ kind: 'over', resource: row, by: taken - upper }]
    return taken < lower - TOLERANCE ? [{ kind: 'under', resource: row, by: lower - taken }] : []
  })
}

function precedenceViolations(problem: Problem, selection: Solution): Violation[] {
  return problem.precedences.flatMap(
    ({ predecessor: before, successor: after, lag }): Violation[] => {
      const [first, second] = [
        chosenMode(problem, selection, before),
        chosenMode(problem, selection, after),
      ]
      if (first === undefined || second === undefined || second.start > first.end + lag) return []
      return [{ kind: 'order', predecessor: before, successor: after }]
    },
  )
}

function logicalViolations(problem: Problem, selection: Solution): Violation[] {
  const isIn = (task: number): boolean => chosenMode(problem, selection, task) !== undefined
  const needs = problem.requires
    .filter(([task, needed]) => isIn(task) && !isIn(needed))
    .map(([task, needed]): Violation => ({ kind: 'need', activity: task, required: needed }))
  const rivals = problem.exclusiveGroups.flatMap((group) => {
    const [task, ...others] = group.filter(isIn)
    return task === undefined
      ? []
      : others.map((other): Violation => ({ kind: 'rivals', activity: task, other }))
  })
  return [...needs, ...rivals]
}

/** Everything that a selection breaks, none where it is an answer. Rows that may be passed (`excess`) count as held. */
export function verify(problem: Problem, selection: Solution): Violation[] {
  return [
    ...activityViolations(problem, selection),
    ...resourceViolations(problem, selection),
    ...precedenceViolations(problem, selection),
    ...logicalViolations(problem, selection),
  ]
}

/** A figure of an answer that its selection does not bear out. */
export type FalseClaim =
  /** The answer tells of another number of aims than the problem has, which is `by` more or less. */
  | { readonly kind: 'aim-count'; readonly by: number }
  /** What it says of an aim is not what the selection reaches. */
  | { readonly kind: 'aim'; readonly aim: number; readonly by: number }
  | { readonly kind: 'value'; readonly by: number }
  /** A bound lies below what is reached, of an aim or, without one, of value. */
  | { readonly kind: 'bound'; readonly aim: number | undefined; readonly by: number }
  /** It is said to be the best, and a bound lies above what is reached. */
  | { readonly kind: 'proof'; readonly aim: number | undefined; readonly by: number }

/** What each task adds to some figure where it is in, added up without anything that made the answer. */
function sumOver(
  problem: Problem,
  selection: Solution,
  part: (
    task: Problem['activities'][number],
    option: Problem['activities'][number]['modes'][number],
  ) => number,
): number {
  let total = 0
  for (const [index, task] of problem.activities.entries()) {
    const option = chosenMode(problem, selection, index)
    if (option !== undefined) total += part(task, option)
  }
  return total
}

/** The figures of an answer that are not those of its selection; none where it has no selection. */
export function falseClaims(problem: Problem, answer: ChoiceResult): FalseClaim[] {
  const { solution: selection, aims, value, bound, status } = answer
  if (selection === undefined) return []
  const most = problem.activities.reduce(
    (count, task) => Math.max(count, task.aims?.length ?? 0),
    0,
  )
  const figures = [
    ...aims.map((one, aim) => {
      const own = sumOver(problem, selection, (task) => task.aims?.[aim] ?? 0)
      return { ...one, aim, own }
    }),
    {
      value,
      bound,
      aim: undefined,
      own: sumOver(problem, selection, (task, { loss = 0 }) => task.value - loss),
    },
  ]
  const count: FalseClaim[] =
    most === aims.length ? [] : [{ kind: 'aim-count', by: aims.length - most }]
  return [
    ...count,
    ...figures.flatMap((figure): FalseClaim[] => {
      const { aim, own } = figure
      const noise = TOLERANCE * Math.max(1, Math.abs(own))
      const [off, above] = [figure.value - own, figure.bound - figure.value]
      const wrong: FalseClaim[] = []
      if (Math.abs(off) > noise)
        wrong.push(aim === undefined ? { kind: 'value', by: off } : { kind: 'aim', aim, by: off })
      if (above < -noise) wrong.push({ kind: 'bound', aim, by: -above })
      if (status === 'optimal' && above > noise) wrong.push({ kind: 'proof', aim, by: above })
      return wrong
    }),
  ]
}
