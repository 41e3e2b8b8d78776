/**
 * What a scenario asks for in vain or in conflict with itself, as facts with their places; the words are found
 * elsewhere.
 */
import type { BudgetSection, ProjectStatus } from '../plan/plan.ts'
import type { Day, Month } from '../values/calendar.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'

/** Kinds about one project's choice; `at` is the value that cannot hold. */
type OfProject =
  /** Retained and left out at once, or retained beside a variant; related is the other of the two values. */
  | { readonly kind: 'keep-and-out' }
  /** Chosen twice under ids that differ in case; the first counts, and is related. */
  | { readonly kind: 'same-project-twice'; readonly first: string }
  /** A start of a project that has started; `since` is its real start where one is written. */
  | { readonly kind: 'start-of-started'; readonly status: ProjectStatus; readonly since: Day | undefined }
  /** A start on or before the status date. */
  | { readonly kind: 'start-in-the-past'; readonly start: Day; readonly asOf: Day }
  /** A start of a project without a start, or a length of one without a start or end, or one that is over. */
  | { readonly kind: 'nothing-to-move'; readonly key: 'start' | 'stretch' }
  /** Left out although it is done. */
  | { readonly kind: 'out-of-completed' }
  /** Retained although it was cancelled or merged; `project` is the one retained, the variant where one is named. */
  | { readonly kind: 'keep-of-stopped'; readonly status: ProjectStatus }
  /** A length outside the limits, in months; both limits undefined where the project has started and sets none. Related are the limits. */
  | {
      readonly kind: 'stretch-beyond-limits'
      readonly stretch: number
      readonly min: number | undefined
      readonly max: number | undefined
    }
  /** A variant of another group, or of a project that is in none; groups are undefined where none is written. */
  | {
      readonly kind: 'variant-not-in-group'
      readonly variant: string
      readonly group: string | undefined
      readonly variantGroup: string | undefined
    }
  /** Forced without a reason, its own or an inherited one. */
  | { readonly kind: 'forced-without-reason' }
  /** Without effect, since `scenario`, which it starts from, forces something else; related is the forced choice. */
  | { readonly kind: 'forced-against'; readonly scenario: string }
  /** A scale or stretch that no project can have. */
  | {
      readonly kind: 'value-impossible'
      readonly key: 'scale' | 'stretch'
      readonly value: number
      readonly min: number
      readonly max: number
    }

type OfScenario =
  /** The chain of `extends` comes back to the scenario; ids from it to the one that names it again. */
  | { readonly kind: 'extends-circular'; readonly chain: readonly string[] }
  /** A year and section, or a team and period, that the frame sets twice; the first counts, and is related. */
  | { readonly kind: 'frame-twice'; readonly of: 'envelope'; readonly year: number; readonly section: BudgetSection }
  | { readonly kind: 'frame-twice'; readonly of: 'team'; readonly team: string; readonly from: Month }

interface ContradictionPlace {
  readonly at: PathOrigin
  /** The place of what it stands against. */
  readonly related?: PathOrigin
}

/** One contradiction of a scenario; the id is the project's as the plan writes it. */
export type Contradiction = ContradictionPlace & ((OfProject & { readonly project: string }) | OfScenario)
