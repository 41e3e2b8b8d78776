/** The sections of a report for a terminal: headings, notes and tables without row lines; loaded only for reports. */
import { Chalk } from 'chalk'
import Table from 'cli-table3'
import wrapAnsi from 'wrap-ansi'
import { bare, toneOf } from '../../reports/document/cell.ts'
import type { Cell, Table as ReportTable, Row, Section } from '../../reports/document/document.ts'
import type { RenderOptions } from '../renderer.ts'
import { cellText, isNumberUnit } from '../text/cell-text.ts'
import { type SafeText, safePage, safeText } from '../text/safe-text.ts'
import { columnParts, columnWidths, fittedLines, namingColumns, widthOf } from './column-widths.ts'
import { type TerminalStyle, TONES } from './style.ts'

/** Lines only where a reader needs them: under the heading and above the totals. */
const BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** A text, and how it is coloured once its lines are known. */
interface Written {
  readonly text: string
  readonly paint: (text: string) => string
}

function written(cell: Cell | undefined, { chalk, options, currency }: TerminalStyle): Written {
  const text = cell === undefined ? '' : cellText(cell, options.lang, currency)
  const tone = cell === undefined ? undefined : toneOf(cell)
  return { text, paint: tone === undefined ? (plain) => plain : TONES[tone](chalk) }
}

/** How many lines are laid out at a time: the table compares each of them with all others. */
const BATCH = 100

/** Lines whose cells fit their columns; the table takes the widths from a line of spaces, which is not shown. */
function drawn(lines: readonly string[][], colAligns: ('left' | 'right')[], widths: readonly number[]): string[] {
  const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] }
  const table = new Table({ chars: BORDERS, style, colAligns })
  table.push(
    widths.map((width) => ' '.repeat(width)),
    ...lines,
  )
  const [, ...shown] = table.toString().split('\n')
  return shown.map((line) => line.trimEnd())
}

/** The lines of a row, each as a row of its own, since the table measures all of a cell again for each of its lines. */
function linesOf(row: readonly Written[], widths: readonly number[]): string[][] {
  const cells = row.map(({ text }, at) => fittedLines(text, widths[at] ?? 1))
  const height = cells.reduce((most, own) => Math.max(most, own.length), 1)
  return Array.from({ length: height }, (_, at) => cells.map((own, index) => painted(own[at] ?? '', row[index])))
}

function painted(line: string, written: Written | undefined): string {
  return line === '' || written === undefined ? line : written.paint(line)
}

/** The table without the fractions behind its rates; undefined where it has none. */
function withoutFractions(table: ReportTable): ReportTable | undefined {
  const isFraction = (cell: Cell): boolean =>
    cell.kind === 'figure' && (cell.parts !== undefined || cell.coverage !== undefined)
  if (!table.rows.some(({ cells }) => cells.some(isFraction))) return undefined
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => bare(cell)) })) }
}

/** A table of some columns of another. */
function partOf(table: ReportTable, columns: readonly number[]): ReportTable {
  const kept = <T>(all: readonly T[]): T[] => columns.flatMap((at) => all[at] ?? [])
  const row = (own: Row): Row => ({ ...own, cells: kept(own.cells) })
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map(row),
    ...(table.totals === undefined ? {} : { totals: row(table.totals) }),
  }
}

/**
 * The table's lines; where there is no room for them, the fractions behind rates give way, then its columns stand in
 * several parts below each other.
 */
function tableText(table: ReportTable, style: TerminalStyle): string {
  const { chalk, options } = style
  const isText = (column: number): boolean => {
    const unit = table.columns[column]?.unit
    return unit !== undefined && !isNumberUnit(unit)
  }
  const line = ({ cells }: Row): Written[] => table.columns.map((_, index) => written(cells[index], style))
  const bold = ({ text, paint }: Written): Written => ({ text, paint: (plain) => chalk.bold(paint(plain)) })
  const head = table.columns.map(({ title }) => ({ text: safeText(title[options.lang]), paint: chalk.bold }))
  const body = [
    ...(head.some(({ text }) => text !== '') ? [head] : []),
    ...table.rows.map(line),
    ...(table.totals === undefined ? [] : [line(table.totals).map(bold)]),
  ]
  const columns = table.columns.map((_, index) => body.map((texts) => texts[index]?.text ?? ''))
  const widths = columnWidths(columns, isText, options.width)
  if (widthOf(widths) > options.width) {
    const narrower = withoutFractions(table)
    if (narrower !== undefined) return tableText(narrower, style)
    const parts = columnParts(widths, options.width, namingColumns(columns))
    if (parts.length > 1) return parts.map((part) => tableText(partOf(table, part), style)).join('\n\n')
  }
  const lines = body.flatMap((texts) => linesOf(texts, widths))
  const aligns = table.columns.map((_, index) => (isText(index) ? 'left' : 'right'))
  const shown: string[] = []
  for (let start = 0; start < lines.length; start += BATCH)
    shown.push(...drawn(lines.slice(start, start + BATCH), aligns, widths))
  return shown.join('\n')
}

/** Whether a screen has something to show of a section beside the tables that are there for their pictures. */
export function isShown({ blocks }: Pick<Section, 'blocks'>): boolean {
  return blocks.length === 0 || blocks.some((block) => block.kind === 'note' || block.isFolded !== true)
}

/** A section with its heading; alone on a screen, it needs none. */
export function sectionText({ title, blocks }: Section, style: TerminalStyle, isOnly: boolean): string {
  const { chalk, options } = style
  const showsAll = isOnly && !isShown({ blocks })
  const parts = blocks.flatMap((block) => {
    if (block.kind === 'note') return [wrapAnsi(safeText(block.text[options.lang]), options.width)]
    if (block.isFolded === true && !showsAll) return []
    const heading = block.title === undefined ? '' : `${chalk.bold(safeText(block.title[options.lang]))}\n`
    return [heading + tableText(block, style)]
  })
  const heading = isOnly ? [] : [chalk.bold.underline(safeText(title[options.lang]))]
  return [...heading, ...parts].join('\n\n')
}

/** Renders sections alone, without the header and the findings of a report. */
export function renderSections(sections: readonly Section[], options: RenderOptions, currency: string): SafeText {
  const style: TerminalStyle = { chalk: new Chalk({ level: options.colour }), options, currency }
  const texts = sections.map((section) => sectionText(section, style, false))
  return safePage(`${texts.join('\n\n')}\n`, options.colour > 0)
}
