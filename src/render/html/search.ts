/** Writes the page of a search for the best choice: how far it is, then what it found, and the ways on from it. */
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import type { Report } from '../../reports/document/document.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { definitionsHtml } from './around.ts'
import { cardStyle } from './card-labels.ts'
import { programPage } from './live.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'
import { newPage, remarkList } from './page.ts'
import searchScript from './search.js?raw'
import { sectionHtml, tonedNote } from './section.ts'

export interface SearchView {
  readonly id: string
  readonly lang: Lang
  readonly plan: string
  readonly live: LiveFrame
  /** How far it is. */
  readonly words: string
  readonly isRunning: boolean
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean
  /** Whether the plan has changed since it began. */
  readonly isOld: boolean
  /** Why it broke off; undefined where it did not. */
  readonly fault: string | undefined
  readonly report: Report | undefined
  /** The address of the state that it began from. */
  readonly back: string
  /** The address of its proposal; undefined where there is none. */
  readonly take: string | undefined
}

function standing({ lang, words, isRunning, isStopped, isOld, fault }: SearchView): Html {
  const told = isRunning ? T.job_running : isStopped ? T.job_stopped : T.job_ended
  return lines([
    fault === undefined
      ? html`<p class="note" role="status" id="told">${isRunning && words !== '' ? words : told[lang]}</p>`
      : tonedNote(fault, 'bad', lang),
    isOld ? tonedNote(T.job_old[lang], 'watch', lang) : NOTHING,
  ])
}

function waysOn({ id, lang, isRunning, back, take }: SearchView): Html {
  const stop = html`<form method="post" action="/arbitration/${id}/stop"><button type="submit" class="main-action">${T.job_stop[lang]}</button></form>`
  const taking = take === undefined ? NOTHING : html`<a class="button" href="${take}">${T.job_take[lang]}</a>`
  return html`<div class="actions">${isRunning ? stop : taking} <a class="button" href="${back}">${T.job_back[lang]}</a></div>`
}

export function renderSearch(view: SearchView): SafeText {
  const { id, lang, plan, live, isRunning, report } = view
  const page = newPage(lang, report)
  const sections = report?.sections.map((section) => sectionHtml(section, page).markup) ?? []
  const refresh = isRunning ? html`<noscript><p><a href="/arbitration/${id}">↻</a></p></noscript>` : NOTHING
  return programPage({
    lang,
    plan,
    live,
    title: report?.title[lang] ?? T.job[lang],
    styles: [cardStyle(page)],
    script: searchScript,
    attributes: html` data-search="${id}"`,
    main: [
      standing(view),
      waysOn(view),
      refresh,
      ...sections,
      remarkList(page),
      definitionsHtml(report?.definitions ?? [], page),
    ],
  })
}
