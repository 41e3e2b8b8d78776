/** `plan completion`: the script of a shell, on standard output. */
import { safeSource } from '../../render/text/safe-text.ts'
import { asData } from '../data.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { Refusal } from '../refusal.ts'
import { type COMPLETION, SHELLS } from './declaration.ts'
import { completionScript } from './shell-scripts.ts'

export const runCompletion: CommandRun<OptionsOf<typeof COMPLETION>> = async ({ io }, [word]) => {
  const shell = SHELLS.find((known) => known === word)
  if (shell === undefined)
    throw new Refusal('argument-missing', 'shell', { known: SHELLS, line: [...io.argv, SHELLS[0]] })
  io.stdout.write(asData(safeSource(await completionScript(shell))))
  return EXIT.clean
}
