/** Changes and adds records in a browser, by the code of `plan set` and `plan new`: the difference is shown, then it is written. */
import { hasOwnId, planRecord, recordLabel, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import { recordWords } from '../../intake/merge/words.ts'
import { lackText } from '../../lang/catalogue/lacking.ts'
import { KIND_WORDS } from '../../lang/catalogue/record-edits.ts'
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Plan } from '../../plan/plan.ts'
import {
  FORMER,
  type RecordFormView,
  renderRecordChoice,
  renderRecordForm,
  VALUE,
} from '../../render/html/record-form.ts'
import { ownLanguage } from '../../render/text/own-language.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { bilingual, capitalised, type Lang } from '../../values/language.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { mergeLines } from '../edits/merge-lines.ts'
import { refuseUnfit } from '../finish-change.ts'
import { addRecord, newPlace, requiredKind } from '../new/new-record.ts'
import { newFindings } from '../plan-draft.ts'
import { partNamed } from '../records/named-record.ts'
import { APART, kindLabel, listTitle, recordKinds } from '../records/record-kinds.ts'
import { partsAt } from '../records/record-parts.ts'
import { setRecord } from '../set/set-record.ts'
import { type OpenedDraft, openDraft } from '../write-plan.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { askedIn, consented } from './consent.ts'
import { newFields, toldGroups, untoldKeys } from './record-fields.ts'
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
  const lists = LIST_KEYS.filter((list) => hasOwnId(list) && !APART.includes(list))
  const groups = lists.map((list) => ({
    title: listTitle({ list, within: [] })[lang],
    options: recordsOf(plan, list).map((record) => {
      const { id, data } = record
      const other = ownLanguage(recordTitle(data, id), lang, plan.lang)
      return { value: id, label: recordLabel(record, lang), lang: other }
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

/** The form of a record, or of a new one. */
function formOf(plan: Plan, { of, kind }: Asked, lang: Lang, path: string) {
  const argv = ['set', of ?? kind ?? '', path]
  if (kind !== undefined) {
    const part = newPlace(plan, requiredKind(kind, { argv }), { kind, of, argv, path, lang })
    const title = `${T.add[lang]} \u2013 ${kindLabel(requiredKind(kind, { argv }))[lang]}`
    return { title, groups: [{ title: T.values[lang], fields: newFields(plan, part, lang) }], more: [], adds: [] }
  }
  const part = partNamed(plan, of ?? '', { argv, path })
  const title = capitalised(recordWords(plan, part.record, lang))
  const adds = partsAt(part.record.list, part.path).lists.flatMap(({ steps }) => {
    const key = steps.at(-1) ?? ''
    const label = capitalised(kindLabel({ key })[lang])
    return Object.hasOwn(KIND_WORDS, key) ? [{ value: addressOf({ of, kind: key }), label }] : []
  })
  return { title, groups: toldGroups(plan, part, lang), more: untoldKeys(plan, part, lang), adds }
}

/** Why nothing of a plan is changed here; undefined where it may be. */
function refused(served: ServedPlan): LocalAnswer | undefined {
  if ((served.serving.choice.audience ?? 'internal') === 'internal') return undefined
  return messageAnswer(served, PLACE, 403, T.for_office)
}

/** The page of a record that is asked for, or of all that may be. */
export function recordsPage(served: ServedPlan, query: URLSearchParams): LocalAnswer {
  const no = refused(served)
  if (no !== undefined) return no
  const { plan } = served.ground()?.loaded ?? {}
  if (plan === undefined) return unreadablePage(served, PLACE)
  const asked = askedOf(query)
  if (asked.of === undefined && asked.kind === undefined) return choicePage(served, plan)
  const frame = served.frame(PLACE)
  const { path, mayWrite } = served.serving
  const view: RecordFormView = {
    ...frame,
    ...formOf(plan, asked, frame.lang, path),
    about: Object.fromEntries(new URLSearchParams(addressOf(asked).split('?')[1])),
    isNew: asked.kind !== undefined,
    mayWrite,
    isWritten: query.has('written'),
  }
  return pageAnswer(renderRecordForm(view))
}

/** The pairs `key=value` of a form: what differs from what stood there, and what was added. */
function pairsIn(fields: URLSearchParams): string[] {
  const own = [...fields].flatMap(([name, value]) => {
    const key = name.startsWith(VALUE) ? name.slice(VALUE.length) : undefined
    // A browser sends the lines of a text with another end than the plan's.
    const text = value.replaceAll('\r\n', '\n')
    return key === undefined || text === (fields.get(`${FORMER}${key}`) ?? '') ? [] : [`${key}=${text}`]
  })
  const values = fields.getAll('value')
  const more = fields.getAll('key').flatMap((key, at) => (key === '' ? [] : [`${key}=${values[at] ?? ''}`]))
  return [...own, ...more]
}

/** The draft with what a form asks for; an answer where it asks for nothing, or a decision lacks something. */
function changed(served: ServedPlan, { draft, lang, path }: OpenedDraft, fields: URLSearchParams) {
  const { of, kind } = askedOf(fields)
  const pairs = pairsIn(fields)
  if (pairs.length === 0) return messageAnswer(served, PLACE, 200, T.nothing, true)
  if (kind !== undefined) return addRecord(draft, { kind, of, pairs, path, argv: ['new', kind, ...pairs, path], lang })
  const word = of ?? ''
  const ground = Object.fromEntries(
    ['reason', 'decision', 'body', 'date', 'owner'].flatMap((name) => {
      const text = fields.get(name)?.trim()
      return text ? [[name, text]] : []
    }),
  )
  const made = setRecord(draft, { word, pairs, ground, path, argv: ['set', word, ...pairs, path], lang })
  if (made.kind !== 'incomplete') return made
  const words = bilingual((one) => made.lacks.map((lack) => lackText(lack, one)).join(' \u00b7 '))
  return messageAnswer(served, PLACE, 400, words, true)
}

/**
 * Shows what a form of a record would write, or writes it where it is what was shown.
 *
 * @throws Refusal, as the commands would.
 */
export async function changeRecord(served: ServedPlan, { fields }: LocalRequest): Promise<LocalAnswer> {
  const { io, path, choice, mayWrite } = served.serving
  const no = refused(served)
  if (no !== undefined) return no
  if (!mayWrite) return messageAnswer(served, PLACE, 403, T.read_only)
  if (served.ground() === undefined) return unreadablePage(served, PLACE)
  const opened = await openDraft(io, { plan: path, asOf: choice.asOf })
  const form = askedIn(fields)
  const done = changed(served, opened, form)
  if ('status' in done) return done
  const { plan } = opened.draft
  const { lang } = served.frame(PLACE)
  refuseUnfit(done.merged, { plan, argv: ['set', path], lang })
  const asked = askedOf(form)
  const change = {
    opened,
    made: done.draft,
    told: mergeLines(done.merged, { plan, lang })
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    found: newFindings(opened.draft, done.draft),
    asked: form,
    place: PLACE,
    back: addressOf(asked),
  }
  const page = await consented(served, fields, change)
  return (
    page ?? onward(asked.of === undefined ? `/${PLACE}` : `${addressOf({ of: asked.of, kind: undefined })}&written=`)
  )
}
