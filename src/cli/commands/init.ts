/** `plan init`. */
import { Refusal } from '../refusal.ts'
import type { CommandRun } from './index.ts'

/** Runs `plan init`. */
export const runInit: CommandRun = async () => {
  throw new Refusal('command-unknown', 'init')
}
