/** `plan completion`: the script of a shell, on standard output. */
import { safeSource } from '../../render/text/safe-text.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { required } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import type { COMPLETION } from './declaration.ts'
import { completionScript } from './shell-scripts.ts'
import { SHELLS } from './shells.ts'

/** Runs `plan completion`. */
export const runCompletion: CommandRun<OptionsOf<typeof COMPLETION>> = async ({ io }, [word]) => {
  const wanted = required(word, 'shell')
  const shell = SHELLS.find((known) => known === wanted)
  if (shell === undefined) throw new Refusal('choice-unknown', wanted, { known: SHELLS })
  io.stdout.write(safeSource(await completionScript(shell)))
  return EXIT.clean
}
