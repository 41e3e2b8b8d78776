/** What the format and the plan say of a key or value: its meaning, the words that it may be, the records that it may name. */

import type { Located } from '../../plan/entity.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { documentSchema, LIST_KEYS } from '../../schema/document.ts'
import type { FieldMeta } from '../../schema/field.ts'
import { metaWithin, schemasAt } from '../../schema/lookup.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { Lang } from '../../values/language.ts'
import { memoize } from '../../values/memoize.ts'
import type { PathStep } from '../../yaml/read/origin.ts'
import { allSites, type KeySite } from '../explain/explain-key.ts'
import type { TextSlot } from './slot.ts'

export function metasAt(path: readonly PathStep[]): readonly Partial<FieldMeta>[] {
  return schemasAt(documentSchema, path).map(metaWithin)
}

/** The kinds of record that may be named at a place: by a value, or by the key of a map. */
export function namedAt({ path, part }: Pick<TextSlot, 'path' | 'part'>): readonly string[] {
  const metas = part === 'key' ? metasAt(path.slice(0, -1)) : metasAt(path)
  const named = metas.flatMap(({ kind, to, keysTo }) =>
    part === 'key' ? (keysTo ?? []) : kind === 'reference' ? (to ?? []) : [],
  )
  return [...new Set(named)]
}

/** The kind of the record whose own id stands at a place; undefined for any other place. */
export function ownKindAt({ path, part }: Pick<TextSlot, 'path' | 'part'>): string | undefined {
  if (part === 'key' || path.at(-1) !== 'id') return undefined
  const list = path.length === 3 ? LIST_KEYS.find((key) => key === path[0]) : undefined
  if (list !== undefined) return KIND_OF_LIST[list]
  return path.length === 4 && path[0] === 'plan' && path[1] === 'criteria' ? 'criterion' : undefined
}

/** A record of the plan with its kind. */
export interface KnownRecord {
  readonly kind: string
  readonly record: Located
}

/** The record of an id among some kinds, without regard to case. */
export function recordOf(plan: Pick<Plan, 'index'>, kinds: readonly string[], id: string): KnownRecord | undefined {
  for (const kind of kinds) {
    const record = plan.index.get(kind)?.get(id.toLowerCase())
    if (record !== undefined) return { kind, record }
  }
  return undefined
}

export function recordsOf(plan: Pick<Plan, 'index'>, kinds: readonly string[]): readonly KnownRecord[] {
  return kinds.flatMap((kind) => [...(plan.index.get(kind)?.values() ?? [])].map((record) => ({ kind, record })))
}

/** What a record is called: its title, what a decision is about, or the label of a criterion; empty without one. */
export function titleIn(plan: Plan, { kind, record }: KnownRecord, lang: Lang): string {
  const written = kind === 'criterion' ? entityById(plan.header.criteria ?? [], record.id) : record
  const { title, subject, label } = (written ?? {}) as Readonly<Record<string, WrittenTitle | undefined>>
  return titleOf(title ?? subject ?? label, '')[lang]
}

/** The steps of the way to a key, as the format writes them: `projects`, `budget`, `<year>`. */
const stepsOf = memoize((path: string): readonly string[] => path.replaceAll('[]', '').split('.'))

function leadsTo({ path }: KeySite, names: readonly string[]): boolean {
  const steps = stepsOf(path)
  return steps.length === names.length && steps.every((step, at) => step.startsWith('<') || step === names[at])
}

/** What the format says of the key at a place, or of the key that holds a list of such values. */
export function siteAt(path: readonly PathStep[]): KeySite | undefined {
  const names = path.filter((step) => typeof step === 'string')
  return names.length === 0 ? undefined : allSites().find((site) => leadsTo(site, names))
}
