/** The program's door: answers --version and the scripts of shells at once, else loads the command line and turns what goes wrong into one line. */
import { safe } from '../render/text/safe-text.ts'
import type { Io } from './declaration.ts'
import { EXIT } from './exit-codes.ts'
import { VERSION } from './version.ts'

const VERSION_FLAGS = ['--version', '-v', '-V']

/**
 * Runs the program.
 *
 * @returns the exit code; never throws.
 */
export async function main(io: Io): Promise<number> {
  const [first, ...rest] = io.argv
  if (rest.length === 0 && first !== undefined && VERSION_FLAGS.includes(first)) {
    io.stdout.write(safe`${VERSION}\n`)
    return EXIT.clean
  }
  if (first === 'complete' && rest[0] === '--') return (await import('./complete/command.ts')).complete(io)
  const { run } = await import('./program.ts')
  const { onTerminal } = await import('./terminal-io.ts')
  return onTerminal(io, () => performance.now(), run)
}
