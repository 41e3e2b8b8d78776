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
import { addDualFeasibleCuts } from '../exact/cuts/dual-feasible.ts'
import type { Engine, EngineAnswer } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../model/problem.ts'
import type { SingleAimResult } from '../model/result.ts'
import { verify } from '../model/verify.ts'
import { largeNeighbourhoodSearch } from '../search/large-neighbourhood.ts'
import { type RepairPriorities, repairPriorities } from '../search/repair.ts'
import { searchExactNeighbourhoods } from './exact-neighbourhoods.ts'
import { proveByConflicts } from './prove-by-conflicts.ts'

/** What is known while the work goes on. */
interface Maximisation {
  readonly compiled: CompiledProblem
  /** The same modes, with resources that sharpen bounds and slow the search down; made when a bound is asked for. */
  tightened: CompiledProblem
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
  /** What showed that the value is the best. */
  provenBy: string | undefined
}

/** Problems with more demands than this have a first answer before their relaxed model. */
const MEDIUM = 25_000
/** Problems with more demands than this are large. */
const LARGE = 100_000
/** Iterations of the subgradient method. */
const SUBGRADIENT_ITERATIONS = 1500
/** The share of the search that finds a first answer for them. */
const FIRST = 0.02

/** The share of the search before the engine for answer set programs is asked: it proves most plans of a region's size. */
const BEFORE_CONFLICTS = 0.02
/** Conflicts of each neighbourhood that is solved to the optimum. */
const NEIGHBOURHOOD_CONFLICTS = 2000
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

/** Lowers the bound to one that was proven. */
function lowerBound(run: Maximisation, proven: number): void {
  // Decimals carry noise in their last digits: a bound that close is met.
  const isMet = run.best !== undefined && proven <= run.value * (1 + 1e-9)
  run.bound = isMet ? run.value : Math.min(run.bound, proven)
}

