/** Changes and adds records in a browser, by the code of `plan set` and `plan new`: the difference is shown, then it is written. */
import type { Merged } from '../../intake/merge/merged.ts'
import { planRecord, recordLabel, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import { recordWords, valueWords } from '../../intake/merge/words.ts'
import { lackText } from '../../lang/catalogue/lacking.ts'
import { KIND_WORDS } from '../../lang/catalogue/record-edits.ts'
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { refusalText } from '../../lang/catalogue/refusals.ts'
import { repairDay } from '../../lang/repair/dates.ts'
import { titleOf } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import {
  type FieldGroup,
  FORMER,
  type RecordFormView,
  renderRecordChoice,
  renderRecordForm,
  VALUE,
} from '../../render/html/record-form.ts'
import { ownLanguage } from '../../render/text/own-language.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { dayText } from '../../values/calendar.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { type DecisionRequest, newDecisionIds } from '../edits/decision.ts'
import { mergeLines } from '../edits/merge-lines.ts'
import { refuseUnfit } from '../finish-change.ts'
import { addRecord, newPlace, requiredKind } from '../new/new-record.ts'
import { changedFiles, newFindings } from '../plan-draft.ts'
import { partNamed } from '../records/named-record.ts'
import { APART, kindLabel, listTitle, recordKinds } from '../records/record-kinds.ts'
import { partsAt } from '../records/record-parts.ts'
import { Refusal } from '../refusal.ts'
import { setRecord } from '../set/set-record.ts'
import { type OpenedDraft, openDraft } from '../write-plan.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { askedIn, consented } from './consent.ts'
import { newGroups, recordGroups } from './record-fields.ts'
import { PLACES, type ServedPlan } from './served-plan.ts'

const PLACE = PLACES.records

/** What a form is about: a record by its id, or a kind of which there is to be one more. */
interface Asked {
  readonly of: string | undefined
  readonly kind: string | undefined
}

function askedOf(fields: URLSearchParams): Asked {
  const said = (name: string) => fields.get(name)?.trim() || undefined
  return { of: said('of'), kind: said('new') }
}

function addressOf({ of, kind }: Asked): string {
  const query = new URLSearchParams({
    ...(kind === undefined ? {} : { new: kind }),
    ...(of === undefined ? {} : { of }),
  })
  return `/${PLACE}?${query}`
}

/** The lists of records to choose of, the header of the plan first. */
function choices(plan: Plan, lang: Lang) {
  const lists = LIST_KEYS.filter((list) => !APART.includes(list))
  const groups = lists.map((list) => ({
    title: listTitle({ list, within: [] })[lang],
    options: recordsOf(plan, list).map((record) => {
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
const GROUND = ['reason', 'decision', 'body', 'date', 'as_of', 'owner'] as const

/** The form of a record, or of a new one, as it was filled in. */
function formOf(plan: Plan, { of, kind }: Asked, lang: Lang, path: string, typed: URLSearchParams) {
  const argv = ['set', of ?? kind ?? '', path]
  const filled = (groups: readonly FieldGroup[]) =>
    groups.map((group) => ({
      ...group,
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
function formPage(served: ServedPlan, plan: Plan, asked: Asked, typed: URLSearchParams, refusal?: string): LocalAnswer {
  const frame = served.frame(PLACE)
  const { path, mayWrite } = served.serving
  const view: RecordFormView = {
    ...frame,
    ...formOf(plan, asked, frame.lang, path, typed),
    refusal,
    freeDecision: newDecisionIds(plan, dayText(plan.asOf)).next((id) => !isIdTaken(plan, id)),
    about: Object.fromEntries(new URLSearchParams(addressOf(asked).split('?')[1])),
    mayWrite,
    isWritten: typed.has('written'),
  }
  return pageAnswer(renderRecordForm(view), refusal === undefined ? 200 : 400)
}

/** Why nothing of a plan is changed here; undefined where it may be. */
function refused(served: ServedPlan): LocalAnswer | undefined {
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

/** The pairs `key=value` of a form: what differs from what stood there. */
function pairsIn(fields: URLSearchParams): string[] {
  return [...fields].flatMap(([name, value]) => {
    const key = name.startsWith(VALUE) ? name.slice(VALUE.length) : undefined
    // A browser sends the lines of a text with another end than the plan's.
    const text = value.replaceAll('\r\n', '\n')
    return key === undefined || text === (fields.get(`${FORMER}${key}`) ?? '') ? [] : [`${key}=${text}`]
  })
}

/** What a form says of the decision; the days as people write them. */
function groundIn(fields: URLSearchParams): Partial<DecisionRequest> {
  const said = (name: string): string | undefined => fields.get(name)?.trim() || undefined
  const day = (name: string): string | undefined => repairDay(said(name) ?? '') ?? said(name)
  const all = {
    reason: said('reason'),
    decision: said('decision'),
    body: said('body'),
    owner: said('owner'),
    date: day('date'),
    asOf: day('as_of'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** A text with the names of the form's fields in the place of the options of the command line. */
function withLabels(text: string, lang: Lang): string {
  return text.replaceAll(
    /--(reason|decision|body|date|as-of|owner)\b/gu,
    (_, name: string) => T[name.replace('-', '_') as (typeof GROUND)[number]][lang],
  )
}

/** The change that a form asks for. */
function changed({ draft, lang, path }: OpenedDraft, fields: URLSearchParams) {
  const { of = '', kind } = askedOf(fields)
  const pairs = pairsIn(fields)
  const word = kind ?? of
  const argv = [kind === undefined ? 'set' : 'new', word, ...pairs, path]
  if (kind !== undefined) return addRecord(draft, { kind, of: of || undefined, pairs, path, argv, lang })
  return setRecord(draft, { word, pairs, ground: groundIn(fields), path, argv, lang })
}

/** What a change does, in sentences: without where each value comes from, which the form knows. */
function toldOf({ merged }: { readonly merged: Merged }, plan: Plan, lang: Lang): string[] {
  const quiet = merged.changes.map((cell) => ({ ...cell, origin: { sheet: '', address: '', text: '' } }))
  return mergeLines({ ...merged, changes: quiet }, { plan, lang })
    .slice(2)
    .map((line) => line.trim())
}

/** Where a browser goes once a change is written. */
function writtenAt({ of }: Asked, { merged: { added } }: { readonly merged: Merged }): string {
  const id = of ?? added[0]?.id
  return id === undefined ? `/${PLACE}` : `${addressOf({ of: id, kind: undefined })}&written=`
}

/** The page of a change that can be made; nothing where it is made. */
async function shownOrMade(served: ServedPlan, opened: OpenedDraft, form: URLSearchParams, fields: URLSearchParams) {
  const { plan } = opened.draft
  const { lang } = served.frame(PLACE)
  const done = changed(opened, form)
  if ('lacks' in done) {
    const words = done.lacks.map((lack) => lackText(lack, lang)).join(' \u00b7 ')
    return formPage(served, plan, askedOf(form), form, withLabels(words, lang))
  }
  refuseUnfit(done.merged, { plan, argv: ['set'], lang })
  if (changedFiles(opened.draft, done.draft).length === 0)
    return formPage(served, plan, askedOf(form), form, T.nothing[lang])
  const page = await consented(served, fields, {
    opened,
    made: done.draft,
    told: toldOf(done, plan, lang),
    found: newFindings(opened.draft, done.draft),
    asked: form,
    place: PLACE,
    back: undefined,
  })
  return page ?? onward(writtenAt(askedOf(form), done))
}

/** Shows what a form of a record would write, or writes it where it is what was shown; the form again, where it cannot be. */
export async function changeRecord(served: ServedPlan, { fields }: LocalRequest): Promise<LocalAnswer> {
  const { io, path, choice, mayWrite } = served.serving
  const no = refused(served)
  if (no !== undefined) return no
  if (!mayWrite) return messageAnswer(served, PLACE, 403, T.read_only)
  const opened = await openDraft(io, { plan: path, asOf: choice.asOf })
  const form = askedIn(fields)
  const { plan } = opened.draft
  if (fields.has('again')) return formPage(served, plan, askedOf(form), form)
  try {
    return await shownOrMade(served, opened, form, fields)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { lang } = served.frame(PLACE)
    const { code, word, help } = error
    const words = [refusalText(code, word, lang, help), ...(help.details ?? [])].join(' \u00b7 ')
    return formPage(served, plan, askedOf(form), form, withLabels(words, lang))
  }
}
