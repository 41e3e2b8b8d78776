/** The figures that a smoothing makes small, and which of two is better. */

import { chosenMode, type Problem, resourceLoads, type Solution } from './problem.ts'
import type { SmoothingFigures } from './result.ts'

/** The figures in their order: one counts only where all before it are equal. */
export const SMOOTHING_OBJECTIVES = [
  'overloadDays',
  'overloadMoney',
  'squares',
  'moves',
  'weightedMoves',
] as const

/** The figures of a selection; a task that is left out makes no move. */
export function smoothingFigures(problem: Problem, selection: Solution): SmoothingFigures {
  const taken = resourceLoads(problem, selection)
  const beyond = (kind: 'days' | 'money'): number =>
    problem.resources.reduce((total, { overload: excess, capacity: upper }, row) => {
      return excess === kind ? total + Math.max(0, (taken[row] ?? 0) - upper) : total
    }, 0)
  const moves = problem.activities.map((_, task) => chosenMode(problem, selection, task)?.move ?? 0)
  return {
    overloadDays: beyond('days'),
    overloadMoney: beyond('money'),
    squares: problem.resources.reduce(
      (total, { levelledLoad: level }, row) =>
        level === undefined ? total : total + (taken[row] ?? 0) ** 2,
      0,
    ),
    moves: moves.filter((move) => move > 0).length,
    weightedMoves: moves.reduce(
      (total, move, task) => total + move * (problem.activities[task]?.value ?? 0),
      0,
    ),
  }
}

/** Below 0 where the first is better, above where the second is, 0 where both are the same. */
export function compareSmoothing(one: SmoothingFigures, other: SmoothingFigures): number {
  for (const key of SMOOTHING_OBJECTIVES) if (one[key] !== other[key]) return one[key] - other[key]
  return 0
}
