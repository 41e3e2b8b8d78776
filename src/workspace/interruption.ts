/** Turns signals that end a program into two abort signals: a request to end in order, and one to end at once. */
import { ENDING_SIGNALS } from './signals.ts'

/** Milliseconds in which signals are one request: npx forwards the signal that the terminal has sent to all. */
const TOGETHER = 1000

interface Interruption {
  /** The first request: what is being written is written to its end. */
  readonly signal: AbortSignal
  /** Another one later: a write is left to its recovery. */
  readonly haste: AbortSignal
  readonly close: () => void
}

/** Listens until it is closed; so long the signals end nothing by themselves. */
export function awaitInterruption(): Interruption {
  const stop = new AbortController()
  const haste = new AbortController()
  let first: number | undefined
  const hear = (): void => {
    first ??= performance.now()
    stop.abort()
    if (performance.now() - first >= TOGETHER) haste.abort()
  }
  for (const name of ENDING_SIGNALS) process.on(name, hear)
  const close = (): void => {
    for (const name of ENDING_SIGNALS) process.off(name, hear)
  }
  return { signal: stop.signal, haste: haste.signal, close }
}
