/**
 * Renders the index of a repository's reports as a page of HTML that needs nothing beside it: its tables with their
 * headings, a language, no script.
 */
import { OUTPUT_WORDS } from '../lang/catalogue/output.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Cell, Link, Report, Table } from '../reports/document/document.ts'
import type { Lang } from '../values/language.ts'
import { cellText, dayLabel, isNumberUnit } from './text/cell-text.ts'
import { relativeAddress } from './text/relative-address.ts'
import { type SafeText, safePage, safeText } from './text/safe-text.ts'

const STYLE = [
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}',
  'table{border-collapse:collapse}caption{text-align:left;padding:.5rem 0}',
  'th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}',
  'td.n,th.n{text-align:right}',
  'ul{margin:0;padding:0;list-style:none}small{display:block}',
].join('\n')

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
}

/** The text for the inside of an element or of a quoted attribute. */
function escaped(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
}

/** The ending of a file: its format. */
function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}

/** The title, leading to the first file; the others by their formats, each named whole to whoever hears the page. */
function linkItem({ text, files: [first, ...others] }: Link, lang: Lang): string {
  const title = escaped(text[lang])
  if (first === undefined) return `<li>${title}</li>`
  const more = others.map((file) => {
    const ending = escaped(endingOf(file))
    return `<a href="${relativeAddress(file)}" aria-label="${title}, ${ending}">${ending}</a>`
  })
  const rest = more.length === 0 ? '' : ` (${more.join(', ')})`
  return `<li><a href="${relativeAddress(first)}">${title}</a>${rest}</li>`
}

function content(cell: Cell, lang: Lang, currency: string): string {
  if (cell.kind === 'links')
    return `<ul>${cell.links.map((link) => linkItem(link, lang)).join('')}</ul>`
  const remark = cell.kind === 'figure' && cell.remark !== undefined ? cell.remark[lang] : ''
  const note = remark === '' ? '' : `<small>${escaped(remark)}</small>`
  return escaped(cellText(cell, lang, currency)) + note
}

function tableLines({ columns, rows }: Table, caption: string, lang: Lang, currency: string) {
  const place = (index: number): string =>
    isNumberUnit(columns[index]?.unit ?? 'text') ? ' class="n"' : ''
  const line = (cells: readonly Cell[]): string => {
    const inside = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row">${content(cell, lang, currency)}</th>`
        : `<td${place(index)}>${content(cell, lang, currency)}</td>`,
    )
    return `<tr>${inside.join('')}</tr>`
  }
  const heads = columns.map(
    ({ title }, index) => `<th scope="col"${place(index)}>${escaped(title[lang])}</th>`,
  )
  return [
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(({ cells }) => line(cells)),
    '</tbody>',
    '</table>',
  ]
}

function pageLines({ title, provenance, sections }: Report, lang: Lang): string[] {
  const { asOf, currency } = provenance
  const name = escaped(title[lang])
  const day = asOf === undefined ? [] : [`${OUTPUT_WORDS.as_of[lang]} ${dayLabel(asOf, lang)}`]
  const caption = [name, ...day.map(escaped)].join(' · ')
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? tableLines(block, caption, lang, currency) : [],
    ),
  )
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    `<title>${name}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${name}</h1>`,
    ...tables,
    '</main>',
    '</body>',
    '</html>',
  ]
}

/** The page of the index; empty of tables where there are none. */
export function indexPage({ report }: CommandResult, lang: Lang): SafeText {
  const lines = report === undefined ? [] : pageLines(report, lang)
  return safePage(`${lines.join('\n')}\n`)
}
