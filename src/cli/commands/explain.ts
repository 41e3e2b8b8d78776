/** `plan explain`. */
import { Refusal } from '../refusal.ts'
import type { CommandRun } from './index.ts'

/** Runs `plan explain`. */
export const runExplain: CommandRun = async () => {
  throw new Refusal('command-unknown', 'explain')
}
