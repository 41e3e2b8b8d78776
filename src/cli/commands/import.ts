/** `plan import`. */
import { Refusal } from '../refusal.ts'
import type { CommandRun } from './index.ts'

/** Runs `plan import`. */
export const runImport: CommandRun = async () => {
  throw new Refusal('command-unknown', 'import')
}
