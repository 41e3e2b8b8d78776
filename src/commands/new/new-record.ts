/** The use case of `plan new`: a record more, in the file where its kind lies, or an item more inside a record. */
import { NewIds } from '../../intake/forms/new-ids.ts'
import { itemKey, itemKeys } from '../../intake/merge/item-key.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import { merge } from '../../intake/merge/merge.ts'
import { inFormatOrder } from '../../intake/merge/merge-record.ts'
import type { Merged } from '../../intake/merge/merged.ts'
import { keysOfRecord, planRecord, recordId, recordsOf } from '../../intake/merge/plan-records.ts'
import type { ProposedList } from '../../intake/merge/proposal.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { RECORD_WORDS } from '../../lang/catalogue/record-edits.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { withEdit } from '../../yaml/edit/data.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { headingOf } from '../records/named-field.ts'
import { type NamingLine, partName, partNamed } from '../records/named-record.ts'
import { kindLabel, kindNamed, meantKind, type RecordKind } from '../records/record-kinds.ts'
import { itemNamed, itemsAt, partsAt, type RecordPart } from '../records/record-parts.ts'
import { type TypedChanges, type TypedLine, typedChanges, withWord } from '../records/typed-changes.ts'
import { Refusal } from '../refusal.ts'

export interface NewRequest extends NamingLine, Pick<TypedLine, 'lang'> {
  readonly kind: string
  readonly of: string | undefined
  readonly pairs: readonly string[]
}

export function requiredKind(word: string, { argv }: Pick<NamingLine, 'argv'>): RecordKind {
  const kind = kindNamed(word)
  if (kind !== undefined) return kind
  const suggestion = meantKind(word)
  const line = suggestion === undefined ? ['help', argv[0] ?? ''] : withWord(argv, word, suggestion)
  throw new Refusal('kind-unknown', word, { suggestion, line })
}

/** The place of a record that a list does not have yet. */
function newIn(list: ProposedList): RecordPart {
  return { record: { list, id: '', data: {}, at: { file: '', path: [], part: 'value' } }, path: [] }
}

/** The place of an item more of a kind inside a record; undefined where it has no such list. */
function newInside({ record, path }: RecordPart, { key }: RecordKind): RecordPart | undefined {
  const steps = partsAt(record.list, path).lists.find((one) => one.steps.at(-1) === key)?.steps
  if (steps === undefined) return undefined
  const at = [...path, ...steps, itemsAt(record, [...path, ...steps]).length]
  // Keys are read as for an item of no values, which no record has yet.
  return { record: { ...record, data: withEdit(record.data, { path: at, value: {} }) as PlainMap }, path: at }
}

/** The kinds of what holds the lists of a kind. */
function homesOf({ places }: RecordKind): string[] {
  const homes = places.map(({ list, within }) => within.at(-2)?.split('.').at(-1) ?? list)
  return [...new Set(homes)]
}

/** Where a kind is added: inside the record that is named, in its own list, or in the header. */
export function newPlace(
  plan: Plan,
  kind: RecordKind,
  { of, argv, path, lang, kind: word }: Omit<NewRequest, 'pairs'>,
): RecordPart {
  const top = kind.places.find(({ within }) => within.length === 0)?.list
  if (of === undefined && top !== undefined) return newIn(top)
  const header = planRecord(plan, 'plan', plan.id)
  const home = of === undefined ? header && { record: header, path: [] } : partNamed(plan, of, { argv, path })
  const inside = home && newInside(home, kind)
  if (inside !== undefined) return inside
  const homes = homesOf(kind).map((key) => kindLabel({ key })[lang])
  const details = [RECORD_WORDS.homes(homes)[lang]]
  if (of !== undefined) throw new Refusal('of-unfit', of, { details })
  throw new Refusal('of-missing', word, { details, line: [...argv, '--of', fillIn('record', lang)] })
}

/** The next id of the list, in the form of those that it has. */
function nextId(plan: Plan, { record, path }: RecordPart): string {
  const { list } = record
  const items = itemsAt(record, path.slice(0, -1)).map((item) => valueAt(item, ['id']))
  const ids = path.length === 0 ? recordsOf(plan, list).map(({ id }) => id) : items
  const made = new NewIds(
    [list, ...path.slice(-2, -1)].join('.'),
    ids.filter((id) => typeof id === 'string'),
  )
  // An id that the plan before used says nothing new: its workbooks and files would mean that record.
  const isFree = (id: string): boolean => [plan, plan.previous].every((one) => one === undefined || !isIdTaken(one, id))
  return made.next((id) => path.length > 0 || isFree(id))
}

