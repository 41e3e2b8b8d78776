/** Takes out of a merge what the plan cannot take, each cell and each added record with its reason. */
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Fault, faultsOf, type KnownIds, written } from './judge.ts'
import { badCell, type RecordMerge } from './merge-cell.ts'
import type { BadCell, BadCellReason, MergedCell, MergedRecord } from './merged.ts'
import type { ProposedRecord, RecordPath } from './proposal.ts'

function isHead(head: RecordPath, path: RecordPath): boolean {
  return head.every((step, depth) => String(path[depth]) === String(step))
}

/** The cells that a fault is laid at: those whose writes lie nearest to it. */
function blamed(cells: readonly MergedCell[], { path }: Fault): readonly MergedCell[] {
  const near = cells.filter(({ writes }) =>
    writes.some((write) => isHead(write.path, path) || isHead(path, write.path)),
  )
  return near.length > 0 ? near : cells
}

/** Why a cell is refused: one that was emptied, since its record cannot be without it. */
function reasonFor({ file }: MergedCell, { reason }: Fault): BadCellReason {
  const isMissing = reason.kind === 'format' && reason.problem.code === 'key-missing'
  return isMissing && file === undefined ? { kind: 'required' } : reason
}

/** Takes the changes out that the plan cannot take; true where there were some. */
export function refuse(plan: Plan, known: KnownIds, merge: RecordMerge): boolean {
  const { record, changes, bad } = merge
  let hasRefused = false
  while (changes.length > 0) {
    const data = written(
      record.data,
      changes.flatMap(({ writes }) => writes),
    )
    const { list } = record
    const [fault] = faultsOf(plan, known, { list, before: record.data, record: data })
    if (fault === undefined) return hasRefused
    hasRefused = true
    for (const cell of blamed(changes, fault)) {
      changes.splice(changes.indexOf(cell), 1)
      bad.push(badCell(cell, reasonFor(cell, fault)))
    }
  }
  return hasRefused
}

/** Records that are added, and what keeps others from being. */
export interface ProposedAdditions {
  readonly added: MergedRecord[]
  readonly bad: BadCell[]
}

/** The records that a file adds; one whose id is taken is bad. */
export function additionsOf(plan: Plan, records: readonly ProposedRecord[]): ProposedAdditions {
  const additions: ProposedAdditions = { added: [], bad: [] }
  const seen = new Set<string>()
  for (const record of records) {
    const { list, id } = record
    const isTaken =
      seen.has(id.toLowerCase()) || (Object.hasOwn(record.record, 'id') && isIdTaken(plan, id))
    seen.add(id.toLowerCase())
    if (isTaken) additions.bad.push(badCell({ ...record, path: ['id'] }, { kind: 'id-taken' }))
    else additions.added.push({ list, id, record: record.record, origin: record.origin })
  }
  return additions
}

/** Takes the added records out that do not fit; true where there were some. */
export function refuseAdded(
  plan: Plan,
  known: KnownIds,
  { added, bad }: ProposedAdditions,
): boolean {
  const kept = added.filter(({ list, id, record, origin }) => {
    const [fault] = faultsOf(plan, known, { list, before: undefined, record })
    if (fault !== undefined) bad.push(badCell({ list, id, origin, path: fault.path }, fault.reason))
    return fault === undefined
  })
  const hasRefused = kept.length < added.length
  added.splice(0, added.length, ...kept)
  return hasRefused
}
