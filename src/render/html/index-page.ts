/**
 * Renders the index of a repository's reports as a page of HTML that needs nothing beside it: a table of plans with their
 * figures and the way to their reports, which a narrow screen shows as a card a plan; a language, no script.
 */
import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { toneOf } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Cell, Column, Report, Table } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { isNumberUnit } from '../text/cell-text.ts'
import { type SafeText, safePage } from '../text/safe-text.ts'
import { cellHtml, figureHtml, linkHtml } from './cell.ts'
import { framed } from './frame.ts'
import indexStyle from './index-page.css?raw'
import { type Html, html, joined, lines, NOTHING } from './markup.ts'
import { type HtmlPage, newPage, remarkList } from './page.ts'

/** The column of what a plan is called. */
const TITLE = 'plan'

/** A number with what it is made of below it; its heading goes with it where the screen has no room for columns. */
function numberCell(cell: Cell, { title, unit }: Column, page: HtmlPage): Html {
  const isNothing = cell.kind === 'figure' && (cell.value === null || cell.value === 0)
  const tone = cell.kind === 'figure' && cell.tone === 'bad' ? 'bad' : undefined
  const place = unit === 'count' ? 'n c' : 'n'
  const shown = isNothing && tone === undefined ? `${place} quiet` : place
  return html`<td role="cell" class="${shown}" data-label="${title[page.lang]}">${figureHtml(cell, page, tone)}</td>`
}

/** A text about a plan; a day is its status date. */
function wordsOf(cell: Cell, page: HtmlPage): Html {
  const words = cellHtml(cell, page, toneOf(cell))
  const isDay = cell.kind === 'day' && words.text !== ''
  return isDay ? html`${OUTPUT_WORDS.as_of[page.lang]} ${words}` : words
}

interface Placed {
  readonly column: Column
  readonly cell: Cell
}

/** What a plan is called, and what else is said of it below; of one without a title, where it lies. */
function headCell(placed: readonly Placed[], page: HtmlPage): Html {
  const titled = placed.find(
    ({ column, cell }) => column.id === TITLE && !(cell.kind === 'text' && cell.tone === 'bad'),
  )
  const name = titled ?? placed[0]
  const rest = placed.filter((one) => one !== name).map(({ cell }) => wordsOf(cell, page))
  const below = rest.filter(({ text }) => text !== '').map((words) => html`<span>${words}</span>`)
  const title = name === undefined ? NOTHING : wordsOf(name.cell, page)
  return html`<th scope="rowgroup" role="rowheader"><span class="t">${title}</span><small>${joined(below, ' · ')}</small></th>`
}

/** A plan: a line of its figures, and below it, over the whole width, the way to its reports. */
function planLines(
  cells: readonly Cell[],
  columns: readonly Column[],
  page: HtmlPage,
): readonly Html[] {
  const placed = columns.flatMap((column, index): Placed[] => {
    const cell = cells[index]
    return cell === undefined ? [] : [{ column, cell }]
  })
  const numbers = placed.filter(({ column }) => isNumberUnit(column.unit))
  const links = placed.flatMap(({ cell }) => (cell.kind === 'links' ? cell.links : []))
  const words = placed.filter(
    ({ column, cell }) => !isNumberUnit(column.unit) && cell.kind !== 'links',
  )
  const figures = numbers.map(({ column, cell }) => numberCell(cell, column, page))
  const items = links.map((link) => html`<li>${linkHtml(link, page)}</li>`)
  return [
    html`<tbody role="rowgroup">`,
    html`<tr role="row">${headCell(words, page)}${figures}</tr>`,
    items.length === 0
      ? NOTHING
      : html`<tr role="row"><td role="cell" class="r" colspan="${numbers.length + 1}"><ul role="list">${items}</ul></td></tr>`,
    html`</tbody>`,
  ]
}

function tableLines({ columns, rows }: Table, page: HtmlPage): readonly Html[] {
  const { lang } = page
  const name = columns.find(({ id }) => id === TITLE) ?? columns[0]
  const heads = columns.filter((column) => column === name || isNumberUnit(column.unit))
  const head = heads.map(({ title, unit }) => {
    const place = isNumberUnit(unit) ? html` class="n"` : NOTHING
    return html`<th scope="col" role="columnheader"${place}>${title[lang]}</th>`
  })
  return [
    html`<table role="table">`,
    html`<caption>${counted(rows.length, NOUNS.plan, lang)}</caption>`,
    html`<thead role="rowgroup"><tr role="row">${head}</tr></thead>`,
    ...rows.flatMap(({ cells }) => planLines(cells, columns, page)),
    html`</table>`,
  ]
}

function reportPage(report: Report, lang: Lang): SafeText {
  const { title, sections } = report
  const page = newPage(lang, report)
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? tableLines(block, page) : [])),
  )
  const body = [
    html`<main>`,
    html`<h1>${title[lang]}</h1>`,
    ...tables,
    remarkList(page),
    html`</main>`,
  ]
  return framed({ lang, title: title[lang], styles: [indexStyle], body: [lines(body)] })
}

/** The page of the index; empty where there is none. */
export function indexPage({ report }: CommandResult, lang: Lang): SafeText {
  return report === undefined ? safePage('') : reportPage(report, lang)
}
