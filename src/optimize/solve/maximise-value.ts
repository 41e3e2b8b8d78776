/**
 * Maximises one objective: presolve, the linear relaxation with cuts or the Lagrangian one, large neighbourhood
 * search, reduced-cost fixing (Crowder, Johnson and Padberg, Solving large-scale zero-one linear programming
 * problems, 1983), and branch and bound; with the bound that no other solution passes.
 */
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
import { cutOff, type Relaxation } from '../exact/cuts/cutting-planes.ts'
import { addDualFeasibleCuts } from '../exact/cuts/dual-feasible.ts'
import type { Engine, EngineAnswer, LinearModel } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../model/problem.ts'
import type { SingleAimResult } from '../model/result.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { type RepairPriorities, repairPriorities } from '../search/repair.ts'

/** What is known while the work goes on. */
interface Maximisation {
  readonly compiled: CompiledProblem
  /** The same modes, with resources that sharpen bounds and slow the search down. */
  readonly tightened: CompiledProblem
  readonly engine: Engine | undefined
  readonly budget: SearchBudget
  readonly monitor: Monitor
  model: ChoiceModel
  priorities: RepairPriorities
  readonly start: Solution | undefined
  best: Solution | undefined
  value: number
  bound: number
  isCutOff: boolean
  isImpossible: boolean
}

/** Problems with more demands than this have a first answer before their relaxed model. */
const MEDIUM = 25_000
/** Problems with more demands than this are large. */
const LARGE = 100_000
/** Iterations of the subgradient method. */
const SUBGRADIENT_ITERATIONS = 1500
/** The share of the search that finds a first answer for them. */
const FIRST = 0.02

/** The shares of search and proof in a first short turn: most plans need no more. */
const SHORT = { iterations: 0.05, lpIterations: 0.1 }
/** A bound that falls by less than this share in the short turn hardly falls in a long one. */
const STUCK = 0.002
/** How much longer the search is where proof is stuck, and the simplex iterations that are saved then. */
const LONGER = 2.5
const SAVED = 40_000
/** Simplex iterations that look for an answer where the search found none. */
const ANY_STEPS = 5000

function isStopped(run: Maximisation): boolean {
  if (!isInterrupted({ ...run.budget, ...run.monitor })) return false
  run.isCutOff = true
  return true
}

function isDone(run: Maximisation): boolean {
  return run.isImpossible || (run.best !== undefined && run.value >= run.bound) || isStopped(run)
}

/** Takes a solution for the best where it is, after the independent check. */
function offer(run: Maximisation, solution: Solution | undefined): void {
  const { problem } = run.compiled
  if (solution === undefined || verify(problem, solution).length > 0) return
  const value = totalValue(problem, solution)
  if (run.best !== undefined && value <= run.value) return
  run.best = solution
  run.value = value
}

/** Lowers the bound to what the engine proved, down to a whole multiple of what values have in common. */
function minimum(run: Maximisation, { bound }: Pick<EngineAnswer, 'bound'>): void {
  const { unit, isWhole } = run.model
  const proven = -bound * unit
  const tightened = isWhole ? Math.floor(-bound + 1e-6) * unit : proven * (1 + 1e-9)
  // Decimals carry noise in their last digits: a bound that close is met.
  const isMet = tightened <= run.value * (1 + 1e-9)
  run.bound = isMet ? run.value : Math.min(run.bound, tightened)
}

function report(run: Maximisation, stage: 'search' | 'exact'): void {
  run.monitor.onProgress?.({
    stage,
    value: run.best === undefined ? undefined : run.value,
    bound: Number.isFinite(run.bound) ? run.bound : undefined,
  })
}

/** Whether the relaxed model is too large to be solved for its bound: the Lagrangian bound comes near it far sooner. */
function isLarge({ compiled, engine }: Maximisation): boolean {
  return engine === undefined || compiled.resource.length > LARGE
}

/** A bound and prices without the engine, from a first answer. */
async function boundByMultipliers(run: Maximisation, iterations: number): Promise<void> {
  await improve(run, iterations)
  if (isDone(run)) return
  const { bound, multipliers } = lagrangianBound(
    run.tightened,
    run.value,
    SUBGRADIENT_ITERATIONS,
    () => isStopped(run),
  )
  minimum(run, { bound: -bound / run.model.unit })
  run.priorities = repairPriorities(run.tightened, multipliers)
  report(run, 'search')
}

