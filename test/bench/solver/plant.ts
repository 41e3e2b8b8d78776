/** Puts tasks into a problem one by one, each where it fits: shows that a drawn problem has an answer. */
import type { Problem } from '../../../src/optimize/model/problem.ts'
import type { Draw } from '../seeded.ts'

/** A selection in the making. */
export interface Planting {
  readonly selection: number[]
  readonly taken: number[]
}

function canFollow(
  { activities: tasks, precedences: links }: Problem,
  selection: readonly number[],
  task: number,
): boolean {
  const optionOf = (one: number) => tasks[one]?.modes[selection[one] ?? -1]
  return links
    .filter(({ predecessor: before, successor: after }) => before === task || after === task)
    .every(({ predecessor: before, successor: after, lag }) => {
      const [first, second] = [optionOf(before), optionOf(after)]
      return first === undefined || second === undefined || second.start > first.end + lag
    })
}

/** Whether what a task needs is in, and no rival of it. */
function isWelcome(
  { requires: needs, exclusiveGroups: rivals }: Problem,
  selection: readonly number[],
  task: number,
): boolean {
  const isIn = (one: number): boolean => (selection[one] ?? -1) >= 0
  return (
    needs.every(([one, needed]) => one !== task || isIn(needed)) &&
    rivals.every((group) => !group.includes(task) || !group.some(isIn))
  )
}

/**
 * Puts a task where it fits, from a drawn option on; says whether there was a place. Floors are not looked at: they are
 * rows whose upper limit is Infinity.
 */
export function plantTask(draw: Draw, problem: Problem, planting: Planting, task: number): boolean {
  const { selection, taken } = planting
  const options = problem.activities[task]?.modes ?? []
  if (options.length === 0 || !isWelcome(problem, selection, task)) return false
  const from = draw.between(0, options.length - 1)
  for (const step of options.keys()) {
    const pick = (from + step) % options.length
    const takes = options[pick]?.demands ?? []
    const hasRoom = takes.every(
      ({ resource: row, amount }) =>
        (taken[row] ?? 0) + amount <= (problem.resources[row]?.capacity ?? 0),
    )
    selection[task] = pick
    if (hasRoom && canFollow(problem, selection, task)) {
      for (const { resource: row, amount } of takes) taken[row] = (taken[row] ?? 0) + amount
      return true
    }
  }
  selection[task] = -1
  return false
}
