/** What the sections about a smoothing are built from: the smoothing, and the figures of the plan before and after it. */
import type { Smoothing } from '../../scenario/arbitration/smoothing.ts'
import type { Figures } from '../context.ts'

/** What the sections about a smoothing are built from. */
export interface SmoothingContext {
  readonly smoothing: Smoothing
  readonly before: Figures
  readonly after: Figures
  /** The scenario that was smoothed; undefined for the plan as it is. */
  readonly frame: string | undefined
  /** Whether the mode is the usual one because none was asked for. */
  readonly isUsualMode: boolean
  /** Whether the report is for a terminal: each section must fit a screen. */
  readonly isScreen: boolean
}
