/** Writes what stands around the sections of a report: its head, the contents, the definitions, and where it comes from. */
import { OUTPUT_WORDS, PAGE_WORDS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { FigureDefinition } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { aboutRows, headWords } from '../text/around.ts'
import { type Html, html, joined, lines, NOTHING } from './markup.ts'
import { type HtmlPage, wordsHtml } from './page.ts'
import { logoHtml } from './presentation.ts'
import { folded, type WrittenSection } from './section.ts'

/** The way past the contents, for whoever uses a keyboard. */
export function skipLink(lang: Lang): Html {
  return html`<a class="skip" href="#main">${PAGE_WORDS.skip[lang]}</a>`
}

/** The words of what the script adds to the page, as attributes of its body. */
export function scriptWords(lang: Lang): Html {
  const { sort, sorted_up, sorted_down, filter, rows_shown, fold, unfold } = PAGE_WORDS
  const words = { sort, filter, shown: rows_shown, fold, unfold, up: sorted_up, down: sorted_down }
  const attributes = Object.entries(words).map(([name, text]) => html` data-${name}="${text[lang]}"`)
  return joined(attributes, '')
}

/** The head of a page: its title, and the plan and its day below. */
interface Head {
  readonly title: string
  /** The same with the organisation, for the top of printed pages. */
  readonly about: string
  /** The status date, in a few words; empty for none. */
  readonly day: string
  readonly markup: Html
}

/**
 * What the page is about, with the status date in words of the language.
 *
 * @param of - what the plan is called where the page does not know it.
 */
export function headHtml(outcome: CommandResult, lang: Lang, of?: string): Head {
  const { scope } = outcome
  const provenance = outcome.report?.provenance
  const { title, names, day } = headWords(outcome, lang)
  // The title of a start page is that of the plan.
  const others = names.filter((name) => name !== title)
  const parts = joined([...others.map((name) => html`${name}`), html`${day}`], ' · ')
  return {
    title: [title, others.find((name) => name !== '') ?? of ?? ''].filter((part) => part !== '').join(' – '),
    about: [title, ...others].filter((part) => part !== '').join(' · '),
    day,
    markup: lines([
      html`<header>`,
      logoHtml(provenance?.presentation ?? {}, provenance?.plan.organisation[lang] ?? ''),
      html`<h1>${title}</h1>`,
      parts.text === '' ? NOTHING : html`<p>${parts}</p>`,
      scope === undefined ? NOTHING : html`<p>${scope[lang]}</p>`,
      html`</header>`,
    ]),
  }
}

/** From how many sections on a page has contents. */
const MANY = 3

/** The contents, which a phone folds; nothing for a page of few sections. */
export function contentsHtml(sections: readonly WrittenSection[], lang: Lang): Html {
  if (sections.length < MANY) return NOTHING
  const word = WORKBOOK_WORDS.contents[lang]
  const items = sections.map(({ id, words }) => html`<li><a href="#${id}">${words}</a></li>`)
  return lines([
    html`<nav aria-label="${word}">`,
    folded(html`${word}`, [html`<ol>`, ...items, html`</ol>`], 'contents'),
    html`</nav>`,
  ])
}

/** The definitions of the figures on the page, each with where it comes from. */
export function definitionsHtml(definitions: readonly FigureDefinition[], page: HtmlPage): Html {
  if (definitions.length === 0) return NOTHING
  const { lang } = page
  const items = definitions.flatMap(({ id, label, formula, source }) => {
    const origin = source === undefined ? NOTHING : html` <span class="of">(${wordsHtml(source[lang])})</span>`
    return [
      html`<dt id="${page.definitions.get(id) ?? ''}">${label[lang]}</dt>`,
      html`<dd>${wordsHtml(formula[lang])}${origin}</dd>`,
    ]
  })
  const heading = html`<h2>${OUTPUT_WORDS.definitions[lang]}</h2>`
  return lines([
    html`<section>`,
    folded(heading, [html`<dl>`, ...items, html`</dl>`], 'part definitions'),
    html`</section>`,
  ])
}

/** Where a report comes from: what its amounts are, its files and their hash, and what made it. */
export function aboutHtml(outcome: CommandResult, run: { readonly lang: Lang; readonly version: string }): Html {
  const { lang } = run
  const items = aboutRows(outcome, run)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<div><dt>${`${name}${colon(lang)}`}</dt> <dd>${value}</dd></div>`)
  return lines([
    html`<footer>`,
    html`<h2>${PAGE_WORDS.about[lang]}</h2>`,
    html`<dl>`,
    ...items,
    html`</dl>`,
    html`</footer>`,
  ])
}
