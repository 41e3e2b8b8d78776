/** What an arbitration comes to: a proposal with its reasons, or why there is none. */
import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import type { Plan } from '../../plan/plan.ts'
import type { AimCosts } from './aim-costs.ts'
import type { AimReached } from './aims.ts'
import type { Cap } from './caps.ts'
import type { Deadlock } from './deadlock.ts'
import type { Entrance } from './entrances.ts'
import type { FrameOption } from './frame-option.ts'
import type { Posed } from './meaning.ts'
import type { ProposedChoices } from './proposal.ts'
import type { Relief } from './reliefs.ts'
import type { Remaining } from './remaining-breaches.ts'
import type { Verdict } from './verdicts.ts'

/** What is known of the value of a proposal. */
interface Worth {
  /** Of the projects about which something is chosen. */
  readonly chosen: number
  /** No choice that reaches the aims as far is worth more; Infinity where nothing is known. */
  readonly bound: number
  /** Whether no choice is better by the aims, nor worth more where they are reached as far. */
  readonly isOptimal: boolean
  /** Whether none that reaches the aims as far is worth more, the aims being proven or not. */
  readonly isProven: boolean
  /** Whether no other dates of the same projects move fewer of them. */
  readonly isFewestMoves: boolean
}

/** The choice that is worth most. */
export interface Proposal {
  readonly worth: Worth
  /** The aims before value in their order; empty for a replanning, which asks what changes least. */
  readonly aims: readonly AimReached[]
  /** Undefined for a replanning, and where the time was over. */
  readonly aimCosts: AimCosts | undefined
  readonly choices: ProposedChoices
  /** The plan under the proposal. */
  readonly plan: Plan
  readonly breaches: readonly Remaining[]
  readonly verdicts: readonly Verdict[]
  readonly caps: readonly Cap[]
  /** Undefined where they were not asked for, and so are reliefs. */
  readonly entrances: readonly Entrance[] | undefined
  readonly reliefs: readonly Relief[] | undefined
}

/** The outcome of an arbitration. */
export interface Arbitration {
  /** As its files write it, measured by the measure. */
  readonly plan: Plan
  readonly measure: ValueMeasure
  readonly frame: FrameOption
  readonly posed: Posed
  /** Undefined where there is none; then `deadlock` says why. */
  readonly proposal: Proposal | undefined
  readonly deadlock: Deadlock | undefined
  /** The engine's name; undefined for the search alone. */
  readonly engine: string | undefined
  readonly seed: number
  /** Whether the clock or the user cut it off: another run may answer otherwise. */
  readonly isCutOff: boolean
}
