/** Checks an answer against its problem, row by row and bond by bond, without anything that made the answer. */
import { chosen, type Problem, type Selection, takenBy } from './problem.ts'

/** One thing that an answer breaks. */
export type Violation =
  /** A required task is left out. */
  | { readonly kind: 'left-out'; readonly task: number }
  /** The selection names an option that the task does not have, or has not one entry a task. */
  | { readonly kind: 'no-option'; readonly task: number }
  | { readonly kind: 'over'; readonly row: number; readonly by: number }
  | { readonly kind: 'under'; readonly row: number; readonly by: number }
  | { readonly kind: 'order'; readonly before: number; readonly after: number }
  | { readonly kind: 'need'; readonly task: number; readonly needed: number }
  | { readonly kind: 'rivals'; readonly task: number; readonly other: number }

/** What a row may be passed by: only rows of shares hold fractions, whose sums carry noise in the last digits. */
export const NOISE = 1e-6

function wrongTasks({ tasks }: Problem, selection: Selection): Violation[] {
  const found: Violation[] = []
  for (let task = 0; task < Math.max(tasks.length, selection.length); task += 1) {
    const [one, option] = [tasks[task], selection[task]]
    const isKnown =
      one !== undefined &&
      Number.isInteger(option) &&
      (option ?? 0) >= -1 &&
      (option ?? 0) < one.options.length
    if (!isKnown) found.push({ kind: 'no-option', task })
    else if (one.isRequired && option === -1) found.push({ kind: 'left-out', task })
  }
  return found
}

function wrongRows(problem: Problem, selection: Selection): Violation[] {
  return takenBy(problem, selection).flatMap((taken, row): Violation[] => {
    const { upper = 0, lower = 0, excess } = problem.rows[row] ?? {}
    if (excess === undefined && taken > upper + NOISE)
      return [{ kind: 'over', row, by: taken - upper }]
    return taken < lower - NOISE ? [{ kind: 'under', row, by: lower - taken }] : []
  })
}

function wrongLinks(problem: Problem, selection: Selection): Violation[] {
  return problem.links.flatMap(({ before, after, lag }): Violation[] => {
    const [first, second] = [chosen(problem, selection, before), chosen(problem, selection, after)]
    if (first === undefined || second === undefined || second.start > first.end + lag) return []
    return [{ kind: 'order', before, after }]
  })
}

function wrongBonds(problem: Problem, selection: Selection): Violation[] {
  const isIn = (task: number): boolean => chosen(problem, selection, task) !== undefined
  const needs = problem.needs
    .filter(([task, needed]) => isIn(task) && !isIn(needed))
    .map(([task, needed]): Violation => ({ kind: 'need', task, needed }))
  const rivals = problem.rivals.flatMap((group) => {
    const [task, ...others] = group.filter(isIn)
    return task === undefined
      ? []
      : others.map((other): Violation => ({ kind: 'rivals', task, other }))
  })
  return [...needs, ...rivals]
}

/** Everything that a selection breaks, none where it is an answer. Rows that may be passed (`excess`) count as held. */
export function verify(problem: Problem, selection: Selection): Violation[] {
  return [
    ...wrongTasks(problem, selection),
    ...wrongRows(problem, selection),
    ...wrongLinks(problem, selection),
    ...wrongBonds(problem, selection),
  ]
}
