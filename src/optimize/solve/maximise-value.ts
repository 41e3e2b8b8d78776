/** Chooses activities and their times by value alone: the solution that is worth most under all limits, with the bound that no other passes. */

import { lagrangianBound } from '../bounds/lagrangian-bound.ts'
import { presolve } from '../bounds/presolve.ts'
import { engineTimeLimit, isInterrupted, type Monitor, type SearchBudget } from '../budget.ts'
import {
  buildChoiceModel,
  type ChoiceModel,
  choiceColumns,
  solutionOf,
} from '../exact/choice-model.ts'
import { addCliqueCuts } from '../exact/cuts/clique.ts'
import { addDualFeasibleCuts } from '../exact/cuts/dual-feasible.ts'
import type { Engine, EngineAnswer } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../model/problem.ts'
import type { SingleAimResult } from '../model/result.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { type RepairPriorities, repairPriorities } from '../search/repair.ts'

/** What is known while the work goes on. */
interface Work {
  readonly arena: CompiledProblem
  /** The same modes, with resources that sharpen bounds and slow the search down. */
  readonly sharp: CompiledProblem
  readonly engine: Engine | undefined
  readonly effort: SearchBudget
  readonly watch: Monitor
  model: ChoiceModel
  weights: RepairPriorities
  readonly start: Solution | undefined
  best: Solution | undefined
  value: number
  bound: number
  isCutOff: boolean
  isImpossible: boolean
}

/** Problems that take more of their resources than this have a first answer before their relaxed model. */
const MEDIUM = 25_000
/** Problems that take more of their resources than this are large. */
const LARGE = 100_000
/** Iterations of moved prices for a bound. */
const PRICE_ROUNDS = 1500
/** The share of the search that finds a first answer for them. */
const FIRST = 0.02

/** The shares of search and proof in a first short look: most plans need no more. */
const SHORT = { rounds: 0.05, steps: 0.1 }
/** A bound that falls by less than this share in the short look hardly falls in a long one. */
const STUCK = 0.002
/** How much longer the search is where proof is stuck, and the steps that are saved then. */
const LONGER = 2.5
const SAVED = 40_000
/** Steps that look for an answer where the search found none. */
const ANY_STEPS = 5000

function isStopped(work: Work): boolean {
  if (!isInterrupted({ ...work.effort, ...work.watch })) return false
  work.isCutOff = true
  return true
}

function isDone(work: Work): boolean {
  return (
    work.isImpossible || (work.best !== undefined && work.value >= work.bound) || isStopped(work)
  )
}

/** Takes a solution for the best where it is, after the independent check. */
function offer(work: Work, solution: Solution | undefined): void {
  const { problem } = work.arena
  if (solution === undefined || verify(problem, solution).length > 0) return
  const value = totalValue(problem, solution)
  if (work.best !== undefined && value <= work.value) return
  work.best = solution
  work.value = value
}

/** Lowers the bound to what the engine proved, down to a whole multiple of what values have in common. */
function minimum(work: Work, { bound }: Pick<EngineAnswer, 'bound'>): void {
  const { unit, isWhole } = work.model
  const proven = -bound * unit
  const sharp = isWhole ? Math.floor(-bound + 1e-6) * unit : proven * (1 + 1e-9)
  // Decimals carry noise in their last digits: a bound that close is met.
  const isMet = sharp <= work.value * (1 + 1e-9)
  work.bound = isMet ? work.value : Math.min(work.bound, sharp)
}

function tell(work: Work, stage: 'search' | 'exact'): void {
  work.watch.onProgress?.({
    stage,
    value: work.best === undefined ? undefined : work.value,
    bound: Number.isFinite(work.bound) ? work.bound : undefined,
  })
}

/** Whether the relaxed model is too large to be solved for its bound: prices that are moved come near it far sooner. */
function isLarge({ arena: compiled, engine }: Work): boolean {
  return engine === undefined || compiled.resource.length > LARGE
}

