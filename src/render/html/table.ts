/**
 * Writes a table: headings of rows and columns, numbers to the right, a region of its own that scrolls where the page is
 * too narrow; on a phone a row of many columns is a card.
 */
import { heatLegend, OUTPUT_WORDS, TONE_WORDS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { Cell, Column, Row, Table, Tone } from '../../reports/document/document.ts'
import { plannableShares, shownTone } from '../../reports/document/heat.ts'
import { cellText, isNumberUnit } from '../text/cell-text.ts'
import { hasRoundingGap } from '../text/rounding-gap.ts'
import { barHtml, greatest } from './bar.ts'
import { cardClass } from './card-labels.ts'
import { cellHtml, hasNoWord, orderOf, TONE_SIGNS } from './cell.ts'
import { classes, type Html, html, lines, NOTHING } from './markup.ts'
import { definedName, type HtmlPage, linkedHtml, ownName } from './page.ts'

/** From how many rows on a table scrolls by itself and can be filtered. */
const LONG = 25

/** From how many columns on a row reads better as a card on a phone. */
const WIDE = 4

/** Whether its rows are cards on a phone; a heat map says more as a map. */
function hasCards({ columns }: Table): boolean {
  return columns.length >= WIDE && !columns.some(({ look }) => look === 'heat')
}

/** From how many rows on the script of the page sorts. */
const SORTABLE = 8

interface Look {
  /** Whether they are cards on a phone. */
  readonly isCard: boolean
  /** Whether their cells tell what they are sorted by. */
  readonly isSorted: boolean
}

interface Placed {
  readonly column: Column
  readonly index: number
  /** The greatest figure of a column with bars. */
  readonly most: number
  /** Whether its figures are of several units, which no order compares. */
  readonly isMixed: boolean
}

/** The longest word that must not break: an id, a code. */
const LONGEST_CODE = 14

/** The longest words that must not break: a status, `en cours`. */
const LONGEST_STATUS = 10

/** What no browser breaks: one word of letters and digits, a date in figures. */
const UNBROKEN = /^(?:[\p{L}\p{N}]*|[\d/]*)$/u

/** Whether a cell that might break is read at one glance: a day, a period, an id, a word behind its sign. Figures never break anyway. */
function isOneLine(cell: Cell, tone: Tone | undefined, { lang, currency }: HtmlPage): boolean {
  const words = cellText(cell, lang, currency)
  if (tone === undefined && UNBROKEN.test(words)) return false
  if (cell.kind === 'day' || cell.kind === 'month' || cell.kind === 'period') return true
  return cell.kind === 'text' && words.length <= (/\s/u.test(words) ? LONGEST_STATUS : LONGEST_CODE)
}

/** What a card sets beside the name of its column without an element around it: words, or one element of words. */
const ONE_BOX = /^(?:[^<]*|<(b|span)[^<>]*>[^<]*<\/\1>)$/

function headCell({ column, isMixed }: Placed, page: HtmlPage): Html {
  if (column.title[page.lang] === '') return html`<td></td>`
  const name = definedName(column.title, column.id, page)
  const place = classes([isNumberUnit(column.unit) && 'n', isMixed && 'mixed'])
  return html`<th scope="col"${place}>${name}</th>`
}

/** The heading of a row, its first cell; it leads to the definition of the figure that the row is about. */
function rowHeading({ cells, id }: Row, { column, index }: Placed, page: HtmlPage): Html {
  const cell = cells[index] ?? { kind: 'empty' }
  const isDefined = id !== undefined && page.definitions.has(id) && cell.kind === 'text'
  const tone = shownTone(column, cell)
  const inside = cellHtml(cell, page, tone)
  const own = cell.kind === 'links' ? inside : linkedHtml(inside, id, page)
  const words = isDefined ? definedName(cell.text, id, page) : own
  const place = classes([isOneLine(cell, tone, page) && 'one-line'])
  return html`<th scope="row"${place}>${words}</th>`
}

function bodyCell(cell: Cell, { column, most }: Placed, page: HtmlPage, look: Look): Html {
  const order = look.isSorted ? orderOf(cell) : undefined
  const value = order === undefined ? NOTHING : html` data-v="${order}"`
  const tone = shownTone(column, cell)
  const inside = cellHtml(cell, page, tone)
  const written = html`${inside}${barHtml(column, cell, most)}`
  const place = classes([
    isNumberUnit(column.unit) && 'n',
    isOneLine(cell, tone, page) && 'one-line',
    column.look === 'heat' && tone !== undefined && `heat ${tone}`,
    inside.text === '' && 'none',
  ])
  const isBoxed = look.isCard && !ONE_BOX.test(written.text)
  return html`<td${place}${value}>${isBoxed ? html`<div>${written}</div>` : written}</td>`
}

function rowHtml(row: Row, placed: readonly Placed[], page: HtmlPage, look: Look): Html {
  const written = placed.map((one) => {
    const cell = row.cells[one.index] ?? { kind: 'empty' }
    // An empty heading names nothing: whoever hears the page would be told of one without words.
    const isHeading =
      one.index === 0 && !isNumberUnit(one.column.unit) && cellText(cell, page.lang, page.currency) !== ''
    return isHeading ? rowHeading(row, one, page) : bodyCell(cell, one, page, look)
  })
  return html`<tr>${written}</tr>`
}

/** The tones of what says nothing of it in words, which only whoever hears the page is told. */
function tonesOf({ columns, rows, totals }: Table, page: HtmlPage): ReadonlySet<Tone | undefined> {
  const all = totals === undefined ? rows : [...rows, totals]
  const tones = all.flatMap(({ cells }) =>
    columns.map((column, index) => {
      const cell = cells[index]
      const isMute = cell !== undefined && (cell.kind === 'figure' || hasNoWord(cell, page))
      return isMute ? shownTone(column, cell) : undefined
    }),
  )
  return new Set(tones)
}

/** What the signs in a table stand for; nothing where words stand beside each of them. */
function legend(table: Table, page: HtmlPage): Html {
  const { lang, explained } = page
  const told = tonesOf(table, page)
  const tones = (['good', 'watch', 'bad'] as const).filter((tone) => told.has(tone))
  if (tones.length === 0) return NOTHING
  const words = tones.map((tone) => `${TONE_SIGNS[tone]} ${TONE_WORDS[tone][lang]}`)
  const isAgain = tones.every((tone) => explained.has(tone))
  for (const tone of tones) explained.add(tone)
  const shares = plannableShares(table)
  const scale = shares === undefined ? NOTHING : html` · ${heatLegend(shares)[lang]}`
  const title = `${WORKBOOK_WORDS.signs[lang]}${colon(lang)}`
  return html`<p${classes(['signs', isAgain && 'again'])}>${title} ${words.join(semicolon(lang))}${scale}</p>`
}

interface Naming {
  /** The ids of the headings that say what it is. */
  readonly heading?: string
  /** What it is called, of which no other table of the page has the same. */
  readonly name: string
}

/** The units of the figures in a column. */
function unitsOf(rows: readonly Row[], index: number): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ cells }) => {
      const cell = cells[index]
      return cell?.kind === 'figure' ? [cell.unit] : []
    }),
  )
}

