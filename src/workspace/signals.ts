/**
 * The signals that ask a program to end, and holding them while something is done that should not be cut in two.
 */

/** The signals that ask a program to end: the terminal's Ctrl+C, a service manager, a terminal that is closed. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does something that never waits, and lets a signal that came meanwhile take effect afterwards.
 *
 * @returns what it gives.
 */
export async function holdSignals<T>(act: () => T): Promise<T> {
  const held: NodeJS.Signals[] = []
  const hold = (signal: NodeJS.Signals): void => void held.push(signal)
  for (const signal of ENDING_SIGNALS) process.on(signal, hold)
  try {
    return act()
  } finally {
    // Node hands signals over when it waits for events: surely between two of these.
    await new Promise((resume) => setImmediate(() => setImmediate(resume)))
    for (const signal of ENDING_SIGNALS) process.off(signal, hold)
    for (const signal of held) process.kill(process.pid, signal)
  }
}
