/** Asks the engine for answer set programs for the best solution over the open modes, with the bound that none passes. */
import { engineTimeLimit, type SearchBudget } from '../budget.ts'
import type { AnswerSetEngine } from '../exact/answer-set-engine.ts'
import { answerSetProgram, objectiveOf, type ProgramRequest, solutionOfAtoms } from '../exact/answer-set-program.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import type { Solution } from '../model/problem.ts'

/** What is asked beside the problem. */
export interface ConflictRequest extends ProgramRequest {
  readonly conflicts: number
  readonly timeLimit?: SearchBudget['timeLimit']
  readonly signal?: AbortSignal | undefined
  /** Told of the objective and its bound on the way; the former is undefined until there is a solution. */
  readonly onProgress?: (progress: { value: number | undefined; bound: number }) => void
}

/** What the engine knows in the end. */
export interface ConflictAnswer {
  /** The best that was found; not verified yet. Undefined where there is none. */
  readonly solution: Solution | undefined
  /** No solution that keeps what was asked is worth more; of an objective that counts what is passed or moved, has less. */
  readonly bound: number
  /** Whether there is no such solution, which is proven. */
  readonly isInfeasible: boolean
  readonly isCutOff: boolean
}

/** The solution over the open modes that is best by the objective, as far as so many conflicts show it. */
export async function proveByConflicts(
  engine: AnswerSetEngine,
  compiled: CompiledProblem,
  { conflicts, timeLimit, signal, onProgress, ...request }: ConflictRequest,
): Promise<ConflictAnswer> {
  const program = answerSetProgram(compiled, request)
  const { status, atoms, bound, isCutOff } = await engine.solve({
    program: program.text,
    task: 'optimum',
    conflicts,
    signal,
    ...engineTimeLimit(timeLimit),
    onProgress: (told) => {
      const value = told.cost === undefined ? undefined : objectiveOf(program, told.cost)
      onProgress?.({ value, bound: objectiveOf(program, told.bound) })
    },
  })
  return {
    solution: atoms === undefined ? undefined : solutionOfAtoms(compiled, atoms),
    bound: objectiveOf(program, bound),
    isInfeasible: status === 'infeasible',
    isCutOff,
  }
}
