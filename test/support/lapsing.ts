/** Clocks that tests hold in their hands. */
import { type Deadline, deadlineIn } from '../../src/solver/deadline.ts'

/** A deadline that is over when it was looked at so many times. */
export function lapsing(looks: number): Deadline & { readonly looks: () => number } {
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
export function heldClock(seconds: number): {
  readonly deadline: Deadline
  readonly pass: (seconds: number) => void
} {
  let now = 0
  return {
    deadline: deadlineIn(seconds, () => now),
    pass: (passed) => {
      now += 1000 * passed
    },
  }
}
