/**
 * Resource levelling: shifts activities in time so that overload vanishes and the sum of squared loads is least
 * (Burgess and Killebrew, Variation in activity level on a cyclical arrow diagram, 1962), objective after
 * objective; simulated annealing first, then outer approximation by the exact engine, with bounds.
 */

import { presolve } from '../bounds/presolve.ts'
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
import { compareSmoothing, SMOOTHING_OBJECTIVES, smoothingFigures } from '../model/smoothing-figures.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { annealSmoothing } from '../search/smoothing-annealing.ts'
import { isStopped } from './maximisation.ts'

/** What is known while the run goes on. */
interface Smoothing {
  readonly compiled: CompiledProblem
  readonly engine: Engine
  readonly budget: SearchBudget
  readonly monitor: Monitor
  /** Where the models follow the squares of loads; grows as they are solved. */
  readonly tangents: Tangent[]
  best: Solution
  /** What no solution can get below, objective by objective, those before it at their best. */
  readonly bound: { overloadDays: number; overloadMoney: number; squares: number }
  isCutOff: boolean
}

/** Tangents of a resource to begin with, between nothing and twice its limit. */
const TANGENTS = 12
/** Solves of one objective at most: each follows the square more closely. */
const MOST_PASSES = 30
/** Problems with more demands than this are too large for models. */
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
async function initialSolution(
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
    limits: { nodes: budget.nodes, lpIterations: budget.lpIterations, ...engineTimeLimit(budget.timeLimit) },
    ...(monitor.signal === undefined ? {} : { signal: monitor.signal }),
  })
  if (answer.status === 'infeasible') return 'infeasible'
  return answer.values === undefined ? undefined : solutionOf(compiled, asked, answer.values)
}

function firstTangents({ problem }: CompiledProblem, loads: readonly number[]): Tangent[] {
  const amounts = problem.resources.flatMap(({ levelledLoad, capacity }, resource) => {
    if (levelledLoad === undefined) return []
    const load = loads[resource] ?? 0
    const top = Math.max(2 * Math.min(capacity, 1e12), 2 * load, 1)
    const even = Array.from({ length: TANGENTS }, (_, at) => ({ resource, load: ((at + 0.5) * top) / TANGENTS }))
    return [...even, { resource, load }]
  })
  return amounts
}

