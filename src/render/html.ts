/**
 * Renders a report and its findings as one page of HTML that needs nothing beside it and no network: figures first, where
 * they come from at its end; a script makes tables sort and filter, and nothing is lost without it.
 */
import { OUTPUT_WORDS, waitingText } from '../lang/catalogue/output.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import { aboutHtml, contentsHtml, definitionsHtml, headHtml, scriptWords, skipLink } from './html/around.ts'
import { cardStyle } from './html/card-labels.ts'
import { findingDigestHtml, findingsHtml } from './html/findings.ts'
import { framed } from './html/frame.ts'
import { followingScript, liveHtml, liveStyle } from './html/live.ts'
import { classes, type Html, html, lines, NOTHING } from './html/markup.ts'
import { navigationHtml } from './html/navigation.ts'
import pageStyle from './html/page.css?raw'
import pageScript from './html/page.js?raw'
import { anchor, type HtmlPage, newPage, remarkList } from './html/page.ts'
import { pageMargins } from './html/page-margins.ts'
import paperStyle from './html/paper.css?raw'
import { lookStyle } from './html/presentation.ts'
import { sectionHtml, type WrittenSection } from './html/section.ts'
import type { RenderOptions } from './renderer.ts'
import type { SafeText } from './text/safe-text.ts'

function waitingHtml({ waiting }: CommandResult, { lang }: HtmlPage): Html {
  return waiting === undefined ? NOTHING : html`<p class="note bad"><strong>${waitingText(waiting)[lang]}.</strong></p>`
}

function findingsSection(outcome: CommandResult, page: HtmlPage): readonly WrittenSection[] {
  if (outcome.findings.length === 0) return []
  const title = OUTPUT_WORDS.findings[page.lang]
  const id = anchor(page.anchors, 's', 'findings')
  const markup = lines([
    html`<section>`,
    html`<h2 id="${id}">${title}</h2>`,
    outcome.report?.readers === 'committee' ? findingDigestHtml(outcome, page, id) : findingsHtml(outcome, page),
    html`</section>`,
  ])
  return [{ id, words: html`${title}`, markup }]
}

/** The page of a report or, without one, of the findings alone. */
export async function renderHtml(
  outcome: CommandResult,
  { lang, version, navigation, live }: RenderOptions,
): Promise<SafeText> {
  const { report } = outcome
  const page = newPage(lang, report, live)
  const look = report?.provenance.presentation ?? {}
  const head = headHtml(outcome, lang, navigation?.path.at(-1)?.text[lang])
  const sections = [
    ...(report?.sections ?? []).map((section) => sectionHtml(section, page)),
    ...(report === undefined ? [] : findingsSection(outcome, page)),
  ]
  const isGrid = report?.sections.some(({ span }) => span !== undefined) === true
  const main = [
    waitingHtml(outcome, page),
    ...sections.map(({ markup }) => markup),
    report === undefined ? findingsHtml(outcome, page) : NOTHING,
  ]
  const own = [pageMargins(head.about, head.day, lang), cardStyle(page)]
  return framed({
    lang,
    title: head.title,
    styles: [pageStyle, paperStyle, ...(live === undefined ? [] : [liveStyle]), own.join('\n'), ...lookStyle(look)],
    hasPictures: look.logo !== undefined,
    isLive: live !== undefined,
    script: live === undefined ? pageScript : followingScript(pageScript),
    attributes: html`${classes([report?.readers ?? false, report?.isOnePage === true && 'one-page'])}${scriptWords(lang)}`,
    body: [
      skipLink(lang),
      liveHtml(live, page),
      navigationHtml(navigation, page),
      head.markup,
      html`<div class="columns">`,
      isGrid ? NOTHING : contentsHtml(sections, lang),
      html`<main id="main" tabindex="-1"${isGrid ? html` class="grid"` : NOTHING}>`,
      ...main,
      remarkList(page),
      definitionsHtml(report?.definitions ?? [], page),
      html`</main>`,
      html`</div>`,
      aboutHtml(outcome, { lang, version }),
    ],
  })
}
