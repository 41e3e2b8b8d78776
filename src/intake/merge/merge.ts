/** Merges what a file proposes into a plan, value by value (`merge-cell.ts`), records and items by their keys. */
import type { Plan } from '../../plan/plan.ts'
import { groupedBy } from '../../values/multimap.ts'
import { leavesOf } from './flatten.ts'
import { additionsOf, knownIds, type ProposedAdditions, refuse, refuseAdded } from './judge.ts'
import { badCell, type RecordMerge } from './merge-cell.ts'
import { mergeFollowing, takenOut } from './merge-following.ts'
import { mergeRecord, withoutTwice } from './merge-record.ts'
import type { AbsentRecord, BadCell, Merged, MergedCell, MergeSide } from './merged.ts'
import { planRecord, recordKey, recordTitle } from './plan-records.ts'
import type { Proposals, ProposedRecord, ProposedValue } from './proposal.ts'
import { isSameValue } from './same-value.ts'
import { inSuccessor, isPartOfFormer } from './successor.ts'
import { unreadableCell } from './unreadable.ts'

/** A record of the file that the plan has already: each of its values is an edit of a plan without it. */
function asValues({ list, id, record, origin }: ProposedRecord): ProposedValue[] {
  return leavesOf(list, record).map(({ path, value }) => ({ list, id, path, base: undefined, value, origin }))
}

function decide(merge: RecordMerge, take: MergeSide | undefined): MergedCell[] {
  if (take !== 'file') return []
  const taken = merge.conflicts.splice(0)
  merge.changes.push(...taken)
  return taken
}

function unknownRecord(values: readonly ProposedValue[]): AbsentRecord[] {
  const [first] = values
  const edited = values.find(({ base, value }) => !isSameValue(base, value))
  if (first === undefined || edited === undefined) return []
  return [{ list: first.list, id: first.id, title: first.id, origin: edited.origin }]
}

interface MergedRecords {
  readonly merges: RecordMerge[]
  readonly unknown: AbsentRecord[]
  readonly left: BadCell[]
}

/** The merges of the records that the plan has, and those that it has not. */
function mergeRecords(plan: Plan, values: readonly ProposedValue[], follows: boolean): MergedRecords {
  const groups = groupedBy(values, ({ list, id }) => recordKey(list, id))
  const made: MergedRecords = { merges: [], unknown: [], left: [] }
  for (const own of groups.values()) {
    const [first] = own
    const followed = follows ? mergeFollowing(plan, own) : undefined
    const record = first && planRecord(plan, first.list, first.id)
    if (followed !== undefined) {
      made.left.push(...followed.left)
      made.merges.push(...followed.merges)
    } else if (record === undefined) made.unknown.push(...unknownRecord(own))
    else made.merges.push(mergeRecord(record, own))
  }
  return made
}

function goneRecords(plan: Plan, gone: Proposals['gone']): AbsentRecord[] {
  return gone.flatMap(({ list, id, title }): AbsentRecord[] => {
    const record = planRecord(plan, list, id)
    if (record === undefined) return []
    const shown = recordTitle(record.data, title)[plan.lang]
    return [{ list, id: record.id, title: shown, origin: undefined }]
  })
}

/** Takes out what the plan cannot take; what is not added cannot be named either, so that it is looked at again. */
function judge(plan: Plan, merges: readonly RecordMerge[], additions: ProposedAdditions): void {
  for (let isStable = false; !isStable; ) {
    const known = knownIds(plan, additions.added)
    isStable = !refuseAdded(plan, known, additions)
    for (const one of merges) if (refuse(plan, known, one)) isStable = false
  }
}

/**
 * What comes of proposals in a plan; `take` says who wins where both sides have edited.
 *
 * @param follows - whether the file is of the plan before, or of a source that may still tell of it.
 */
export function merge(plan: Plan, given: Proposals, take?: MergeSide, follows = false): Merged {
  const proposals = follows ? inSuccessor(plan, given) : given
  const isKnown = (one: ProposedRecord): boolean => planRecord(plan, one.list, one.id) !== undefined
  const again = proposals.records.filter(isKnown).flatMap(asValues)
  const { merges, unknown, left } = mergeRecords(plan, [...proposals.values, ...again], follows)
  const additions = additionsOf(
    plan,
    proposals.records.filter((record) => !isKnown(record)),
  )
  const keptPlan = take === 'plan' ? merges.flatMap(({ conflicts }) => conflicts.splice(0)) : []
  const taken = new Set(merges.flatMap((one) => decide(one, take)))
  for (const one of merges) withoutTwice(one)
  judge(plan, merges, additions)
  const changes = merges.flatMap((one) => one.changes)
  const known = knownIds(plan, additions.added)
  const unreadable = proposals.unreadable.map((cell) => unreadableCell(plan, known, cell))
  const bad = [...unreadable, ...merges.flatMap((one) => one.bad), ...additions.bad]
  const parts = follows ? takenOut(bad, (cell) => isPartOfFormer(plan, cell)) : []
  return {
    changes,
    added: additions.added,
    alreadySo: merges.reduce((count, one) => count + one.alreadySo, 0),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    keptPlan,
    tookFile: changes.filter((cell) => taken.has(cell)),
    bad,
    unknown,
    left: [...left, ...parts.map((cell) => badCell(cell, { kind: 'not-carried' }))],
    gone: goneRecords(plan, proposals.gone),
  }
}
