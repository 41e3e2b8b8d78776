/**
 * Renders the index of a repository's reports as a page of HTML that needs nothing beside it: a table of plans with their
 * figures and the way to their reports, which a narrow screen shows as a card a plan; a language, no script.
 */
import { OUTPUT_WORDS, WORKBOOK_WORDS } from '../lang/catalogue/output.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Cell, Column, Link, Report, Table } from '../reports/document/document.ts'
import type { Lang } from '../values/language.ts'
import { cellText, isNumberUnit, partsText } from './text/cell-text.ts'
import { escapedText } from './text/escaped-text.ts'
import { relativeAddress } from './text/relative-address.ts'
import { type SafeText, safePage } from './text/safe-text.ts'

const STYLE = `
body{font:1rem/1.45 system-ui,sans-serif;margin:0 auto;padding:1.5rem;max-width:88rem;color:#1b1b1b;background:#fff}
h1{font-size:1.6rem;margin:0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:#555;padding:.1rem 0 1rem}
th,td{padding:.3rem 0 .3rem 1.1rem;text-align:left;vertical-align:top}
th:first-child,td.r{padding-left:0}
th:first-child{width:32%}
thead th{font-size:.85rem;font-weight:600;color:#555;vertical-align:bottom}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
td.n b{font-weight:600}
small{display:block;font-size:.8rem;font-weight:400;color:#555;white-space:nowrap}
th small{white-space:normal}
i{font-style:normal;display:inline-block}
.t{font-size:1.1rem;overflow-wrap:anywhere}
tbody{border-top:1px solid #bbb}
tbody tr:first-child>*{padding-top:.7rem}
td.r{padding-bottom:.8rem}
ul{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:0;padding:0;list-style:none;font-size:.95rem}
a{color:#0b4ea2}
.f{font-size:.85rem}
.z{color:#767676}
.bad,td.n.bad b{color:#a40000;font-weight:700}
ol{border-top:1px solid #bbb;margin:0;padding:.8rem 0 0 1.2rem;font-size:.85rem;color:#555}
sup{line-height:0}
@media (max-width:64rem){
table,caption,tbody,tr,th,td{display:block}
th:first-child{width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody{padding:.3rem 0}
tbody tr:first-child{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem 1.2rem}
tbody th{grid-column:1/-1}
tbody tr:first-child>*{padding:0}
tbody tr:first-child>th{padding-top:.5rem}
th.n,td.n{text-align:left}
td.n::before{content:attr(data-label);display:block;font-size:.8rem;color:#555}
td.r{padding:.7rem 0}
}
@media (max-width:30rem){
body{padding:1rem}
tbody tr:first-child{grid-template-columns:repeat(6,1fr);gap:.4rem .8rem}
td.n{grid-column:span 3}
td.c{grid-column:span 2}
td:not(.c)+td.c{grid-column:1/span 2}
}
@media print{body{padding:0}a{color:inherit}tbody{break-inside:avoid}}
`.trim()

/** The column of what a plan is called. */
const TITLE = 'plan'

/** The ending of a file: its format. */
function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}

/** The title, leading to the first file; the others by their formats, each named whole to whoever hears the page. */
function linkItem({ text, files, lang: own }: Link, lang: Lang): string {
  const title = escapedText(text[lang])
  const language = own === undefined ? '' : ` hreflang="${own}"`
  const anchor = (file: string, words: string, name = ''): string =>
    `<a href="${relativeAddress(file)}"${language}${name}>${words}</a>`
  const [first, ...others] = files
  if (first === undefined) return `<li>${title}</li>`
  const more = others.map((file) => {
    const ending = escapedText(endingOf(file))
    return anchor(file, ending, ` aria-label="${title}, ${ending}"`)
  })
  const rest = more.length === 0 ? '' : ` <span class="f">(${more.join(', ')})</span>`
  return `<li>${anchor(first, title)}${rest}</li>`
}

/** What is said of a page besides its cells: its language and currency, and the remarks that its foot tells once each. */
interface Page {
  readonly lang: Lang
  readonly currency: string
  readonly remarks: string[]
}

/** The mark that leads to a remark at the foot of the page. */
function remarkMark(cell: Cell, { lang, remarks }: Page): string {
  const remark = cell.kind === 'figure' ? cell.remark?.[lang] : undefined
  if (remark === undefined) return ''
  if (!remarks.includes(remark)) remarks.push(remark)
  const number = remarks.indexOf(remark) + 1
  const name = `${WORKBOOK_WORDS.remark[lang]} ${number}`
  return `<sup><a href="#n${number}" aria-label="${name}">${number}</a></sup>`
}

