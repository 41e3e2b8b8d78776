/** The linear model of a choice as text, for other solvers. */
import { weighed } from '../../solver/aim-problems.ts'
import { arenaOf } from '../../solver/arena.ts'
import { choiceModel } from '../../solver/choice-model.ts'
import { mpsOf } from '../../solver/mps.ts'
import type { Problem } from '../../solver/problem.ts'
import { propagate } from '../../solver/propagate.ts'

/**
 * The model as MPS, without the options that dates and limits rule out; whole where they rule out everything. One more
 * of an aim weighs more than all that comes after it.
 */
export function modelText(asked: Problem): string {
  const problem = weighed(asked)
  const arena = arenaOf(problem)
  const dead = propagate(arena)
  return mpsOf(choiceModel(dead === undefined ? arena : arenaOf(problem)).model)
}
