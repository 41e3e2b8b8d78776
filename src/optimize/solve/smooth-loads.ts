/** Moves activities in time so that overload vanishes and load levels out, with what no other times can get below. */

import { presolve } from '../bounds/presolve.ts'
import { quadraticBound } from '../bounds/quadratic-bound.ts'
import { engineTimeLimit, isInterrupted, type Monitor, type SearchBudget } from '../budget.ts'
import { solutionOf } from '../exact/choice-model.ts'
import type { Engine, EngineAnswer } from '../exact/engine.ts'
import {
  buildSmoothingModel,
  type SmoothingObjective,
  smoothingColumns,
  type Tangent,
} from '../exact/smoothing-model.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import { type Problem, resourceLoads, type Solution } from '../model/problem.ts'
import type { SmoothingFigures, SmoothingResult } from '../model/result.ts'
import {
  compareSmoothing,
  SMOOTHING_OBJECTIVES,
  smoothingFigures,
} from '../model/smoothing-figures.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { annealSmoothing } from '../search/smoothing-annealing.ts'

/** What is known while the work goes on. */
interface Work {
  readonly arena: CompiledProblem
  readonly engine: Engine
  readonly effort: SearchBudget
  readonly watch: Monitor
  /** Where the models follow the squares of loads; grows as they are solved. */
  readonly tangents: Tangent[]
  best: Solution
  /** What no solution can get below, level by level, those before it at their best. */
  readonly bound: { overloadDays: number; overloadMoney: number; squares: number }
  isCutOff: boolean
}

/** Tangents of a resource to begin with, between nothing and twice its limit. */
const TANGENTS = 12
/** Solves of one level at most: each follows the square more closely. */
const MOST_PASSES = 30
/** Passes over all activities for the bound of squares. */
const SHARE_PASSES = 60
/** Problems that take more of their resources than this are too large for models. */
const LARGE = 60_000
/** The part of the search's iterations that moves activities: each is lighter work than choosing them. */
const PART = 0.4
/** Iterations that look for any solution at all. */
const ROUNDS_TO_BEGIN = 20_000

/** The modes that nobody would call a move, where they break nothing. */
function wished({ activities }: Problem): Solution {
  return activities.map(({ modes }) => {
    const least = modes.reduce((most, { move }) => Math.min(most, move), Number.POSITIVE_INFINITY)
    return modes.findIndex(({ move }) => move === least)
  })
}

/** A solution with every activity: the wished one, else one that a search or the engine finds. */
async function begin(
  compiled: CompiledProblem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor,
  start: Solution | undefined,
): Promise<Solution | 'infeasible' | undefined> {
  const { problem } = compiled
  for (const known of [start, wished(problem)])
    if (known !== undefined && verify(problem, known).length === 0) return known
  const found = await largeNeighbourhoodSearch(compiled, repairPriorities(compiled), {
    seed: budget.seed,
    iterations: Math.min(budget.iterations, ROUNDS_TO_BEGIN),
    bound: 0,
    isStopped: () => isInterrupted({ ...budget, ...monitor }),
  })
  if (found.solution !== undefined) return found.solution
  if (engine === undefined || isInterrupted({ ...budget, ...monitor })) return undefined
  const asked = buildSmoothingModel(compiled, { objective: 'moves', atMost: {}, tangents: [] })
  const answer = await engine.solve({
    model: asked.model,
    limits: {
      nodes: budget.nodes,
      lpIterations: budget.lpIterations,
      ...engineTimeLimit(budget.timeLimit),
    },
    ...(monitor.signal === undefined ? {} : { signal: monitor.signal }),
  })
  if (answer.status === 'infeasible') return 'infeasible'
  return answer.values === undefined ? undefined : solutionOf(compiled, asked, answer.values)
}

function firstTangents({ problem }: CompiledProblem, taken: readonly number[]): Tangent[] {
  const amounts = problem.resources.flatMap(({ levelledLoad, capacity }, resource) => {
    if (levelledLoad === undefined) return []
    const load = taken[resource] ?? 0
    const top = Math.max(2 * Math.min(capacity, 1e12), 2 * load, 1)
    const even = Array.from({ length: TANGENTS }, (_, at) => ({
      resource,
      load: ((at + 0.5) * top) / TANGENTS,
    }))
    return [...even, { resource, load }]
  })
  return amounts
}

