/** What speaks for a project before its value does: that it is a must, and what is lost where it is not carried out. */
import type { Entry } from '../../plan/plan.ts'
import type { Day } from '../../values/calendar.ts'

/** Something that is lost where a project is not carried out. */
export type Loss =
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
export interface Stake {
  readonly isMust: boolean
  /** In the order of components, needs and grants in the plan. */
  readonly losses: readonly Loss[]
}

/** A project without anything at stake. */
export const NO_STAKE: Stake = { isMust: false, losses: [] }
