/**
 * The three-way merge of single values, as diff3 and the merge of git know it: what the file was made of is the base; an
 * edit on one side wins, the same edit on both is one, two edits are a conflict.
 */
import { isSameValue } from './same-value.ts'

/** What a value is on the three sides. */
export interface Sides {
  readonly base: unknown
  readonly file: unknown
  readonly plan: unknown
}

/** What comes of a value: the file did not touch it, its edit counts, the plan has it already, or both have edited. */
export type Outcome = 'untouched' | 'change' | 'already' | 'conflict'

/** Merges one value. */
export function threeWay({ base, file, plan }: Sides): Outcome {
  if (isSameValue(file, base)) return 'untouched'
  if (isSameValue(plan, file)) return 'already'
  return isSameValue(plan, base) ? 'change' : 'conflict'
}
