/** Writes a table of key figures as tiles: the figure large, then its target, its change with an arrow, and a remark. */
import { colon } from '../../lang/punctuation.ts'
import { toneOf } from '../../reports/document/cell.ts'
import type { TilesChart } from '../../reports/document/chart.ts'
import { tilesData } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable, Column } from '../../reports/document/document.ts'
import { cellText } from '../text/cell-text.ts'
import { cellHtml, figureHtml } from './cell.ts'
import { type Html, html, lines, NOTHING } from './markup.ts'
import { definedName, type HtmlPage } from './page.ts'

type Tile = ReturnType<typeof tilesData>[number]

/** The way a figure went, for the eye; its sign says the same. */
function arrow(cell: Cell): Html {
  if (cell.kind !== 'figure' || cell.value === null || cell.isChange !== true) return NOTHING
  const shown = cell.value > 0 ? '↗' : cell.value < 0 ? '↘' : '→'
  return html`<span class="arrow" aria-hidden="true">${shown}</span> `
}

/** A cell behind the heading of its column; nothing for an empty one. */
function told(cell: Cell, column: Column | undefined, page: HtmlPage): Html {
  const { lang, currency } = page
  if (cellText(cell, lang, currency) === '') return NOTHING
  const inside = cellHtml(cell, page, toneOf(cell))
  const heading = column === undefined ? '' : `${column.title[lang]}${colon(lang)}`
  return html`<p class="beside"><span class="of">${heading}</span> ${arrow(cell)}${inside}</p>`
}

function tileHtml(tile: Tile, { columns, chart }: TilesTable, id: string | undefined, page: HtmlPage): Html {
  const { label, value, target, change, remark } = tile
  const named = (name: string | undefined) => columns.find((column) => column.id === name)
  const heading = label.kind === 'text' ? definedName(label.text, id, page) : cellHtml(label, page, undefined)
  const tone = toneOf(value)
  const place = tone === undefined ? 'tile' : `tile ${tone}`
  const more = cellHtml(remark, page, toneOf(remark))
  return lines([
    html`<li class="${place}">`,
    html`<p class="label">${heading}</p>`,
    html`<p class="value">${figureHtml(value, page, tone)}</p>`,
    told(target, named(chart.target), page),
    told(change, named(chart.change), page),
    more.text === '' ? NOTHING : html`<p class="beside">${more}</p>`,
    html`</li>`,
  ])
}

type TilesTable = ChartTable & { readonly chart: TilesChart }

export function hasTiles(table: ChartTable): table is TilesTable {
  return table.chart.type === 'tiles'
}

export function tilesHtml(table: TilesTable, page: HtmlPage): Html {
  const tiles = tilesData(table, table.chart).map((tile, index) => tileHtml(tile, table, table.rows[index]?.id, page))
  return lines([html`<ul class="tiles" role="list">`, ...tiles, html`</ul>`])
}
