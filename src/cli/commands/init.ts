/** `plan init`. */

import type { CommandRun } from '../command.ts'
import { Refusal } from '../refusal.ts'

/** Runs `plan init`. */
export const runInit: CommandRun = async () => {
  throw new Refusal('command-unknown', 'init')
}