async function solveModel(
  run: Smoothing,
  objective: SmoothingObjective,
  atMost: Partial<SmoothingFigures>,
  tangents: readonly Tangent[],
  lpIterations: number,
) {
  const asked = buildSmoothingModel(run.compiled, { objective, atMost, tangents })
  const { signal } = run.monitor
  const answer = await run.engine.solve({
    model: asked.model,
    isRelaxed: lpIterations === 0,
    ...(lpIterations === 0 ? {} : { start: smoothingColumns(run.compiled, asked, run.best) }),
    limits: {
      nodes: run.budget.nodes,
      ...(lpIterations === 0 ? {} : { lpIterations }),
      ...engineTimeLimit(run.budget.timeLimit),
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) run.isCutOff = true
  return { asked, answer }
}

function offer(run: Smoothing, solution: Solution): void {
  const { problem } = run.compiled
  if (verify(problem, solution).length > 0) return
  if (compareSmoothing(smoothingFigures(problem, solution), smoothingFigures(problem, run.best)) < 0)
    run.best = solution
}

/** Whether resources that may be passed hold whole numbers only: then what is beyond them is whole too. */
function isWhole({ problem, amount, resource }: CompiledProblem): boolean {
  const soft = problem.resources.map(({ overload }) => overload !== undefined)
  return (
    amount.every((value, demand) => soft[resource[demand] ?? 0] !== true || Number.isInteger(value)) &&
    problem.resources.every(({ baseLoad, capacity, overload }) => {
      const limit = capacity === Number.POSITIVE_INFINITY ? 0 : capacity
      return overload === undefined || Number.isInteger(limit - baseLoad)
    })
  )
}

function noteBound(run: Smoothing, objective: SmoothingObjective, { bound }: EngineAnswer, unit: number): void {
  if (objective === 'moves' || objective === 'weightedMoves' || !Number.isFinite(bound)) return
  const proven = bound * unit
  const isSharp = objective !== 'squares' && isWhole(run.compiled)
  const sharp = isSharp ? Math.ceil(proven - 1e-4) : proven
  run.bound[objective] = Math.max(
    run.bound[objective],
    Math.min(sharp, smoothingFigures(run.compiled.problem, run.best)[objective]),
  )
}

/** Whether a bound of an objective reaches the best solution: none is better. */
function isReached(run: Smoothing, objective: SmoothingObjective, bound: number): boolean {
  const value = smoothingFigures(run.compiled.problem, run.best)[objective]
  return bound >= value - Math.max(1e-4, 1e-7 * value)
}

/** Whether the run was stopped, or the squares lie so close above their bound that no more is asked for. */
function isEnough(run: Smoothing, objective: SmoothingObjective): boolean {
  const { compiled, best, bound, budget } = run
  if (isStopped(run)) return true
  if (objective !== 'squares' || budget.gap === undefined) return false
  const { squares } = smoothingFigures(compiled.problem, best)
  return squares - bound.squares <= budget.gap * squares
}

/** Makes one objective as small as can be, those before it held; whether that is proven. */
async function minimiseObjective(
  run: Smoothing,
  objective: SmoothingObjective,
  atMost: Partial<SmoothingFigures>,
): Promise<boolean> {
  const { compiled } = run
  let lpIterations = run.budget.lpIterations
  for (let pass = 0; pass < MOST_PASSES && lpIterations > 0 && !isEnough(run, objective); pass += 1) {
    const { asked, answer } = await solveModel(run, objective, atMost, run.tangents, lpIterations)
    lpIterations -= Math.max(1, answer.lpIterations)
    const found = answer.values === undefined ? undefined : solutionOf(compiled, asked, answer.values)
    if (found !== undefined) offer(run, found)
    noteBound(run, objective, answer, asked.unit)
    if (isReached(run, objective, answer.bound * asked.unit)) return true
    if (answer.status !== 'optimal' || found === undefined) return false
    // The squares of what was found lie above the tangents so far: follow them there.
    const load = resourceLoads(compiled.problem, found)
    run.tangents.push(...asked.levelled.map((resource) => ({ resource, load: load[resource] ?? 0 })))
  }
  return false
}

/** Bounds of each objective by itself, from the relaxed models. */
async function boundEach(run: Smoothing): Promise<void> {
  for (const objective of ['overloadDays', 'overloadMoney', 'squares'] as const) {
    if (isStopped(run)) return
    const { asked, answer } = await solveModel(run, objective, {}, run.tangents, 0)
    if (answer.status === 'optimal') noteBound(run, objective, answer, asked.unit)
  }
}

/** Proves objective after objective; stops at the first that can't be proven. Whether all were. */
async function proveInOrder(run: Smoothing): Promise<boolean> {
  const atMost: Partial<Record<SmoothingObjective, number>> = {}
  for (const objective of SMOOTHING_OBJECTIVES) {
    const known = objective === 'moves' || objective === 'weightedMoves' ? 0 : run.bound[objective]
    const isLeast = isReached(run, objective, known) || (await minimiseObjective(run, objective, atMost))
    if (!isLeast) return false
    atMost[objective] = smoothingFigures(run.compiled.problem, run.best)[objective]
  }
  return true
}

/**
 * The smoothest solution that has every activity: least overload in days, then in money, then least squares, then fewest
 * moves, then those of what is worth least. A search bounded by iterations comes first; then the exact engine proves objective
 * after objective as far as its simplex iterations reach, `optimal` only where it proves all.
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
  const nothing = { figures: undefined, bound: { overloadDays: 0, overloadMoney: 0, squares: 0 }, isCutOff: false }
  if (presolve(compiled) !== undefined) return { status: 'infeasible', solution: undefined, ...nothing }
  const first = await initialSolution(compiled, engine, budget, monitor, start)
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
    onBetter: ({ overloadDays }) => monitor.onProgress?.({ stage: 'search', value: overloadDays, bound: undefined }),
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
  const run: Smoothing = { compiled, engine, budget, monitor, tangents, best: searched, bound, isCutOff }
  const isSmall = compiled.resource.length <= LARGE
  if (isSmall) await boundEach(run)
  const isOptimal = budget.lpIterations > 0 && isSmall && (await proveInOrder(run))
  return {
    status: isOptimal ? 'optimal' : 'feasible',
    solution: run.best,
    figures: smoothingFigures(problem, run.best),
    bound: run.bound,
    isCutOff: run.isCutOff,
  }
}
