/** What the command line is given: arguments, the current folder, the environment and the two streams. */
import type { SafeText } from '../render/text/safe-text.ts'

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
