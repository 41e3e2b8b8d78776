/** Writes what a merge gives into a plan's files; what cannot be written for a shared value is reported at its cell. */
import { inOrder } from '../../intake/merge/judge.ts'
import type { BadCell, BadCellReason, Merged, MergedCell } from '../../intake/merge/merged.ts'
import { edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { additionsTo, type RecordToAdd } from './new-record.ts'

function editsOf(cells: readonly MergedCell[]): PlaceEdit[] {
  const writes = cells.flatMap(({ at, writes }) =>
    writes.map(({ path, value }) => ({ file: at.file, path: [...at.path, ...path], value })),
  )
  return inOrder(writes).map(({ file, path, value }) => ({ at: { file, path, part: 'value' }, value }))
}

function isRecordToAdd(record: Merged['added'][number]): record is RecordToAdd & typeof record {
  return record.list !== 'plan'
}

/** What a step makes, or why it is refused. */
function tried<Made>(step: () => Made): Made | Refusal {
  try {
    return step()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function withMerge(draft: PlanDraft, merged: Merged): PlanDraft {
  const { edits, files } = additionsTo(draft, merged.added.filter(isRecordToAdd))
  return edited(draft, [...editsOf(merged.changes), ...edits], files)
}

/**
 * The cells that cannot be written, each with the reason, that several places share its value or that it cannot be written; looked for by halves, since each
 * try reads files again.
 */
function culprits(draft: PlanDraft, cells: readonly MergedCell[]): BadCell[] {
  const [first] = cells
  if (first === undefined) return []
  const made = tried(() => edited(draft, editsOf(cells)))
  if (!(made instanceof Refusal)) return []
  if (cells.length === 1) {
    const { list, id, path, origin } = first
    const { code, help } = made
    const kind = code === 'edit-shared' ? 'shared' : 'unwritable'
    const reason: BadCellReason = help.finding === undefined ? { kind } : { kind: 'finding', finding: help.finding }
    return [{ list, id, path, origin, reason }]
  }
  const middle = Math.ceil(cells.length / 2)
  return [cells.slice(0, middle), cells.slice(middle)].flatMap((half) => culprits(draft, half))
}

/** The draft with a merge made; refused only where no single cell is to blame for it. */
export function mergeInto(draft: PlanDraft, merged: Merged): { readonly draft: PlanDraft; readonly merged: Merged } {
  const made = tried(() => withMerge(draft, merged))
  if (!(made instanceof Refusal)) return { draft: made, merged }
  const bad = culprits(draft, merged.changes)
  if (bad.length === 0) throw made
  const paths = new Set(bad.map(({ path }) => path))
  const isBad = ({ path }: MergedCell): boolean => paths.has(path)
  const changes = merged.changes.filter((cell) => !isBad(cell))
  const tookFile = merged.tookFile.filter((cell) => !isBad(cell))
  return mergeInto(draft, { ...merged, changes, tookFile, bad: [...merged.bad, ...bad] })
}