/** The columns for the totals, which have no bars: theirs would dwarf those of the rows. */
function withoutBars(placed: readonly Placed[]): readonly Placed[] {
  return placed.map((one) => ({ ...one, most: 0 }))
}

function headOf(table: Table, placed: readonly Placed[], page: HtmlPage): Html {
  if (table.columns.every(({ title }) => title[page.lang] === '')) return NOTHING
  const cells = placed.map((one) => headCell(one, page))
  return html`<thead><tr>${cells}</tr></thead>`
}

/** The table with its legend and, where its rows don't add up as they are printed, the reason. */
export function tableHtml(table: Table, page: HtmlPage, { heading, name }: Naming): Html {
  const { columns, rows, totals } = table
  if (rows.length === 0 && totals === undefined) return html`<p class="empty">${OUTPUT_WORDS.no_rows[page.lang]}</p>`
  const placed = columns.map(
    (column, index): Placed => ({
      column,
      index,
      most: greatest(column, rows, index),
      isMixed: unitsOf(rows, index).size > 1,
    }),
  )
  const isSorted = rows.length >= SORTABLE && !placed.some(({ isMixed }) => isMixed)
  const look = { isCard: hasCards(table), isSorted }
  const row = (one: Row): Html => rowHtml(one, placed, page, look)
  const own = html`aria-label="${ownName(page, name)}"`
  const called = heading === undefined ? own : html`aria-labelledby="${heading}"`
  return lines([
    html`<div${classes(['wide', rows.length > LONG && 'long'])} role="region" ${own} tabindex="0">`,
    html`<table${classes(look.isCard ? ['cards', cardClass(columns, page)] : [])} ${called}>`,
    headOf(table, placed, page),
    html`<tbody>`,
    ...rows.map(row),
    html`</tbody>`,
    totals === undefined ? NOTHING : html`<tfoot>${rowHtml(totals, withoutBars(placed), page, look)}</tfoot>`,
    html`</table>`,
    html`</div>`,
    legend(table, page),
    hasRoundingGap(table) ? html`<p class="signs">${OUTPUT_WORDS.rounding[page.lang]}</p>` : NOTHING,
  ])
}
