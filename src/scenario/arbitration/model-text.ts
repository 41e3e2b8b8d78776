/** The linear model of a choice as text, for other solvers. */
import { arenaOf } from '../../solver/arena.ts'
import { choiceModel } from '../../solver/choice-model.ts'
import { mpsOf } from '../../solver/mps.ts'
import type { Problem } from '../../solver/problem.ts'
import { propagate } from '../../solver/propagate.ts'

/** The model as MPS, without the options that dates and limits rule out; whole where they rule out everything. */
export function modelText(problem: Problem): string {
  const arena = arenaOf(problem)
  const dead = propagate(arena)
  return mpsOf(choiceModel(dead === undefined ? arena : arenaOf(problem)).model)
}
