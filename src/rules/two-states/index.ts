/** The rules that need an earlier state of the plan. */
import type { StateRule } from '../define.ts'
import * as baselines from './baselines.ts'
import * as decisions from './decisions.ts'
import * as records from './records.ts'

/** Every rule about two states, in the order of their ids. */
export const STATE_RULES: readonly StateRule[] = [baselines, decisions, records]
  .flatMap((rules): StateRule[] => Object.values(rules))
  .sort((left, right) => (left.id < right.id ? -1 : 1))
