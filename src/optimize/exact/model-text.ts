/** The linear model of a choice as text, for other solvers. */

import { presolve } from '../bounds/presolve.ts'
import { compileProblem } from '../model/compiled-problem.ts'
import type { Problem } from '../model/problem.ts'
import { weightedProblem } from '../solve/lexicographic.ts'
import { buildChoiceModel } from './choice-model.ts'
import { writeMps } from './mps.ts'

/**
 * The model as MPS, without the modes that dates and limits rule out; whole where they rule out everything. One more
 * of an aim weighs more than all that comes after it.
 */
export function modelText(asked: Problem): string {
  const problem = weightedProblem(asked)
  const compiled = compileProblem(problem)
  const dead = presolve(compiled)
  return writeMps(buildChoiceModel(dead === undefined ? compiled : compileProblem(problem)).model)
}