/** A number with what it is made of below it; its heading goes with it where the screen has no room for columns. */
function numberCell(cell: Cell, { title, unit }: Column, page: Page): string {
  const { lang, currency } = page
  const { parts, ...whole } = cell.kind === 'figure' ? cell : { ...cell, parts: undefined }
  const below =
    parts === undefined || (cell.kind === 'figure' && cell.value === null)
      ? ''
      : `<small>${escapedText(partsText(parts, lang, currency))}</small>`
  const isNothing = cell.kind === 'figure' && (cell.value === null || cell.value === 0)
  const tone = cell.kind === 'figure' && cell.tone === 'bad' ? ' bad' : isNothing ? ' z' : ''
  const value = `<b>${escapedText(cellText(whole, lang, currency))}</b>`
  const label = escapedText(title[lang])
  const place = unit === 'count' ? 'n c' : 'n'
  return `<td role="cell" class="${place}${tone}" data-label="${label}">${value}${remarkMark(cell, page)}${below}</td>`
}

/** A text about a plan; a day is its status date. */
function wordsOf(cell: Cell, { lang, currency }: Page): string {
  const words = escapedText(cellText(cell, lang, currency))
  if (cell.kind === 'day' && words !== '') return `${OUTPUT_WORDS.as_of[lang]} ${words}`
  if (cell.kind !== 'text') return words
  if (cell.tone === 'bad') return `<span class="bad">${words}</span>`
  return cell.lang === undefined || cell.lang === lang
    ? words
    : `<span lang="${cell.lang}">${words}</span>`
}

interface Placed {
  readonly column: Column
  readonly cell: Cell
}

/** What a plan is called, and what else is said of it below; of one without a title, where it lies. */
function headCell(placed: readonly Placed[], page: Page): string {
  const titled = placed.find(
    ({ column, cell }) => column.id === TITLE && !(cell.kind === 'text' && cell.tone === 'bad'),
  )
  const name = titled ?? placed[0]
  const rest = placed.filter((one) => one !== name).map(({ cell }) => wordsOf(cell, page))
  const below = rest.filter((words) => words !== '').map((words) => `<i>${words}</i>`)
  const title = name === undefined ? '' : wordsOf(name.cell, page)
  return `<th scope="rowgroup" role="rowheader"><span class="t">${title}</span><small>${below.join(' · ')}</small></th>`
}

/** A plan: a line of its figures, and below it, over the whole width, the way to its reports. */
function planLines(cells: readonly Cell[], columns: readonly Column[], page: Page): string[] {
  const placed = columns.flatMap((column, index): Placed[] => {
    const cell = cells[index]
    return cell === undefined ? [] : [{ column, cell }]
  })
  const numbers = placed.filter(({ column }) => isNumberUnit(column.unit))
  const links = placed.flatMap(({ cell }) => (cell.kind === 'links' ? cell.links : []))
  const words = placed.filter(
    ({ column, cell }) => !isNumberUnit(column.unit) && cell.kind !== 'links',
  )
  const items = links.map((link) => linkItem(link, page.lang)).join('')
  return [
    '<tbody role="rowgroup">',
    `<tr role="row">${headCell(words, page)}${numbers
      .map(({ column, cell }) => numberCell(cell, column, page))
      .join('')}</tr>`,
    ...(links.length === 0
      ? []
      : [
          `<tr role="row"><td role="cell" class="r" colspan="${numbers.length + 1}"><ul role="list">${items}</ul></td></tr>`,
        ]),
    '</tbody>',
  ]
}

function tableLines({ columns, rows }: Table, page: Page): string[] {
  const { lang } = page
  const name = columns.find(({ id }) => id === TITLE) ?? columns[0]
  const heads = columns.filter((column) => column === name || isNumberUnit(column.unit))
  const head = heads.map(({ title, unit }) => {
    const place = isNumberUnit(unit) ? ' class="n"' : ''
    return `<th scope="col" role="columnheader"${place}>${escapedText(title[lang])}</th>`
  })
  return [
    '<table role="table">',
    `<caption>${counted(rows.length, NOUNS.plan, lang)}</caption>`,
    `<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead>`,
    ...rows.flatMap(({ cells }) => planLines(cells, columns, page)),
    '</table>',
  ]
}

/** The remarks at the foot, where figures lead to them. */
function remarkLines({ remarks, lang }: Page): string[] {
  if (remarks.length === 0) return []
  return [
    `<ol aria-label="${WORKBOOK_WORDS.remark[lang]}">`,
    ...remarks.map((remark, index) => `<li id="n${index + 1}">${escapedText(remark)}</li>`),
    '</ol>',
  ]
}

function pageLines({ title, provenance, sections }: Report, lang: Lang): string[] {
  const name = escapedText(title[lang])
  const page: Page = { lang, currency: provenance.currency, remarks: [] }
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? tableLines(block, page) : [])),
  )
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    `<title>${name}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${name}</h1>`,
    ...tables,
    ...remarkLines(page),
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
