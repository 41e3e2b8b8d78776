/** What the options that say what a scenario chooses are read against. */
import type { Entry, Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'

export interface AskedOf {
  readonly plan: Plan
  /** The scenario from which relative values are counted and which the echo names; undefined for the plan itself. */
  readonly base: Entry<'scenarios'> | undefined
  /** The plan as a line names it. */
  readonly path: string
  readonly argv: readonly string[]
  readonly lang: Lang
}
