/** Writes a table of links as a list: each link with what it leads to below it. */
import type { Table } from '../../reports/document/document.ts'
import { cellHtml } from './cell.ts'
import { type Html, html, lines } from './markup.ts'
import type { HtmlPage } from './page.ts'

/** The rows of the table, an item each. */
export function directoryHtml({ rows }: Table, page: HtmlPage): Html {
  const items = rows.map(({ cells: [link, ...words] }) => {
    const below = words.map((cell) => html`<span class="of">${cellHtml(cell, page, undefined)}</span>`)
    return html`<li>${link === undefined ? [] : [cellHtml(link, page, undefined)]}${below}</li>`
  })
  return lines([html`<ul class="directory" role="list">`, ...items, html`</ul>`])
}
