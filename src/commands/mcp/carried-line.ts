/** A command line carried out in the process of the server: its streams are caught, its plan is remembered, nobody is asked. */
import type { CommandHost, Io, ShownChange, Sink } from '../declaration.ts'

/** What a line gave. */
export interface CarriedLine {
  readonly code: number
  /** What it printed. */
  readonly printed: string
  /** What it said beside, each as it was said. */
  readonly told: readonly string[]
  /** The change that it showed, where it showed one. */
  readonly change: ShownChange | undefined
}

/** What is lent to a line for the time of a call. */
export type Lent = Pick<Io, 'memory' | 'stop' | 'line'>

function caught(into: string[]): Sink {
  const decoder = new TextDecoder()
  return {
    write: (chunk) => {
      into.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk))
      return true
    },
  }
}

/** Carries a line out; it never throws, for every slip is told by the program. */
export async function carriedLine(host: CommandHost, argv: readonly string[], lent: Lent): Promise<CarriedLine> {
  const printed: string[] = []
  const told: string[] = []
  let change: ShownChange | undefined
  const code = await host.carryOut(argv, {
    ...lent,
    stdin: undefined,
    stdout: caught(printed),
    stderr: caught(told),
    // Colours are of a terminal.
    env: { ...host.io.env, FORCE_COLOR: '0' },
    shown: (one) => {
      change = one
    },
  })
  return { code, printed: printed.join(''), told, change }
}
