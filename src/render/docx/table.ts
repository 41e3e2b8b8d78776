/** Writes a table: its heading row comes again on each page, no row is parted, numbers keep to the right, and what cells remark stands below. */
import { heatLegend, OUTPUT_WORDS, TONE_WORDS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { Cell, Column, Row, Table } from '../../reports/document/document.ts'
import { plannableShares, shownTone } from '../../reports/document/heat.ts'
import { toneText, words } from '../office/context.ts'
import { TONE_COLOURS, TONE_FILLS } from '../office/look.ts'
import { isNumberUnit } from '../text/cell-text.ts'
import { hasRoundingGap } from '../text/rounding-gap.ts'
import { escapedText, legalText } from '../text/xml-text.ts'
import { layoutAt, type TableLayout, type TableTexts, tightLayout } from './column-widths.ts'
import { type DocumentContext, textRun } from './document-context.ts'
import { paragraph, run, twips } from './markup.ts'
import type { ParagraphStyle } from './styles.ts'
import { SIZES } from './styles.ts'

export interface WordedTable {
  readonly table: Table
  /** What it is called, for whoever hears the document. */
  readonly name: string
  readonly texts: TableTexts
}

function isField(column: Column, { chart }: Table): boolean {
  return column.look === 'heat' || (chart?.type === 'matrix' && chart.columns.includes(column.id))
}

function cellWords(column: Column, cell: Cell, context: DocumentContext): string {
  const text = words(cell, context)
  return text === '' ? '' : `${toneText(shownTone(column, cell))}${text}`
}

/** The cell of a row in a column; empty where the row has none. */
function cellAt({ cells }: Row, index: number): Cell {
  return cells[index] ?? { kind: 'empty' }
}

/** The table with its words, as widths are reckoned with them. */
export function worded(table: Table, name: string, context: DocumentContext): WordedTable {
  const { columns, rows, totals } = table
  const line = (row: Row, isBold: boolean) =>
    columns.map((column, at) => ({ text: cellWords(column, cellAt(row, at), context), isBold }))
  const head = columns.map(({ title }) => ({ text: legalText(title[context.lang]), isBold: true }))
  return {
    table,
    name,
    texts: {
      rows: [head, ...rows.map((row) => line(row, false)), ...(totals === undefined ? [] : [line(totals, true)])],
      areNumbers: columns.map(({ unit }) => isNumberUnit(unit)),
    },
  }
}

/** Of so many lines a row is read; where one has more, words are smaller, then the sheet lies. */
const MOST_LINES = [
  { points: SIZES.table, lines: 4 },
  { points: SIZES.narrow, lines: 7 },
] as const

/** How a table stands in a width; undefined where it would break words or pile them up. */
export function layoutIn({ texts }: WordedTable, width: number): TableLayout | undefined {
  return MOST_LINES.flatMap(({ points, lines }) => {
    const layout = layoutAt(texts, width, points)
    return layout === undefined || layout.lines > lines ? [] : [layout]
  })[0]
}

/** The same where nothing better is to be had: no words broken as long as they can be read at all. */
function anyLayout({ texts }: WordedTable, width: number): TableLayout {
  return tightLayout(texts, width, [SIZES.narrow, SIZES.narrow - 1, SIZES.least])
}

/** A table while it is written. */
interface OpenTable extends WordedTable {
  readonly layout: TableLayout
  readonly context: DocumentContext
  /** Remarks in the order of their numbers, each once. */
  readonly remarks: Map<string, number>
}

interface CellLook {
  readonly style: ParagraphStyle
  readonly isKeptWithNext: boolean
  readonly fill?: string
}

function cellXml(content: string, { unit }: Column, width: number, { style, isKeptWithNext, fill }: CellLook): string {
  const ground = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  const valign = style === 'TableHeading' ? '<w:vAlign w:val="bottom"/>' : ''
  const align = isNumberUnit(unit) ? 'right' : undefined
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${ground}${valign}</w:tcPr>${paragraph(style, content, { align, isKeptWithNext })}</w:tc>`
}

/** The number of the remark of a cell, raised behind its words. */
function remarkMark(cell: Cell, { remarks, context }: OpenTable): string {
  const remark = cell.kind === 'figure' ? cell.remark?.[context.lang] : undefined
  if (remark === undefined) return ''
  const number = remarks.get(remark) ?? remarks.size + 1
  remarks.set(remark, number)
  return run(` (${number})`, { isRaised: true })
}

function cellContent(cell: Cell, column: Column, isBold: boolean, open: OpenTable): string {
  const { context, layout, table } = open
  const tone = shownTone(column, cell)
  const look = {
    isBold,
    points: layout.points === SIZES.table ? undefined : layout.points,
    colour: tone === undefined || isField(column, table) ? undefined : TONE_COLOURS[tone],
  }
  if (cell.kind !== 'text') return run(cellWords(column, cell, context), look) + remarkMark(cell, open)
  return cell.text[context.lang] === '' ? '' : run(toneText(tone), look) + textRun(cell.text, context, look)
}

/** What a row is beside what it holds. */
interface RowLook {
  readonly kind: 'body' | 'totals'
  /** Whether it must not be parted from the row below it. */
  readonly isKeptWithNext: boolean
}

function bodyRow(row: Row, { kind, isKeptWithNext }: RowLook, open: OpenTable): string {
  const { table, layout } = open
  const cells = table.columns.map((column, at) => {
    const cell = cellAt(row, at)
    const tone = isField(column, table) ? shownTone(column, cell) : undefined
    return cellXml(cellContent(cell, column, kind === 'totals', open), column, layout.widths[at] ?? 1, {
      style: 'TableContents',
      isKeptWithNext,
      ...(tone === undefined ? {} : { fill: TONE_FILLS[tone] }),
    })
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
}

function headRow({ table, layout, context }: OpenTable): string {
  const points = layout.points === SIZES.table ? undefined : layout.points
  const cells = table.columns.map((column, at) =>
    cellXml(textRun(column.title, context, { points }), column, layout.widths[at] ?? 1, {
      style: 'TableHeading',
      isKeptWithNext: true,
    }),
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

function tableProperties({ name, layout, table }: OpenTable): string {
  const width = layout.widths.reduce((sum, one) => sum + one, 0)
  const [first] = table.columns
  const isNamed = first !== undefined && !isNumberUnit(first.unit)
  const look = `<w:tblLook w:firstRow="1" w:lastRow="${table.totals === undefined ? 0 : 1}" w:firstColumn="${isNamed ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const caption = `<w:tblCaption w:val="${escapedText(name)}"/>`
  return `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${caption}</w:tblPr>`
}

/** What the signs in a table stand for, where the document has not said it yet and no words of the cells do. */
function legend({ table, context }: OpenTable): string[] {
  const { lang, explained } = context
  const { columns, rows, totals } = table
  const told = new Set(
    [...rows, ...(totals === undefined ? [] : [totals])].flatMap((row) =>
      columns.flatMap((column, at) => shownTone(column, cellAt(row, at)) ?? []),
    ),
  )
  const tones = (['good', 'watch', 'bad'] as const).filter((tone) => told.has(tone))
  const shares = plannableShares(table)
  if (tones.every((tone) => explained.has(tone)) && shares === undefined) return []
  for (const tone of tones) explained.add(tone)
  const signs = tones.map((tone) => `${toneText(tone)}${TONE_WORDS[tone][lang]}`)
  const scale = shares === undefined ? [] : [heatLegend(shares)[lang]]
  const said = [...(signs.length === 0 ? [] : [signs.join(semicolon(lang))]), ...scale]
  return [`${WORKBOOK_WORDS.signs[lang]}${colon(lang)} ${said.join(' · ')}`]
}

/** The table, and below it what its signs mean, what its cells remark, and why its rows don't add up as they are printed. */
export function tableXml(one: WordedTable, width: number, context: DocumentContext): string {
  const { table } = one
  const { rows, totals } = table
  const { lang } = context
  if (rows.length === 0 && totals === undefined) return paragraph('Normal', run(OUTPUT_WORDS.no_rows[lang]))
  const layout = layoutIn(one, width) ?? anyLayout(one, width)
  const open: OpenTable = { ...one, layout, context, remarks: new Map() }
  const grid = layout.widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('')
  const body = rows.map((row, at) =>
    bodyRow(row, { kind: 'body', isKeptWithNext: totals !== undefined && at === rows.length - 1 }, open),
  )
  const last = totals === undefined ? '' : bodyRow(totals, { kind: 'totals', isKeptWithNext: false }, open)
  const below = [
    ...legend(open),
    ...[...open.remarks].map(([remark, number]) => `(${number}) ${remark}`),
    ...(hasRoundingGap(table) ? [OUTPUT_WORDS.rounding[lang]] : []),
  ]
  // Two tables without anything between them would be one.
  const notes = (below.length === 0 ? [''] : below).map((line) => paragraph('TableNote', run(line)))
  return `<w:tbl>${tableProperties(open)}<w:tblGrid>${grid}</w:tblGrid>${headRow(open)}${body.join('')}${last}</w:tbl>${notes.join('')}`
}