/** What is typed, with an id where the format wants one. */
function dataOf(plan: Plan, part: RecordPart, typed: PlainMap): PlainMap {
  const { fields } = partsAt(part.record.list, part.path)
  const wantsId = typed['id'] === undefined && fields.some(({ kind, isRequired }) => kind === 'id' && isRequired)
  const data = wantsId ? { id: nextId(plan, part), ...typed } : typed
  return inFormatOrder(
    data,
    fields.map(({ steps }) => steps[0] ?? ''),
  )
}

/** Refuses what lacks keys that the format wants, with the line that has them all. */
function refuseLacking({ record: { list }, path }: RecordPart, data: PlainMap, { plan, argv, lang }: TypedLine): void {
  const { fields } = partsAt(list, path)
  const lacking = fields.filter(({ isRequired, steps }) => isRequired && valueAt(data, steps) === undefined)
  if (lacking.length === 0) return
  const names = lacking.map((field) => headingOf({ plan, list, path }, field, lang)).join(', ')
  const line = [...argv, ...lacking.map(({ steps }) => `${steps.join('.')}=${fillIn('value', lang)}`)]
  throw new Refusal('keys-missing', names, { line })
}

/** The record or item that is there already of what tells the new one apart: its id, or keys that the format wants distinct. */
function takenBy(plan: Plan, { record, path }: RecordPart, data: PlainMap): RecordPart | undefined {
  const { list } = record
  if (path.length === 0) {
    const own = planRecord(plan, list, recordId(list, data) ?? '')
    return own && { record: own, path }
  }
  const within = path.slice(0, -1)
  const keys = itemKeys(list, within)
  const key = keys && (keys.isDistinct || typeof data['id'] === 'string') ? itemKey(keys, data) : undefined
  const at = key === undefined ? undefined : itemNamed(record, within, key)
  return at === undefined ? undefined : { record, path: [...within, at] }
}

/** Refuses what is there already, with the line that changes that one. */
function refuseTaken(
  plan: Plan,
  part: RecordPart,
  data: PlainMap,
  { values, path: shown }: Pick<TypedChanges, 'values'> & NamingLine,
): void {
  const taken = takenBy(plan, part, data)
  const id = data['id']
  if (taken === undefined && !(part.path.length === 0 && typeof id === 'string' && isIdTaken(plan, id))) return
  const named = taken === undefined ? String(id) : partName(taken)
  const { list } = part.record
  const apart = part.path.length === 0 ? keysOfRecord(list) : (itemKeys(list, part.path.slice(0, -1))?.fields ?? [])
  const isApart = (key: unknown): boolean => key === 'id' || apart.includes(String(key))
  const others = values.filter(({ path }) => !isApart(path[part.path.length])).map(({ origin }) => origin.text)
  const line = others.length === 0 ? ['show', named, shown] : ['set', named, ...others, shown]
  throw new Refusal('id-taken', named, { line })
}

/** The draft with the record or item that is asked for. */
export function addRecord(
  draft: PlanDraft,
  request: NewRequest,
): { readonly draft: PlanDraft; readonly merged: Merged } {
  const { plan } = draft
  const line = { plan, argv: request.argv, lang: request.lang }
  const part = newPlace(plan, requiredKind(request.kind, request), request)
  const { record, path } = part
  const { values, unreadable } = typedChanges(part, request.pairs, line)
  if (unreadable.length > 0) return { draft, merged: merge(plan, { values: [], records: [], gone: [], unreadable }) }
  const data = dataOf(
    plan,
    part,
    values.reduce<unknown>(
      (made, one) => withEdit(made, { path: one.path.slice(path.length), value: one.value }),
      {},
    ) as PlainMap,
  )
  refuseLacking(part, data, line)
  const { list } = record
  const id = record.id || (recordId(list, data) ?? '')
  refuseTaken(plan, part, data, { ...request, values })
  // Who typed the line knows where a value of it comes from.
  const origin = { sheet: '', address: '', text: String(data['id'] ?? id) }
  const item = { list, id, path, base: undefined, value: data, origin }
  const proposals =
    path.length === 0 ? { values: [], records: [{ list, id, record: data, origin }] } : { values: [item], records: [] }
  return mergeInto(draft, merge(plan, { ...proposals, gone: [], unreadable }))
}
