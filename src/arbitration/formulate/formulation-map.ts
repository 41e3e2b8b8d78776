/**
 * What the resources, tasks and modes of a formulated problem stand for in the plan: the way back from the indices of the solver.
 */

import type { Limit } from '../../limits/index.ts'
import type { Problem } from '../../optimize/model/problem.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import type { EstimateGap } from '../../scenarios/estimate-gaps.ts'
import type { Eligibility } from '../../scenarios/obligation.ts'
import type { Day, Month } from '../../values/calendar.ts'

/** Something that is lost where a project is not carried out. */
export type InactionLoss =
  /** A component of high criticality goes, or is, without support, and nothing else replaces it. */
  | { readonly kind: 'support'; readonly component: Entry<'components'>; readonly end: Day }
  /** A need under obligation stays without an answer. */
  | {
      readonly kind: 'need'
      readonly need: Entry<'needs'>
      /** Undefined where the obligation has none. */
      readonly deadline: Day | undefined
    }
  /** A grant lapses. */
  | { readonly kind: 'grant'; readonly grant: Entry<'subsidies'>; readonly end: Day }

/** What speaks for a project before its value does. */
export interface AimContribution {
  readonly isMust: boolean
  /** In the order of components, needs and grants in the plan. */
  readonly losses: readonly InactionLoss[]
}

/** A project without anything at stake. */
export const NO_CONTRIBUTION: AimContribution = { isMust: false, losses: [] }

/** A resource of the problem. */
export type ResourceMeaning = Limit & {
  /** What is taken before any activity passes the limit by so much; the capacity was raised by it. Undefined where it does not. */
  readonly exceeded?: number
}

/** A limit on the dates of one project. */
export type WindowReason =
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
export interface ModeMeaning {
  readonly timing: Timing
  /** Whether the project lies as the frame's plan has it. */
  readonly isWished: boolean
}

/** Why a task has no option. */
export type NoModeReason =
  /** It needs a project that is out of the competition. */
  | { readonly kind: 'missing'; readonly project: string }
  /** It cannot stand beside a project that nothing takes out. */
  | { readonly kind: 'against'; readonly project: string }
  /** It is to be estimated before it can be chosen. */
  | { readonly kind: 'estimate'; readonly missing: readonly EstimateGap[] }
  /** No dates keep to all of its bounds: those that the wished dates break, and the earliest possible ones. */
  | { readonly kind: 'dates'; readonly bounds: readonly WindowReason[] }

/** A task of the problem. */
export interface ActivityMeaning {
  /** As the frame's plan has it, or would have it if it kept it. */
  readonly project: Project
  readonly standing: Eligibility
  /** Whether the frame's plan keeps it. */
  readonly isKept: boolean
  /** In the order of the task's options. */
  readonly options: readonly ModeMeaning[]
  /** Undefined where it has options. */
  readonly barrier: NoModeReason | undefined
  /** What speaks for it before its value does; nothing for one that is required. */
  readonly contribution: AimContribution
  /** The bounds that the option which was kept in spite of them breaks. */
  readonly broken: readonly WindowReason[]
}

/** An order that the problem does not ask for, because no options of the two keep it. */
interface DroppedPrecedence {
  readonly before: Project
  readonly after: Project
}

/** What a problem stands for. */
export interface FormulationMap {
  /** The plan as its files write it. */
  readonly plan: Plan
  /** The plan with the frame laid over it. */
  readonly frame: Plan
  readonly rows: readonly ResourceMeaning[]
  readonly activities: readonly ActivityMeaning[]
  /** Retained projects that are no task: nothing about them is to be chosen. */
  readonly fixed: readonly Project[]
  /** Those among them that the frame leaves out, and that every proposal keeps. */
  readonly revived: readonly Project[]
  /** Projects that the frame replaces by variants, and those variants: of these a proposal says all or nothing. */
  readonly replaced: readonly Project[]
  readonly lostOrders: readonly DroppedPrecedence[]
}

/** A problem with what it stands for. */
export interface Formulation {
  readonly problem: Problem
  readonly map: FormulationMap
}
