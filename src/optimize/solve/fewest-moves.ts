/** The last aim of a choice: of all solutions that reach the aims as far and are worth as much, one that moves fewest activities. */

import { presolve } from '../bounds/presolve.ts'
import type { Monitor, SearchBudget } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../model/problem.ts'
import { moveCount } from '../model/smoothing-figures.ts'
import { verify } from '../model/verify.ts'
import { withAimsHeld } from './lexicographic.ts'
import { proveByConflicts } from './prove-by-conflicts.ts'

/** A solution, and what none that is as good moves fewer than. */
export interface FewestMoves {
  readonly solution: Solution
  /** 0 where nothing is known. */
  readonly bound: number
  readonly isCutOff: boolean
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
  const held = withAimsHeld(problem, solution)
  const value = totalValue(problem, solution)
  const compiled = compileProblem(held)
  if (presolve(compiled) !== undefined) return same
  const found = await proveByConflicts(engine.answerSets, compiled, {
    conflicts,
    timeLimit,
    signal,
    objective: 'moves',
    valueAtLeast: value,
  })
  const { solution: other, bound, isCutOff } = found
  // What was rounded lets in more than the solutions: aims and value are looked at anew.
  const isBetter =
    other !== undefined &&
    verify(held, other).length === 0 &&
    totalValue(problem, other) >= value - 1e-9 * Math.max(1, value) &&
    moveCount(problem, other) < count
  // Rounding may hide the solution itself, which then says that there is none.
  return { solution: isBetter ? other : solution, bound: found.isInfeasible ? 0 : bound, isCutOff }
}
