/** Writes the form of one record: its values as fields, a value more, and the decision behind a change. It works without a script. */
import { RECORD_PAGE as T } from '../../lang/catalogue/record-page.ts'
import { WHAT_IF_TEXTS } from '../../lang/catalogue/what-if.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { programPage } from './live.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'

/** One of the values that a field may have, or a name that leads to a record. */
export interface FormOption {
  readonly value: string
  readonly label: string
  /** Of a label in another language than the page's. */
  readonly lang?: Lang | undefined
}

/** A value as a field: its key as `plan set` takes it, and what stands there now. */
export interface RecordField {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly isRequired: boolean
  /** Whether it may have lines. */
  readonly isText: boolean
  /** The values that it may have; undefined where anything may stand. */
  readonly choices: readonly FormOption[] | undefined
}

export interface RecordFormView {
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  readonly title: string
  readonly groups: readonly { readonly title: string; readonly fields: readonly RecordField[] }[]
  /** What else may be said of it, by key. */
  readonly more: readonly FormOption[]
  /** The items that it may hold more of, each with the address of its form. */
  readonly adds: readonly FormOption[]
  /** What the form is about, sent with it. */
  readonly about: Readonly<Record<string, string>>
  /** Whether it is a new record, whose decision the form does not ask for. */
  readonly isNew: boolean
  readonly mayWrite: boolean
  readonly isWritten: boolean
}

/** Before the key of a value in the name of its field, and of what it was. */
export const VALUE = 'v.'
export const FORMER = 'w.'

/** So many values more can be given at a time. */
const MORE = [1, 2, 3]

function declared({ lang }: Pick<FormOption, 'lang'>): Html {
  return lang === undefined ? NOTHING : html` lang="${lang}"`
}

function options(choices: readonly FormOption[], value: string): Html {
  const all: readonly FormOption[] = choices.some((one) => one.value === value) ? choices : [{ value, label: value }, ...choices]
  const none: readonly FormOption[] = all.some((one) => one.value === '') ? [] : [{ value: '', label: '' }]
  return lines(
    [...none, ...all].map((one) => {
      const chosen = one.value === value ? html` selected=""` : NOTHING
      return html`<option value="${one.value}"${declared(one)}${chosen}>${one.label}</option>`
    }),
  )
}

function inputHtml({ key, value, choices, isRequired, isText }: RecordField): Html {
  const name = `${VALUE}${key}`
  const wanted = isRequired ? html` required=""` : NOTHING
  if (choices !== undefined)
    return html`<select id="${name}" name="${name}"${wanted}>${options(choices, value)}</select>`
  if (isText) return html`<textarea id="${name}" name="${name}" rows="1"${wanted}>\n${value}</textarea>`
  return html`<input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off"${wanted}/>`
}

function fieldHtml(field: RecordField, lang: Lang): Html {
  const { key, value, isRequired } = field
  const label = isRequired ? `${field.label} (${T.required[lang]})` : field.label
  const former = html`<input type="hidden" name="${FORMER}${key}" value="${value}"/>`
  return html`<li><label for="${VALUE}${key}">${label}</label> <span>${former}${inputHtml(field)}</span></li>`
}

function textField(name: string, words: Bilingual, lang: Lang): Html {
  return html`<li><label for="${name}">${words[lang]}</label> <span><input type="text" id="${name}" name="${name}" value="" autocomplete="off"/></span></li>`
}

function moreHtml(more: readonly FormOption[], lang: Lang): Html {
  if (more.length === 0) return NOTHING
  const rows = MORE.flatMap((at) => [
    html`<li><label for="key-${at}">${T.more_key[lang]} ${at}</label> <select id="key-${at}" name="key">${options(more, '')}</select></li>`,
    html`<li><label for="value-${at}">${T.more_value[lang]} ${at}</label> <input type="text" id="value-${at}" name="value" value="" autocomplete="off"/></li>`,
  ])
  return html`<fieldset><legend>${T.more[lang]}</legend><ul role="list">${lines(rows)}</ul></fieldset>`
}

function decisionHtml(lang: Lang): Html {
  const fields = (['reason', 'decision', 'body', 'date', 'owner'] as const).map((name) =>
    textField(name, T[name], lang),
  )
  return html`<details><summary>${T.ground[lang]}</summary><p class="hint">${T.ground_hint[lang]}</p><ul role="list">${lines(fields)}</ul></details>`
}

export function renderRecordForm(view: RecordFormView): SafeText {
  const { lang, title, groups, more, adds, about, isNew, mayWrite, isWritten } = view
  const hidden = Object.entries(about).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}"/>`,
  )
  const sets = groups.map((group, at) => {
    const items = html`<ul role="list">${lines(group.fields.map((field) => fieldHtml(field, lang)))}</ul>`
    if (at === 0) return html`<fieldset><legend>${group.title}</legend>${items}</fieldset>`
    return html`<details><summary>${group.title} (${group.fields.length})</summary>${items}</details>`
  })
  const button = html`<button type="submit" class="main-action">${WHAT_IF_TEXTS.save_show[lang]}</button> `
  const links = adds.map(({ value, label }) => html`<li><a href="${value}">${label}</a></li>`)
  return programPage({
    ...view,
    title,
    // What somebody types into it is not lost because a file was saved.
    isStill: true,
    main: [
      isWritten ? html`<p class="note good" role="status">${T.written[lang]}</p>` : NOTHING,
      mayWrite ? NOTHING : html`<p class="hint">${T.read_only[lang]}</p>`,
      html`<form class="record" method="post" action="/records">`,
      ...hidden,
      ...sets,
      moreHtml(more, lang),
      isNew ? NOTHING : decisionHtml(lang),
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
