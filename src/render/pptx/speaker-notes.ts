/** What the speaker reads below a slide: the figures of its pictures and tables as text, what they mean and what a cell leaves out. */

import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { FigureDefinition, Section, Table } from '../../reports/document/document.ts'
import { type DrawingContext, moreRows, words } from '../office/context.ts'
import { legalText } from '../text/xml-text.ts'

/** Beyond so many rows the notes of a table count the others. */
const MOST_ROWS = 60

interface Shown {
  readonly section: Section
  readonly tables: readonly Table[]
  /** What was cut on the slide, whole. */
  readonly texts: readonly string[]
  readonly definitions: readonly FigureDefinition[]
}

function tableText(table: Table, context: DrawingContext): string[] {
  const { lang } = context
  const { title, columns, rows, totals } = table
  const shown = rows.slice(0, MOST_ROWS)
  const left = rows.length - shown.length
  const line = (cells: readonly string[]): string => cells.join(' | ')
  const remarks = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'figure' && cell.remark !== undefined ? legalText(cell.remark[lang]) : [],
      ),
    ),
  )
  return [
    ...(title === undefined ? [] : [legalText(title[lang])]),
    line(columns.map((column) => legalText(column.title[lang]))),
    ...[...shown, ...(totals === undefined ? [] : [totals])].map(({ cells }) =>
      line(cells.map((cell) => words(cell, context))),
    ),
    ...(left > 0 ? [moreRows(left, lang)] : []),
    ...[...remarks].map((remark) => `* ${remark}`),
  ]
}

/** The definitions of the figures that rows or columns of the tables are named after. */
function definitionsOf(
  tables: readonly Table[],
  definitions: readonly FigureDefinition[],
): readonly FigureDefinition[] {
  const names = new Set(
    tables
      .flatMap(({ columns, rows }) => [...columns, ...rows].map(({ id }) => id?.split(' ')[0]))
      .filter((name) => name !== undefined),
  )
  return definitions.filter(({ id }) => names.has(id))
}

/** The notes, a paragraph a line. */
export function speakerNotes({ section, tables, texts, definitions }: Shown, context: DrawingContext): string {
  const { lang } = context
  const meant = definitionsOf(tables, definitions).map(({ label, formula, source }) => {
    const origin = source === undefined ? '' : ` (${source[lang]})`
    return legalText(`${label[lang]}${colon(lang)} ${formula[lang]}${origin}`)
  })
  const blocks = [
    [legalText(section.title[lang])],
    texts,
    ...tables.map((table) => tableText(table, context)),
    ...(meant.length === 0 ? [] : [[OUTPUT_WORDS.definitions[lang], ...meant]]),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
