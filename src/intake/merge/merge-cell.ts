/** The cells of one record while they are merged, each sorted by what comes of it. */
import type { BadCell, BadCellReason, MergedCell } from './merged.ts'
import type { PlanRecord } from './plan-records.ts'
import { threeWay } from './three-way.ts'

/** The cells of one record, sorted by what comes of them. */
export interface RecordMerge {
  readonly record: PlanRecord
  readonly changes: MergedCell[]
  readonly conflicts: MergedCell[]
  readonly bad: BadCell[]
  alreadySo: number
}

/** A cell with why it cannot go into the plan. */
export function badCell(
  { list, id, path, origin }: Omit<BadCell, 'reason'>,
  reason: BadCellReason,
): BadCell {
  return { list, id, path, origin, reason }
}

/** Sorts a cell in. */
export function sort(merge: RecordMerge, cell: MergedCell): void {
  const outcome = threeWay(cell)
  if (outcome === 'already') merge.alreadySo += 1
  else if (outcome === 'change') merge.changes.push(cell)
  else if (outcome === 'conflict') merge.conflicts.push(cell)
}