/** Lowers the bound to what the engine proved, down to a whole multiple of what values have in common. */
function minimum(run: Maximisation, { bound }: Pick<EngineAnswer, 'bound'>): void {
  const { unit, isWhole } = run.model
  // Of nothing it is 0, and not -0.
  const proven = 0 - bound * unit
  lowerBound(run, isWhole ? Math.floor(-bound + 1e-6) * unit : proven * (1 + 1e-9))
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

/** Solves the model without whole numbers: a first bound, prices for the search, and modes that can't be in a better answer. */
async function solveRelaxation(run: Maximisation): Promise<EngineAnswer | undefined> {
  if (run.engine === undefined || isStopped(run)) return undefined
  const { signal } = run.monitor
  const answer = await run.engine.solve({
    model: run.model.model,
    isRelaxed: true,
    limits: engineTimeLimit(run.budget.timeLimit),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.status === 'infeasible') run.isImpossible = true
  if (answer.status !== 'optimal') return undefined
  minimum(run, answer)
  const { capacityRows, unit } = run.model
  const { duals } = answer
  if (duals !== undefined) {
    const priceOf = ({ row, divisor }: ChoiceModel['capacityRows'][number]): number =>
      row < 0 ? 0 : (Math.max(0, -(duals[row] ?? 0)) * unit) / divisor
    run.priorities = repairPriorities(run.tightened, Float64Array.from(capacityRows, priceOf))
  }
  report(run, 'search')
  return answer
}

/** Closes the modes that no better answer can have, by what the relaxed model says that they cost. */
function fixByReducedCosts(run: Maximisation, relaxed: EngineAnswer): void {
  const { model, compiled } = run
  if (run.best === undefined || relaxed.reducedCosts === undefined) return
  const spare = (-relaxed.bound * model.unit - run.value) * (1 + 1e-9)
  let isChanged = false
  for (const [column, mode] of model.modes.entries()) {
    const isKept =
      run.best[compiled.activity[mode] ?? 0] ===
      mode - (compiled.firstMode[compiled.activity[mode] ?? 0] ?? 0)
    if (isKept || (relaxed.reducedCosts[column] ?? 0) * model.unit <= spare) continue
    compiled.isOpen[mode] = 0
    isChanged = true
  }
  if (isChanged) run.model = buildChoiceModel(run.tightened)
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
  if (run.compiled.isOpen.includes(1)) return false
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

/** Asks the engine for answer set programs for a proof; whether it was asked. */
async function askForProof(run: Maximisation): Promise<void> {
  const { engine, compiled, budget, monitor } = run
  const { conflicts = 0, timeLimit } = budget
  const answerSets = engine?.answerSets
  if (answerSets === undefined || conflicts <= 0 || isDone(run)) return
  const answer = await proveByConflicts(answerSets, compiled, {
    ...{ conflicts, timeLimit, signal: monitor.signal },
    onProgress: ({ value, bound }) =>
      monitor.onProgress?.({
        stage: 'exact',
        value: run.best === undefined ? value : Math.max(run.value, value ?? 0),
        bound: Math.min(run.bound, bound),
      }),
  })
  if (answer.isCutOff) run.isCutOff = true
  offer(run, answer.solution)
  if (answer.isInfeasible) run.isImpossible = true
  else lowerBound(run, answer.bound)
  if (run.best !== undefined && run.value >= run.bound) run.provenBy = answerSets.name
}

/** Solves neighbourhoods of the best solution to the optimum. */
async function improveExactly(run: Maximisation): Promise<void> {
  const { engine, compiled, budget, monitor, best, bound } = run
  const answerSets = engine?.answerSets
  const { neighbourhoods: count = 0, seed, timeLimit } = budget
  if (answerSets === undefined || best === undefined || count <= 0 || isDone(run)) return
  const found = await searchExactNeighbourhoods(answerSets, compiled, best, {
    ...{ seed, count, bound, timeLimit, signal: monitor.signal },
    conflicts: NEIGHBOURHOOD_CONFLICTS,
    isStopped: () => isStopped(run),
  })
  if (found.isCutOff) run.isCutOff = true
  offer(run, found.solution)
  report(run, 'search')
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
async function refine(run: Maximisation, relaxed: EngineAnswer | undefined): Promise<void> {
  const { iterations, lpIterations, nodes } = run.budget
  const search = async (share: number): Promise<void> => {
    if (!isDone(run)) await improve(run, Math.round(share * iterations))
  }
  const prove = async (steps: number): Promise<void> => {
    if (relaxed === undefined || isDone(run)) return
    fixByReducedCosts(run, relaxed)
    // Whether there is any answer at all is worth a proof in any case.
    const least = run.best === undefined && nodes > 0 ? ANY_STEPS : 0
    await branchAndBound(run, Math.max(least, Math.round(steps)), nodes)
  }
  const before = run.bound
  await search(SHORT.iterations)
  await prove(SHORT.lpIterations * lpIterations)
  const isStuck = relaxed === undefined || before - run.bound < STUCK * before
  await search(isStuck ? LONGER : 1 - SHORT.iterations)
  await improveExactly(run)
  await prove(isStuck ? lpIterations - SAVED : (1 - SHORT.lpIterations) * lpIterations)
}

/** Adds what sharpens bounds, and makes the model; what is closed in the one is closed in the other: they share the list. */
function sharpen(run: Maximisation): void {
  const { problem, isOpen } = run.compiled
  run.tightened = { ...compileProblem(sharpened(problem, run.compiled)), isOpen }
  run.model = buildChoiceModel(run.tightened)
}

/** All that a problem with open modes is worth trying, until the best solution is known to be one. */
async function searchAndProve(run: Maximisation): Promise<void> {
  const { engine, budget } = run
  if (run.compiled.resource.length > MEDIUM) {
    await improve(run, 0)
    report(run, 'search')
  }
  if (engine?.answerSets !== undefined && (budget.conflicts ?? 0) > 0) {
    await improve(run, Math.round(BEFORE_CONFLICTS * budget.iterations))
    await askForProof(run)
  }
  let relaxed: EngineAnswer | undefined
  if (!isDone(run)) {
    sharpen(run)
    if (isLarge(run)) await boundByMultipliers(run, Math.round(FIRST * budget.iterations))
    else relaxed = await solveRelaxation(run)
  }
  await refine(run, relaxed)
  // Whoever stops at once still gets what a first repair finds.
  if (run.best === undefined && run.isCutOff) await improve(run, 0)
}

/** The problem with resources that sharpen its bound; fewer of them for a large one. */
function sharpened(problem: Problem, { resource }: CompiledProblem): Problem {
  const strong = addDualFeasibleCuts(problem)
  return resource.length > LARGE ? strong : addCliqueCuts(strong, problem.resources.length)
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
  const run: Maximisation = {
    ...{ compiled, tightened: compiled, engine, budget, monitor, isImpossible, start },
    model: buildChoiceModel(compiled),
    priorities: repairPriorities(compiled),
    best: undefined,
    value: 0,
    bound: problem.activities.reduce((total, { value }) => total + value, 0),
    isCutOff: false,
    provenBy: undefined,
  }
  if (!isImpossible) offer(run, start)
  if (isImpossible || closeEmpty(run)) return answerOf(run)
  await searchAndProve(run)
  return answerOf(run)
}
