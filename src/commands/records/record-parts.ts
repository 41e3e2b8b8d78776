/** What the format lets a record hold, or an item of a list inside one: its fields, its lists, and where each stands in the plan. */
import { EACH, type FormatField, fieldsOf } from '../../intake/forms/format-fields.ts'
import { itemKeys, itemsByKey, recordSchema } from '../../intake/merge/item-key.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import type { PlanRecord } from '../../intake/merge/plan-records.ts'
import type { ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { repairDay } from '../../lang/repair/dates.ts'
import { alternatives, definition, schemasAt } from '../../schema/lookup.ts'

type RecordParts = ReturnType<typeof fieldsOf>

/** A record of the plan, or an item inside it: the way from the record to the item, none for the record itself. */
export interface RecordPart {
  readonly record: PlanRecord
  readonly path: RecordPath
}

const known = new Map<string, RecordParts>()

/** The keys on a way, without the positions of items. */
export function keysOn(path: RecordPath): string[] {
  return path.filter((step) => typeof step === 'string')
}

export function partsAt(list: ProposedList, path: RecordPath): RecordParts {
  // A list and an item of it are told apart: the list has no fields.
  const name = JSON.stringify([list, ...path.map((step) => (typeof step === 'number' ? EACH : step))])
  const before = known.get(name)
  if (before !== undefined) return before
  const group = schemasAt(recordSchema(list), path)
    .flatMap(alternatives)
    .find((schema) => definition(schema).shape !== undefined)
  const made = group === undefined ? { fields: [], lists: [] } : fieldsOf(group)
  known.set(name, made)
  return made
}

/** The way to a field as headings and lists of values know it: `projects.budget.amounts.*.paid`. */
export function wayOf(list: ProposedList, path: RecordPath, { steps }: Pick<FormatField, 'steps'>): string {
  return [list, ...keysOn(path), ...steps].join('.')
}

/** Whether a key is written so, but for case and hyphens. */
export function isSameKey(key: string | undefined, typed: string | undefined): boolean {
  return key !== undefined && key !== EACH && key.toLowerCase() === typed?.toLowerCase().replaceAll('-', '_')
}

/** The items of a list inside a record; none where there is no list. */
export function itemsAt({ data }: Pick<PlanRecord, 'data'>, path: RecordPath): readonly unknown[] {
  const items = valueAt(data, path)
  return Array.isArray(items) ? items : []
}

/** The position of the item that a word names by its id or what tells it apart; undefined for none. */
export function itemNamed({ list, data }: PlanRecord, path: RecordPath, word: string): number | undefined {
  const keys = itemKeys(list, path)
  if (keys === undefined) return undefined
  const places = itemsByKey(keys, itemsAt({ data }, path))
  return places.get(word.toLowerCase()) ?? places.get(repairDay(word) ?? word)
}

/** The position of the item that a word names, also by its number in the list, from 1. */
export function itemNumbered(record: PlanRecord, path: RecordPath, word: string): number | undefined {
  const named = itemNamed(record, path, word)
  const at = /^[1-9]\d{0,5}$/.test(word) ? Number(word) - 1 : -1
  return named ?? (at >= 0 && at < itemsAt(record, path).length ? at : undefined)
}

/** How an item is named in a key: by its id, else by its number from 1. */
function itemWord(data: unknown, path: RecordPath): string {
  const id = valueAt(data, [...path, 'id'])
  return typeof id === 'string' ? id : String(Number(path.at(-1)) + 1)
}

/** A place of a record as it is typed: `risks.R1.status`, `budget.1.amounts.2026.paid`. */
export function keyText(data: unknown, path: RecordPath): string {
  return path.map((step, at) => (typeof step === 'number' ? itemWord(data, path.slice(0, at + 1)) : step)).join('.')
}

/** How much of the key of a value is the way to the part of the record that it stands in. */
export function lengthOfWay(data: unknown, path: RecordPath): number {
  return path.length === 0 ? 0 : keyText(data, path).length + 1
}
