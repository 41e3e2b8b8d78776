/** Writes what stands around a page that follows the plan in a program that stays open: its ways, and the script that asks. */
import { LIVE_WAYS } from '../../lang/catalogue/what-if.ts'
import type { LiveFrame } from '../../reports/document/navigation.ts'
import type { Lang } from '../../values/language.ts'
import type { SafeText } from '../text/safe-text.ts'
import { scriptWords, skipLink } from './around.ts'
import { linkHtml } from './cell.ts'
import { framed } from './frame.ts'
import liveStyle from './live.css?raw'
import liveScript from './live.js?raw'
import { type Html, html, lines, NOTHING } from './markup.ts'
import pageStyle from './page.css?raw'
import pageScript from './page.js?raw'
import { type HtmlPage, newPage } from './page.ts'
import { tonedNote } from './section.ts'

export { liveStyle }

/** A script with the one that follows the plan behind it. */
export function followingScript(script: string): string {
  return `${script}\n${liveScript}`
}

/** The ways, always seen, and a line for what the program says; nothing for a page by itself. */
export function liveHtml(live: LiveFrame | undefined, page: HtmlPage): Html {
  if (live === undefined) return NOTHING
  const { lang } = page
  const items = live.ways.map((way) =>
    way.files.length === 0
      ? html`<li><span aria-current="page">${way.text[lang]}</span></li>`
      : html`<li>${linkHtml(way, page)}</li>`,
  )
  return lines([
    html`<nav class="live" aria-label="${LIVE_WAYS.name[lang]}"><ul role="list">${items}</ul></nav>`,
    html`<div class="follow" role="status" data-lost="${LIVE_WAYS.lost[lang]}"></div>`,
  ])
}

/** A page of the program itself, which is no report. */
export interface ProgramPage {
  readonly lang: Lang
  readonly title: string
  /** What the plan is called. */
  readonly plan: string
  readonly live: LiveFrame
  /** Styles and a script of this kind of page. */
  readonly styles?: readonly string[]
  readonly script?: string
  readonly main: readonly Html[]
  /** What its script is told, as attributes of the body. */
  readonly attributes?: Html
  /** Whether a form has made it: it is not loaded anew when the plan changes, which would send the form again. */
  readonly isStill?: boolean
}

export function programPage(content: ProgramPage): SafeText {
  const { lang, title, plan, live, styles = [], script = '', main, attributes = NOTHING, isStill } = content
  const page = newPage(lang, undefined)
  return framed({
    lang,
    title: [title, plan].filter((part) => part !== '').join(' – '),
    styles: [pageStyle, liveStyle, ...styles],
    isLive: true,
    script: followingScript(`${pageScript}\n${script}`),
    attributes: html`${scriptWords(lang)}${attributes}${isStill === true ? html` data-still=""` : NOTHING}`,
    body: [
      skipLink(lang),
      liveHtml(live, page),
      html`<header><h1>${title}</h1><p>${plan}</p></header>`,
      html`<main id="main" tabindex="-1">`,
      ...main,
      html`</main>`,
    ],
  })
}

/** A page that says one thing. */
export function messagePage(content: Omit<ProgramPage, 'main'>, words: string): SafeText {
  return programPage({ ...content, main: [tonedNote(words, 'bad', content.lang)] })
}
