/** Solves a smoothing in two looks: least overload first, then least beyond the margins; without moves that gain next to nothing. */
import type { Effort, SmoothAnswer, Watch } from '../../solver/answer.ts'
import { isCut, sooner } from '../../solver/deadline.ts'
import type { Engine } from '../../solver/engine.ts'
import { levelsOf } from '../../solver/levels.ts'
import type { Problem, Selection } from '../../solver/problem.ts'
import { putBack, SLACK } from '../../solver/put-back.ts'
import { smooth } from '../../solver/smooth.ts'
import type { Posed } from './meaning.ts'
import { marginProblem } from './smoothing-margin.ts'

/** What solves it. */
export interface SmoothingTools {
  readonly engine: Engine | undefined
  /** How much work a problem gets. */
  readonly effortFor: (problem: Problem) => Effort
  readonly watch: Watch
}

function wishedOf({ meaning }: Posed): Selection {
  return meaning.tasks.map(({ options }) => options.findIndex(({ isWished }) => isWished))
}

/** The first look's share of the time, where there is a limit; what it leaves is the second one's. */
const FIRST_LOOK = 0.7

function timed(effort: Effort, share: number): Effort {
  const deadline = sooner(effort.timeLimit, share)
  return deadline === undefined ? effort : { ...effort, timeLimit: deadline }
}

/** An answer without a selection, or the answer of the first look with the selection of the second. */
export type SolvedSmoothing = (SmoothAnswer & { readonly solution: undefined }) | FoundSmoothing

/** An answer of the first look, with the selection of the second. */
export interface FoundSmoothing extends SmoothAnswer {
  readonly solution: Selection
  /** Moves that were taken back. */
  readonly putBack: number
}

/** Of the selections with as little overload, the one that passes margins least, without the moves that gain next to nothing. */
async function lookAgain(
  posed: Posed,
  answer: SmoothAnswer & { readonly solution: Selection },
  { engine, watch }: SmoothingTools,
  effort: Effort,
): Promise<FoundSmoothing> {
  const margin = marginProblem(posed, answer.solution)
  const less = { ...effort, lpIterations: Math.ceil(effort.lpIterations / 4) }
  // What passes margins is no overload: nobody is told of it as such.
  const quiet: Watch = {
    ...watch,
    onProgress: ({ stage }) => watch.onProgress?.({ stage, value: undefined, bound: undefined }),
  }
  const again = await smooth(margin, engine, less, quiet, answer.solution)
  const levelled = again.solution ?? answer.solution
  const isOver = (): boolean => isCut({ ...effort, ...watch })
  const selection = putBack(margin, levelled, SLACK, isOver)
  const moves = (one: Selection): number => levelsOf(margin, one).moves
  return {
    ...answer,
    solution: selection,
    putBack: moves(levelled) - moves(selection),
    isCutOff: answer.isCutOff || again.isCutOff || isOver(),
  }
}

/** Solves a smoothing. */
export async function solveSmoothing(
  posed: Posed,
  tools: SmoothingTools,
): Promise<SolvedSmoothing> {
  const { problem } = posed
  // A proof that is closer than what is put back for next to nothing would be thrown away.
  const effort: Effort = { ...tools.effortFor(problem), gap: SLACK / 5 }
  const { engine, watch } = tools
  const first = timed(effort, FIRST_LOOK)
  const answer = await smooth(problem, engine, first, watch, wishedOf(posed))
  const { solution: selection } = answer
  if (selection === undefined) return { ...answer, solution: selection }
  return lookAgain(posed, { ...answer, solution: selection }, tools, effort)
}
