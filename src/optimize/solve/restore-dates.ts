/**
 * Gives activities back the dates that were asked for, where that costs nothing, or next to nothing: nobody moves a project for a
 * figure that no one can read.
 */

import type { Monitor, SearchBudget } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import {
  chosenMode,
  type Mode,
  type Problem,
  type Resource,
  resourceLoads,
  type Solution,
  totalPenalty,
} from '../model/problem.ts'
import type { SmoothingFigures } from '../model/result.ts'
import { smoothingFigures } from '../model/smoothing-figures.ts'
import { subproblem } from '../model/subproblem.ts'
import { verify } from '../model/verify.ts'
import { smoothLoads } from './smooth-loads.ts'

/** A resource of which no more may be taken than now where more of it costs. */
function noDearer({ baseLoad, capacity, minimum, penalty }: Resource, load: number): Resource {
  const isFree = penalty === undefined || penalty.price === 0
  return { baseLoad, capacity: isFree ? capacity : Math.max(penalty.above, load), minimum }
}

/**
 * The solution with the fewest moves among those of the same activities at the same worth; of several, the one in which what
 * is worth most moves least. Where loads cost, it is looked for among those in which no load costs more.
 *
 * @param solution - one that breaks nothing.
 */
export async function restoreDates(
  problem: Problem,
  engine: Engine | undefined,
  solution: Solution,
  budget: SearchBudget,
  monitor: Monitor = {},
): Promise<{ readonly solution: Solution; readonly isProven: boolean }> {
  const lossOf = (mode: Mode | undefined): number => mode?.loss ?? 0
  const part = subproblem(
    problem,
    (activity) => chosenMode(problem, solution, activity) !== undefined,
    (activity, mode) =>
      lossOf(problem.activities[activity]?.modes[mode]) === lossOf(chosenMode(problem, solution, activity)),
  )
  const loads = resourceLoads(problem, solution)
  const strict: Problem = {
    ...part.problem,
    resources: part.problem.resources.map((resource, at) => noDearer(resource, loads[at] ?? 0)),
    activities: part.problem.activities.map((activity) => ({ ...activity, isRequired: true })),
  }
  const answer = await smoothLoads(strict, engine, budget, monitor, part.shrink(solution))
  if (answer.solution === undefined) return { solution, isProven: false }
  // Others may pay as much, elsewhere.
  const isProven = answer.status === 'optimal' && totalPenalty(problem, solution) === 0
  return { solution: part.expand(answer.solution), isProven }
}

/** What the squares of loads may rise by in all, as a share of what the smoothing made of them. */
export const IDLE_MOVE_SLACK = 0.005

/** A solution with its figures. */
interface DatedSolution {
  readonly solution: Solution
  readonly figures: SmoothingFigures
}

/** Whether a solution may stand in the place of the smoothed one; none may once the work is stopped. */
interface Judge {
  (solution: Solution): DatedSolution | undefined
  readonly isStopped: () => boolean
}

function judgeOf(problem: Problem, smoothed: SmoothingFigures, slack: number, isStopped: () => boolean): Judge {
  const most = smoothed.squares * (1 + slack)
  const judge = (solution: Solution): DatedSolution | undefined => {
    if (isStopped()) return undefined
    const figures = smoothingFigures(problem, solution)
    const isAsGood =
      figures.overloadDays <= smoothed.overloadDays &&
      figures.overloadMoney <= smoothed.overloadMoney &&
      figures.squares <= most
    return isAsGood && verify(problem, solution).length === 0 ? { solution, figures } : undefined
  }
  return Object.assign(judge, { isStopped })
}

function moveOf(problem: Problem, solution: Solution, activity: number): number {
  return chosenMode(problem, solution, activity)?.move ?? 0
}

/** The activities that are moved, in their order. */
function movedIn(problem: Problem, solution: Solution): number[] {
  return [...problem.activities.keys()].filter((activity) => moveOf(problem, solution, activity) > 0)
}

/** The mode that nobody would call a move; -1 where the activity has none. */
function homeOf({ activities }: Problem, activity: number): number {
  return activities[activity]?.modes.findIndex(({ move }) => move === 0) ?? -1
}

function home(problem: Problem, solution: Solution, activities: readonly number[]): Solution {
  const back = new Set(activities.filter((activity) => homeOf(problem, activity) >= 0))
  return solution.map((mode, activity) => (back.has(activity) ? homeOf(problem, activity) : mode))
}

/** A moved activity with the moved activities that an order ties it to, near and far: alone, none of them may fit back. */
function chainOf({ precedences }: Problem, moved: ReadonlySet<number>, activity: number): number[] {
  const chain = new Set([activity])
  const tied = precedences
    .map(({ predecessor, successor }) => [predecessor, successor])
    .filter((pair) => pair.every((one) => moved.has(one)))
  // What is added on the way is looked at too.
  for (const one of chain) for (const other of tied.filter((pair) => pair.includes(one)).flat()) chain.add(other)
  return [...chain].sort((left, right) => left - right)
}

