/** How far a measured value has come from where it started to where it should be, and what that says on the status date. */
import type { Day } from '../../values/calendar.ts'

/** A value that is to change from one level to another. */
export interface Aim {
  readonly baseline: number | undefined
  readonly target: number | undefined
  /** The last measured value; undefined where none was measured. */
  readonly actual: number | undefined
}

/**
 * The share of the way that is behind: (value - start) ÷ (target - start); below zero where the value went the wrong
 * way, above one where it passed the target. Undefined without one of the three, and where start and target are one.
 *
 * @example from 96 hours to 24, now 60: 36/72 = 50 %
 */
export function shareOfWay({ baseline, target, actual }: Aim): number | undefined {
  if (baseline === undefined || target === undefined || actual === undefined) return undefined
  return target === baseline ? undefined : (actual - baseline) / (target - baseline)
}

/** The same between 0 and 1, so that what passed its target by far hides nothing that is behind in a mean. */
export function boundedShare(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/**
 * Whether the target is reached, on its own side of the start: at or above it where the value is to rise, at or below
 * where it is to fall. Without a start, or with one at the target, only the target itself is sure to be reached.
 */
export function isReached({ baseline, target, actual }: Aim): boolean {
  if (target === undefined || actual === undefined) return false
  if (baseline === undefined || baseline === target) return actual === target
  return target > baseline ? actual >= target : actual <= target
}

/** Whether the target is where the value started: a level to hold, of which no share of a way lies behind. */
export function isLevelToHold({ baseline, target }: Aim): boolean {
  return baseline !== undefined && baseline === target
}

/**
 * The share of the way that a straight line from the first day to the due day asks for on a day; between 0 and 1.
 *
 * @example half of the time: 50 %
 */
export function expectedShare(start: Day, due: Day, day: Day): number {
  if (due <= start) return day >= due ? 1 : 0
  return boundedShare((day - start) / (due - start))
}
