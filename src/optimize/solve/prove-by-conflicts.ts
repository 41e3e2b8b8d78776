/** Asks the engine for answer set programs for the best solution over the open modes, with the bound that none passes. */
import { engineTimeLimit, type SearchBudget } from '../budget.ts'
import type { AnswerSetEngine } from '../exact/answer-set-engine.ts'
import {
  answerSetProgram,
  type ProgramRequest,
  solutionOfAtoms,
  valueBound,
} from '../exact/answer-set-program.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'

/** What is asked beside the problem. */
export interface ConflictRequest extends ProgramRequest {
  readonly conflicts: number
  readonly timeLimit?: SearchBudget['timeLimit']
  readonly signal?: AbortSignal | undefined
  /** Told of values and bounds on the way; the value is undefined until there is a solution. */
  readonly onProgress?: (progress: { value: number | undefined; bound: number }) => void
}

/** What the engine knows in the end. */
export interface ConflictAnswer {
  /** The best that was found; not verified yet. Undefined where there is none. */
  readonly solution: Solution | undefined
  /** No solution that keeps what was asked is worth more. */
  readonly bound: number
  /** Whether there is no such solution, which is proven. */
  readonly isInfeasible: boolean
  readonly isCutOff: boolean
}

/** The best solution over the open modes, as far as so many conflicts show it. */
export async function proveByConflicts(
  engine: AnswerSetEngine,
  compiled: CompiledProblem,
  { conflicts, timeLimit, signal, onProgress, ...request }: ConflictRequest,
): Promise<ConflictAnswer> {
  const program = answerSetProgram(compiled, request)
  const { status, atoms, bound, isCutOff } = await engine.solve({
    ...{ program: program.text, task: 'optimum', conflicts, signal },
    ...engineTimeLimit(timeLimit),
    onProgress: (told) => {
      const value = told.cost === undefined ? undefined : valueBound(program, told.cost)
      onProgress?.({ value, bound: valueBound(program, told.bound) })
    },
  })
  return {
    solution: atoms === undefined ? undefined : solutionOfAtoms(compiled, atoms),
    bound: valueBound(program, bound),
    isInfeasible: status === 'infeasible',
    isCutOff,
  }
}
