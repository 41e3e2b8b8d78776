/** A project about which something is to be chosen: as its file writes it, and under the frame with other dates. */

import { applyChoice } from '../../overlay/apply-scenario.ts'
import type { Choice } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { silentChoice } from '../silent-choice.ts'
import type { Timing } from './meaning.ts'

/** A project of the plan with what the frame says of it. */
export interface Subject {
  /** As its file writes it. */
  readonly base: Project
  readonly choice: Choice | undefined
  /** As the frame's plan has it, or would have it if it kept it. */
  readonly wished: Project
}

/**
 * The project as a proposal would keep it that starts from the frame and says other dates: made from what the file
 * writes, as the overlay makes it, so that the two agree to the cent.
 */
export function keptWith(
  plan: Plan,
  { base, choice }: Pick<Subject, 'base' | 'choice'>,
  timing: Timing = {},
): Project {
  return applyChoice(plan, base, { ...(choice ?? silentChoice(base)), ...timing }, true)
}
