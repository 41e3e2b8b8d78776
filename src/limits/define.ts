/**
 * What a kind of limit is, in one object: what the plan and the frame of a scenario say, what a project demands of it, its
 * unit and its words, how far it may give way, and the rules that a plan beyond it breaks.
 *
 * The choice of projects, the cut line and the reports read these objects. Only these name a single kind: smoothing, which
 * has two overloads; the frontier of money; and the place of the bound on moves among the assumptions.
 */
import type { Frame } from '../overlay/flat-scenario.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import type { Period } from '../values/period.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'

/** What amounts of a limit are: cents, hundredths of a day, or a plain count. */
export type LimitUnit = 'money' | 'days' | 'count'

/** A value of a frame in plain units, or in words; nothing where none is said. */
export type FrameValue =
  | { readonly unit: 'money' | 'fte' | 'rate' | 'count'; readonly value: number }
  | Bilingual
  | undefined

/** One thing that a frame says, beside what the plan says. */
export interface FrameLine {
  /** Unlike every other one of the frame. */
  readonly id: string
  readonly name: Bilingual
  readonly before: FrameValue
  readonly after: FrameValue
  readonly at: PathOrigin
}

/** A scenario with the plan that it would make. */
interface Framed {
  readonly scenario: { readonly frame: Frame; readonly at: PathOrigin }
  readonly plan: Plan
}

/** A limit with its position among all limits. */
export type Positioned<L> = readonly [position: number, limit: L]

/** Adds an amount to what a project demands of the limit at a position. */
export type AddDemand = (position: number, amount: number) => void

/** What a project demands at its present dates; its status decides whether it counts. */
export type DemandOf = (project: Project, add: AddDemand) => void

/** What means add to a limit: to its `most` and, where `elasticMore` is given, another amount to what that may give way to, else the same. */
interface AddedMeans {
  readonly position: number
  readonly more: number
  readonly elasticMore?: number
}

/** More means of one kind, which a what-if asks for: what is added to which limits. */
export interface ExtraMeans {
  /** The word of machines. */
  readonly kind: 'person' | 'money'
  readonly added: readonly AddedMeans[]
  /** `+1 ETP à APPLI à partir de 2026-04`. */
  readonly words: (plan: Pick<Plan, 'currency'>, lang: Lang) => string
}

/** How a limit is passed: taken from the margin of a team alone, or beyond what nothing may pass. */
interface LimitViolation {
  /** The word of machines. */
  readonly code: 'margin' | 'capacity' | 'envelope' | 'golives'
  readonly words: Bilingual
}

/** How reports table the limits of a kind beside what a choice takes of them. */
export interface LimitTable {
  readonly id: string
  readonly title: Bilingual
  /** Rows that a screen holds. */
  readonly rows: number
}

/** What a smoothing, which may pass a limit at a cost, holds against it. */
interface SoftLimit<L> {
  readonly limit: L
  /** What passing it counts as. */
  readonly overload: 'days' | 'money'
  /** The load whose squares are to be small, as one of a set; nothing where its level counts for nothing. */
  readonly levelled?: string
}

/** A kind of limit. Its limits are plain data with the kind's name. */
export interface LimitKind<L extends { readonly kind: string }> {
  readonly kind: L['kind']
  readonly unit: LimitUnit
  /** The ids of the rules that a plan beyond the limit breaks. */
  readonly rules: readonly string[]
  /** The limits of the kind in a phrase: « capacité planifiable des équipes ». */
  readonly title: Bilingual
  /** Undefined for a kind without an amount to use up. */
  readonly table?: LimitTable
  /** What is said where no limit of the kind is to come; nothing where that goes without saying. */
  readonly unchecked?: Bilingual
  /** Whether the priority list fills it by rank. */
  readonly isFilledByRank: boolean
  /** What a frame says of the kind, in the order of the frame. */
  frameLines(plan: Plan, framed: Framed): FrameLine[]
  /** Every limit of a plan, over or not, in a fixed order; those that only demand makes are left to `demand`. */
  inPlan(plan: Plan): L[]
  /** Whether the limit binds nobody any more. */
  isOver(plan: Plan, limit: L): boolean
  /** The most that may be taken in all; undefined where there is no such amount. */
  most(limit: L): number | undefined
  /** The least that must be taken in all; undefined where nothing is asked for. */
  least(limit: L): number | undefined
  /** What `most` gives way to where no choice can avoid it; undefined where it never gives way. */
  elasticMost(limit: L): number | undefined
  /** More means of the kind that are worth a question; none where there is nothing to give. */
  extraMeans(own: readonly Positioned<L>[]): ExtraMeans[]
  /** How a load above `most` passes it. */
  violation(limit: L, load: number): LimitViolation
  /** What a smoothing makes of the limit; undefined where it does not look at it. */
  soft(limit: L): SoftLimit<L> | undefined
  /**
   * What projects demand of the limits of the kind.
   *
   * @param own - the limits that are known.
   * @param open - gives a limit that demand makes a position; undefined where only known limits are measured.
   */
  demand(plan: Plan, own: readonly Positioned<L>[], open?: (limit: L) => number): DemandOf
  /** The limit as a phrase, « investissement 2026 », « APPLI T2 2026 », its period as `when` writes it. */
  name(limit: L, lang: Lang, when: (period: Period) => string): string
  /** So much more (or, below a floor, too little) of the limit: `+12 jours à INFRA au T2 2025`. */
  more(plan: Plan, limit: L, by: number, lang: Lang): string
}
