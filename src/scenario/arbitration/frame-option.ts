/** The frame that an arbitration works in: a scenario of the plan, or the plan as it is. */

import { applyFlatScenario } from '../../overlay/apply-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Option, optionOf } from '../option.ts'
import { proposalEntry } from './proposal.ts'

/** A frame as an option. */
export interface FrameOption extends Option {
  /** The scenario that is the frame; undefined where it is the plan itself. */
  readonly frame: Entry<'scenarios'> | undefined
}

/** The option of a frame, or of the plan as it is. */
export function frameOption(plan: Plan, frame: Entry<'scenarios'> | undefined): FrameOption {
  if (frame !== undefined) return { ...optionOf(plan, frame), frame }
  const entry = proposalEntry(plan, undefined, new Map())
  const scenario = flattenScenario(plan, entry)
  return { id: entry.id, entry, scenario, plan: applyFlatScenario(plan, scenario), frame }
}
