/** The use case of `plan new`: a record more, in the file where its kind lies, or an item more inside a record. */
import { NewIds } from '../../intake/forms/new-ids.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import { merge } from '../../intake/merge/merge.ts'
import type { Merged } from '../../intake/merge/merged.ts'
import { type PlanRecord, planRecord, recordId, recordsOf } from '../../intake/merge/plan-records.ts'
import type { Proposals, ProposedList, ProposedRecord, RecordPath } from '../../intake/merge/proposal.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import { dayText } from '../../values/calendar.ts'
import { isPlainMap, type PlainMap } from '../../values/plain-data.ts'
import { withEdit } from '../../yaml/edit/data.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { headingOf } from '../records/named-field.ts'
import { type NamingLine, partNamed } from '../records/named-record.ts'
import { kindNamed, meantKind, type RecordKind } from '../records/record-kinds.ts'
import { itemsAt, partsAt, type RecordPart } from '../records/record-parts.ts'
import { type TypedLine, typedChanges, withWord } from '../records/typed-changes.ts'
import { Refusal } from '../refusal.ts'

export interface NewRequest extends NamingLine, Pick<TypedLine, 'lang'> {
  readonly kind: string
  readonly of: string | undefined
  readonly pairs: readonly string[]
}

/** Where something is added: a list of records, or a list inside a record that is there. */
interface Home {
  readonly list: ProposedList
  readonly record: PlanRecord
  /** The way to the item; none for a record. */
  readonly path: RecordPath
  /** What it has by where it belongs. */
  readonly given: PlainMap
}

export function requiredKind(word: string, { argv }: Pick<NamingLine, 'argv'>): RecordKind {
  const kind = kindNamed(word)
  if (kind !== undefined) return kind
  const suggestion = meantKind(word)
  const line = suggestion === undefined ? undefined : withWord(argv, word, suggestion)
  throw new Refusal('kind-unknown', word, { suggestion, line: line ?? ['help', 'list'] })
}

/** A record that the plan does not have yet, so that keys are read as for any other. */
function blank(list: ProposedList): PlanRecord {
  return { list, id: '', data: {}, at: { file: '', path: [], part: 'value' } }
}

/** The key by which a record of a list belongs to another: the project of a review, the axis of an objective. */
function belonging(list: ProposedList, { record }: RecordPart): PlainMap | undefined {
  const kind = record.list === 'plan' ? 'plan' : KIND_OF_LIST[record.list]
  const field = partsAt(list, []).fields.find(
    ({ steps, to, isMany }) => steps.length === 1 && !isMany && to.includes(kind),
  )
  return field && { [field.steps[0] ?? '']: record.id }
}

/** Where a kind is added that belongs to a record: in a list inside it, or in a list of records that name it. */
function homeIn(part: RecordPart, { key, places }: RecordKind): Home | undefined {
  const { record, path } = part
  const steps = partsAt(record.list, path).lists.find((one) => one.steps.at(-1) === key)?.steps
  if (steps !== undefined) {
    const list = [...path, ...steps]
    return { list: record.list, record, path: [...list, itemsAt(record, list).length], given: {} }
  }
  const top = places.find(({ within }) => within.length === 0)?.list
  const given = top && belonging(top, part)
  return top && given && { list: top, record: blank(top), path: [], given }
}

function homeOf(plan: Plan, kind: RecordKind, { of, argv, path, lang, kind: word }: NewRequest): Home {
  if (of !== undefined) {
    const found = homeIn(partNamed(plan, of, { argv, path }), kind)
    if (found === undefined)
      throw new Refusal('kind-unknown', `${word} --of ${of}`, {
        line: argv.filter((one) => one !== '--of' && one !== of),
      })
    return found
  }
  const top = kind.places.find(({ within }) => within.length === 0)?.list
  if (top !== undefined) return { list: top, record: blank(top), path: [], given: {} }
  const header = planRecord(plan, 'plan', plan.id)
  const own = header && homeIn({ record: header, path: [] }, kind)
  if (own !== undefined) return own
  throw new Refusal('of-missing', word, { line: [...argv, '--of', fillIn('record', lang)] })
}

/** The fields of what is added, in the order of the format, with their keys. */
function fieldsAt({ list, path }: Home) {
  return partsAt(list, path).fields
}

