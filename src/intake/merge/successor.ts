/** Finds the record of a plan that continues one of the plan before, and gives what a file of that plan proposes its ids. */
import { isSameId } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { alternatives, metaOf, schemasAt } from '../../schema/lookup.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { asPlace, recordSchema } from './item-key.ts'
import type { BadCell } from './merged.ts'
import { hasOwnId, type PlanRecord, planRecord } from './plan-records.ts'
import type { Proposals, ProposedList, ProposedRecord, ProposedValue, RecordInList, RecordPath } from './proposal.ts'

/**
 * The record that continues one of the plan before: of a project the one that names it as `previous`, of several that of the same id;
 * of any other the one of its id.
 */
export function successorRecord(plan: Plan, { list, id }: RecordInList): PlanRecord | undefined {
  if (list === 'plan') return planRecord(plan, list, plan.id)
  if (list !== 'projects' || formerRecord(plan, { list, id }) === undefined) return planRecord(plan, list, id)
  const named = plan.projects.filter(({ written: { previous = '' } }) => isSameId(previous, id))
  const own = named.find((project) => isSameId(project.id, id)) ?? (named.length === 1 ? named[0] : undefined)
  return own && planRecord(plan, list, own.id)
}

/** The record of the plan before. */
export function formerRecord({ previous }: Plan, { list, id }: RecordInList): PlanRecord | undefined {
  return previous && planRecord(previous, list, list === 'plan' ? previous.id : id)
}

function namesProject(list: ProposedList, path: RecordPath): boolean {
  return schemasAt(recordSchema(list), asPlace(list, path))
    .flatMap(alternatives)
    .map(metaOf)
    .some(({ kind, to }) => kind === 'reference' && to?.includes('project') === true)
}

/** A value with the projects that it names by the ids of those that continue them. */
function named(plan: Plan, list: ProposedList, path: RecordPath, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, at) => named(plan, list, [...path, at], item))
  if (isPlainMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, named(plan, list, [...path, key], own)]))
  if (typeof value !== 'string' || !namesProject(list, path)) return value
  return successorRecord(plan, { list: 'projects', id: value })?.id ?? value
}

/** What a file of the plan before proposes, by the ids of this one. */
export function inSuccessor(plan: Plan, { values, records, gone, unreadable }: Proposals): Proposals {
  const own = <One extends RecordInList>(one: One): One => ({ ...one, id: successorRecord(plan, one)?.id ?? one.id })
  const value = (one: ProposedValue): ProposedValue => ({
    ...one,
    base: named(plan, one.list, one.path, one.base),
    value: named(plan, one.list, one.path, one.value),
  })
  const record = (one: ProposedRecord): ProposedRecord => ({
    ...one,
    record: named(plan, one.list, [], one.record) as ProposedRecord['record'],
  })
  return {
    values: values.map(value),
    records: records.map(record),
    gone: gone.map(own),
    unreadable: unreadable.map(own),
  }
}

/**
 * Whether a cell names a record that the plan before had, and is of a part of it: a record without an id of its own; any other says
 * something itself.
 */
export function isPartOfFormer({ previous }: Plan, { list, reason }: BadCell): boolean {
  if (reason.kind !== 'reference' || hasOwnId(list)) return false
  return reason.to.some((kind) => previous?.index.get(kind)?.has(reason.word.toLowerCase()) === true)
}
