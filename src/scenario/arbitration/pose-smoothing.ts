/** Poses the smoothing of a plan, as it is or under a scenario. */

import { applyFlatScenario } from '../../overlay/apply-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Selection, takenBy } from '../../solver/problem.ts'
import type { Posed } from './meaning.ts'
import { proposalEntry } from './proposal.ts'
import { rolesInSmoothing } from './roles.ts'
import type { Smoothed } from './smoothing-holds.ts'
import {
  planEndOf,
  type SmoothingMode,
  type SmoothingOptions,
  smoothingProblem,
} from './smoothing-problem.ts'
import { surroundingsOf } from './surroundings.ts'

/** What is smoothed, and how. */
export interface SmoothingRequest extends SmoothingOptions {
  readonly mode: SmoothingMode
  /** The scenario laid over the plan before it is smoothed; the plan as it is where none is named. */
  readonly frame?: Entry<'scenarios'> | undefined
}

/** A posed smoothing with what it was posed from. */
export interface PosedSmoothing {
  readonly posed: Posed
  /** The plan with a selection, and what its dates depend on. */
  readonly smoothedBy: (selection: Selection) => Smoothed
  /** The plan under its frame. */
  readonly before: Plan
}

/** Poses the smoothing of a plan. */
export function poseSmoothing(
  plan: Plan,
  { mode, frame, ...options }: SmoothingRequest,
): PosedSmoothing {
  const written = frame ?? proposalEntry(plan, undefined, new Map())
  const scenario = flattenScenario(plan, written)
  const before = applyFlatScenario(plan, scenario)
  const posed = smoothingProblem(plan, before, scenario, mode, options)
  const roles = rolesInSmoothing(plan, before, scenario)
  const planEnd = mode === 'smoothing' ? planEndOf(before) : undefined
  const around = surroundingsOf(plan, before, roles, planEnd)
  return {
    posed,
    before,
    smoothedBy: (selection) => ({
      ...{ posed, plan, roles, around, selection },
      taken: takenBy(posed.problem, selection),
    }),
  }
}