/** Sets of moved activities to try back together: each alone, then the chains of several. */
function groupsOf(problem: Problem, solution: Solution): number[][] {
  const moved = movedIn(problem, solution)
  const set = new Set(moved)
  const chains = new Map(
    moved.map((activity) => chainOf(problem, set, activity)).map((chain) => [chain.join(' '), chain]),
  )
  return [...moved.map((activity) => [activity]), ...[...chains.values()].filter(({ length }) => length > 1)]
}

/** Moves fewer, then smaller squares, then what is worth most moved least; the first on a tie. */
function better(one: DatedSolution | undefined, other: DatedSolution | undefined): DatedSolution | undefined {
  if (one === undefined || other === undefined) return one ?? other
  const [left, right] = [one.figures, other.figures]
  if (left.moves !== right.moves) return left.moves < right.moves ? one : other
  if (left.squares !== right.squares) return left.squares < right.squares ? one : other
  return left.weightedMoves <= right.weightedMoves ? one : other
}

/** From the smoothed solution, step by step: the way back that loses least, a chain only where no activity goes alone. */
function backward(problem: Problem, smoothed: DatedSolution, judge: Judge): DatedSolution {
  let best = smoothed
  for (;;) {
    const groups = groupsOf(problem, best.solution)
    const tried = (isAlone: boolean): DatedSolution | undefined =>
      groups
        .filter(({ length }) => (length === 1) === isAlone)
        .map((group) => judge(home(problem, best.solution, group)))
        .reduce(better, undefined)
    const next = tried(true) ?? tried(false)
    if (next === undefined || next.figures.moves >= best.figures.moves) return best
    best = next
  }
}

/** Whether the figures of one are better before moves are counted: overload, then squares. */
function isMinimum(one: SmoothingFigures, other: SmoothingFigures): boolean {
  if (one.overloadDays !== other.overloadDays) return one.overloadDays < other.overloadDays
  if (one.overloadMoney !== other.overloadMoney) return one.overloadMoney < other.overloadMoney
  return one.squares < other.squares
}

/** The solution with one more move of the smoothed one: the move that helps most; undefined where none is left. */
function oneMoveMore(
  problem: Problem,
  current: Solution,
  smoothed: Solution,
  moved: readonly number[],
  { isStopped }: Judge,
): Solution | undefined {
  let best: DatedSolution | undefined
  for (const activity of moved) {
    if (isStopped()) return undefined
    const mode = smoothed[activity] ?? -1
    if (current[activity] === mode) continue
    const solution = current.map((old, one) => (one === activity ? mode : old))
    const figures = smoothingFigures(problem, solution)
    if (best === undefined || isMinimum(figures, best.figures)) best = { solution, figures }
  }
  return best?.solution
}

/** From the places of old, with the moves of the smoothing one by one, the one that helps most first; undefined where they don't lead there. */
function forward(problem: Problem, smoothed: DatedSolution, judge: Judge): DatedSolution | undefined {
  const moved = movedIn(problem, smoothed.solution)
  let current: Solution | undefined = home(problem, smoothed.solution, moved)
  while (current !== undefined) {
    const found = judge(current)
    if (found !== undefined) return found
    current = oneMoveMore(problem, current, smoothed.solution, moved, judge)
  }
  return undefined
}

/** The same moves, each as short as may be: what is worth most first. */
function shortened(problem: Problem, state: DatedSolution, judge: Judge): DatedSolution {
  const value = (activity: number): number => problem.activities[activity]?.value ?? 0
  const moved = movedIn(problem, state.solution).sort((left, right) => value(right) - value(left) || left - right)
  let best = state
  for (const activity of moved) {
    if (judge.isStopped()) break
    const far = moveOf(problem, best.solution, activity)
    const nearer = [...(problem.activities[activity]?.modes.entries() ?? [])]
      .filter(([, { move }]) => move < far)
      .sort(([, left], [, right]) => left.move - right.move)
    const found = nearer
      .map(([mode]) => best.solution.map((old, one) => (one === activity ? mode : old)))
      .map(judge)
      .find((one) => one !== undefined)
    best = found ?? best
  }
  return best
}

/**
 * A smoothing with fewer moves: activities go back where they were as long as overload does not rise and the squares rise by
 * less than the slack in all; what is left over of the slack makes the other moves shorter.
 *
 * @param solution - one that breaks nothing; given back where no move can go.
 * @param slack - the share that the squares may rise by.
 * @param isStopped - asked on the way; true ends the work with what went back so far.
 */
export function dropIdleMoves(
  problem: Problem,
  solution: Solution,
  slack = IDLE_MOVE_SLACK,
  isStopped: () => boolean = () => false,
): Solution {
  const smoothed: DatedSolution = { solution, figures: smoothingFigures(problem, solution) }
  if (smoothed.figures.moves === 0) return solution
  const judge = judgeOf(problem, smoothed.figures, slack, isStopped)
  const back = backward(problem, smoothed, judge)
  const fewest = better(back, forward(problem, smoothed, judge)) ?? back
  return shortened(problem, fewest, judge).solution
}
