/** Writes a section of a report: its heading, its notes, its tables, and the pictures that tables have. */

import { PAGE_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import { hasChart } from '../../reports/document/chart-data.ts'
import type { ChartTable, Note, Section, Table, Tone } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { type ChartView, chartSvgs } from '../chart/chart.ts'
import { toneLabel } from '../text/tone-word.ts'
import { directoryHtml } from './directory.ts'
import { asMarkup, classes, type Html, html, lines, NOTHING } from './markup.ts'
import { anchor, type HtmlPage, linkedHtml, textHtml } from './page.ts'
import { tableHtml } from './table.ts'
import { hasTiles, tilesHtml } from './tiles.ts'

/** Blocks that a reader opens by their heading. */
export function folded(heading: Html, blocks: readonly Html[], name: string, id?: string): Html {
  const own = id === undefined ? NOTHING : html` id="${id}"`
  return lines([
    html`<details class="${name}"${own}>`,
    html`<summary>${heading}</summary>`,
    ...blocks,
    html`</details>`,
  ])
}

export function noteHtml({ text, tone }: Note, page: HtmlPage): Html {
  return tonedNote(textHtml(text, page), tone, page.lang)
}

/** A note of words as they are; its tone is told in a word too. */
export function tonedNote(content: Html | string, tone: Tone | undefined, lang: Lang): Html {
  const label = toneLabel(tone, lang)
  if (tone === undefined || label === '') return html`<p class="note">${content}</p>`
  return html`<p class="note ${tone}"><strong>${label}</strong> ${content}</p>`
}

/** How many columns a page has where there is room for sections beside each other. */
const COLUMNS = 12

/** The width of as many columns as a page has, in the units in which a picture beside others is drawn. */
const COLUMNS_WIDTH = 1200

/** The width of a picture that has all columns: type is as large as that of notes, and above 6 points on paper. */
const FULL_WIDTH = 1000

/** The width of a picture that is drawn once for all screens, type on a phone being small then. */
const MIDDLE_WIDTH = 560

/** The height of a picture that fills a sheet of A4 below its heading, as wide as the two before; measured on paper. */
const FULL_SHEET = 1200
const MIDDLE_SHEET = 800

/** The width of a picture for a phone. */
const PHONE_WIDTH = 340

/** How much of the page a section takes; undefined for all of it. */
function spanOf({ span }: Section): number | undefined {
  return span === undefined || span >= COLUMNS ? undefined : Math.max(1, Math.round(span))
}

interface Around {
  readonly title: string
  /** The id of its heading. */
  readonly id: string
  readonly span: number | undefined
  /** Whether it is one of several that tell the same of other things, with tables of the same titles. */
  readonly isSheet: boolean
}

/** A table as the page knows it. */
interface Named {
  readonly id: string
  readonly name: string
}

/** What stands for the table to the eye; nothing where there is nothing to draw. */
function picture(table: ChartTable, { id, name }: Named, { span }: Around, page: HtmlPage): Html {
  const { lang, currency } = page
  const sentence = table.chart.sentence?.[lang]
  if (hasTiles(table)) {
    const note = sentence === undefined ? NOTHING : html`<p class="note">${sentence}</p>`
    return lines([note, tilesHtml(table, page)])
  }
  const drawn = drawings(table, { lang, currency, name, id: `${id}-p` }, span, page)
  if (drawn.length === 0) return NOTHING
  if (sentence === undefined) return lines([html`<figure>`, ...drawn, html`</figure>`])
  return lines([
    // Named by its caption twice: not every reader of screens goes by the caption alone (RGAA 1.9.4).
    html`<figure role="figure" aria-label="${sentence}">`,
    html`<figcaption>${sentence}</figcaption>`,
    ...drawn,
    html`</figure>`,
  ])
}

/**
 * The picture as a wide screen and paper have room for it, in several where a sheet of paper has no room for one, and a
 * second one that is laid out for a phone where that is too wide for it; the style sheet shows one of them.
 */
function drawings(
  table: ChartTable,
  view: ChartView,
  span: number | undefined,
  { drawsTwice }: HtmlPage,
): readonly Html[] {
  const room = span === undefined ? FULL_WIDTH : Math.round((COLUMNS_WIDTH * span) / COLUMNS)
  const width = drawsTwice ? room : Math.min(room, MIDDLE_WIDTH)
  const tallest = drawsTwice ? FULL_SHEET : MIDDLE_SHEET
  const wide = chartSvgs(table, { ...view, width, tallest })
  const shown = (name: string, pictures: readonly string[]): readonly Html[] =>
    pictures.map((one) => html`<div class="${name}">${asMarkup(one)}</div>`)
  if (!drawsTwice) return shown('once', wide)
  if (width <= PHONE_WIDTH) return wide.map(asMarkup)
  const narrow = chartSvgs(table, { ...view, id: `${view.id}-n`, width: PHONE_WIDTH })
  return [...shown('roomy', wide), ...shown('narrow', narrow)]
}

/** Whether the title of a table says which one it is only behind that of its section. */
function isAmbiguous({ title }: Table, { isSheet, title: section }: Around, page: HtmlPage): boolean {
  const own = title?.[page.lang]
  return own !== undefined && own !== section && (isSheet || page.names.has(own))
}

/** What a table is called: its title, behind that of its section where others share it, else that and its first column. */
function nameOf(table: Table, around: Around, page: HtmlPage): string {
  const { title, columns } = table
  const own = title?.[page.lang]
  const isWhole = own !== undefined && !isAmbiguous(table, around, page)
  const words = isWhole ? [own] : [around.title, own ?? columns[0]?.title[page.lang] ?? '']
  return words.filter((word) => word !== '').join(', ')
}

/** The heading of a table and how it names the table; one that is called like its section has no heading of its own. */
function headingOf(
  table: Table,
  { id, name }: Named,
  around: Around,
  page: HtmlPage,
): readonly [Html, { readonly name: string; readonly heading?: string }] {
  const { title } = table
  if (title === undefined) return [NOTHING, { name }]
  if (title[page.lang] === around.title) return [NOTHING, { name, heading: around.id }]
  const heading = isAmbiguous(table, around, page) ? `${around.id} ${id}` : id
  return [html`<h3 id="${id}">${textHtml(title, page)}</h3>`, { name, heading }]
}

/** A table under its heading, its picture first; the figures of a picture are folded where the table is there for it. */
function blockHtml(table: Table, around: Around, page: HtmlPage): Html {
  const { lang } = page
  const id = anchor(page.anchors, 't', table.id)
  const named = { id, name: nameOf(table, around, page) }
  const drawn = hasChart(table) ? picture(table, named, around, page) : NOTHING
  const hasOwnFold = hasChart(table) && (table.isFolded === true || hasTiles(table))
  const [heading, naming] = headingOf(table, named, around, page)
  if (drawn.text !== '' && table.isRepeated === true)
    return html`<div class="block repeats">\n${lines([heading, drawn])}\n</div>`
  if (table.isDirectory === true) return lines([heading, directoryHtml(table, page)])
  const figures =
    drawn.text !== '' && hasOwnFold
      ? folded(
          html`${`${PAGE_WORDS.figures[lang]}${colon(lang)} ${named.name}`}`,
          [tableHtml(table, page, { name: named.name })],
          'data',
        )
      : tableHtml(table, page, naming)
  return html`<div class="block">\n${lines([heading, drawn, figures])}\n</div>`
}

/** A section as the contents lead to it. */
export interface WrittenSection {
  readonly id: string
  readonly words: Html
  readonly markup: Html
}

/** A section with its heading; one that is folded opens by it. */
export function sectionHtml(section: Section, page: HtmlPage): WrittenSection {
  const title = section.title[page.lang]
  const id = anchor(page.anchors, 's', section.id)
  const span = spanOf(section)
  const words = textHtml(section.title, page)
  const heading = html`<h2 id="${id}">${section.isFolded === true ? words : linkedHtml(words, section.id, page)}</h2>`
  const around = { title, id, span, isSheet: section.isSheet === true }
  const blocks = section.blocks.map((block) =>
    block.kind === 'note' ? noteHtml(block, page) : blockHtml(block, around, page),
  )
  const inside = section.isFolded === true ? [folded(heading, blocks, 'part')] : [heading, ...blocks]
  const markup = lines([
    html`<section${classes([section.isSheet === true && 'sheet', span !== undefined && `span-${span}`])}>`,
    ...inside,
    html`</section>`,
  ])
  return { id, words, markup }
}
