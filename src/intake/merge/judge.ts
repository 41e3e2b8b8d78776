/** Judges what a merge would write by format, vocabularies and references; what does not fit is laid at its cell. */
import { likelyName } from '../../lang/title-likeness.ts'
import { collectReferences } from '../../plan/build/references.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import { unknownWords } from '../../plan/load/word-findings.ts'
import type { Plan, Reference } from '../../plan/plan.ts'
import type { RawDocument } from '../../schema/document.ts'
import { fitDocument } from '../../schema/fit.ts'
import type { FormatProblem } from '../../schema/format-problem.ts'
import { describeIssues } from '../../schema/issues.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { type Edit, isRemoval, withEdit } from '../../yaml/edit/data.ts'
import { badCell, type RecordMerge } from './merge-cell.ts'
import type { BadCell, BadCellReason, MergedCell, MergedWrite } from './merged.ts'
import { recordLabel } from './plan-records.ts'
import type { ProposedList, ProposedRecord, RecordPath } from './proposal.ts'

interface Fault {
  readonly path: RecordPath
  readonly reason: BadCellReason
}

/** A record as a file of a plan that holds nothing else, and how deep it lies there. */
function documentOf(list: ProposedList, record: PlainMap): readonly [RawDocument, number] {
  return list === 'plan'
    ? [{ plan: record } as unknown as RawDocument, 1]
    : [{ [list]: [record] } as unknown as RawDocument, 2]
}

/** Where a problem lies: at its key, where that is missing from the group that its path leads to. */
function placeOf({ code, path, facts }: FormatProblem, depth: number): RecordPath {
  const key = code === 'key-missing' ? [String(facts['key'])] : []
  return [...path.slice(depth), ...key]
}

function formatFaults(plan: Plan, list: ProposedList, record: PlainMap): Fault[] {
  const [document, depth] = documentOf(list, record)
  const { data, error } = fitDocument(document)
  const problems = error === undefined ? unknownWords(data, plan.header.vocabularies) : describeIssues(error, document)
  return problems.map((problem) => ({ path: placeOf(problem, depth), reason: { kind: 'format', problem } }))
}

/** What references may name, by kind and lower-cased id: the id as it is written, with the title behind it. */
export type KnownIds = ReadonlyMap<string, ReadonlyMap<string, string>>

export function knownIds({ index, lang }: Pick<Plan, 'index' | 'lang'>, added: readonly ProposedRecord[]): KnownIds {
  const ids = new Map(
    [...index].map(([kind, entities]) => [
      kind,
      new Map(
        [...entities].map(([key, entity]) => [
          key,
          recordLabel({ id: entity.id, data: entity as unknown as PlainMap }, lang),
        ]),
      ),
    ]),
  )
  for (const { list, id, record } of added) {
    const kind = list === 'plan' ? 'plan' : KIND_OF_LIST[list]
    const name = recordLabel({ id, data: record }, lang)
    ids.set(kind, (ids.get(kind) ?? new Map<string, string>()).set(id.toLowerCase(), name))
  }
  return ids
}

function referencesOf(list: ProposedList, record: PlainMap): Reference[] {
  const [document] = documentOf(list, record)
  return collectReferences([{ file: '', data: document }])
}

const textOf = ({ id, to }: Reference): string => `${to.join(' ')} ${id.toLowerCase()}`

/** The references of a record that lead nowhere and that it did not have before. */
export function referenceFaults(
  known: KnownIds,
  list: ProposedList,
  before: PlainMap | undefined,
  record: PlainMap,
): Fault[] {
  const former = new Set(before === undefined ? [] : referencesOf(list, before).map(textOf))
  return referencesOf(list, record)
    .filter((reference) => !former.has(textOf(reference)))
    .filter(({ id, to }) => !to.some((kind) => known.get(kind)?.has(id.toLowerCase())))
    .map(({ id, to, at }) => ({ path: at.path.slice(list === 'plan' ? 1 : 2), reason: unknownName(known, id, to) }))
}

/** That a name is that of no record, with the one that was likely meant. */
export function unknownName(known: KnownIds, word: string, to: readonly string[]): BadCellReason {
  const names = to.flatMap((kind) => [...(known.get(kind)?.values() ?? [])])
  return { kind: 'reference', word, to, suggestion: likelyName(word, names) }
}

/** What is wrong with a record; of one that was there, nothing that was so before. */
export function faultsOf(
  plan: Plan,
  known: KnownIds,
  { list, before, record }: { list: ProposedList; before: PlainMap | undefined; record: PlainMap },
): Fault[] {
  const format = formatFaults(plan, list, record)
  return format.length > 0 ? format : referenceFaults(known, list, before, record)
}

/** Writes in an order in which no position of a list changes before it is used: items that go come last, from the end on. */
export function inOrder<Write extends Edit>(writes: readonly Write[]): Write[] {
  const isItem = (write: Write): boolean => isRemoval(write) && typeof write.path.at(-1) === 'number'
  const goes = writes.filter(isItem)
  const byPlace = goes.toSorted((left, right) => comparePaths(right.path, left.path))
  return [...writes.filter((write) => !isItem(write)), ...byPlace]
}

function comparePaths(left: RecordPath, right: RecordPath): number {
  for (const [depth, step] of left.entries()) {
    const other = right[depth]
    if (other === undefined) return 1
    if (step === other) continue
    if (typeof step === 'number' && typeof other === 'number') return step - other
    return String(step) < String(other) ? -1 : 1
  }
  return left.length - right.length
}

export function written(record: PlainMap, writes: readonly MergedWrite[]): PlainMap {
  return inOrder(writes).reduce<unknown>(withEdit, record) as PlainMap
}

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

export interface ProposedAdditions {
  readonly added: ProposedRecord[]
  readonly bad: BadCell[]
}

/** The records that a file adds; one whose id is taken is bad. */
export function additionsOf(plan: Plan, records: readonly ProposedRecord[]): ProposedAdditions {
  const additions: ProposedAdditions = { added: [], bad: [] }
  const seen = new Set<string>()
  for (const record of records) {
    const { list, id } = record
    const isTaken = seen.has(id.toLowerCase()) || (Object.hasOwn(record.record, 'id') && isIdTaken(plan, id))
    seen.add(id.toLowerCase())
    if (isTaken) additions.bad.push(badCell({ ...record, path: ['id'] }, { kind: 'id-taken' }))
    else additions.added.push({ list, id, record: record.record, origin: record.origin })
  }
  return additions
}

/** Takes the added records out that do not fit; true where there were some. */
export function refuseAdded(plan: Plan, known: KnownIds, { added, bad }: ProposedAdditions): boolean {
  const kept = added.filter(({ list, id, record, origin }) => {
    const [fault] = faultsOf(plan, known, { list, before: undefined, record })
    if (fault !== undefined) bad.push(badCell({ list, id, origin, path: fault.path }, fault.reason))
    return fault === undefined
  })
  const hasRefused = kept.length < added.length
  added.splice(0, added.length, ...kept)
  return hasRefused
}
