/** `plan import`. */

import type { CommandRun } from '../command.ts'
import { Refusal } from '../refusal.ts'

/** Runs `plan import`. */
export const runImport: CommandRun = async () => {
  throw new Refusal('command-unknown', 'import')
}
