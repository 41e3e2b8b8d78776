/** What a smoothing comes to: the plan before and after, each move with its reason, and what no move takes away. */

import type { Limit } from '../../limits/index.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Breach } from '../../rules/breaches.ts'
import type { Day } from '../../values/calendar.ts'
import type { Cents, Days, FineDays, Quantity } from '../../values/quantity.ts'
import type { WindowReason } from '../formulate/formulation-map.ts'
import type { SmoothingMode } from '../formulate/smoothing-problem.ts'
import type { ProposedChoices } from '../proposal.ts'

/** A limit with an amount of it: cents of money, hundredths of a day of work. */
export interface LimitAmount {
  readonly limit: Limit
  readonly amount: Quantity
}

/** Why a project is moved: what the plan would come to with it alone put back and all other moves made. */
export type MoveReason =
  /** Limits that were passed before would be again, by so much; the largest first. */
  | { readonly kind: 'overload'; readonly parts: readonly LimitAmount[] }
  /** Limits would be passed that were not before: it makes room for other moves. */
  | { readonly kind: 'room'; readonly parts: readonly LimitAmount[] }
  /** The margins of teams would be passed by so much more: those that were passed before, else others. */
  | { readonly kind: 'margin'; readonly parts: readonly LimitAmount[] }
  /** An order would be broken with a project that is moved too. */
  | { readonly kind: 'order'; readonly other: Project }
  /** Its own dates break an order with what comes before it. */
  | { readonly kind: 'repair'; readonly projects: readonly string[] }
  /** The load of a team in a period would rise from `after` to `before`: the most loaded of those that would. */
  | {
      readonly kind: 'level'
      readonly limit: Extract<Limit, { kind: 'work' }>
      readonly before: Days
      readonly after: Days
    }

/** A project at other dates. */
export interface Move {
  readonly before: Project
  readonly after: Project
  /** Months that its start moves by, and that it lasts longer; negative for earlier and shorter. */
  readonly shift: number
  readonly longer: number
  /** Undefined where putting it back would change nothing that is counted. */
  readonly reason: MoveReason | undefined
}

/** One bound that holds a project, with the day that it sets, or the projects that set it. */
export interface BindingWindow {
  readonly reason: WindowReason
  readonly day?: Day
  readonly projects: readonly string[]
}

/** What keeps a project in a period that is asked for too much. */
export type HoldReason =
  | { readonly kind: 'done' }
  | { readonly kind: 'running' }
  /** Its start is forced by the scenario. */
  | { readonly kind: 'forced' }
  /** It has no dates that could move. */
  | { readonly kind: 'undated' }
  /** It cannot go any later, nor any earlier. */
  | {
      readonly kind: 'bounds'
      readonly later: readonly BindingWindow[]
      readonly earlier: readonly BindingWindow[]
      /** Whether only the end of the plan, which smoothing keeps, holds it from a later start. */
      readonly isPlanEnd: boolean
    }
  /** The order with another project, which stays where it is. */
  | { readonly kind: 'order'; readonly other: Project }
  /** It could move, but then as much or more is too much elsewhere. */
  | { readonly kind: 'elsewhere'; readonly parts: readonly LimitAmount[] }

/** A project that takes of a limit that is passed. */
export interface LoadContributor {
  readonly project: Project
  readonly amount: Quantity
  readonly hold: HoldReason
}

/** A limit that is still passed after the moves. */
export interface RemainingOverload {
  readonly limit: Extract<Limit, { kind: 'work' | 'money' }>
  readonly taken: Quantity
  /** What it is passed by, and what it was passed by before. */
  readonly by: Quantity
  readonly before: Quantity
  /** Those that take most first. */
  readonly contributors: readonly LoadContributor[]
  /** Full-time equivalents that the period is short of; undefined for money, and where one person gives no day. */
  readonly fte: number | undefined
  /** The project of least value without which the limit would hold; undefined where none alone is enough. */
  readonly drop: Project | undefined
}

/** More asked in all than there is, whatever the dates: of a team in its periods to come, or of a section in its years. */
export interface Shortfall {
  /** The first of the limits. */
  readonly limit: Extract<Limit, { kind: 'work' | 'money' }>
  readonly asked: Quantity
  readonly held: Quantity
  readonly by: Quantity
  /** How many limits are added up. */
  readonly count: number
}

/** Projects whose dates cannot be kept in their order: each pushes the next one past its last date. */
export type PrecedenceConflict = readonly Project[]

/** A smoothing of a plan. */
export interface Smoothing {
  readonly mode: SmoothingMode
  /** The plan that was smoothed: as it is, or under a scenario. */
  readonly before: Plan
  /** The same plan as before where nothing was found. */
  readonly after: Plan
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  /** Whether the clock or the user cut the work off: another run may answer otherwise. */
  readonly isCutOff: boolean
  /** What no dates get below. */
  readonly bound: { readonly days: Days; readonly money: Cents }
  /** Whether what remains is that. */
  readonly isProven: { readonly days: boolean; readonly money: boolean }
  /** Days beyond the margins of teams, in periods that are not over. */
  readonly beyondMargin: { readonly before: Days; readonly after: Days }
  readonly choices: ProposedChoices
  readonly moves: readonly Move[]
  /** Moves that were taken back, because they gained next to nothing. */
  readonly idleMoves: number
  /** How many projects there are to move, and how many of them have other dates to go to. */
  readonly open: number
  readonly movable: number
  readonly remaining: readonly RemainingOverload[]
  /** Only of what stays too much. */
  readonly shortfalls: readonly Shortfall[]
  /** Overload in periods and years that are over, which nothing takes away. */
  readonly past: { readonly days: FineDays; readonly money: Cents }
  readonly conflicts: readonly PrecedenceConflict[]
  /** Limits beside load and ceilings that the moves break and that were kept before. */
  readonly newBreaches: readonly Breach[]
}
