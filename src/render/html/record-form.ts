/** Writes the form of one record: its values as fields, a value more, and the decision behind a change. It works without a script. */
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { programPage } from './live.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'
import { tonedNote } from './section.ts'

/** One of the values that a field may have, or a name that leads to a record. */
export interface FormOption {
  readonly value: string
  readonly label: string
  /** Of a label in another language than the page's. */
  readonly lang?: Lang | undefined
}

/** A value as a field: its key as `plan set` takes it, what the plan has there, and what the field shows. */
export interface RecordField {
  readonly key: string
  readonly label: string
  readonly former: string
  readonly value: string
  readonly isRequired: boolean
  /** Whether it is expected, though the format can do without. */
  readonly isExpected: boolean
  /** Whether it may have lines. */
  readonly isText: boolean
  /** The values that it may have; undefined where anything may stand. */
  readonly choices: readonly FormOption[] | undefined
}

/** Fields under a heading; one that is not open is opened by it. */
export interface FieldGroup {
  readonly title: string
  readonly isOpen: boolean
  readonly fields: readonly RecordField[]
  /** Of an item, the key that takes it out, and whether that is asked for. */
  readonly removal?: { readonly key: string; readonly isAsked: boolean }
}

/** What is said of the decision behind a change. */
interface GroundField {
  readonly name: string
  readonly label: Bilingual
  readonly value: string
  readonly choices?: readonly FormOption[]
}

export interface RecordFormView {
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  readonly title: string
  /** Why what was typed is not written; undefined where nothing is wrong. */
  readonly refusal: string | undefined
  readonly groups: readonly FieldGroup[]
  /** None for a new record. */
  readonly ground: readonly GroundField[]
  /** The id that a new decision may have. */
  readonly freeDecision: string
  /** The items that it may hold more of, each with the address of its form. */
  readonly adds: readonly FormOption[]
  /** What the form is about, sent with it. */
  readonly about: Readonly<Record<string, string>>
  readonly mayWrite: boolean
  readonly isWritten: boolean
}

/** Before the key of a value in the name of its field, and of what it was. */
export const VALUE = 'v.'
export const FORMER = 'w.'
/** Before the key of an item that is to be taken out. */
export const REMOVAL = 'x.'

function declared({ lang }: Pick<FormOption, 'lang'>): Html {
  return lang === undefined ? NOTHING : html` lang="${lang}"`
}

function options(choices: readonly FormOption[], value: string): Html {
  const all: readonly FormOption[] = choices.some((one) => one.value === value)
    ? choices
    : [{ value, label: value }, ...choices]
  const none: readonly FormOption[] = all.some((one) => one.value === '') ? [] : [{ value: '', label: '' }]
  return lines(
    [...none, ...all].map((one) => {
      const chosen = one.value === value ? html` selected=""` : NOTHING
      return html`<option value="${one.value}"${declared(one)}${chosen}>${one.label}</option>`
    }),
  )
}

type Input = Pick<RecordField, 'value' | 'choices' | 'isRequired' | 'isText'>

function inputHtml(name: string, { value, choices, isRequired, isText }: Input): Html {
  const wanted = isRequired ? html` required=""` : NOTHING
  if (choices !== undefined)
    return html`<select id="${name}" name="${name}"${wanted}>${options(choices, value)}</select>`
  if (isText) return html`<textarea id="${name}" name="${name}" rows="1"${wanted}>\n${value}</textarea>`
  return html`<input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off"${wanted}/>`
}

function fieldHtml(field: RecordField, lang: Lang): Html {
  const { key, former, isRequired, isExpected } = field
  const name = `${VALUE}${key}`
  const wanted = isRequired ? ` (${T.required[lang]})` : isExpected ? ` (${T.expected[lang]})` : ''
  const label = `${field.label}${wanted}`
  const hidden = html`<input type="hidden" name="${FORMER}${key}" value="${former}"/>`
  return html`<li><label for="${name}">${label}</label> <span>${hidden}${inputHtml(name, field)}</span></li>`
}

function removalHtml({ title, removal }: FieldGroup, lang: Lang): Html {
  if (removal === undefined) return NOTHING
  const name = `${REMOVAL}${removal.key}`
  const checked = removal.isAsked ? html` checked=""` : NOTHING
  const box = html`<input type="checkbox" id="${name}" name="${name}" value="yes"${checked}/>`
  return html`<li><label for="${name}">${T.remove[lang]}<span class="heard"> (${title})</span></label> <span>${box}</span></li>`
}

