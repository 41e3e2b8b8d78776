/** Writes the page that shows what a form would write, and what the plan would be blamed for then. */
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { escapedSource } from '../text/xml-text.ts'
import { programPage } from './live.ts'
import { asMarkup, type Html, html, lines, NOTHING } from './markup.ts'

export interface SavingView {
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  /** What is asked for, in sentences. */
  readonly told: readonly string[]
  /** Lines of the difference of each file, as `diff -u` has them. */
  readonly diffs: readonly string[]
  readonly found: readonly ShownFinding[]
  /** What the plan is blamed for now and would not be then. */
  readonly solved: readonly ShownFinding[]
  /** Whether the files have changed since the difference was last shown. */
  readonly isShownAgain: boolean
  /** Whether the plan would get errors by it, so that it is not written. */
  readonly isWrong: boolean
  /** Whether the lines are folded, where the sentences say it all. */
  readonly isFolded: boolean
  /** Sent back with the consent. */
  readonly fields: Readonly<Record<string, string>>
  /** The address that takes the consent. */
  readonly action: string
  /** The way back; undefined where the form is asked for again with what was typed. */
  readonly back: string | undefined
}

/** The names of the file before and after, which are no lines of it. */
const NAMES = 2

function lineHtml(line: string, index: number): Html {
  const [sign] = line
  const words = asMarkup(escapedSource(line))
  if (index < NAMES) return html`<b>${words}</b>`
  if (sign === '+') return html`<span class="added">${words}</span>`
  return sign === '-' ? html`<span class="removed">${words}</span>` : words
}

/** A difference, line by line; the text of a line keeps its spaces. */
function diffHtml(text: string): Html {
  return html`<pre>${lines(text.replace(/\n$/, '').split('\n').map(lineHtml))}</pre>`
}

export function renderSaving(view: SavingView): SafeText {
  const { lang, plan, live, told, diffs, found, solved, isShownAgain, isWrong, isFolded, fields, action, back } = view
  const consent = html`<button type="submit" class="main-action">${T.save_do[lang]}</button> `
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}"/>`,
  )
  // What keeps it from being written first, with what to do.
  const [wrong, others] = [true, false].map((isError) =>
    found
      .filter(({ severity }) => (severity === 'error') === isError)
      .map(({ message, help }) => html`<li>${message[lang]}${isError ? html` – ${help[lang]}` : NOTHING}</li>`),
  )
  const listOf = (title: Bilingual, items: readonly Html[] = []): Html =>
    items.length === 0 ? NOTHING : html`<h2>${title[lang]}</h2><ul>${lines(items)}</ul>`
  const changes = lines(diffs.map(diffHtml))
  return programPage({
    lang,
    plan,
    live,
    title: T.save_diff[lang],
    isStill: true,
    main: [
      html`<ul>${told.map((words) => html`<li>${words}</li>`)}</ul>`,
      isShownAgain ? html`<p class="note watch">${T.save_changed[lang]}</p>` : NOTHING,
      isWrong ? html`<p class="note bad">${T.save_wrong[lang]}</p>` : NOTHING,
      listOf(T.save_blocking, wrong),
      listOf(T.save_errors, others),
      listOf(
        T.save_solved,
        solved.map(({ message }) => html`<li>${message[lang]}</li>`),
      ),
      isFolded ? html`<details><summary>${T.save_lines[lang]}</summary>${changes}</details>` : changes,
      html`<form class="actions" method="post" action="${action}">${hidden}${isWrong ? NOTHING : consent}${back === undefined ? html`<button type="submit" name="again" value="yes">${T.save_back[lang]}</button>` : html`<a class="button" href="${back}">${T.save_back[lang]}</a>`}</form>`,
    ],
  })
}

export interface SavedView {
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  /** What was saved, by its title and its id. */
  readonly name: string
  /** The files that were written, each with what it gained and lost. */
  readonly files: readonly string[]
  /** The address of the workbench that starts from it. */
  readonly goOn: string
}

/** The page that says what was saved, and that nothing else was written. */
export function renderSaved({ lang, plan, live, name, files, goOn }: SavedView): SafeText {
  return programPage({
    lang,
    plan,
    live,
    title: T.saved[lang],
    main: [
      html`<p class="note good"><strong>${name}</strong></p>`,
      html`<h2>${T.saved_files[lang]}</h2>`,
      html`<ul>${files.map((file) => html`<li>${file}</li>`)}</ul>`,
      html`<p class="note">${T.saved_rest[lang]}</p>`,
      html`<p class="actions"><a class="button" href="/report/scenarios.html">${T.saved_compare[lang]}</a> <a class="button" href="${goOn}">${T.saved_go_on[lang]}</a></p>`,
    ],
  })
}
