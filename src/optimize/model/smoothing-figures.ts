/**
 * The objectives of a smoothing in their lexicographic order: their values for a solution, and which of two is
 * better.
 */
import { chosenMode, type Problem, resourceLoads, type Solution } from './problem.ts'
import type { SmoothingFigures } from './result.ts'

/** The figures in their order: one counts only where all before it are equal. */
export const SMOOTHING_OBJECTIVES = ['overloadDays', 'overloadMoney', 'squares', 'moves', 'weightedMoves'] as const

/** The figures of a solution; an activity that is left out makes no move. */
export function smoothingFigures(problem: Problem, solution: Solution): SmoothingFigures {
  const load = resourceLoads(problem, solution)
  const beyond = (kind: 'days' | 'money'): number =>
    problem.resources.reduce((total, { overload, capacity }, resource) => {
      return overload === kind ? total + Math.max(0, (load[resource] ?? 0) - capacity) : total
    }, 0)
  const moves = problem.activities.map((_, activity) => chosenMode(problem, solution, activity)?.move ?? 0)
  return {
    overloadDays: beyond('days'),
    overloadMoney: beyond('money'),
    squares: problem.resources.reduce(
      (total, { levelledLoad }, resource) => (levelledLoad === undefined ? total : total + (load[resource] ?? 0) ** 2),
      0,
    ),
    moves: moves.filter((move) => move > 0).length,
    weightedMoves: moves.reduce(
      (total, move, activity) => total + move * (problem.activities[activity]?.value ?? 0),
      0,
    ),
  }
}

/** How many activities a solution moves. */
export function moveCount(problem: Problem, solution: Solution): number {
  return smoothingFigures(problem, solution).moves
}

/** Below 0 where the first is better, above where the second is, 0 where both are the same. */
export function compareSmoothing(one: SmoothingFigures, other: SmoothingFigures): number {
  for (const key of SMOOTHING_OBJECTIVES) if (one[key] !== other[key]) return one[key] - other[key]
  return 0
}
