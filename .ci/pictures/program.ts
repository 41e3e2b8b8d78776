/** The built program in a folder, as somebody types it there. */
import { type Run, runBuilt } from '../../test/support/run-plan.ts'

/** A line of the program, without its first word. */
export type Typed = (words: readonly string[], env?: Readonly<Record<string, string>>) => Run

/** Runs lines in a folder; throws where one is refused. */
export function programIn(cwd: string): Typed {
  return (words, env = {}) => {
    const run = runBuilt(cwd, words, { env })
    if (run.exit !== 0) throw new Error(`plan ${words.join(' ')}: ${run.exit} ${run.stderr}`)
    return run
  }
}
