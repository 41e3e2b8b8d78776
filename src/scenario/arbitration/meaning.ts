/** What the rows, tasks and options of a choice problem stand for in the plan. */
import type { BudgetSection, Plan, Project, Team } from '../../plan/plan.ts'
import type { Problem } from '../../solver/problem.ts'
import type { Month } from '../../values/calendar.ts'
import type { Period } from '../../values/period.ts'
import type { Cents, Days } from '../../values/quantity.ts'
import type { Standing } from '../standing.ts'
import type { Missing } from '../to-estimate.ts'
import type { Stake } from './stake.ts'

/** A limit of the plan. */
export type Limit =
  /** The money of a budget year and section, in cents: its ceiling and its floor, one of them at least. */
  | {
      readonly kind: 'money'
      readonly year: number
      readonly section: BudgetSection
      readonly limit?: Cents
      readonly floor?: Cents
    }
  /** The days of a team in a period: plannable ones for a choice, net ones for a smoothing. */
  | {
      readonly kind: 'work'
      readonly team: Team
      readonly period: Period
      readonly limit: Days
    }
  /** The least share of the investment of an axis; what is taken is the axis's part less that share of the whole, in cents. */
  | { readonly kind: 'axis'; readonly axis: string; readonly limit: number }
  /** The most go-lives of a department in a quarter. */
  | {
      readonly kind: 'golives'
      readonly department: string
      readonly quarter: Period
      readonly limit: number
    }

/** A row of the problem. */
export type RowMeaning = Limit & {
  /** What is taken before any task passes the limit by so much; the row's `upper` was raised by it. Undefined where it does not. */
  readonly exceeded?: number
}

/** A limit on the dates of one project. */
export type Bound =
  /** Work that has not begun begins after the month of the status date. */
  | 'status-date'
  | 'window-start'
  | 'horizon-start'
  /** The end of a predecessor that no choice moves, lag included. */
  | 'predecessor'
  | 'window-end'
  | 'deadline'
  | 'horizon-end'
  /** The last end of the plan as it is, which smoothing keeps. */
  | 'plan-end'
  /** The latest start of those that depend on it, which smoothing keeps. */
  | 'successor'
  | 'blackout'
  /** The most quarters before the wished start, and after it, that a choice may give. */
  | 'shift-earlier'
  | 'shift-later'

/** Dates of a project that are others than the frame's: what a choice of the proposal says of them. */
export interface Timing {
  readonly start?: Month
  /** Length in months. */
  readonly stretch?: number
}

/** An option of a task. */
export interface OptionMeaning {
  readonly timing: Timing
  /** Whether the project lies as the frame's plan has it. */
  readonly isWished: boolean
}

/** Why a task has no option. */
export type Barrier =
  /** It needs a project that is out of the contest. */
  | { readonly kind: 'missing'; readonly project: string }
  /** It cannot stand beside a project that nothing takes out. */
  | { readonly kind: 'against'; readonly project: string }
  /** It is to be estimated before it can be chosen. */
  | { readonly kind: 'estimate'; readonly missing: readonly Missing[] }
  /** No dates keep to all of its bounds: those that the wished dates break, and the earliest possible ones. */
  | { readonly kind: 'dates'; readonly bounds: readonly Bound[] }

/** A task of the problem. */
export interface TaskMeaning {
  /** As the frame's plan has it, or would have it if it kept it. */
  readonly project: Project
  readonly standing: Standing
  /** Whether the frame's plan keeps it. */
  readonly isKept: boolean
  /** In the order of the task's options. */
  readonly options: readonly OptionMeaning[]
  /** Undefined where it has options. */
  readonly barrier: Barrier | undefined
  /** What speaks for it before its value does; nothing for one that is required. */
  readonly stake: Stake
  /** The bounds that the option which was kept in spite of them breaks. */
  readonly broken: readonly Bound[]
}

/** An order that the problem does not ask for, because no options of the two keep it. */
interface LostOrder {
  readonly before: Project
  readonly after: Project
}

/** What a problem stands for. */
export interface Meaning {
  /** The plan as its files write it. */
  readonly plan: Plan
  /** The plan with the frame laid over it. */
  readonly frame: Plan
  readonly rows: readonly RowMeaning[]
  readonly tasks: readonly TaskMeaning[]
  /** Retained projects that are no task: nothing about them is to be chosen. */
  readonly fixed: readonly Project[]
  /** Those among them that the frame leaves out, and that every proposal keeps. */
  readonly revived: readonly Project[]
  /** Projects that the frame replaces by variants, and those variants: of these a proposal says all or nothing. */
  readonly replaced: readonly Project[]
  readonly lostOrders: readonly LostOrder[]
}

/** A problem with what it stands for. */
export interface Posed {
  readonly problem: Problem
  readonly meaning: Meaning
}
