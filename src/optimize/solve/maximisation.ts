/** A maximisation under way: the best solution so far, the bound that none passes, and when it is over. */
import { isInterrupted, type Monitor, type SearchBudget } from '../budget.ts'
import type { ChoiceModel } from '../exact/choice-model.ts'
import type { Engine } from '../exact/engine.ts'
import type { CompiledProblem } from '../model/compiled-problem.ts'
import { type Solution, totalValue } from '../model/problem.ts'
import { verify } from '../model/verify.ts'
import type { RepairPriorities } from '../search/repair.ts'

/** What is known while the work goes on. */
export interface Maximisation {
  readonly compiled: CompiledProblem
  readonly engine: Engine | undefined
  readonly budget: SearchBudget
  readonly monitor: Monitor
  priorities: RepairPriorities
  readonly start: Solution | undefined
  best: Solution | undefined
  value: number
  bound: number
  isCutOff: boolean
  isImpossible: boolean
  /** The engine that proved the bound; undefined where it follows from the values, or from prices. */
  provenBy: string | undefined
}

/** Whether the clock or a signal has cut it off, which is noted. */
export function isStopped(run: Pick<Maximisation, 'budget' | 'monitor' | 'isCutOff'>): boolean {
  if (!isInterrupted({ ...run.budget, ...run.monitor })) return false
  run.isCutOff = true
  return true
}

/** Whether nothing is left to do: the value meets the bound, there is no solution, or it is cut off. */
export function isDone(run: Maximisation): boolean {
  return run.isImpossible || (run.best !== undefined && run.value >= run.bound) || isStopped(run)
}

/** Takes a solution for the best where it is, after the independent check. */
export function offer(run: Maximisation, solution: Solution | undefined): void {
  const { problem } = run.compiled
  if (solution === undefined || verify(problem, solution).length > 0) return
  const value = totalValue(problem, solution)
  if (run.best !== undefined && value <= run.value) return
  run.best = solution
  run.value = value
}

/** Lowers the bound to one that an engine proved; to one that needs none where `by` is undefined. */
export function tightenBound(run: Maximisation, proven: number, by: string | undefined): void {
  if (proven < run.bound) run.provenBy = by
  // Decimals carry noise in their last digits: a bound that close is met.
  const isMet = run.best !== undefined && proven <= run.value + 1e-9 * Math.abs(run.value)
  run.bound = isMet ? run.value : Math.min(run.bound, proven)
}

/** Lowers the bound to that of a model, down to a whole multiple of what values have in common. */
export function tightenByModel(
  run: Maximisation,
  { unit, isWhole }: ChoiceModel,
  cost: number,
  by: string | undefined,
): void {
  // Of nothing it is 0, and not -0.
  const proven = 0 - cost * unit
  const rounded = isWhole ? Math.floor(-cost + 1e-6) * unit : proven + 1e-9 * Math.abs(proven)
  tightenBound(run, rounded, by)
}

/** Tells how far it is. */
export function report(run: Maximisation, stage: 'search' | 'exact'): void {
  run.monitor.onProgress?.({
    stage,
    value: run.best === undefined ? undefined : run.value,
    bound: Number.isFinite(run.bound) ? run.bound : undefined,
  })
}
