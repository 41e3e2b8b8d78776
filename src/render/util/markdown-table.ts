/** Writes a table of a report as a GFM table. */
import type { Cell, Table } from '../../report/document.ts'
import type { Lang } from '../../values/language.ts'
import { cellText } from './cell-text.ts'
import { isNumberUnit } from './is-number-unit.ts'
import { markdownText } from './markdown-text.ts'
import { toneWord } from './tone-word.ts'

/**
 * The lines of the table, its totals in bold; the header alone where it has no rows.
 *
 * @param footnote - takes the remark of a cell and gives the mark that stands behind its text.
 */
export function markdownTable(
  { columns, rows, totals }: Table,
  lang: Lang,
  currency: string,
  footnote: (remark: string) => string,
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const write = (cell: Cell): string =>
    cellMarkdown(cell, lang, currency) +
    (cell.kind === 'figure' && cell.remark !== undefined ? footnote(cell.remark[lang]) : '')
  return [
    line(columns.map(({ title }) => markdownText(title[lang]))),
    line(columns.map(({ unit }) => (isNumberUnit(unit) ? '---:' : '---'))),
    ...rows.map(({ cells }) => line(cells.map(write))),
    ...(totals === undefined ? [] : [line(totals.cells.map((cell) => bold(write(cell))))]),
  ]
}

/** Words carry their meaning themselves; numbers and days get the word of their colour. */
function cellMarkdown(cell: Cell, lang: Lang, currency: string): string {
  const text = markdownText(cellText(cell, lang, currency))
  const tone = cell.kind === 'figure' || cell.kind === 'day' ? toneWord(cell.tone, lang) : ''
  return tone === '' ? text : `${text} · ${tone}`
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`
}
