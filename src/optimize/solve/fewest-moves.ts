/** The last aim of a choice: of all solutions that reach the aims as far and are worth as much, one that moves fewest activities. */

import { presolve } from '../bounds/presolve.ts'
import type { Monitor, SearchBudget } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import { aimsReached, type Problem, type Solution, totalValue } from '../model/problem.ts'
import { smoothingFigures } from '../model/smoothing-figures.ts'
import { verify } from '../model/verify.ts'
import { withAimHeld } from './lexicographic.ts'
import { proveByConflicts } from './prove-by-conflicts.ts'

/** How many activities a solution moves. */
export function moveCount(problem: Problem, solution: Solution): number {
  return smoothingFigures(problem, solution).moves
}

/** A solution, and what none that is as good moves fewer than. */
export interface FewestMoves {
  readonly solution: Solution
  /** 0 where nothing is known. */
  readonly bound: number
  readonly isCutOff: boolean
}

/** Whether one solution is as good as another: by every aim, and by value. */
function isAsGood(problem: Problem, one: Solution, other: Solution): boolean {
  const least = aimsReached(problem, other)
  const reached = aimsReached(problem, one)
  const isAimed = reached.every((part, aim) => part >= (least[aim] ?? 0))
  const spare = 1e-9 * Math.max(1, totalValue(problem, other))
  return isAimed && totalValue(problem, one) >= totalValue(problem, other) - spare
}

/**
 * A solution as good as another one that moves fewest activities, which may be others; the same one where the engine for
 * answer set programs is not there to tell, or finds none that moves fewer within its conflicts.
 *
 * @param solution - one that breaks nothing.
 */
export async function fewestMoves(
  problem: Problem,
  engine: Engine | undefined,
  solution: Solution,
  { conflicts = 0, timeLimit }: SearchBudget,
  { signal }: Monitor = {},
): Promise<FewestMoves> {
  const count = moveCount(problem, solution)
  const same = { solution, bound: 0, isCutOff: false }
  if (count === 0 || engine?.answerSets === undefined || conflicts === 0) return same
  const held = aimsReached(problem, solution).reduce(
    (sum, reached, aim) => withAimHeld(sum, aim, reached),
    problem,
  )
  const compiled = compileProblem(held)
  if (presolve(compiled) !== undefined) return same
  const found = await proveByConflicts(engine.answerSets, compiled, {
    ...{ conflicts, timeLimit, signal },
    objective: 'moves',
    valueAtLeast: totalValue(problem, solution),
  })
  const { solution: other, bound, isCutOff } = found
  const isBetter =
    other !== undefined &&
    verify(problem, other).length === 0 &&
    isAsGood(problem, other, solution) &&
    moveCount(problem, other) < count
  // Rounding may hide the solution itself, which then says that there is none.
  return { solution: isBetter ? other : solution, bound: found.isInfeasible ? 0 : bound, isCutOff }
}
