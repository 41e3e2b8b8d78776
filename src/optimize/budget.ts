/**
 * When work is cut off: by a clock or by a signal, which gets its turn during long work; whoever begins the work lends the clock.
 */

/** When work is over. One for everything that a command solves: no part of the work begins a limit of its own. */
export interface TimeLimit {
  /** Seconds until then; 0 once it is over. */
  readonly secondsLeft: () => number
}

/** The deadline in so many seconds from now, on a clock of milliseconds that never goes back. */
export function timeLimitIn(seconds: number, now: () => number): TimeLimit {
  const until = now() + 1000 * seconds
  return { secondsLeft: () => Math.max(0, (until - now()) / 1000) }
}

/** A sooner deadline, after this share of what is left; none where there is none. */
export function shortenTimeLimit(
  deadline: TimeLimit | undefined,
  share: number,
): TimeLimit | undefined {
  if (deadline === undefined) return undefined
  const kept = (1 - share) * deadline.secondsLeft()
  return { secondsLeft: () => Math.max(0, deadline.secondsLeft() - kept) }
}

/** What cuts work off. */
interface Interruption {
  readonly timeLimit?: TimeLimit | undefined
  readonly signal?: AbortSignal | undefined
}

/** Whether the clock or a signal has cut the work off. */
export function isInterrupted({ timeLimit: deadline, signal }: Interruption): boolean {
  return signal?.aborted === true || deadline?.secondsLeft() === 0
}

/** The limit of the clock for one question to an engine; nothing without a deadline. */
export function engineTimeLimit(deadline: TimeLimit | undefined): { readonly seconds?: number } {
  return deadline === undefined ? {} : { seconds: deadline.secondsLeft() }
}

/** Resolves when everything that was waiting has had its turn. */
export function yieldToLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
