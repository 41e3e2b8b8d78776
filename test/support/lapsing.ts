/** Clocks that tests hold in their hands. */
import { type TimeLimit, timeLimitIn } from '../../src/optimize/budget.ts'

/** A deadline that is over when it was looked at so many times. */
export function lapsing(looks: number): TimeLimit & { readonly looks: () => number } {
  let seen = 0
  return {
    secondsLeft: () => {
      seen += 1
      return seen > looks ? 0 : 3600
    },
    looks: () => seen,
  }
}

/** A deadline in so many seconds on a clock that moves only where it is told to. */
export function heldClock(seconds: number): { readonly deadline: TimeLimit; readonly pass: (seconds: number) => void } {
  let now = 0
  return {
    deadline: timeLimitIn(seconds, () => now),
    pass: (passed) => {
      now += 1000 * passed
    },
  }
}
