/** A moment on a monotonic clock after which work is cut off; whoever begins the work lends the clock. */

/** When work is over. One for everything that a command solves: no part of the work begins a limit of its own. */
export interface Deadline {
  /** Seconds until then; 0 once it is over. */
  readonly secondsLeft: () => number
}

/** The deadline in so many seconds from now, on a clock of milliseconds that never goes back. */
export function deadlineIn(seconds: number, now: () => number): Deadline {
  const until = now() + 1000 * seconds
  return { secondsLeft: () => Math.max(0, (until - now()) / 1000) }
}

/** A sooner deadline, after this share of what is left; none where there is none. */
export function sooner(deadline: Deadline | undefined, share: number): Deadline | undefined {
  if (deadline === undefined) return undefined
  const kept = (1 - share) * deadline.secondsLeft()
  return { secondsLeft: () => Math.max(0, deadline.secondsLeft() - kept) }
}

/** What cuts work off. */
interface Guard {
  readonly timeLimit?: Deadline | undefined
  readonly signal?: AbortSignal | undefined
}

/** Whether the clock or a signal has cut the work off. */
export function isCut({ timeLimit: deadline, signal }: Guard): boolean {
  return signal?.aborted === true || deadline?.secondsLeft() === 0
}

/** The limit of the clock for one question to an engine; nothing without a deadline. */
export function clockLimit(deadline: Deadline | undefined): { readonly seconds?: number } {
  return deadline === undefined ? {} : { seconds: deadline.secondsLeft() }
}
