/**
 * Maximises one objective: presolve, large neighbourhood search, conflict learning, the linear relaxation or the
 * Lagrangian one, and branch and bound; with the bound that no other solution passes.
 */
import { lagrangianBound } from '../bounds/lagrangian-bound.ts'
import { presolve } from '../bounds/presolve.ts'
import { engineTimeLimit, type Monitor, type SearchBudget } from '../budget.ts'
import { buildChoiceModel, type ChoiceModel, choiceColumns, solutionOf } from '../exact/choice-model.ts'
import type { Engine } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import type { Problem, Solution } from '../model/problem.ts'
import type { SingleAimResult } from '../model/result.ts'
import { largeNeighbourhoodSearch, type SearchLimits } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { searchExactNeighbourhoods } from './exact-neighbourhoods.ts'
import {
  closeByReducedCosts,
  isMedium,
  type Relaxation,
  type Sharpened,
  searchStart,
  sharpen,
  solveRelaxation,
} from './linear-relaxation.ts'
import { isDone, isStopped, type Maximisation, offer, report, tightenBound, tightenByModel } from './maximisation.ts'
import { proveByConflicts } from './prove-by-conflicts.ts'

/** Problems with more demands than this are large. */
const LARGE = 300_000
/** Iterations of the subgradient method. */
const SUBGRADIENT_ITERATIONS = 1500
/** The share of the search that finds a first answer for them. */
const FIRST = 0.02

/** The share of the search before the engine for answer set programs is asked: it proves most plans of a region's size. */
const BEFORE_CONFLICTS = 0.02
/** Conflicts of the first question, and the gap that it may leave, as a share of the value, for more of them to come before the long search. */
const FIRST_CONFLICTS = 80_000
const PROMISING = 0.1
/** Conflicts of each neighbourhood that is solved to the optimum. */
const NEIGHBOURHOOD_CONFLICTS = 2000
/** The shares of a turn of the search, and of the proof that goes with it, in a first short one: most plans need no more. */
const SHORT = { iterations: 0.05, lpIterations: 0.1 }
/** A bound that falls by less than this share in the short turn hardly falls in a long one. */
const STUCK = 0.002
/** How much longer the search is where proof is stuck, and the simplex iterations that are saved then. */
const LONGER = 1.5
const SAVED = 40_000
/** Simplex iterations that look for an answer where the search found none. */
const ANY_STEPS = 5000

/** Whether the relaxed model is too large to be solved for its bound: the Lagrangian bound comes near it far sooner. */
function isLarge({ compiled, engine }: Maximisation): boolean {
  return engine === undefined || compiled.resource.length > LARGE
}

/** A bound and prices without the engine, from a first answer. */
async function boundByMultipliers(
  run: Maximisation,
  { tightened, model }: Sharpened,
  iterations: number,
): Promise<void> {
  await improve(run, iterations)
  if (isDone(run)) return
  const { bound, multipliers } = lagrangianBound(tightened, run.value, SUBGRADIENT_ITERATIONS, () => isStopped(run))
  tightenByModel(run, model, -bound / model.unit, undefined)
  run.priorities = repairPriorities(tightened, multipliers)
  report(run, 'search')
}

/** Searches on, from the best answer where nothing else is said. */
async function improve(
  run: Maximisation,
  iterations: number,
  {
    start = run.best ?? run.start,
    seed = run.budget.seed,
    ...rest
  }: Partial<Pick<SearchLimits, 'start' | 'temperature' | 'seed'>> = {},
): Promise<void> {
  const { compiled, priorities } = run
  const found = await largeNeighbourhoodSearch(compiled, priorities, {
    seed,
    iterations,
    start,
    ...rest,
    bound: run.bound,
    isStopped: () => isStopped(run),
    onBetter: (value) => {
      if (value <= run.value && run.best !== undefined) return
      run.monitor.onProgress?.({ stage: 'search', value, bound: Number.isFinite(run.bound) ? run.bound : undefined })
    },
  })
  offer(run, found.solution)
}

