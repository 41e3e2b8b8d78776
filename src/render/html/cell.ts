/** Writes the cells of tables: a number with what it is made of below it, a tone with its sign, words in their language. */

import { bare } from '../../reports/document/cell.ts'
import type { Cell, Link, Tone } from '../../reports/document/document.ts'
import { dayText, monthText } from '../../values/calendar.ts'
import { cellText, fractionText } from '../text/cell-text.ts'
import { relativeAddress } from '../text/relative-address.ts'
import { toneWord } from '../text/tone-word.ts'
import { type Html, html, joined, NOTHING } from './markup.ts'
import { type HtmlPage, remarkMark, textHtml, wordsHtml } from './page.ts'

type TextCell = Extract<Cell, { kind: 'text' }>

/** The sign that stands for a colour; none for what only steps back. */
export const TONE_SIGNS: Readonly<Record<Tone, string>> = { good: '✓', watch: '!', bad: '✗', quiet: '' }

/** The sign of a tone for the eye; words already say what it says. */
function sign(tone: Tone): Html {
  const shown = TONE_SIGNS[tone]
  return shown === '' ? NOTHING : html`<span class="sign" aria-hidden="true">${shown}</span> `
}

/** Words in a tone, with its sign. */
export function tonedWords(words: Html, tone: Tone | undefined): Html {
  return tone === undefined ? words : html`<span class="tone ${tone}">${sign(tone)}${words}</span>`
}

/** A number or a day in a tone, with its sign and, for whoever hears the page, its word. */
function tonedValue(value: Html, tone: Tone | undefined, { lang }: HtmlPage): Html {
  const word = toneWord(tone, lang)
  if (tone === undefined || word === '') return tonedWords(value, tone)
  return tonedWords(html`${value}<span class="heard"> (${word})</span>`, tone)
}

/** What a rate is made of and covers; nothing where its text does not tell it either. */
function belowFigure(cell: Cell, { lang, currency }: HtmlPage): Html {
  const fraction = cell.kind === 'figure' ? fractionText(cell, lang, currency) : ''
  if (fraction === '') return NOTHING
  const breakable = joined(
    fraction.split('/').map((part) => html`${part}`),
    '/<wbr/>',
  )
  return html` <small>(${breakable})</small>`
}

/** A figure with its tone, the mark of its remark, and what it is made of below it. */
export function figureHtml(cell: Cell, page: HtmlPage, tone: Tone | undefined): Html {
  const { lang, currency } = page
  const value = html`<b>${cellText(bare(cell), lang, currency)}</b>`
  const below = belowFigure(cell, page)
  return html`${tonedValue(value, tone, page)}${remarkMark(cell, page)}${below}`
}

/** The ending of a file: its format. */
function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}

/** The title, leading to the first file; the others by their formats, each named whole to whoever hears the page. */
export function linkHtml({ text, files, lang: own }: Link, page: HtmlPage): Html {
  const { lang } = page
  const title = text[lang]
  const words = ownText(
    { kind: 'text', text, ...(text.fr === text.en && own !== undefined ? { lang: own } : {}) },
    page,
  )
  const language = own === undefined ? NOTHING : html` hreflang="${own}"`
  const anchor = (file: string, words: Html, name: Html = NOTHING): Html =>
    html`<a href="${relativeAddress(file)}"${language}${name}>${words}</a>`
  const [first, ...others] = files
  if (first === undefined) return words
  const more = others.map((file) => {
    const ending = endingOf(file)
    return anchor(file, html`${ending}`, html` aria-label="${title}, ${ending}"`)
  })
  const rest = more.length === 0 ? NOTHING : html` <span class="f">(${joined(more, ', ')})</span>`
  return html`${anchor(first, words)}${rest}`
}

/** What a cell holds, without the element around it. */
export function cellHtml(cell: Cell, page: HtmlPage, tone: Tone | undefined): Html {
  const { lang, currency } = page
  if (cell.kind === 'figure') return figureHtml(cell, page, tone)
  if (cell.kind === 'links')
    return joined(
      cell.links.map((link) => linkHtml(link, page)),
      ', ',
    )
  const text = cellText(cell, lang, currency)
  if (text === '') return NOTHING
  const words = cell.kind === 'text' ? ownText(cell, page) : wordsHtml(text)
  return hasNoWord(cell, page) ? tonedValue(words, tone, page) : tonedWords(words, tone)
}

/** The words of a text, in the language that they are declared to have. */
function ownText({ text, lang: own }: TextCell, page: HtmlPage): Html {
  if (own === undefined || own === page.lang) return textHtml(text, page)
  return html`<span lang="${own}">${wordsHtml(text[page.lang])}</span>`
}

/** Whether a cell says nothing of its own tone: a day, a month, a period, or a text without a word. */
export function hasNoWord(cell: Cell, { lang }: Pick<HtmlPage, 'lang'>): boolean {
  if (cell.kind === 'text') return !/\p{L}{2}/u.test(cell.text[lang])
  return cell.kind === 'day' || cell.kind === 'month' || cell.kind === 'period'
}

/** What a column is sorted by where that is not the text of its cells; undefined for words and for no value. */
export function orderOf(cell: Cell): string | undefined {
  if (cell.kind === 'figure') return cell.value === null ? undefined : String(cell.value)
  if (cell.kind === 'day') return cell.day === undefined ? undefined : dayText(cell.day)
  if (cell.kind === 'month') return cell.month === undefined ? undefined : monthText(cell.month)
  return cell.kind === 'period' ? monthText(cell.period.first) : undefined
}
