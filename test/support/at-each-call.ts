/** Lets something happen just before a call of a module of files: what another program does meanwhile, or the end of this one. */
import type * as Fs from 'node:fs'

/** What happens as a call begins, told the how many-th it is, its name and its first word. */
type Happens = (count: number, call: string, path: string) => void

/** The calls of an act, counted. */
export class CallClock {
  private happens: Happens | undefined
  /** How many calls the last act has made. */
  made = 0

  /** Before each call of the module. */
  tick(call: string, path: string): void {
    const { happens } = this
    if (happens === undefined) return
    this.made += 1
    // What happens makes calls of its own.
    this.happens = undefined
    try {
      happens(this.made, call, path)
    } finally {
      this.happens = happens
    }
  }

  /** Does something, and another thing before each of its calls. */
  async during<T>(happens: Happens, act: () => T | Promise<T>): Promise<T> {
    this.happens = happens
    this.made = 0
    try {
      return await act()
    } finally {
      this.happens = undefined
    }
  }
}

/** The module with its calls that wait, each of which moves the clock on; what it writes is not forced on the disk. */
export function clocked(fs: typeof Fs, clock: CallClock): typeof Fs {
  const calls = Object.entries(fs).flatMap(([name, call]) => {
    if (!name.endsWith('Sync') || typeof call !== 'function') return []
    const own = (...words: unknown[]): unknown => {
      clock.tick(name, String(words[0]))
      return name === 'fsyncSync' ? undefined : Reflect.apply(call, fs, words)
    }
    return [[name, own]]
  })
  return { ...fs, ...Object.fromEntries(calls) }
}
