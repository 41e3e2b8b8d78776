/** Finds the field of a record that a word names: by its keys, as `risks.R1.status`, or by the heading that workbooks give it. */
import { keyName } from '../../intake/forms/form-columns.ts'
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { recordSchema } from '../../intake/merge/item-key.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import { listOfKind, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import type { ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { placeWords } from '../../intake/merge/words.ts'
import { formHeader } from '../../lang/catalogue/form-headers.ts'
import { fold, meant, wordsMeant } from '../../lang/nearest.ts'
import { repairDay, repairPeriod } from '../../lang/repair/dates.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FieldKind } from '../../schema/field.ts'
import { keysAt, schemasAt } from '../../schema/lookup.ts'
import { isOwnKey } from '../../schema/own-keys.ts'
import { capitalised, LANGS, type Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { isSameKey, itemNumbered, itemsAt, keyText, partsAt, type RecordPart, wayOf } from './record-parts.ts'

export interface NamedField {
  readonly kind: 'field'
  readonly field: FormatField
  /** From the record, items by position. */
  readonly path: RecordPath
  /** As headings and lists of values know it. */
  readonly way: string
}

/** A group or list that holds fields, with the keys in it as they are typed. */
export interface NamedGroup {
  readonly kind: 'group'
  readonly path: RecordPath
  readonly keys: readonly string[]
}

/** What a key may name: one place, several fields alike, or an item that its list has not. */
export type NamedPlace =
  | NamedField
  | NamedGroup
  | { readonly kind: 'several' | 'no-item'; readonly keys: readonly string[] }

/** A part of a record of which fields are asked for; of a kind of record, without any data. */
export interface FieldScope {
  readonly plan: Plan
  readonly list: ProposedList
  readonly path: RecordPath
  /** Undefined where no single record is meant. */
  readonly record?: RecordPart['record'] | undefined
}

/** The entity that a key of a map names by its id or title; undefined for none. */
function entityKey(plan: Plan, { keys, steps }: FormatField, text: string): string | undefined {
  const criteria = (plan.header.criteria ?? []).map((data) => ({ id: data.id, data: { ...data } }))
  const lists = (keys?.to ?? []).flatMap((kind) => listOfKind(kind) ?? [])
  const records = steps.includes('scores') ? criteria : lists.flatMap((list) => recordsOf(plan, list))
  const named = (words: (record: (typeof records)[number]) => readonly string[]) =>
    records.find((record) => words(record).some((word) => fold(word) === fold(text)))?.id
  return named(({ id }) => [id]) ?? named(({ id, data }) => Object.values(recordTitle(data, id)))
}

const LATER = ['later', 'ulterieur']

/** How the keys of a map by time are read. */
const TIMES: Partial<Readonly<Record<FieldKind, (word: string) => string | undefined>>> = {
  year: (word) => (LATER.includes(fold(word)) ? 'later' : /^\d{4}$/.exec(word)?.[0]),
  period: (word) => (parsePeriod(word) === undefined ? repairPeriod(word) : word),
  date: repairDay,
}

/** The key of a map that a text names; undefined where it can be none. */
function mapKey(plan: Plan, field: FormatField, text: string): string | undefined {
  const { keys } = field
  const word = text.trim()
  if (word === '') return undefined
  const read = keys?.kind === undefined ? undefined : TIMES[keys.kind]
  return read === undefined ? (entityKey(plan, field, word) ?? word) : read(word)
}

/** The way of a field along typed keys; undefined where they spell another. The key of a map may have points. */
function stepsAlong({ plan }: FieldScope, field: FormatField, parts: readonly string[]): string[] | undefined {
  const { steps } = field
  const most = steps.at(-1) === EACH ? steps.length - 1 : parts.length
  const words = parts.length > most ? [...parts.slice(0, most), parts.slice(most).join('.')] : parts
  if (words.length !== steps.length) return undefined
  const found = steps.map((step, at) => {
    const word = words[at] ?? ''
    return step === EACH ? mapKey(plan, field, word) : isSameKey(step, word) ? step : undefined
  })
  return found.includes(undefined) ? undefined : found.filter((step) => step !== undefined)
}

function namedField({ list, path }: FieldScope, field: FormatField, steps: readonly string[]): NamedField {
  return { kind: 'field', field, path: [...path, ...steps], way: wayOf(list, path, field) }
}

/** A key of the office's own, of the kind that its value has. */
function ownField(scope: FieldScope, key: string): NamedField | undefined {
  const { record, path } = scope
  if (!isOwnKey(key)) return undefined
  const value = record && valueAt(record.data, [...path, key])
  const kind = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text'
  const none = { label: undefined, values: undefined, meanings: undefined, vocabulary: undefined, keys: undefined }
  const about = { fr: key, en: key }
  const field = { ...none, steps: [key], kind, about, isRequired: false, isMany: Array.isArray(value), to: [] } as const
  return namedField(scope, field, [key])
}

/** What stands behind a list of records in a typed key: an item, and a field of it. */
function inItem(scope: FieldScope, steps: readonly string[], parts: readonly string[]): NamedPlace | undefined {
  const { record, path } = scope
  const list = [...path, ...steps]
  if (record === undefined) return parts.length > 0 ? undefined : { kind: 'group', path: list, keys: [] }
  const keys = itemsAt(record, list).map((_, at) => keyText(record.data, [...list, at]))
  if (parts.length === 0) return { kind: 'group', path: list, keys }
  for (let most = parts.length; most > 0; most -= 1) {
    const at = itemNumbered(record, list, parts.slice(0, most).join('.'))
    if (at === undefined) continue
    const inner = { ...scope, path: [...list, at] }
    const rest = parts.slice(most).join('.')
    return rest === '' ? { kind: 'group', path: inner.path, keys: fieldKeys(inner) } : placeNamed(inner, rest)
  }
  return { kind: 'no-item', keys }
}

/** The keys of the fields of a part, as they are typed. */
export function fieldKeys({ list, path, record }: Omit<FieldScope, 'plan'>): string[] {
  return partsAt(list, path).fields.map(({ steps }) => keyText(record?.data, [...path, ...steps]))
}

/** The field whose keys are typed, or the text of a title in one language; an own key of the office's. */
function fieldByKeys(scope: FieldScope, typed: string, parts: readonly string[]): NamedField | undefined {
  const { fields } = partsAt(scope.list, scope.path)
  const lang = LANGS.find((one) => one === parts.at(-1)?.toLowerCase())
  for (const field of fields) {
    const steps = stepsAlong(scope, field, parts)
    if (steps !== undefined) return namedField(scope, field, steps)
    if (lang === undefined || field.kind !== 'title') continue
    const title = stepsAlong(scope, field, parts.slice(0, -1))
    if (title !== undefined) return namedField(scope, field, [...title, lang])
  }
  return ownField(scope, typed)
}

function byKeys(scope: FieldScope, typed: string): NamedPlace | undefined {
  const { list, path, record } = scope
  const parts = typed.split('.')
  const { fields, lists } = partsAt(list, path)
  const own = fieldByKeys(scope, typed, parts)
  if (own !== undefined) return own
  const isBelow = (steps: readonly string[]): boolean => parts.every((part, at) => isSameKey(steps[at], part))
  const inner = lists.find(({ steps }) => steps.every((step, at) => isSameKey(step, parts[at])))
  if (inner !== undefined) return inItem(scope, inner.steps, parts.slice(inner.steps.length))
  const below = fields.filter(({ steps }) => isBelow(steps))
  const [first] = below
  // What no field is made of, as a list of lists, is a whole that is written in YAML.
  if (first === undefined && schemasAt(recordSchema(list), [...path, ...parts]).length === 0) return undefined
  const keys = below.map(({ steps }) => keyText(record?.data, [...path, ...steps]))
  return { kind: 'group', path: [...path, ...(first?.steps.slice(0, parts.length) ?? parts)], keys }
}

/** Stands for the key of a map in a heading. */
const KEY = '\u0001'

function wordsOf(text = ''): string[] {
  return text.split(/\s+/u).filter((word) => fold(word) !== '')
}

/** The key of a map that a heading names: what is left of it without the words of the field. */
function keyInHeading(heading: string, text: string): string | undefined {
  const [before = [], after = []] = heading.split(KEY).map(wordsOf)
  const words = wordsOf(text)
  const end = words.length - after.length
  const isOf = (some: readonly string[], own: readonly string[]) => fold(some.join('')) === fold(own.join(''))
  const isHeading = isOf(words.slice(0, before.length), before) && isOf(words.slice(end), after)
  return isHeading && end > before.length ? words.slice(before.length, end).join(' ') : undefined
}

/** The way of a field that a heading names; undefined where it is another's. */
function stepsHeaded({ plan, list, path }: FieldScope, field: FormatField, text: string): string[] | undefined {
  const headings = formHeader(wayOf(list, path, field), field, { fr: KEY, en: KEY })
  if (!field.steps.includes(EACH))
    return LANGS.some((lang) => fold(headings[lang]) === fold(text)) ? [...field.steps] : undefined
  const [key] = LANGS.flatMap((lang) => keyInHeading(headings[lang], text) ?? [])
    .filter((word) => field.keys?.kind !== undefined || entityKey(plan, field, word) !== undefined)
    .flatMap((word) => mapKey(plan, field, word) ?? [])
  return key === undefined ? undefined : field.steps.map((step) => (step === EACH ? key : step))
}

/** The fields of a part itself that a heading names. */
export function headed(scope: FieldScope, text: string): NamedField[] {
  return partsAt(scope.list, scope.path).fields.flatMap((field) => {
    const steps = stepsHeaded(scope, field, text)
    return steps === undefined ? [] : [namedField(scope, field, steps)]
  })
}

/** The fields of a heading, and where the record has none of it those of the items in it; without a unit behind it. */
function byHeading(scope: FieldScope, typed: string): readonly NamedField[] {
  const { list, path, record } = scope
  const texts = [typed, typed.replace(/\s*\([^()]*\)\s*$/u, '')]
  const own = texts.map((text) => headed(scope, text)).find((found) => found.length > 0)
  if (own !== undefined || record === undefined) return own ?? []
  return partsAt(list, path).lists.flatMap(({ steps }) =>
    itemsAt(record, [...path, ...steps]).flatMap((_, at) =>
      byHeading({ ...scope, path: [...path, ...steps, at] }, typed),
    ),
  )
}

/** What a typed key names in a part of a record; undefined for nothing. */
export function placeNamed(scope: FieldScope, typed: string): NamedPlace | undefined {
  const place = byKeys(scope, typed)
  if (place !== undefined) return place
  const [found, ...others] = byHeading(scope, typed)
  if (found === undefined)
    return byKeys(
      scope,
      typed
        .split('.')
        .map((part) => wordsMeant(part)[0] ?? part)
        .join('.'),
    )
  if (others.length === 0) return found
  return { kind: 'several', keys: [found, ...others].map((one) => keyText(scope.record?.data, one.path)) }
}

export function headingOf({ plan, list, path }: FieldScope, field: FormatField, lang: Lang, key = ''): string {
  return formHeader(wayOf(list, path, field), field, key === '' ? { fr: '', en: '' } : keyName(field, key, plan))[lang]
}

/** The heading of a place in a part of a record, as `placeNamed` takes it; in the words of the format where it has none. */
export function headingAt(scope: FieldScope, place: RecordPath, lang: Lang): string {
  const { plan, list, path, record } = scope
  const rest = place.slice(path.length)
  const isAt = ({ steps }: FormatField) =>
    steps.length === rest.length && steps.every((step, at) => step === EACH || step === rest[at])
  const field = partsAt(list, path).fields.find(isAt)
  if (field !== undefined) return headingOf(scope, field, lang, String(rest[field.steps.indexOf(EACH)] ?? ''))
  return capitalised(placeWords({ plan, list, path: place, record: record?.data }, lang))
}

/** The key or heading that was most likely meant by one that names nothing. */
export function meantKey(scope: FieldScope, typed: string, lang: Lang): string | undefined {
  const { list, path } = scope
  const { fields } = partsAt(list, path)
  const headings = fields.filter(({ steps }) => !steps.includes(EACH)).map((field) => headingOf(scope, field, lang))
  return meant(typed, [...keysAt(recordSchema(list), path), ...fields.map(({ steps }) => steps.join('.')), ...headings])
}
