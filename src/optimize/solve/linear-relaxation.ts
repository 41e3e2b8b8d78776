/**
 * The linear relaxation of a maximisation: its bound; prices, by which modes that no better answer can have are closed
 * (reduced-cost fixing: Crowder, Johnson and Padberg, Solving large-scale zero-one linear programming problems, 1983); and where a
 * search starts.
 */
import { engineTimeLimit } from '../budget.ts'
import { buildChoiceModel, type ChoiceModel } from '../exact/choice-model.ts'
import { addCliqueCuts } from '../exact/cuts/clique.ts'
import { addDualFeasibleCuts } from '../exact/cuts/dual-feasible.ts'
import type { EngineAnswer } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import type { SearchLimits } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { roundedDown } from '../search/rounding.ts'
import { isStopped, type Maximisation, report, tightenByModel } from './maximisation.ts'

/**
 * Problems with more demands than this have a first answer before their relaxed model, which the interior point method
 * solves several times sooner than the simplex method; the search starts from what that chooses.
 */
const MEDIUM = 25_000
/** From so many simplex iterations on, branch and bound does better on fewer rows. */
const LONG_PROOF = 5000
/** How hot a search is that starts from the relaxed model, which is nearly right: it is not to be lost. */
const ROUNDED_TEMPERATURE = 0.05

/** Whether the relaxed model leads the search: a smaller problem is searched through without. */
export function isMedium({ compiled }: Maximisation): boolean {
  return compiled.resource.length > MEDIUM
}

/** A problem with what sharpens bounds and slows the search down, and its model. */
export interface Sharpened {
  readonly tightened: CompiledProblem
  readonly model: ChoiceModel
}

/** Whether cliques sharpen the bounds: a larger problem has too many pairs, and they make a long proof longer. */
function isPaired(run: Maximisation): boolean {
  return !isMedium(run) && (run.engine === undefined || run.budget.lpIterations < LONG_PROOF)
}

/** The problem with what sharpens its bounds; what is closed in the one is closed in the other: they share the list. */
export function sharpen(run: Maximisation): Sharpened {
  const { problem, isOpen } = run.compiled
  const strong = addDualFeasibleCuts(problem)
  const sharpened = isPaired(run) ? addCliqueCuts(strong, problem.resources.length) : strong
  const tightened = { ...compileProblem(sharpened), isOpen }
  return { tightened, model: buildChoiceModel(tightened) }
}

/** A relaxed model and its answer. */
export interface Relaxation {
  readonly model: ChoiceModel
  readonly answer: EngineAnswer
}

/** Solves the model without whole numbers: a first bound and prices for the search. */
export async function solveRelaxation(
  run: Maximisation,
  { tightened, model }: Sharpened,
): Promise<Relaxation | undefined> {
  const { engine, budget, monitor } = run
  if (engine === undefined || isStopped(run)) return undefined
  const { signal } = monitor
  const answer = await engine.solve({
    model: model.model,
    isRelaxed: true,
    ...(isMedium(run) ? { method: 'interior-point' as const } : {}),
    limits: engineTimeLimit(budget.timeLimit),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.status === 'infeasible') run.isImpossible = true
  if (answer.status !== 'optimal') return undefined
  tightenByModel(run, model, answer.bound, engine.name)
  report(run, 'search')
  const { capacityRows, excess, unit } = model
  const { duals } = answer
  // Prices may keep a search that has no answer yet from finding one.
  if (duals !== undefined && run.best !== undefined) {
    const priceOf = ({ row, divisor }: ChoiceModel['capacityRows'][number]): number =>
      row < 0 ? 0 : (Math.max(0, -(duals[row] ?? 0)) * unit) / divisor
    const prices = Float64Array.from(capacityRows, priceOf)
    // What comes below the limit from which on a load costs is dear too where all of it is taken.
    for (const one of excess) prices[one.resource] = (prices[one.resource] ?? 0) + priceOf(one)
    run.priorities = repairPriorities(tightened, prices)
  }
  return { model, answer }
}

/** Closes the modes that no better answer can have, by what the relaxed model says that they cost; whether there are such. */
export function closeByReducedCosts(run: Maximisation, { model, answer }: Relaxation): boolean {
  const { compiled } = run
  if (run.best === undefined || answer.reducedCosts === undefined) return false
  const spare = (-answer.bound * model.unit - run.value) * (1 + 1e-9)
  let isChanged = false
  for (const [column, mode] of model.modes.entries()) {
    const isKept =
      compiled.isOpen[mode] === 0 ||
      run.best[compiled.activity[mode] ?? 0] === mode - (compiled.firstMode[compiled.activity[mode] ?? 0] ?? 0)
    if (isKept || (answer.reducedCosts[column] ?? 0) * model.unit <= spare) continue
    compiled.isOpen[mode] = 0
    isChanged = true
  }
  return isChanged
}

/** Where the search begins: with what the relaxed model of a problem that it leads chooses, else with the best answer. */
export function searchStart(
  run: Maximisation,
  relaxed: Relaxation | undefined,
): Pick<SearchLimits, 'start' | 'temperature'> {
  const values = relaxed?.answer.values
  if (relaxed === undefined || values === undefined || !isMedium(run)) return {}
  return { start: roundedDown(run.compiled, relaxed.model.modes, values), temperature: ROUNDED_TEMPERATURE }
}
