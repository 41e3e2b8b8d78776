/** What the sections about a smoothing are built from: the smoothing, and the figures of the plan before and after it. */

import type { Smoothing } from '../../arbitration/smooth/smoothing.ts'
import type { Figure } from '../../metrics/base/define.ts'
import type { Days, FineDays } from '../../values/quantity.ts'
import type { Figures } from '../document/figures.ts'

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

/**
 * What no dates get the overload below. The solver counts capacity in hundredths of a day, rounded down, which may lift
 * its bound a little above the exact overload of its own answer.
 *
 * @param after - the overload after the smoothing.
 */
export function leastOverload(bound: Days, { value }: Figure): FineDays {
  return Math.min(bound, (value ?? 0) * 100) as FineDays
}

export function isAnswered({ status }: Pick<Smoothing, 'status'>): boolean {
  return status === 'optimal' || status === 'feasible'
}