/** The next id where the format wants one and none is typed. */
function nextId(plan: Plan, { list, record, path }: Home): string {
  const name = String(path.at(-2) ?? list)
  const items =
    path.length === 0
      ? recordsOf(plan, list).map(({ id }) => id)
      : itemsAt(record, path.slice(0, -1)).map((item) => valueAt(item, ['id']))
  return new NewIds(
    name,
    items.filter((id) => typeof id === 'string'),
  ).next((id) => path.length > 0 || !isIdTaken(plan, id))
}

function inOrderOf(home: Home, data: PlainMap): PlainMap {
  const order = fieldsAt(home).map(({ steps }) => steps[0] ?? '')
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(data).toSorted(([left], [right]) => rank(left) - rank(right)))
}

/** What is typed, what it has by where it belongs, and an id. */
function dataOf(plan: Plan, home: Home, typed: PlainMap): PlainMap {
  const wantsId = fieldsAt(home).some(({ kind, isRequired }) => kind === 'id' && isRequired)
  const id = wantsId && typed['id'] === undefined ? { id: nextId(plan, home) } : {}
  const day = home.list === 'reviews' ? { as_of: dayText(plan.asOf) } : {}
  return inOrderOf(home, { ...id, ...day, ...home.given, ...typed })
}

/** Refuses what lacks keys that the format wants, with the line that has them all. */
function refuseLacking(home: Home, data: PlainMap, { argv, lang }: NewRequest, plan: Plan): void {
  const lacking = fieldsAt(home).filter(({ isRequired, steps }) => isRequired && valueAt(data, steps) === undefined)
  if (lacking.length === 0) return
  const scope = { plan, list: home.list, path: home.path }
  const names = lacking.map((field) => headingOf(scope, field, [], lang)).join(', ')
  const line = [...argv, ...lacking.map(({ steps }) => `${steps.join('.')}=${fillIn('value', lang)}`)]
  throw new Refusal('keys-missing', names, { line })
}

function proposalsOf({ list, record, path }: Home, data: PlainMap): Omit<Proposals, 'unreadable'> {
  const id = path.length > 0 ? record.id : (recordId(list, data) ?? '')
  const own = data['id'] ?? Number(path.at(-1)) + 1
  const origin = { sheet: path.length > 0 ? `${id}/${own}` : '', address: '', text: String(data['id'] ?? id) }
  if (path.length === 0)
    return { values: [], records: [{ list, id, record: data, origin } satisfies ProposedRecord], gone: [] }
  return { values: [{ list, id, path, base: undefined, value: data, origin }], records: [], gone: [] }
}

/** Refuses an id that is taken: of the plan, or of an item beside it. */
function refuseTaken(plan: Plan, { list, record, path }: Home, { id }: PlainMap): void {
  if (typeof id !== 'string' || (path.length > 0 && list === 'projects' && path.at(-2) === 'axes')) return
  const isItem = path.length > 0
  const taken = itemsAt(record, path.slice(0, -1)).some(
    (item) => isPlainMap(item) && String(item['id']).toLowerCase() === id.toLowerCase(),
  )
  if (isItem ? taken : isIdTaken(plan, id)) throw new Refusal('id-taken', id)
}

/** The draft with the record or item that is asked for. */
export function addRecord(
  draft: PlanDraft,
  request: NewRequest,
): { readonly draft: PlanDraft; readonly merged: Merged } {
  const { plan } = draft
  const { pairs, argv, lang } = request
  const kind = requiredKind(request.kind, request)
  const home = homeOf(plan, kind, request)
  const { path, record } = home
  // Keys are read as for an item of no values, which no record has yet.
  const around =
    path.length === 0 ? record : { ...record, data: withEdit(record.data, { path, value: {} }) as PlainMap }
  const { values, unreadable } = typedChanges({ record: around, path }, pairs, { plan, argv, lang })
  const typed = values.reduce<unknown>(
    (made, one) => withEdit(made, { path: one.path.slice(path.length), value: one.value }),
    {},
  )
  const data = dataOf(plan, home, typed as PlainMap)
  if (unreadable.length === 0) refuseLacking(home, data, request, plan)
  refuseTaken(plan, home, data)
  const proposals = unreadable.length > 0 ? { values: [], records: [], gone: [] } : proposalsOf(home, data)
  return mergeInto(draft, merge(plan, { ...proposals, unreadable }))
}