/** So many iterations as a share of one turn of the search. */
function turnShare({ budget: { iterations, turns = 1 } }: Maximisation, share: number): number {
  return Math.round((share * iterations) / turns)
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

/** The greater of the best value and one that an engine tells; undefined where there is neither. */
function betterValue({ best, value }: Maximisation, told: number | undefined): number | undefined {
  if (best === undefined) return told
  return Math.max(value, told ?? value)
}

async function branchAndBound(run: Maximisation, model: ChoiceModel, lpIterations: number): Promise<void> {
  const { engine, compiled, budget, monitor } = run
  const { nodes } = budget
  if (closeEmpty(run)) return
  if (engine === undefined || lpIterations <= 0 || isStopped(run)) return
  const answer = await engine.solve({
    model: model.model,
    ...(run.best === undefined ? {} : { start: choiceColumns(compiled, model, run.best) }),
    limits: { lpIterations, nodes, ...engineTimeLimit(budget.timeLimit) },
    ...(monitor.signal === undefined ? {} : { signal: monitor.signal }),
    onProgress: ({ objective, bound }) => {
      const value = objective === undefined ? undefined : -objective * model.unit
      monitor.onProgress?.({
        stage: 'exact',
        value: betterValue(run, value),
        bound: Math.min(run.bound, -bound * model.unit),
      })
    },
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.values !== undefined) offer(run, solutionOf(compiled, model, answer.values))
  // Modes were closed against the best answer: without any other answer, that one is the best.
  if (answer.status === 'infeasible') {
    if (run.best === undefined) run.isImpossible = true
    else tightenBound(run, run.value, engine.name)
  } else tightenByModel(run, model, answer.bound, engine.name)
}

/** Whether the engine for answer set programs is asked about the whole problem. */
function isAskedForProof({ engine, budget }: Pick<Maximisation, 'engine' | 'budget'>): boolean {
  return engine?.answerSets !== undefined && (budget.conflicts ?? 0) > 0
}

/** Asks the engine for answer set programs for a proof. */
async function askForProof(run: Maximisation, conflicts: number): Promise<void> {
  const { engine, compiled, budget, monitor } = run
  const { timeLimit } = budget
  const answerSets = engine?.answerSets
  if (answerSets === undefined || isDone(run)) return
  const answer = await proveByConflicts(answerSets, compiled, {
    conflicts,
    timeLimit,
    signal: monitor.signal,
    onProgress: ({ value, bound }) =>
      monitor.onProgress?.({ stage: 'exact', value: betterValue(run, value), bound: Math.min(run.bound, bound) }),
  })
  if (answer.isCutOff) run.isCutOff = true
  offer(run, answer.solution)
  // As of branch and bound: modes may be closed against the best answer.
  if (!answer.isInfeasible) tightenBound(run, answer.bound, answerSets.name)
  else if (run.best === undefined) run.isImpossible = true
  else tightenBound(run, run.value, answerSets.name)
}

/** Solves so many neighbourhoods of the best solution to the optimum. */
async function improveExactly(run: Maximisation, count: number, seed: number): Promise<void> {
  const { engine, compiled, budget, monitor, best, bound } = run
  const answerSets = engine?.answerSets
  const { timeLimit } = budget
  if (answerSets === undefined || best === undefined || count <= 0 || isDone(run)) return
  const found = await searchExactNeighbourhoods(answerSets, compiled, best, {
    seed,
    count,
    bound,
    timeLimit,
    signal: monitor.signal,
    conflicts: NEIGHBOURHOOD_CONFLICTS,
    isStopped: () => isStopped(run),
  })
  if (found.isCutOff) run.isCutOff = true
  offer(run, found.solution)
  report(run, 'search')
}

function answerOf(run: Maximisation): SingleAimResult {
  const { best, value, bound, isCutOff, isImpossible, provenBy } = run
  if (best === undefined) {
    const status = isImpossible ? 'infeasible' : 'unknown'
    return { status, solution: undefined, value: 0, bound: isImpossible ? 0 : bound, isCutOff }
  }
  const status = value >= bound ? 'optimal' : 'feasible'
  const by = provenBy === undefined ? {} : { provenBy }
  return { status, solution: best, value, bound, isCutOff, ...by }
}

/** Searches in turns, each of which goes on from the best solution and solves some neighbourhoods of it. */
async function searchInTurns(
  run: Maximisation,
  share: number,
  limits: Pick<SearchLimits, 'temperature'>,
): Promise<void> {
  const { turns = 1, neighbourhoods = 0, seed } = run.budget
  for (let turn = 0; turn < turns && !isDone(run); turn += 1) {
    const own = seed + turn
    await improve(run, turnShare(run, share), { ...limits, seed: own })
    await improveExactly(run, Math.ceil(neighbourhoods / turns), own)
  }
}

/** Searches and proves in turn: shortly, then long; more of the search where proof gets nowhere. */
async function refine(run: Maximisation, tightened: CompiledProblem, relaxed: Relaxation | undefined): Promise<void> {
  const { lpIterations, nodes, turns = 1 } = run.budget
  let model = relaxed?.model
  const { start: rounded, ...limits } = searchStart(run, relaxed)
  const prove = async (steps: number): Promise<void> => {
    if (relaxed === undefined || model === undefined || isDone(run)) return
    if (closeByReducedCosts(run, relaxed)) model = buildChoiceModel(tightened)
    // Whether there is any answer at all is worth a proof in any case.
    const least = run.best === undefined && nodes > 0 ? ANY_STEPS : 0
    await branchAndBound(run, model, Math.max(least, Math.round(steps)))
  }
  const before = run.bound
  if (!isDone(run)) await improve(run, turnShare(run, SHORT.iterations), { start: rounded, ...limits })
  await prove((SHORT.lpIterations * lpIterations) / turns)
  const isStuck = relaxed === undefined || before - run.bound < STUCK * Math.abs(before)
  await searchInTurns(run, isStuck ? LONGER : 1 - SHORT.iterations, limits)
  await prove(isStuck ? lpIterations - SAVED : (1 - SHORT.lpIterations / turns) * lpIterations)
}

/** A bound by the relaxed model or by prices, and then search and proof from it. */
async function boundAndRefine(run: Maximisation): Promise<void> {
  const sharpened = sharpen(run)
  const isSmall = !isLarge(run) && !isMedium(run)
  // Prices help a search that has an answer.
  if (isSmall) await improve(run, turnShare(run, SHORT.iterations))
  const relaxed = isLarge(run) ? undefined : await solveRelaxation(run, sharpened)
  // What the engine can't solve has a bound all the same.
  if (!isSmall && relaxed === undefined && !isDone(run)) await boundByMultipliers(run, sharpened, turnShare(run, FIRST))
  await refine(run, sharpened.tightened, relaxed)
}

/** Whether the gap is one that more conflicts may close. */
function isPromising({ best, value, bound }: Maximisation): boolean {
  return best !== undefined && bound - value <= PROMISING * Math.abs(value)
}

/** All that a problem with open modes is worth trying, until the best solution is known to be one. */
async function searchAndProve(run: Maximisation): Promise<void> {
  const { budget } = run
  if (isMedium(run)) {
    await improve(run, 0)
    report(run, 'search')
  }
  const { conflicts = 0 } = budget
  let asked = conflicts
  if (isAskedForProof(run)) {
    run.engine?.answerSets?.start?.()
    await improve(run, turnShare(run, BEFORE_CONFLICTS))
    asked = Math.min(conflicts, FIRST_CONFLICTS)
    await askForProof(run, asked)
    if (asked < conflicts && isPromising(run)) {
      asked = conflicts
      await askForProof(run, asked)
    }
  }
  if (!isDone(run)) await boundAndRefine(run)
  // Modes that no better answer can have are closed by now: what the first question left wide open is asked once more.
  if (asked < conflicts) await askForProof(run, conflicts)
  // Whoever stops at once still gets what a first repair finds.
  if (run.best === undefined && run.isCutOff) await improve(run, 0)
}

/** `maximiseValue` for a problem that is laid out, and of which presolve has closed what it can. */
export async function maximisePresolved(
  compiled: CompiledProblem,
  engine: Engine | undefined,
  budget: SearchBudget,
  monitor: Monitor = {},
  start?: Solution,
): Promise<SingleAimResult> {
  const run: Maximisation = {
    compiled,
    engine,
    budget,
    monitor,
    start,
    priorities: repairPriorities(compiled),
    best: undefined,
    value: 0,
    bound: compiled.value.reduce((total, value) => total + value, 0),
    isCutOff: false,
    isImpossible: false,
    provenBy: undefined,
  }
  offer(run, start)
  if (!closeEmpty(run)) await searchAndProve(run)
  return answerOf(run)
}

/** The answer where there is no solution, which presolve alone can tell. */
export const NO_SOLUTION: SingleAimResult = {
  status: 'infeasible',
  solution: undefined,
  value: 0,
  bound: 0,
  isCutOff: false,
}

/**
 * The solution that is worth most. Dates and limits close modes first; a search bounded by iterations finds a good answer,
 * which conflict learning proves or betters; else the relaxed model gives a bound and prices, and search and branch and bound, bounded by
 * nodes and steps, narrow the gap. A large problem, or one without an engine, gets its bound and prices from the Lagrangian
 * relaxation and no proof but by it.
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
  if (presolve(compiled) !== undefined) return NO_SOLUTION
  return maximisePresolved(compiled, engine, budget, monitor, start)
}
