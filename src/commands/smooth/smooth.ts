/** Smooths or levels a plan: what `plan smooth` leaves behind. */

import type { SmoothingMode } from '../../arbitration/formulate/smoothing-problem.ts'
import { formulateSmoothing, smoothPlan } from '../../arbitration/smooth/smooth-plan.ts'
import type { Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { writeMps } from '../../optimize/exact/mps.ts'
import { buildSmoothingModel } from '../../optimize/exact/smoothing-model.ts'
import { compileProblem } from '../../optimize/model/compiled-problem.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { ReadablePlan } from '../../plan/load/load-plan.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Report } from '../../reports/document/document.ts'
import { computeFigures } from '../../reports/document/figures.ts'
import type { SmoothingContext } from '../../reports/smoothing/context.ts'
import { smoothingData, smoothingReport } from '../../reports/smoothing/report.ts'
import { type ResultUse, resultOf } from '../command-result.ts'
import { budgetFor, type SolvingTools } from '../solving-tools.ts'

export interface SmoothingOptions {
  /** `smoothing` where nothing is said. */
  readonly mode?: SmoothingMode | undefined
  /** Id of the scenario to smooth; the plan as it is where none is named. */
  readonly frame?: string | undefined
}

/** A smoothing that was made, for as many formats as are asked for. */
export interface SmoothingView {
  readonly smoothing: Smoothing
  readonly frame: Entry<'scenarios'> | undefined
  /** Whether something that was asked for cannot be had: no dates keep all orders. */
  readonly isInfeasible: boolean
  readonly result: (sections: readonly string[], use: ResultUse) => CommandResult
}

function askedOf(plan: Plan, { mode = 'smoothing', frame }: SmoothingOptions) {
  return { mode, frame: frame === undefined ? undefined : entityById(plan.scenarios, frame) }
}

export async function smoothLoaded(
  loaded: ReadablePlan,
  request: SmoothingOptions,
  { engine, budget, watch }: SolvingTools,
): Promise<SmoothingView> {
  const { plan } = loaded
  const asked = askedOf(plan, request)
  const smoothing = await smoothPlan(plan, asked, { engine, watch, effortFor: (problem) => budgetFor(problem, budget) })
  const context: SmoothingContext = {
    smoothing,
    before: computeFigures(smoothing.before),
    after: computeFigures(smoothing.after),
    frame: asked.frame?.id,
    isUsualMode: request.mode === undefined,
    isScreen: false,
  }
  // What stays too much is a section of its own: there are no findings beside it, nor rules to tell of.
  const resultFor = (report: Report, use: ResultUse): CommandResult => ({
    ...resultOf('smooth', loaded, [], { report, ...(use === 'data' ? { data: smoothingData(context) } : {}) }),
    rules: [],
  })
  const { status, conflicts: clashes } = smoothing
  return {
    smoothing,
    frame: asked.frame,
    isInfeasible: status === 'infeasible' || status === 'unknown' || clashes.length > 0,
    result: (sections, use) => resultFor(smoothingReport({ ...context, isScreen: use === 'screen' }, sections), use),
  }
}

/** The linear model of the least overload, as MPS. */
export function smoothingModel({ plan }: ReadablePlan, request: SmoothingOptions): string {
  const { problem } = formulateSmoothing(plan, askedOf(plan, request)).formulation
  const question = { objective: 'overloadDays', atMost: {}, tangents: [] } as const
  return writeMps(buildSmoothingModel(compileProblem(problem), question).model, 'smooth')
}
