/** Changes and adds records in a browser, by the code of `plan set` and `plan new`: the difference is shown, then it is written. */
import type { Merged } from '../../intake/merge/merged.ts'
import { incompleteTexts, lackText } from '../../lang/catalogue/lacking.ts'
import { CHANGING } from '../../lang/catalogue/record-edits.ts'
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { refusalText } from '../../lang/catalogue/refusals.ts'
import { enteredLines } from '../../lang/catalogue/writing.ts'
import { repairDay } from '../../lang/repair/dates.ts'
import type { Plan } from '../../plan/plan.ts'
import { FORMER, REMOVAL, VALUE } from '../../render/html/record-form.ts'
import type { Lang } from '../../values/language.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import type { DecisionRequest } from '../edits/decision.ts'
import { mergeLines } from '../edits/merge-lines.ts'
import { refuseUnfit } from '../finish-change.ts'
import { addRecord } from '../new/new-record.ts'
import { changedFiles } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { setRecord } from '../set/set-record.ts'
import { type OpenedDraft, openDraft } from '../write-plan.ts'
import { messageAnswer, onward } from './answers.ts'
import { askedIn, consented } from './consent.ts'
import { type AskedRecord, addressOf, askedOf, formPage, type GROUND, refused } from './record-pages.ts'
import { PLACES, type ServedPlan } from './served-plan.ts'

const PLACE = PLACES.records

/** The pairs `key=value` of a form: what differs from what stood there, and the items that are taken out, as they are. */
function pairsIn(fields: URLSearchParams): string[] {
  const behind = (sign: string, name: string) => (name.startsWith(sign) ? name.slice(sign.length) : undefined)
  const removed = [...fields.keys()].flatMap((name) => behind(REMOVAL, name) ?? [])
  const values = [...fields].flatMap(([name, value]) => {
    const key = behind(VALUE, name)
    if (key === undefined || removed.some((item) => key.startsWith(`${item}.`))) return []
    // A browser sends the lines of a text with another end than the plan's.
    const text = value.replaceAll('\r\n', '\n')
    return text === (fields.get(`${FORMER}${key}`) ?? '') ? [] : [`${key}=${text}`]
  })
  return [...values, ...removed.map((item) => `${item}=`)]
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
  if (kind !== undefined) {
    const added = addRecord(draft, { kind, of: of || undefined, pairs, path, argv, lang })
    return { ...added, isNew: false, statusDate: undefined }
  }
  return setRecord(draft, { word, pairs, ground: groundIn(fields), path, argv, lang })
}

/** What a change does, in sentences: without where each value comes from, which the form knows. */
function toldOf(merged: Merged, plan: Plan, lang: Lang): string[] {
  const quiet = merged.changes.map((cell) => ({ ...cell, origin: { sheet: '', address: '', text: '' } }))
  const lines = mergeLines({ ...merged, changes: quiet }, { plan, lang })
  return lines.slice(2).map((line) => line.trim())
}

/** Where a browser goes once a change is written. */
function writtenAt({ of }: AskedRecord, { merged: { added } }: { readonly merged: Merged }): string {
  const id = of ?? added[0]?.id
  return id === undefined ? `/${PLACE}` : `${addressOf({ of: id, kind: undefined })}&written=`
}

/** The page of a change that can be made; nothing where it is made. */
async function shownOrMade(served: ServedPlan, opened: OpenedDraft, form: URLSearchParams, fields: URLSearchParams) {
  const { plan } = opened.draft
  const { lang } = served.frame(PLACE)
  const done = changed(opened, form)
  if ('lacks' in done) {
    const { heading } = incompleteTexts({ task: CHANGING[lang], suggestion: done.suggestion, fill: [] }, lang)
    const words = [heading, ...done.lacks.map((lack) => lackText(lack, lang))].join(' \u00b7 ')
    return formPage(served, plan, askedOf(form), form, withLabels(words, lang))
  }
  refuseUnfit(done.merged, { plan, argv: ['set'], lang })
  if (changedFiles(opened.draft, done.draft).length === 0)
    return formPage(served, plan, askedOf(form), form, T.nothing[lang])
  const page = await consented(served, fields, {
    opened,
    made: done.draft,
    told: [...toldOf(done.merged, plan, lang), ...enteredLines(done, lang)],
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
