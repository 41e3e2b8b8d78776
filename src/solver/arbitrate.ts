/**
 * Chooses tasks and their times by several aims in a fixed order, value last: each aim is solved by itself and held for
 * the next (preemptive, or lexicographic, goal programming: Charnes and Cooper, Management Models and Industrial
 * Applications of Linear Programming, 1961; Ignizio, Goal Programming and Extensions, 1976).
 */
import { aimProblem, ceilingOf, holding, isOpen } from './aim-problems.ts'
import type { Answer, Effort, Reached, SingleAnswer, Watch } from './answer.ts'
import { arenaOf } from './arena.ts'
import { isCut } from './deadline.ts'
import type { Engine } from './engine.ts'
import { maximise } from './maximise.ts'
import { aimCount, aimsReached, type Problem, type Selection } from './problem.ts'
import { propagate } from './propagate.ts'
import { weightsOf } from './recreate.ts'
import { search } from './search.ts'
import { verify } from './verify.ts'

/** Rounds of a first look: most aims are reached wholly by filling them in first. */
const FIRST_ROUNDS = 400
/** The share of the work that goes to an aim that is not. */
const SHARE = { rounds: 0.2, steps: 0.5 }

/** What every aim is solved with. */
interface Task {
  readonly engine: Engine | undefined
  readonly effort: Effort
  readonly watch: Watch
}

/** A selection that reaches all of an aim that there is, as far as a short search finds one. */
async function atOnce(
  problem: Problem,
  ceiling: number,
  { effort, watch }: Task,
  start: Selection | undefined,
): Promise<Selection | undefined> {
  const arena = arenaOf(problem)
  if (propagate(arena) !== undefined) return undefined
  const isStopped = (): boolean => isCut({ ...effort, ...watch })
  const limits = { seed: effort.seed, iterations: FIRST_ROUNDS, bound: ceiling, isStopped }
  const { solution: selection, value } = await search(arena, weightsOf(arena), { ...limits, start })
  const isAll = selection !== undefined && value >= ceiling
  return isAll && verify(problem, selection).length === 0 ? selection : undefined
}

/** Solves one aim: at once where all of it can be had, else like a value, with a part of the work. */
async function reach(
  held: Problem,
  aim: number,
  task: Task,
  start: Selection | undefined,
): Promise<SingleAnswer> {
  const problem = aimProblem(held, aim)
  const ceiling = ceilingOf(held, aim)
  const selection = await atOnce(problem, ceiling, task, start)
  if (selection !== undefined)
    return { status: 'optimal', solution: selection, value: ceiling, bound: ceiling, isCutOff: false }
  const { effort } = task
  const { signal } = task.watch
  const answer = await maximise(
    problem,
    task.engine,
    {
      ...effort,
      iterations: Math.ceil(effort.iterations * SHARE.rounds),
      lpIterations: Math.ceil(effort.lpIterations * SHARE.steps),
    },
    // Counts of an aim are no values: progress is told of value alone.
    signal === undefined ? {} : { signal },
    start,
  )
  if (answer.solution === undefined) return answer
  const bound = Math.max(answer.value, Math.min(answer.bound, ceiling))
  return { ...answer, bound, status: bound <= answer.value ? 'optimal' : 'feasible' }
}

/** The aims that were solved, and the problem in which they are held. */
interface Held {
  readonly problem: Problem
  readonly selection: Selection | undefined
  readonly aims: readonly Reached[]
  readonly isCutOff: boolean
  /** The answer of an aim without any selection, which is that of the whole. */
  readonly dead: SingleAnswer | undefined
}

async function hold(problem: Problem, task: Task, start: Selection | undefined): Promise<Held> {
  let held: Held = { problem, selection: start, aims: [], isCutOff: false, dead: undefined }
  for (let aim = 0; aim < aimCount(problem); aim += 1) {
    if (!isOpen(held.problem, aim)) {
      const whole = ceilingOf(held.problem, aim)
      held = { ...held, aims: [...held.aims, { value: whole, bound: whole }] }
      continue
    }
    const { solution: selection, value, bound, ...rest } = await reach(
      held.problem,
      aim,
      task,
      held.selection,
    )
    const isCutOff = held.isCutOff || rest.isCutOff
    if (selection === undefined)
      return { ...held, isCutOff, dead: { ...rest, solution: selection, value, bound } }
    held = {
      problem: holding(held.problem, aim, value),
      selection,
      aims: [...held.aims, { value, bound }],
      isCutOff,
      dead: undefined,
    }
  }
  return held
}

/**
 * The selection that is best by the aims in their order and then by value: each aim among the selections that reach as
 * much of those before it, each with its bound. A problem without aims is one of value alone, solved as such.
 *
 * @param start - a selection to begin with; required tasks may be missing, nothing else may be broken.
 */
export async function arbitrate(
  problem: Problem,
  engine: Engine | undefined,
  effort: Effort,
  watch: Watch = {},
  start?: Selection,
): Promise<Answer> {
  const task: Task = { engine, effort, watch }
  const held = await hold(problem, task, start)
  if (held.dead !== undefined) {
    const { status } = held.dead
    // What bounds an aim says nothing of value.
    const bound = status === 'infeasible' ? 0 : Number.POSITIVE_INFINITY
    return { ...held.dead, isCutOff: held.isCutOff, value: 0, bound, aims: [] }
  }
  const answer = await maximise(held.problem, engine, effort, watch, held.selection)
  const isCutOff = held.isCutOff || answer.isCutOff
  if (answer.solution === undefined) return { ...answer, isCutOff, aims: [] }
  // An aim that was not proven may be reached further on the way.
  const reached = aimsReached(problem, answer.solution)
  const aims = held.aims.map(({ bound }, aim) => ({ value: reached[aim] ?? 0, bound }))
  const isProven = aims.every(({ value, bound }) => bound <= value)
  const status = answer.status === 'optimal' && !isProven ? 'feasible' : answer.status
  return { ...answer, isCutOff, status, aims }
}
