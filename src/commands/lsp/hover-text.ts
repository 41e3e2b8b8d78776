/** The sections of an explanation as Markdown for the small window of an editor: facts as lines, tables of several columns as they are. */
import { colon } from '../../lang/punctuation.ts'
import { markdownLine, markdownText } from '../../render/markdown/escape.ts'
import { markdownTable } from '../../render/markdown.ts'
import { cellText } from '../../render/text/cell-text.ts'
import type { Section, Table } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'

/** A list of names and what is said of each, which has no heads. */
function isFacts({ id, columns }: Table): boolean {
  return id === 'facts' && columns.length === 2
}

function factLines({ rows }: Table, lang: Lang, currency: string): string {
  const lines = rows.map(({ cells }) => {
    const [name = '', said = ''] = cells.map((cell) => markdownText(cellText(cell, lang, currency)))
    return `- ${name}${colon(lang)} ${said}`
  })
  return lines.join('\n')
}

function tableText(table: Table, lang: Lang, currency: string): string {
  if (isFacts(table)) return factLines(table, lang, currency)
  const title = table.title === undefined ? [] : [`**${markdownText(table.title[lang])}**`, '']
  return [...title, ...markdownTable(table, lang, currency, () => '')].join('\n')
}

function sectionText({ title, blocks }: Section, lang: Lang, currency: string): string {
  const parts = blocks.map((block) =>
    block.kind === 'note' ? markdownLine(block.text[lang]) : tableText(block, lang, currency),
  )
  return [`**${markdownText(title[lang])}**`, ...parts].join('\n\n')
}

export function hoverText(sections: readonly Section[], lang: Lang, currency: string): string {
  return sections.map((section) => sectionText(section, lang, currency)).join('\n\n---\n\n')
}
