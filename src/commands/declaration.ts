/**
 * What a command is: its host, its options as they come from the command line, and a run that gives the exit code.
 */
import type { SafeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'

/** A stream that takes encoded output only: text that does nothing where it is printed, or the bytes of a file format. */
interface Sink {
  readonly write: (chunk: SafeText | Uint8Array) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Everything outside that the command line touches, so that tests can give their own. */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Sink
  readonly stderr: Sink
}

/** What a command is given to run. */
export interface CommandHost {
  readonly io: Io
  readonly lang: Lang
  /** Takes the exit code. */
  readonly finish: (code: number) => void
}

/** The options as commander hands them to a command. */
export interface CommandOptions {
  readonly plan?: string
  readonly lang?: string
  readonly format?: string
  readonly out?: string
  readonly output?: readonly string[]
  readonly failOn?: string
  readonly asOf?: string
  readonly asDecided?: string
  readonly rule?: readonly string[]
  readonly quiet?: boolean
  readonly section?: readonly string[]
  readonly color?: boolean
  readonly list?: boolean
  /** A folder where a command takes one, else a switch. */
  readonly all?: string | true
  readonly project?: string
  readonly provenance?: string
  readonly map?: string
  readonly dryRun?: boolean
  readonly force?: boolean
  readonly value?: string | boolean
  readonly check?: boolean
  readonly decision?: string
  readonly body?: string
  readonly date?: string
  readonly owner?: string
  readonly reason?: string
  readonly since?: string
  readonly filter?: readonly string[]
  readonly exitCode?: boolean
  readonly by?: string
  readonly id?: string
  readonly scenario?: string
  readonly mode?: string
  readonly frontier?: string
  readonly replan?: boolean
  readonly add?: readonly string[]
  readonly changes?: string
  readonly robust?: string | boolean
  readonly allowUnestimated?: boolean
  readonly write?: string
  readonly writeModel?: string
  readonly engine?: string
  readonly thorough?: boolean
  readonly timeLimit?: string
  readonly jobs?: string
  readonly seed?: string
}

/** Runs a command: the host, its positional arguments and its options; gives the exit code. */
export type CommandRun = (
  host: CommandHost,
  words: readonly string[],
  options: CommandOptions,
) => Promise<number>
