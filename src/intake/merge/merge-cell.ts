/** The three-way merge of single values, as diff3 has it: one edit wins, the same twice is one, two are a conflict. */
import type { BadCell, BadCellReason, MergedCell, Sides } from './merged.ts'
import type { PlanRecord } from './plan-records.ts'
import { isSameValue } from './same-value.ts'

/** The cells of one record, sorted by what comes of them. */
export interface RecordMerge {
  readonly record: PlanRecord
  readonly changes: MergedCell[]
  readonly conflicts: MergedCell[]
  readonly bad: BadCell[]
  alreadySo: number
}

/** What comes of a value: the file did not touch it, its edit counts, the plan has it already, or both have edited. */
type Outcome = 'untouched' | 'change' | 'already' | 'conflict'

export function threeWay({ base, file, plan }: Sides): Outcome {
  if (isSameValue(file, base)) return 'untouched'
  if (isSameValue(plan, file)) return 'already'
  return isSameValue(plan, base) ? 'change' : 'conflict'
}

/** A cell with why it cannot go into the plan. */
export function badCell({ list, id, path, origin, meant }: Omit<BadCell, 'reason'>, reason: BadCellReason): BadCell {
  return { list, id, path, origin, reason, ...(meant === undefined ? {} : { meant }) }
}

export function sort(merge: RecordMerge, cell: MergedCell): void {
  const outcome = threeWay(cell)
  if (outcome === 'already') merge.alreadySo += 1
  else if (outcome === 'change') merge.changes.push(cell)
  else if (outcome === 'conflict') merge.conflicts.push(cell)
}
