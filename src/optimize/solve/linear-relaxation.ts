/**
 * The linear relaxation of a maximisation: its bound, with cuts; prices, by which modes that no better answer can have are closed
 * (reduced-cost fixing: Crowder, Johnson and Padberg, Solving large-scale zero-one linear programming problems, 1983); and where a
 * search starts.
 */
import { engineTimeLimit } from '../budget.ts'
import { buildChoiceModel, type ChoiceModel } from '../exact/choice-model.ts'
import { addCliqueCuts } from '../exact/cuts/clique.ts'
import { addCuts, type Relaxation } from '../exact/cuts/cutting-planes.ts'
import { addDualFeasibleCuts } from '../exact/cuts/dual-feasible.ts'
import type { Engine, EngineAnswer } from '../exact/engine.ts'
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.ts'
import type { SearchLimits } from '../search/large-neighbourhood.ts'
import { repairPriorities } from '../search/repair.ts'
import { roundedDown } from '../search/rounding.ts'
import { isDone, isStopped, type Maximisation, report, tightenByModel } from './maximisation.ts'

/**
 * Problems with more demands than this have a first answer before their relaxed model, which the interior point method
 * solves several times sooner than the simplex method; the search starts from what that chooses.
 */
const MEDIUM = 25_000
/** Cuts are sought where branch and bound has so many simplex iterations. */
const CUTS_FROM = 5000
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

/** The problem with what sharpens its bounds; what is closed in the one is closed in the other: they share the list. */
export function sharpen(run: Maximisation): Sharpened {
  const { problem, isOpen } = run.compiled
  const strong = addDualFeasibleCuts(problem)
  // Cuts do better where they are sought; a larger problem has too many pairs.
  const isPaired = !areCutsSought(run) && !isMedium(run)
  const sharpened = isPaired ? addCliqueCuts(strong, problem.resources.length) : strong
  const tightened = { ...compileProblem(sharpened), isOpen }
  return { tightened, model: buildChoiceModel(tightened) }
}

/** Solves a relaxed model; a first bound where that is done. */
async function relax(run: Maximisation, engine: Engine, model: ChoiceModel): Promise<EngineAnswer> {
  const { signal } = run.monitor
  const answer = await engine.solve({
    model: model.model,
    isRelaxed: true,
    ...(isMedium(run) ? { method: 'interior-point' as const } : {}),
    limits: engineTimeLimit(run.budget.timeLimit),
    ...(signal === undefined ? {} : { signal }),
  })
  if (answer.isCutOff) run.isCutOff = true
  if (answer.status !== 'optimal') return answer
  tightenByModel(run, model, answer.bound, engine.name)
  report(run, 'search')
  return answer
}

/** Whether cuts pay: they take as long as a proof that is worth its while. */
function areCutsSought({ engine, budget }: Pick<Maximisation, 'engine' | 'budget'>): boolean {
  return engine !== undefined && budget.lpIterations >= CUTS_FROM
}

/** Solves the model without whole numbers: a first bound, prices for the search, cuts, and modes that can't be in a better answer. */
export async function solveRelaxation(
  run: Maximisation,
  { tightened, model }: Sharpened,
): Promise<Relaxation | undefined> {
  const { engine } = run
  if (engine === undefined || isStopped(run)) return undefined
  const answer = await relax(run, engine, model)
  if (answer.status === 'infeasible') run.isImpossible = true
  if (answer.status !== 'optimal') return undefined
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
  const plain: Relaxation = { model, answer, cuts: [] }
  if (!areCutsSought(run)) return plain
  return addCuts(
    run.compiled,
    tightened,
    plain,
    (cut) => relax(run, engine, cut),
    () => isDone(run),
  )
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