/** Solves a relaxed model; a first bound where that is done. */
async function relax(run: Maximisation, engine: Engine, model: LinearModel): Promise<EngineAnswer> {
  const { signal } = run.monitor
  const answer = await engine.solve({
    model,
    isRelaxed: true,
    limits: engineTimeLimit(run.budget.timeLimit),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.status !== 'optimal') return answer
  minimum(run, answer)
  report(run, 'search')
  return answer
}

/** Solves the model without whole numbers: a first bound, prices for the search, cuts, and modes that can't be in a better answer. */
async function solveRelaxation(run: Maximisation): Promise<Relaxation | undefined> {
  const { engine, model } = run
  if (engine === undefined || isStopped(run)) return undefined
  const answer = await relax(run, engine, model.model)
  if (answer.status === 'infeasible') run.isImpossible = true
  if (answer.status !== 'optimal') return undefined
  const { capacityRows, unit } = model
  const { duals } = answer
  // Prices may keep a search that has no answer yet from finding one.
  if (duals !== undefined && run.best !== undefined) {
    const priceOf = ({ row, divisor }: ChoiceModel['capacityRows'][number]): number =>
      row < 0 ? 0 : (Math.max(0, -(duals[row] ?? 0)) * unit) / divisor
    run.priorities = repairPriorities(run.tightened, Float64Array.from(capacityRows, priceOf))
  }
  const relaxation = await cutOff(
    run.compiled,
    run.tightened,
    { model, answer, cuts: [] },
    (cut) => relax(run, engine, cut),
    () => isDone(run),
  )
  run.model = relaxation.model
  return relaxation
}

/** Closes the modes that no better answer can have, by what the relaxed model says that they cost. */
function fixByReducedCosts(run: Maximisation, { model, answer, cuts }: Relaxation): void {
  const { compiled } = run
  if (run.best === undefined || answer.reducedCosts === undefined) return
  const spare = (-answer.bound * model.unit - run.value) * (1 + 1e-9)
  let isChanged = false
  for (const [column, mode] of model.modes.entries()) {
    const isKept =
      compiled.isOpen[mode] === 0 ||
      run.best[compiled.activity[mode] ?? 0] ===
        mode - (compiled.firstMode[compiled.activity[mode] ?? 0] ?? 0)
    if (isKept || (answer.reducedCosts[column] ?? 0) * model.unit <= spare) continue
    compiled.isOpen[mode] = 0
    isChanged = true
  }
  if (isChanged) run.model = buildChoiceModel(run.tightened, cuts)
}

async function improve(run: Maximisation, iterations: number): Promise<void> {
  const { compiled, priorities, budget } = run
  const found = await largeNeighbourhoodSearch(compiled, priorities, {
    seed: budget.seed,
    iterations,
    start: run.best ?? run.start,
    bound: run.bound,
    isStopped: () => isStopped(run),
    onBetter: (value) => {
      if (value <= run.value && run.best !== undefined) return
      run.monitor.onProgress?.({
        stage: 'search',
        value,
        bound: Number.isFinite(run.bound) ? run.bound : undefined,
      })
    },
  })
  offer(run, found.solution)
}

/** Where no mode is open: nothing at all is the answer, or there is none. */
function closeEmpty(run: Maximisation): boolean {
  if (run.model.modes.length > 0) return false
  offer(
    run,
    run.compiled.problem.activities.map(() => -1),
  )
  if (run.best === undefined) run.isImpossible = true
  run.bound = run.value
  return true
}

async function branchAndBound(
  run: Maximisation,
  lpIterations: number,
  nodes: number,
): Promise<void> {
  const { engine, model, compiled, budget, monitor } = run
  if (closeEmpty(run)) return
  if (engine === undefined || lpIterations <= 0 || isStopped(run)) return
  const answer = await engine.solve({
    model: model.model,
    ...(run.best === undefined ? {} : { start: choiceColumns(compiled, model, run.best) }),
    limits: { lpIterations, nodes, ...engineTimeLimit(budget.timeLimit) },
    ...(monitor.signal === undefined ? {} : { signal: monitor.signal }),
    onProgress: ({ objective, bound }) => {
      const value = objective === undefined ? undefined : -objective * model.unit
      const best = Math.max(run.best === undefined ? 0 : run.value, value ?? 0)
      monitor.onProgress?.({
        stage: 'exact',
        value: run.best === undefined && value === undefined ? undefined : best,
        bound: Math.min(run.bound, -bound * model.unit),
      })
    },
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.values !== undefined) offer(run, solutionOf(compiled, model, answer.values))
  // Modes were closed against the best answer: without any other answer, that one is the best.
  if (answer.status === 'infeasible') {
    if (run.best === undefined) run.isImpossible = true
    else run.bound = run.value
  } else minimum(run, answer)
}

function answerOf(run: Maximisation): SingleAimResult {
  const { best, value, bound, isCutOff, isImpossible } = run
  if (best === undefined) {
    const status = isImpossible ? 'infeasible' : 'unknown'
    return { status, solution: undefined, value: 0, bound: isImpossible ? 0 : bound, isCutOff }
  }
  const status = value >= bound ? 'optimal' : 'feasible'
  return { status, solution: best, value, bound, isCutOff }
}

/** Searches and proves in turn: shortly, then long; more of the search where proof gets nowhere. */
async function refine(run: Maximisation, relaxed: Relaxation | undefined): Promise<void> {
  const { iterations, lpIterations, nodes } = run.budget
  const turn = async (search: number, proof: number): Promise<void> => {
    if (isDone(run)) return
    await improve(run, Math.round(search))
    if (relaxed === undefined || isDone(run)) return
    fixByReducedCosts(run, relaxed)
    // Whether there is any answer at all is worth a proof in any case.
    const least = run.best === undefined && nodes > 0 ? ANY_STEPS : 0
    await branchAndBound(run, Math.max(least, Math.round(proof)), nodes)
  }
  const before = run.bound
  await turn(SHORT.iterations * iterations, SHORT.lpIterations * lpIterations)
  const isStuck = relaxed === undefined || before - run.bound < STUCK * before
  if (isStuck) await turn(LONGER * iterations, lpIterations - SAVED)
  else await turn((1 - SHORT.iterations) * iterations, (1 - SHORT.lpIterations) * lpIterations)
}

/** The problem with resources that sharpen its bound: without an engine there are no cuts to do so. */
function sharpened(problem: Problem, { resource }: CompiledProblem, engine?: Engine): Problem {
  const strong = addDualFeasibleCuts(problem)
  const isCut = engine !== undefined || resource.length > LARGE
  return isCut ? strong : addCliqueCuts(strong, problem.resources.length)
}

/**
 * The solution that is worth most. Dates and limits close modes first; the relaxed model gives a bound and prices;
 * a search bounded by iterations finds a good answer; branch and bound, bounded by nodes and steps, proves it or narrows
 * the gap. A large problem, or one without an engine, gets its bound and prices from the Lagrangian relaxation and no proof but by it.
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
  const strong = isInterrupted({ ...budget, ...monitor })
    ? problem
    : sharpened(problem, compiled, engine)
  // What is closed in the one is closed in the other: they share the list.
  const tightened: CompiledProblem = { ...compileProblem(strong), isOpen: compiled.isOpen }
  const run: Maximisation = {
    ...{ compiled, tightened, engine, budget, monitor, isImpossible, start },
    model: buildChoiceModel(tightened),
    priorities: repairPriorities(compiled),
    best: undefined,
    value: 0,
    bound: problem.activities.reduce((total, { value }) => total + value, 0),
    isCutOff: false,
  }
  if (!isImpossible) offer(run, start)
  if (isImpossible || closeEmpty(run)) return answerOf(run)
  if (run.compiled.resource.length > MEDIUM) {
    await improve(run, 0)
    report(run, 'search')
  }
  let relaxed: Relaxation | undefined
  if (isLarge(run)) await boundByMultipliers(run, Math.round(FIRST * budget.iterations))
  else relaxed = await solveRelaxation(run)
  await refine(run, relaxed)
  // Whoever stops at once still gets what a first repair finds.
  if (run.best === undefined && run.isCutOff) await improve(run, 0)
  return answerOf(run)
}