function isStopped(work: Work): boolean {
  if (!isInterrupted({ ...work.effort, ...work.watch })) return false
  work.isCutOff = true
  return true
}

async function ask(
  work: Work,
  key: SmoothingObjective,
  most: Partial<SmoothingFigures>,
  tangents: readonly Tangent[],
  lpIterations: number,
) {
  const asked = buildSmoothingModel(work.arena, { objective: key, atMost: most, tangents })
  const { signal } = work.watch
  const answer = await work.engine.solve({
    model: asked.model,
    isRelaxed: lpIterations === 0,
    ...(lpIterations === 0 ? {} : { start: smoothingColumns(work.arena, asked, work.best) }),
    limits: {
      nodes: work.effort.nodes,
      ...(lpIterations === 0 ? {} : { lpIterations }),
      ...engineTimeLimit(work.effort.timeLimit),
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) work.isCutOff = true
  return { asked, answer }
}

function offer(work: Work, solution: Solution): void {
  const { problem } = work.arena
  if (verify(problem, solution).length > 0) return
  if (
    compareSmoothing(smoothingFigures(problem, solution), smoothingFigures(problem, work.best)) < 0
  )
    work.best = solution
}

/** Whether resources that may be passed hold whole numbers only: then what is beyond them is whole too. */
function isWhole({ problem, amount, resource }: CompiledProblem): boolean {
  const soft = problem.resources.map(({ overload }) => overload !== undefined)
  return (
    amount.every(
      (value, demand) => soft[resource[demand] ?? 0] !== true || Number.isInteger(value),
    ) &&
    problem.resources.every(({ baseLoad, capacity, overload }) => {
      const limit = capacity === Number.POSITIVE_INFINITY ? 0 : capacity
      return overload === undefined || Number.isInteger(limit - baseLoad)
    })
  )
}

function noteBound(
  work: Work,
  key: SmoothingObjective,
  { bound }: EngineAnswer,
  unit: number,
): void {
  if (key === 'moves' || key === 'weightedMoves' || !Number.isFinite(bound)) return
  const proven = bound * unit
  const isSharp = key !== 'squares' && isWhole(work.arena)
  const sharp = isSharp ? Math.ceil(proven - 1e-4) : proven
  work.bound[key] = Math.max(
    work.bound[key],
    Math.min(sharp, smoothingFigures(work.arena.problem, work.best)[key]),
  )
}

/** Whether a level of the best solution is proven to be the least. */
function isProven(
  work: Work,
  key: SmoothingObjective,
  answer: EngineAnswer,
  unit: number,
): boolean {
  const value = smoothingFigures(work.arena.problem, work.best)[key]
  return answer.bound * unit >= value - Math.max(1e-4, 1e-7 * value)
}

/** Whether the work was stopped, or the squares lie so close above their bound that no more is asked for. */
function isEnough(work: Work, key: SmoothingObjective): boolean {
  const { arena: compiled, best, bound, effort: budget } = work
  if (isStopped(work)) return true
  if (key !== 'squares' || budget.gap === undefined) return false
  const { squares } = smoothingFigures(compiled.problem, best)
  return squares - bound.squares <= budget.gap * squares
}

/** Makes one level as small as can be, those before it held; whether that is proven. */
async function settle(
  work: Work,
  key: SmoothingObjective,
  most: Partial<SmoothingFigures>,
): Promise<boolean> {
  const { arena: compiled } = work
  let lpIterations = work.effort.lpIterations
  for (let pass = 0; pass < MOST_PASSES && lpIterations > 0 && !isEnough(work, key); pass += 1) {
    const { asked, answer } = await ask(work, key, most, work.tangents, lpIterations)
    lpIterations -= Math.max(1, answer.lpIterations)
    const found =
      answer.values === undefined ? undefined : solutionOf(compiled, asked, answer.values)
    if (found !== undefined) offer(work, found)
    noteBound(work, key, answer, asked.unit)
    if (isProven(work, key, answer, asked.unit)) return true
    if (answer.status !== 'optimal' || found === undefined) return false
    // The squares of what was found lie above the tangents so far: follow them there.
    const load = resourceLoads(compiled.problem, found)
    work.tangents.push(
      ...asked.levelled.map((resource) => ({ resource, load: load[resource] ?? 0 })),
    )
  }
  return false
}

/** Bounds of each level by itself: of squares by shares at once, of a small problem from the relaxed models too. */
async function relax(work: Work): Promise<void> {
  const { arena: compiled, best } = work
  const { squares } = smoothingFigures(compiled.problem, best)
  work.bound.squares = Math.min(
    squares,
    quadraticBound(compiled, SHARE_PASSES, () => isStopped(work)),
  )
  if (compiled.resource.length > LARGE) return
  for (const key of ['overloadDays', 'overloadMoney', 'squares'] as const) {
    if (isStopped(work)) return
    const { asked, answer } = await ask(work, key, {}, work.tangents, 0)
    if (answer.status === 'optimal') noteBound(work, key, answer, asked.unit)
  }
}

/** Proves level after level; stops at the first that can't be proven. Whether all were. */
async function prove(work: Work): Promise<boolean> {
  const most: Partial<Record<SmoothingObjective, number>> = {}
  for (const key of SMOOTHING_OBJECTIVES) {
    const figures = smoothingFigures(work.arena.problem, work.best)
    const isLeast = figures[key] === 0 || (await settle(work, key, most))
    if (!isLeast) return false
    most[key] = smoothingFigures(work.arena.problem, work.best)[key]
  }
  return true
}

/**
 * The smoothest solution that has every activity: least overload in days, then in money, then least squares, then fewest
 * moves, then those of what is worth least. A search bounded by iterations comes first; then the exact engine proves level
 * after level as far as its steps reach, `optimal` only where it proves all.
 *
 * @param start - a solution to begin with; not heard where it breaks anything.
 */
export async function smoothLoads(
  problem: Problem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor = {},
  start?: Solution,
): Promise<SmoothingResult> {
  const compiled = compileProblem(problem)
  const nothing = {
    figures: undefined,
    bound: { overloadDays: 0, overloadMoney: 0, squares: 0 },
    isCutOff: false,
  }
  if (presolve(compiled) !== undefined)
    return { status: 'infeasible', solution: undefined, ...nothing }
  const first = await begin(compiled, engine, budget, monitor, start)
  if (first === 'infeasible') return { status: 'infeasible', solution: undefined, ...nothing }
  if (first === undefined) return { status: 'unknown', solution: undefined, ...nothing }
  let isCutOff = false
  const isLate = (): boolean => {
    isCutOff ||= isInterrupted({ ...budget, ...monitor })
    return isCutOff
  }
  const searched = await annealSmoothing(compiled, first, {
    seed: budget.seed,
    iterations: Math.ceil(PART * budget.iterations),
    isStopped: isLate,
    onBetter: ({ overloadDays }) =>
      monitor.onProgress?.({ stage: 'search', value: overloadDays, bound: undefined }),
  })
  if (engine === undefined) {
    return {
      ...nothing,
      status: 'feasible',
      solution: searched,
      figures: smoothingFigures(problem, searched),
      isCutOff,
    }
  }
  const tangents = firstTangents(compiled, resourceLoads(problem, searched))
  const bound = { ...nothing.bound }
  const work: Work = {
    arena: compiled,
    engine,
    effort: budget,
    watch: monitor,
    tangents,
    best: searched,
    bound,
    isCutOff,
  }
  await relax(work)
  const isSmall = compiled.resource.length <= LARGE
  const isOptimal = budget.lpIterations > 0 && isSmall && (await prove(work))
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    solution: work.best,
    figures: smoothingFigures(problem, work.best),
    bound: work.bound,
    isCutOff: work.isCutOff,
  }
}
