/**
 * What an arbitration comes to: a proposal with its status, the use that it makes of every limit and the breaches that remain; or why there is none.
 */

import { demandMeter, loadsOf, type Overrun } from '../limits/demand.ts'
import { limitKindOf } from '../limits/index.ts'
import type { ValueMeasure } from '../metrics/base/criteria.ts'
import { excessOf, penaltyOf, type Resource, resourceLoads, type Solution } from '../optimize/model/problem.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { type Breach, breachesOf, breachKey } from '../rules/breaches.ts'
import type { AimAttainment, AimCosts } from './explain/aim-attainment.ts'
import type { NearOptimalPlans } from './explain/alternatives.ts'
import type { ForcedEntry } from './explain/force-in.ts'
import type { FreeMargins } from './explain/free-margins.ts'
import type { Infeasibility } from './explain/infeasibility.ts'
import type { MarginalValue } from './explain/marginal-values.ts'
import type { ProjectDecision } from './explain/reasons.ts'
import { VALUE_SCALE } from './formulate/formulation.ts'
import type { Formulation, ResourceMeaning } from './formulate/formulation-map.ts'
import { type ArbitrationFrame, applyChoices, choicesOf, type ProposedChoices } from './proposal.ts'
import type { FewestMovesProof } from './solve.ts'

/** The use of one limit. */
export interface ResourceUse {
  readonly limit: ResourceMeaning
  /** Cents, hundredths of a day or go-lives; of an axis its part less its least share. */
  readonly taken: number
  /** What of it is taken from a priced margin, and what that costs of value; undefined for a limit without one. */
  readonly margin: { readonly taken: number; readonly cost: number } | undefined
  /** The projects that are out or moved because of it, others where they are. */
  readonly keepsOut: readonly Project[]
}

/** Whether a limit speaks against a project: it is short, or what it gives costs too much. */
function isAgainst(why: ProjectDecision['why'], row: number): boolean {
  const limits = why?.kind === 'short' ? why.lacks : why?.kind === 'margin' ? why.takes : []
  return limits.some(({ resource }) => resource === row)
}

function marginUse(resource: Resource | undefined, taken: number): ResourceUse['margin'] {
  if (resource?.penalty === undefined) return undefined
  return { taken: excessOf(resource, taken), cost: penaltyOf(resource, taken) / VALUE_SCALE }
}

/** Every limit of the problem, in its order. */
export function resourceUses(
  { problem, map: meaning }: Formulation,
  solution: Solution,
  verdicts: readonly ProjectDecision[],
): ResourceUse[] {
  const taken = resourceLoads(problem, solution)
  return meaning.rows.map((limit, row) => ({
    limit,
    taken: taken[row] ?? 0,
    margin: marginUse(problem.resources[row], taken[row] ?? 0),
    keepsOut: verdicts.flatMap(({ project, why }) => (isAgainst(why, row) ? project : [])),
  }))
}

/** What a proposal takes from priced margins in all: hundredths of a day, and what they cost of value. */
export function marginsTaken(caps: readonly ResourceUse[]): { taken: number; cost: number } {
  let [taken, cost] = [0, 0]
  for (const { margin } of caps) {
    taken += margin?.taken ?? 0
    cost += margin?.cost ?? 0
  }
  return { taken, cost }
}

/** What the frame itself, with the projects and dates that it keeps, makes of a proposal's limits. */
export interface FrameUse {
  /** What it would pay for margins, in value. */
  readonly marginCost: number
  /** What it takes beyond what the proposal may take of a limit. */
  readonly beyond: readonly Overrun[]
}

/** The use of the proposal's limits by the frame; a project that lies where no choice may put it takes what it takes. */
export function frameUseOf({ problem, map: { frame, rows } }: Formulation): FrameUse {
  const loads = loadsOf(frame.projects, demandMeter(frame, rows))
  let cost = 0
  const beyond = rows.flatMap((limit, row) => {
    const [resource, load] = [problem.resources[row], loads[row] ?? 0]
    if (resource === undefined) return []
    cost += penaltyOf(resource, load)
    const by = load - resource.capacity
    return by > 0 ? [{ limit, by }] : []
  })
  return { marginCost: cost / VALUE_SCALE, beyond }
}

