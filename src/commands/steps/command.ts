/** `plan` alone: the five steps of a master plan, and the command for each. */

import { STEPS } from '../../lang/catalogue/commands.ts'
import { safePage } from '../../render/text/safe-text.ts'
import type { CommandHost } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'

/** Prints the steps. */
export async function runSteps({ io, lang }: CommandHost): Promise<number> {
  io.stdout.write(safePage(`${STEPS[lang]}\n`))
  return EXIT.clean
}