/** A bound and prices without the engine, from a first answer. */
async function price(work: Work, iterations: number): Promise<void> {
  await look(work, iterations)
  if (isDone(work)) return
  const { bound, multipliers } = lagrangianBound(work.sharp, work.value, PRICE_ROUNDS, () =>
    isStopped(work),
  )
  minimum(work, { bound: -bound / work.model.unit })
  work.weights = repairPriorities(work.sharp, multipliers)
  tell(work, 'search')
}

/** Solves the model without whole numbers: a first bound, prices for the search, and modes that can't be in a better answer. */
async function relax(work: Work): Promise<EngineAnswer | undefined> {
  if (work.engine === undefined || isStopped(work)) return undefined
  const { signal } = work.watch
  const answer = await work.engine.solve({
    model: work.model.model,
    isRelaxed: true,
    limits: engineTimeLimit(work.effort.timeLimit),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) work.isCutOff = true
  if (answer.status === 'infeasible') work.isImpossible = true
  if (answer.status !== 'optimal') return undefined
  minimum(work, answer)
  const { capacityRows, unit } = work.model
  const { duals } = answer
  if (duals !== undefined) {
    const priceOf = ({ line, divisor }: ChoiceModel['capacityRows'][number]): number =>
      line < 0 ? 0 : (Math.max(0, -(duals[line] ?? 0)) * unit) / divisor
    work.weights = repairPriorities(work.sharp, Float64Array.from(capacityRows, priceOf))
  }
  tell(work, 'search')
  return answer
}

/** Closes the modes that no better answer can have, by what the relaxed model says that they cost. */
function fix(work: Work, relaxed: EngineAnswer): void {
  const { model, arena: compiled } = work
  if (work.best === undefined || relaxed.reducedCosts === undefined) return
  const spare = (-relaxed.bound * model.unit - work.value) * (1 + 1e-9)
  let isChanged = false
  for (const [column, mode] of model.modes.entries()) {
    const isKept =
      work.best[compiled.activity[mode] ?? 0] ===
      mode - (compiled.firstMode[compiled.activity[mode] ?? 0] ?? 0)
    if (isKept || (relaxed.reducedCosts[column] ?? 0) * model.unit <= spare) continue
    compiled.isOpen[mode] = 0
    isChanged = true
  }
  if (isChanged) work.model = buildChoiceModel(work.sharp)
}

async function look(work: Work, iterations: number): Promise<void> {
  const { arena: compiled, weights: priorities, effort: budget } = work
  const found = await largeNeighbourhoodSearch(compiled, priorities, {
    seed: budget.seed,
    iterations,
    start: work.best ?? work.start,
    bound: work.bound,
    isStopped: () => isStopped(work),
    onBetter: (value) => {
      if (value <= work.value && work.best !== undefined) return
      work.watch.onProgress?.({
        stage: 'search',
        value,
        bound: Number.isFinite(work.bound) ? work.bound : undefined,
      })
    },
  })
  offer(work, found.solution)
}

/** Where no mode is open: nothing at all is the answer, or there is none. */
function closeEmpty(work: Work): boolean {
  if (work.model.modes.length > 0) return false
  offer(
    work,
    work.arena.problem.activities.map(() => -1),
  )
  if (work.best === undefined) work.isImpossible = true
  work.bound = work.value
  return true
}

async function prove(work: Work, lpIterations: number, nodes: number): Promise<void> {
  const { engine, model, arena: compiled, effort: budget, watch: monitor } = work
  if (closeEmpty(work)) return
  if (engine === undefined || lpIterations <= 0 || isStopped(work)) return
  const answer = await engine.solve({
    model: model.model,
    ...(work.best === undefined ? {} : { start: choiceColumns(compiled, model, work.best) }),
    limits: { lpIterations, nodes, ...engineTimeLimit(budget.timeLimit) },
    ...(monitor.signal === undefined ? {} : { signal: monitor.signal }),
    onProgress: ({ objective, bound }) => {
      const value = objective === undefined ? undefined : -objective * model.unit
      const best = Math.max(work.best === undefined ? 0 : work.value, value ?? 0)
      monitor.onProgress?.({
        stage: 'exact',
        value: work.best === undefined && value === undefined ? undefined : best,
        bound: Math.min(work.bound, -bound * model.unit),
      })
    },
  })
  if (answer.isCutOff) work.isCutOff = true
  if (answer.values !== undefined) offer(work, solutionOf(compiled, model, answer.values))
  // Modes were closed against the best answer: without any other answer, that one is the best.
  if (answer.status === 'infeasible') {
    if (work.best === undefined) work.isImpossible = true
    else work.bound = work.value
  } else minimum(work, answer)
}

function answerOf(work: Work): SingleAimResult {
  const { best, value, bound, isCutOff, isImpossible } = work
  if (best === undefined) {
    const status = isImpossible ? 'infeasible' : 'unknown'
    return { status, solution: undefined, value: 0, bound: isImpossible ? 0 : bound, isCutOff }
  }
  const status = value >= bound ? 'optimal' : 'feasible'
  return { status, solution: best, value, bound, isCutOff }
}

/** Searches and proves in turn: shortly, then long; more of the search where proof gets nowhere. */
async function refine(work: Work, relaxed: EngineAnswer | undefined): Promise<void> {
  const { iterations, lpIterations, nodes } = work.effort
  const turn = async (search: number, proof: number): Promise<void> => {
    if (isDone(work)) return
    await look(work, Math.round(search))
    if (relaxed === undefined || isDone(work)) return
    fix(work, relaxed)
    // Whether there is any answer at all is worth a proof in any case.
    const least = work.best === undefined && nodes > 0 ? ANY_STEPS : 0
    await prove(work, Math.max(least, Math.round(proof)), nodes)
  }
  const before = work.bound
  await turn(SHORT.rounds * iterations, SHORT.steps * lpIterations)
  const isStuck = relaxed === undefined || before - work.bound < STUCK * before
  if (isStuck) await turn(LONGER * iterations, lpIterations - SAVED)
  else await turn((1 - SHORT.rounds) * iterations, (1 - SHORT.steps) * lpIterations)
}

/** The problem with resources that sharpen its bound; fewer of them for a large one. */
function sharpened(problem: Problem, { resource }: CompiledProblem): Problem {
  const strong = addDualFeasibleCuts(problem)
  return resource.length > LARGE ? strong : addCliqueCuts(strong, problem.resources.length)
}

/**
 * The solution that is worth most. Dates and limits close modes first; the relaxed model gives a bound and prices;
 * a search bounded by iterations finds a good answer; branch and bound, bounded by nodes and steps, proves it or narrows
 * the gap. A large problem, or one without an engine, gets its bound and prices from `lagrange` and no proof but by it.
 *
 * Aims that come before value are not looked at.
 *
 * @param start - a solution to begin with; required activities may be missing, nothing else may be broken.
 */
export async function maximiseValue(
  problem: Problem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor = {},
  start?: Solution,
): Promise<SingleAimResult> {
  const compiled = compileProblem(problem)
  const isImpossible = presolve(compiled) !== undefined
  // Resources that sharpen a bound are built for nothing where there is no time left to use them.
  const strong = isInterrupted({ ...budget, ...monitor }) ? problem : sharpened(problem, compiled)
  // What is closed in the one is closed in the other: they share the list.
  const sharp: CompiledProblem = { ...compileProblem(strong), isOpen: compiled.isOpen }
  const work: Work = {
    ...{ arena: compiled, sharp, engine, effort: budget, watch: monitor, isImpossible, start },
    model: buildChoiceModel(sharp),
    weights: repairPriorities(compiled),
    best: undefined,
    value: 0,
    bound: problem.activities.reduce((total, { value }) => total + value, 0),
    isCutOff: false,
  }
  if (!isImpossible) offer(work, start)
  if (isImpossible || closeEmpty(work)) return answerOf(work)
  if (work.arena.resource.length > MEDIUM) {
    await look(work, 0)
    tell(work, 'search')
  }
  let relaxed: EngineAnswer | undefined
  if (isLarge(work)) await price(work, Math.round(FIRST * budget.iterations))
  else relaxed = await relax(work)
  await refine(work, relaxed)
  // Whoever stops at once still gets what a first filling finds.
  if (work.best === undefined && work.isCutOff) await look(work, 0)
  return answerOf(work)
}