function groupHtml(group: FieldGroup, lang: Lang): Html {
  const { title, isOpen, fields, removal } = group
  const all = [...fields.map((field) => fieldHtml(field, lang)), removalHtml(group, lang)]
  const items = html`<ul role="list">${lines(all)}</ul>`
  if (isOpen) return html`<fieldset><legend>${title}</legend>${items}</fieldset>`
  const isChanged = removal?.isAsked === true || fields.some(({ value, former }) => value !== former)
  const open = isChanged ? html` open=""` : NOTHING
  return html`<details${open}><summary>${title}</summary>${items}</details>`
}

function groundHtml(ground: readonly GroundField[], freeDecision: string, lang: Lang): Html {
  if (ground.length === 0) return NOTHING
  const open = ground.some(({ value }) => value !== '') ? html` open=""` : NOTHING
  const fields = ground.map(({ name, label, value, choices }) => {
    const input = inputHtml(name, { value, choices, isRequired: false, isText: false })
    return html`<li><label for="${name}">${label[lang]}</label> <span>${input}</span></li>`
  })
  return html`<details${open}><summary>${T.ground[lang]}</summary><p class="hint">${T.ground_hint(freeDecision)[lang]}</p><ul role="list">${lines(fields)}</ul></details>`
}

export function renderRecordForm(view: RecordFormView): SafeText {
  const { lang, title, refusal, groups, ground, freeDecision, adds, about, mayWrite, isWritten } = view
  const hidden = Object.entries(about).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}"/>`,
  )
  const button = html`<button type="submit" class="main-action">${WHAT_IF_TEXTS.save_show[lang]}</button> `
  const links = adds.map(({ value, label }) => html`<li><a href="${value}">${label}</a></li>`)
  return programPage({
    ...view,
    title,
    // What somebody types into it is not lost because a file was saved.
    isStill: true,
    main: [
      refusal === undefined ? NOTHING : tonedNote(refusal, 'bad', lang),
      isWritten ? html`<p class="note good" role="status">${T.written[lang]}</p>` : NOTHING,
      mayWrite ? NOTHING : html`<p class="hint">${T.read_only[lang]}</p>`,
      html`<form class="record" method="post" action="/records" novalidate="">`,
      ...hidden,
      ...groups.map((group) => groupHtml(group, lang)),
      groundHtml(ground, freeDecision, lang),
      html`<p class="actions">${mayWrite ? button : NOTHING}<a class="button" href="/records">${T.back[lang]}</a></p>`,
      html`</form>`,
      adds.length === 0 ? NOTHING : html`<h2>${T.add_inside[lang]}</h2><ul class="records">${lines(links)}</ul>`,
    ],
  })
}

export interface RecordChoiceView extends Pick<RecordFormView, 'lang' | 'plan' | 'live'> {
  readonly records: readonly { readonly title: string; readonly options: readonly FormOption[] }[]
  /** The kinds of which there may be one more. */
  readonly kinds: readonly FormOption[]
}

/** The page that leads to the form of each record, and of a new one of each kind. */
export function renderRecordChoice({ lang, plan, live, records, kinds }: RecordChoiceView): SafeText {
  const lists = records.map(({ title, options: own }) => {
    const links = own.map(
      ({ value, label, lang: other }) =>
        html`<li><a href="/records?of=${encodeURIComponent(value)}"${declared({ lang: other })}>${label}</a></li>`,
    )
    return html`<details><summary>${title} (${own.length})</summary><ul class="records">${lines(links)}</ul></details>`
  })
  return programPage({
    lang,
    plan,
    live,
    title: T.title[lang],
    main: [
      html`<p>${T.intro[lang]}</p>`,
      ...lists,
      html`<h2>${T.add[lang]}</h2>`,
      html`<form method="get" action="/records" class="record"><ul role="list">`,
      html`<li><label for="new">${T.kind[lang]}</label> <span><select id="new" name="new">${lines(kinds.map(({ value, label }) => html`<option value="${value}">${label}</option>`))}</select></span></li>`,
      html`</ul><p class="actions"><button type="submit">${T.add_do[lang]}</button></p></form>`,
    ],
  })
}
