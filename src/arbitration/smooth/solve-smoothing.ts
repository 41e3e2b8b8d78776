/**
 * Solves a smoothing in two lexicographic steps: least overload first, then least beyond the margins of teams; without moves that gain next to nothing.
 */
import { plannableWithAccepted } from '../../limits/team-capacity.ts'
import { isInterrupted, type Monitor, type SearchBudget, shortenTimeLimit } from '../../optimize/budget.ts'
import type { Engine } from '../../optimize/exact/engine.ts'
import { type Demand, type Problem, type Resource, resourceLoads, type Solution } from '../../optimize/model/problem.ts'
import type { SmoothingResult } from '../../optimize/model/result.ts'
import { moveCount } from '../../optimize/model/smoothing-figures.ts'
import { dropIdleMoves, IDLE_MOVE_SLACK } from '../../optimize/solve/restore-dates.ts'
import { smoothLoads } from '../../optimize/solve/smooth-loads.ts'
import type { Formulation } from '../formulate/formulation-map.ts'

/** A row that holds what it holds now, and no more than its limit where it holds less. */
function heldResource({ baseLoad: taken, capacity: upper, minimum: lower }: Resource, now: number): Resource {
  return { baseLoad: taken, capacity: Math.max(upper, now), minimum: lower }
}

/**
 * The problem of the same tasks in which no limit is passed by more than under a solution, and what passes plannable
 * days is the overload. Rows of the first problem keep their places; behind them stand the net days, once more and held.
 *
 * @param solution - one that breaks nothing.
 */
function marginProblem({ problem, map: meaning }: Formulation, solution: Solution): Problem {
  const taken = resourceLoads(problem, solution)
  const held: Resource[] = []
  const copies = new Map<number, number>()
  const rows = problem.resources.map((row, index): Resource => {
    const limit = meaning.rows[index]
    if (limit?.kind !== 'work') return heldResource(row, taken[index] ?? 0)
    copies.set(index, problem.resources.length + held.length)
    held.push(heldResource(row, taken[index] ?? 0))
    return { ...row, capacity: plannableWithAccepted(limit) }
  })
  const copied = (takes: readonly Demand[]): Demand[] =>
    takes.flatMap(({ resource: row, amount }) => {
      const copy = copies.get(row)
      return copy === undefined ? [] : [{ resource: copy, amount }]
    })
  return {
    ...problem,
    resources: [...rows, ...held],
    activities: problem.activities.map((task) => ({
      ...task,
      modes: task.modes.map((option) => ({ ...option, demands: [...option.demands, ...copied(option.demands)] })),
    })),
  }
}

/** What solves it. */
export interface SmoothingTools {
  readonly engine: Engine | undefined
  /** How much work a problem gets. */
  readonly effortFor: (problem: Problem) => SearchBudget
  readonly watch: Monitor
}

function wishedSolution({ map: meaning }: Formulation): Solution {
  return meaning.activities.map(({ options }) => options.findIndex(({ isWished }) => isWished))
}

/** The first look's share of the time, where there is a limit; what it leaves is the second one's. */
const FIRST_STEP = 0.7

function timed(effort: SearchBudget, share: number): SearchBudget {
  const deadline = shortenTimeLimit(effort.timeLimit, share)
  return deadline === undefined ? effort : { ...effort, timeLimit: deadline }
}

/** An answer without a solution, or the answer of the first look with the solution of the second. */
type SolvedSmoothing = (SmoothingResult & { readonly solution: undefined }) | FoundSmoothing

/** An answer of the first look, with the solution of the second. */
export interface FoundSmoothing extends SmoothingResult {
  readonly solution: Solution
  /** Moves that were taken back. */
  readonly idleMoves: number
}

/** Of the selections with as little overload, the one that passes margins least, without the moves that gain next to nothing. */
async function reduceMarginUse(
  formulation: Formulation,
  answer: SmoothingResult & { readonly solution: Solution },
  { engine, watch }: SmoothingTools,
  effort: SearchBudget,
): Promise<FoundSmoothing> {
  const margin = marginProblem(formulation, answer.solution)
  const less = { ...effort, lpIterations: Math.ceil(effort.lpIterations / 4) }
  // What passes margins is no overload: nobody is told of it as such.
  const quiet: Monitor = {
    ...watch,
    onProgress: ({ stage }) => watch.onProgress?.({ stage, value: undefined, bound: undefined }),
  }
  const again = await smoothLoads(margin, engine, less, quiet, answer.solution)
  const levelled = again.solution ?? answer.solution
  const isOver = (): boolean => isInterrupted({ ...effort, ...watch })
  const solution = dropIdleMoves(margin, levelled, IDLE_MOVE_SLACK, isOver)
  return {
    ...answer,
    solution,
    idleMoves: moveCount(margin, levelled) - moveCount(margin, solution),
    isCutOff: answer.isCutOff || again.isCutOff || isOver(),
  }
}

/** Solves a smoothing. */
export async function solveSmoothing(formulation: Formulation, tools: SmoothingTools): Promise<SolvedSmoothing> {
  const { problem } = formulation
  // A proof that is closer than what is put back for next to nothing would be thrown away.
  const effort: SearchBudget = { ...tools.effortFor(problem), gap: IDLE_MOVE_SLACK / 5 }
  const { engine, watch } = tools
  const first = timed(effort, FIRST_STEP)
  const answer = await smoothLoads(problem, engine, first, watch, wishedSolution(formulation))
  const { solution } = answer
  if (solution === undefined) return { ...answer, solution }
  return reduceMarginUse(formulation, { ...answer, solution }, tools, effort)
}
