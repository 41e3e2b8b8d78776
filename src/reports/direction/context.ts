/** What the page is made from: a report's context, the day of the meeting before, and what changed since. */
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import type { Day } from '../../values/calendar.ts'
import type { ReportContext } from '../report-kind.ts'

/** Since when the page tells changes, and the older state that they are told against. */
export interface DirectionChoice {
  readonly since: Day
  /** Undefined where no older state is known. */
  readonly comparison?: Comparison | undefined
}

export interface DirectionContext extends ReportContext, DirectionChoice {}
