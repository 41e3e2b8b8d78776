/** Writes what a merge gives into a plan's files; what cannot be written for a shared value is laid at its cell. */
import { inOrder } from '../../intake/merge/judge.ts'
import type { BadCell, Merged, MergedCell } from '../../intake/merge/merged.ts'
import { edited, type PlaceEdit, type PlanDraft, type Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'
import { additionsTo, type RecordToAdd } from './new-record.ts'

/** A plan with a merge in its files, and what of the merge is there. */
export interface MergedDraft {
  readonly draft: PlanDraft
  readonly merged: Merged
}

function editsOf(cells: readonly MergedCell[]): PlaceEdit[] {
  const writes = cells.flatMap(({ at, writes }) =>
    writes.map(({ path, value }) => ({ file: at.file, path: [...at.path, ...path], value })),
  )
  return inOrder(writes).map(({ file, path, value }) => ({ at: { file, path, part: 'value' }, value }))
}

function isRecordToAdd(record: Merged['added'][number]): record is RecordToAdd & typeof record {
  return record.list !== 'plan'
}

function make(draft: PlanDraft, merged: Merged, reload: Reload): PlanDraft | Refused {
  const { edits, files } = additionsTo(draft, merged.added.filter(isRecordToAdd))
  const all = [...editsOf(merged.changes), ...edits]
  return all.length + files.length === 0 ? draft : edited(draft, all, reload, files)
}

/**
 * The cells that cannot be written, each with whether its value stands in several places; looked for by halves, since each
 * try reads files again.
 */
function culprits(draft: PlanDraft, cells: readonly MergedCell[], reload: Reload): BadCell[] {
  const [first] = cells
  if (first === undefined) return []
  const made = edited(draft, editsOf(cells), reload)
  if (!isRefused(made)) return []
  if (cells.length === 1) {
    const { list, id, path, origin } = first
    const kind = made.refusal === 'edit-shared' ? 'shared' : 'unwritable'
    return [{ list, id, path, origin, reason: { kind } }]
  }
  const middle = Math.ceil(cells.length / 2)
  return [cells.slice(0, middle), cells.slice(middle)].flatMap((half) => culprits(draft, half, reload))
}

/**
 * The draft with a merge made.
 *
 * @returns the refusal only where no single cell is to blame for it.
 */
export function mergeInto(draft: PlanDraft, merged: Merged, reload: Reload): MergedDraft | Refused {
  const made = make(draft, merged, reload)
  if (!isRefused(made)) return { draft: made, merged }
  const bad = culprits(draft, merged.changes, reload)
  if (bad.length === 0) return made
  const paths = new Set(bad.map(({ path }) => path))
  const isBad = ({ path }: MergedCell): boolean => paths.has(path)
  const changes = merged.changes.filter((cell) => !isBad(cell))
  const tookFile = merged.tookFile.filter((cell) => !isBad(cell))
  return mergeInto(draft, { ...merged, changes, tookFile, bad: [...merged.bad, ...bad] }, reload)
}
