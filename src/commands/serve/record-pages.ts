/** The pages that ask for a record to be changed or added: the list of all, and the form of one as it is filled in. */
import { planRecord, recordLabel, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import { recordWords, valueWords } from '../../intake/merge/words.ts'
import { KIND_WORDS } from '../../lang/catalogue/record-edits.ts'
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { titleOf } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import {
  type FieldGroup,
  REMOVAL,
  type RecordFormView,
  renderRecordChoice,
  renderRecordForm,
  VALUE,
} from '../../render/html/record-form.ts'
import { ownLanguage } from '../../render/text/own-language.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { dayText } from '../../values/calendar.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import type { LocalAnswer } from '../../workspace/local-server.ts'
import { newDecisionIds } from '../edits/decision.ts'
import { newPlace, requiredKind } from '../new/new-record.ts'
import { partNamed } from '../records/named-record.ts'
import { APART, kindLabel, listTitle, recordKinds } from '../records/record-kinds.ts'
import { partsAt } from '../records/record-parts.ts'
import { messageAnswer, pageAnswer, unreadablePage } from './answers.ts'
import { newGroups, recordGroups } from './record-fields.ts'
import { PLACES, type ServedPlan } from './served-plan.ts'

const PLACE = PLACES.records

/** What a form is about: a record by its id, or a kind of which there is to be one more. */
export interface AskedRecord {
  readonly of: string | undefined
  readonly kind: string | undefined
}

export function askedOf(fields: URLSearchParams): AskedRecord {
  const said = (name: string) => fields.get(name)?.trim() || undefined
  return { of: said('of'), kind: said('new') }
}

/** What a form is about, as its fields and its address have it. */
function aboutOf({ of, kind }: AskedRecord): Readonly<Record<string, string>> {
  return { ...(kind === undefined ? {} : { new: kind }), ...(of === undefined ? {} : { of }) }
}

/** What the address of a form asks, behind its place. */
export function searchOf(asked: AskedRecord): string {
  return `?${new URLSearchParams(aboutOf(asked))}`
}

export function addressOf(asked: AskedRecord): string {
  return `/${PLACE}${searchOf(asked)}`
}

const LISTS = LIST_KEYS.filter((list) => !APART.includes(list))

/** The ids of all records that have a form. */
export function recordIds(plan: Plan): ReadonlySet<string> {
  return new Set(LISTS.flatMap((list) => recordsOf(plan, list).map(({ id }) => id)))
}

/** By their ids, numbers by what they count: `N-9` before `N-10`. */
const NUMBERS = new Intl.Collator('en', { numeric: true })
const byNumber = (left: { readonly id: string }, right: { readonly id: string }) => NUMBERS.compare(left.id, right.id)

/** The lists of records to choose of, the header of the plan first. */
function choices(plan: Plan, lang: Lang) {
  const groups = LISTS.map((list) => ({
    title: listTitle({ list, within: [] })[lang],
    options: recordsOf(plan, list)
      .toSorted(byNumber)
      .map((record) => {
        const { id, data } = record
        const other = ownLanguage(recordTitle(data, id), lang, plan.lang)
        const beside = ['status', 'lead'].flatMap((key) =>
          data[key] === undefined ? [] : valueWords(plan, list, [key], data[key], lang),
        )
        return { value: id, label: [recordLabel(record, lang), ...beside].join(' \u00b7 '), lang: other }
      }),
  }))
  const header = planRecord(plan, 'plan', plan.id)
  const own = header === undefined ? [] : [{ value: 'plan', label: capitalised(recordWords(plan, header, lang)) }]
  return [{ title: capitalised(fieldLabel('plan')[lang]), options: own }, ...groups].filter(
    ({ options }) => options.length > 0,
  )
}

function choicePage(served: ServedPlan, plan: Plan): LocalAnswer {
  const frame = served.frame(PLACE)
  const { lang } = frame
  const kinds = recordKinds()
    .filter(({ key, places }) => Object.hasOwn(KIND_WORDS, key) && places.some(({ within }) => within.length === 0))
    .map((kind) => ({ value: kind.key, label: capitalised(kindLabel(kind)[lang]) }))
    .toSorted((left, right) => left.label.localeCompare(right.label, lang))
  return pageAnswer(renderRecordChoice({ ...frame, records: choices(plan, lang), kinds }))
}

/** What is said of the decision behind a change. */
export const GROUND = ['reason', 'decision', 'body', 'date', 'as_of', 'owner'] as const

/** The form of a record, or of a new one, as it was filled in. */
function formOf(plan: Plan, { of, kind }: AskedRecord, lang: Lang, path: string, typed: URLSearchParams) {
  const argv = ['set', of ?? kind ?? '', path]
  const filled = (groups: readonly FieldGroup[]) =>
    groups.map((group) => ({
      ...group,
      ...(group.removal && { removal: { ...group.removal, isAsked: typed.has(`${REMOVAL}${group.removal.key}`) } }),
      fields: group.fields.map((field) => ({ ...field, value: typed.get(`${VALUE}${field.key}`) ?? field.value })),
    }))
  if (kind !== undefined) {
    const asked = requiredKind(kind, { argv })
    const part = newPlace(plan, asked, { kind, of, argv, path, lang })
    const home = of === undefined ? '' : ` (${capitalised(recordWords(plan, part.record, lang))})`
    const title = `${T.add[lang]} \u2013 ${kindLabel(asked)[lang]}${home}`
    return { title, groups: filled(newGroups(plan, part, lang)), ground: [], adds: [] }
  }
  const part = partNamed(plan, of ?? '', { argv, path })
  const title = capitalised(recordWords(plan, part.record, lang))
  const adds = partsAt(part.record.list, part.path).lists.flatMap(({ steps }) => {
    const key = steps.at(-1) ?? ''
    const label = capitalised(kindLabel({ key })[lang])
    return Object.hasOwn(KIND_WORDS, key) ? [{ value: addressOf({ of, kind: key }), label }] : []
  })
  const bodies = plan.bodies.map(({ id, title: name }) => {
    const words = titleOf(name, id)
    return { value: id, label: words[lang], lang: ownLanguage(words, lang, plan.lang) }
  })
  const ground = GROUND.map((name) => ({
    name,
    label: T[name],
    value: typed.get(name) ?? '',
    ...(name === 'body' ? { choices: bodies } : {}),
  }))
  return { title, groups: filled(recordGroups(plan, part, lang)), ground, adds }
}

/** The page of a form, with what was typed and why it was refused. */
export function formPage(
  served: ServedPlan,
  plan: Plan,
  asked: AskedRecord,
  typed: URLSearchParams,
  refusal?: string,
): LocalAnswer {
  const frame = served.frame()
  const { path, mayWrite } = served.serving
  const view: RecordFormView = {
    ...frame,
    ...formOf(plan, asked, frame.lang, path, typed),
    refusal,
    freeDecision: newDecisionIds(plan, dayText(plan.asOf)).next((id) => !isIdTaken(plan, id)),
    about: aboutOf(asked),
    mayWrite,
    isWritten: typed.has('written'),
  }
  return pageAnswer(renderRecordForm(view), refusal === undefined ? 200 : 400)
}

/** Why nothing of a plan is changed here; undefined where it may be. */
export function refused(served: ServedPlan): LocalAnswer | undefined {
  const { choice } = served.serving
  if ((choice.audience ?? 'internal') !== 'internal') return messageAnswer(served, PLACE, 403, T.for_office)
  const { findings } = served.ground()?.loaded ?? {}
  // What could not be read must not be taken for what is not there.
  const isWhole = findings?.every(({ severity }) => severity !== 'error')
  return isWhole === true ? undefined : unreadablePage(served, PLACE)
}

/** The page of a record that is asked for, or of all that may be. */
export function recordsPage(served: ServedPlan, query: URLSearchParams): LocalAnswer {
  const no = refused(served)
  const { plan } = served.ground()?.loaded ?? {}
  if (no !== undefined || plan === undefined) return no ?? unreadablePage(served, PLACE)
  const asked = askedOf(query)
  if (asked.of === undefined && asked.kind === undefined) return choicePage(served, plan)
  return formPage(served, plan, asked, query)
}