/** Limits with an amount that the proposal passes, priced margins aside: what stands or is required takes more than they hold. */
export function overrunsIn(caps: readonly ResourceUse[]): (ResourceUse & { readonly by: number })[] {
  return caps.flatMap((cap) => {
    const { limit, taken, margin } = cap
    const by = taken - (margin?.taken ?? 0) - (limitKindOf(limit).most(limit) ?? Number.POSITIVE_INFINITY)
    return by > 0 ? [{ ...cap, by }] : []
  })
}

/** A breach that is left. */
interface RemainingBreach {
  readonly breach: Breach
  /** Whether what stands or is required breaks it by itself, or the problem says that it does. */
  readonly isUnavoidable: boolean
}

/** The breaches of the plan under a proposal. */
export function remainingBreaches(
  frame: Entry<'scenarios'> | undefined,
  { problem, map: meaning }: Formulation,
  solution: Solution,
  laid: Plan,
): RemainingBreach[] {
  const left = breachesOf(laid)
  if (left.length === 0) return []
  const required = solution.map((option, task) => (problem.activities[task]?.isRequired === true ? option : -1))
  const least = applyChoices(meaning.plan, frame, choicesOf(meaning, required))
  const known = new Set(breachesOf(least).map(breachKey))
  const told = new Set(
    [
      ...meaning.activities.filter(({ broken }) => broken.length > 0).map(({ project }) => project),
      ...meaning.lostOrders.map(({ after }) => after),
    ].map(({ id }) => id),
  )
  return left.map((breach) => ({
    breach,
    isUnavoidable: known.has(breachKey(breach)) || told.has(breach.hit.entity ?? ''),
  }))
}

/** What is known of the value of a proposal. */
interface Worth {
  /** Of the projects about which something is chosen, less what is taken from priced margins. */
  readonly chosen: number
  /** No choice that reaches the aims as far is worth more; Infinity where nothing is known. */
  readonly bound: number
  /** Whether no choice is better by the aims, nor worth more where they are reached as far. */
  readonly isOptimal: boolean
  /** Whether none that reaches the aims as far is worth more, the aims being proven or not. */
  readonly isProven: boolean
  /** The engine that proved the bound; undefined where none was needed. */
  readonly provenBy: string | undefined
  readonly fewestMoves: FewestMovesProof
}

/** The choice that is worth most. */
export interface Proposal {
  readonly worth: Worth
  /** The aims before value in their order; empty for a replanning, which asks what changes least. */
  readonly aims: readonly AimAttainment[]
  /** Undefined for a replanning, and where the time was over. */
  readonly aimCosts: AimCosts | undefined
  readonly choices: ProposedChoices
  /** The plan under the proposal. */
  readonly plan: Plan
  readonly breaches: readonly RemainingBreach[]
  readonly verdicts: readonly ProjectDecision[]
  readonly caps: readonly ResourceUse[]
  /** Undefined where they were not asked for, and so are reliefs. */
  readonly forcedEntries: readonly ForcedEntry[] | undefined
  readonly marginalValues: readonly MarginalValue[] | undefined
  /** Undefined where it was not asked, or no engine could tell. */
  readonly nearOptimal: NearOptimalPlans | undefined
  /** Undefined where it was not asked, or nothing is taken from margins. */
  readonly freeMargins: FreeMargins | undefined
}

/** The outcome of an arbitration. */
export interface Arbitration {
  /** As its files write it, measured by the measure. */
  readonly plan: Plan
  readonly measure: ValueMeasure
  readonly frame: ArbitrationFrame
  readonly formulation: Formulation
  /** Undefined where there is none; then `infeasibility` says why. */
  readonly proposal: Proposal | undefined
  readonly infeasibility: Infeasibility | undefined
  /** The engine's name; undefined for the search alone. */
  readonly engine: string | undefined
  readonly seed: number
  /** Whether the clock or the user cut it off: another run may answer otherwise. */
  readonly isCutOff: boolean
}

/** `with_overrun` where what stands or is required takes more of a limit than it holds. */
type ProposalStatus = 'optimal' | 'feasible' | 'optimal_with_overrun' | 'feasible_with_overrun'

/** The status of a proposal. */
export function statusOf({ worth, caps }: Pick<Proposal, 'worth' | 'caps'>): ProposalStatus {
  const status = worth.isOptimal ? 'optimal' : 'feasible'
  return overrunsIn(caps).length > 0 ? `${status}_with_overrun` : status
}
