/** What two states of a plan differ by, as plain data: the one shape that scenarios, diff, meeting and history speak of. */
import type { Breakdown, Figure } from '../../metrics/base/define.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Cents, Days } from '../../values/quantity.ts'

/** What happened to a project between the two states, in the order that reports show. A project may have several. */
export const CHANGE_KINDS = [
  'new',
  'removed',
  'retained',
  'dropped',
  'done',
  'status',
  'moved',
  'rescoped',
  'repriced',
  'reworked',
  'rerated',
  'progressed',
  'rebaselined',
  'edited',
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A value before and after; undefined where there was or is none. */
export interface Change<T> {
  readonly before: T | undefined
  readonly after: T | undefined
}

/** One project that is not the same in both states. */
export interface ProjectChange {
  readonly id: string
  /** Undefined where the project is new. */
  readonly before: Project | undefined
  /** Undefined where the project was taken away. */
  readonly after: Project | undefined
  /** Never empty, in the order of CHANGE_KINDS. */
  readonly kinds: readonly ChangeKind[]
  readonly start: Change<Day>
  readonly end: Change<Day>
  /** Expected cost of all years and both sections; of a candidate, what it would cost. */
  readonly cost: Change<Cents>
  /** Planned IT-side days on teams; none of a stopped project. */
  readonly days: Change<Days>
  /** Declared overall weather of the last review. */
  readonly weather: Change<string>
  readonly progress: Change<number>
  /**
   * Names of written fields that changed and that no other kind tells, sorted: what `rescoped` (title, axes, needs …)
   * and `edited` (milestones, risks, an amount that moved between years …) speak of.
   */
  readonly fields: readonly string[]
}

/** One record other than a project, or the header, that is not written alike in both states. */
export interface RecordChange {
  /** The kind of entity (`need`, `decision` …), or `plan` for the header. */
  readonly kind: string
  readonly id: string
  readonly title: Bilingual
  readonly change: 'new' | 'removed' | 'edited'
  /** Names of the written fields that differ, sorted; empty for a new or removed record. */
  readonly fields: readonly string[]
}

/** One figure before and after, of the whole plan or of one slice. */
export interface FigureChange {
  readonly metric: string
  readonly breakdown: Breakdown | undefined
  readonly key: string | undefined
  readonly before: Figure | undefined
  readonly after: Figure | undefined
}

/** The ceiling of one year and section that is not the same in both states; undefined where a state sets none. */
export interface EnvelopeChange extends Change<Cents> {
  readonly year: number
  readonly section: BudgetSection
  /** The decision that each state names behind its ceiling. */
  readonly decision: Change<string>
}

/** What two states of a plan differ by. */
export interface Comparison {
  readonly before: Plan
  readonly after: Plan
  /** In the order of the state after, then those that were taken away in the order of the state before. */
  readonly projects: readonly ProjectChange[]
  /** Spending by year and section, in order of years; only what differs. */
  readonly money: readonly {
    readonly year: number | 'later'
    readonly section: 'investment' | 'operating'
    readonly before: Cents
    readonly after: Cents
  }[]
  /** Ceilings by year and section, in order of years; only what differs. */
  readonly envelopes: readonly EnvelopeChange[]
  /** Demand of retained projects by team over the horizon; only what differs. */
  readonly days: readonly { readonly team: string; readonly before: Days; readonly after: Days }[]
  /** Records other than projects: the header, then list by list, in the order of the state after, removed ones last. */
  readonly records: readonly RecordChange[]
}
