/** The sections of a report for a terminal: headings, notes and tables without row lines; loaded only for reports. */
import { Chalk } from 'chalk'
import Table from 'cli-table3'
import type { Cell, Column, Table as ReportTable, Row, Section } from '../../report/document.ts'
import type { RenderOptions } from '../renderer.ts'
import { cellText } from '../util/cell-text.ts'
import { isNumberUnit } from '../util/is-number-unit.ts'
import { safeText } from '../util/safe-text.ts'
import { type Pen, TONES } from './pen.ts'

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

/** Stands for a no-break space while lines are broken, since the table takes that for any other space. */
const GLUE = '\ue000'

function painted(cell: Cell, { chalk, options, currency }: Pen): string {
  const text = cellText(cell, options.lang, currency)
  const tone = 'tone' in cell ? cell.tone : undefined
  return tone === undefined || text === '' ? text : TONES[tone](chalk)(text)
}

function tableText(table: ReportTable, pen: Pen): string {
  const { chalk, options } = pen
  const line = (row: Row): string[] => row.cells.map((cell) => painted(cell, pen))
  const head = table.columns.map(({ title }) => chalk.bold(safeText(title[options.lang])))
  const body = [
    ...(head.some((title) => title !== '') ? [head] : []),
    ...table.rows.map(line),
    ...(table.totals === undefined ? [] : [line(table.totals).map((text) => chalk.bold(text))]),
  ]
  const drawn = new Table({
    chars: BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: table.columns.map(({ unit }) => (isNumberUnit(unit) ? 'right' : 'left')),
    ...widths(table, body, options.width),
    wordWrap: true,
  })
  drawn.push(...body.map((texts) => texts.map((text) => text.replaceAll('\u00a0', GLUE))))
  return drawn
    .toString()
    .replaceAll(GLUE, '\u00a0')
    .split('\n')
    .map((text) => text.trimEnd())
    .join('\n')
}

/** The longest line of each column, the widest text columns cut so that the table fits the terminal. */
function widths(
  table: ReportTable,
  body: readonly string[][],
  width: number,
): { colWidths?: number[] } {
  const natural = table.columns.map((_, index) =>
    Math.max(1, ...body.map((line) => visibleLength(line[index] ?? ''))),
  )
  const gaps = 2 * (natural.length - 1)
  const total = natural.reduce((left, right) => left + right, gaps)
  if (total <= width) return {}
  const isText = (column: Column | undefined): boolean =>
    column !== undefined && !isNumberUnit(column.unit)
  let excess = total - width
  const shrunk = [...natural]
  while (excess > 0) {
    const widest = shrunk.reduce(
      (best, size, index) =>
        isText(table.columns[index]) && size > (shrunk[best] ?? 0) ? index : best,
      table.columns.findIndex(isText),
    )
    if (widest < 0 || (shrunk[widest] ?? 0) <= 12) return {}
    shrunk[widest] = (shrunk[widest] ?? 0) - 1
    excess -= 1
  }
  return { colWidths: shrunk }
}

function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of chalk are what is left out
  return [...text.replace(/\u001b\[\d+m/g, '')].length
}

/** A section with its heading; alone on a screen, it needs none. */
export function sectionText({ title, blocks }: Section, pen: Pen, isOnly: boolean): string {
  const { chalk, options } = pen
  const parts = blocks.flatMap((block) => {
    if (block.kind === 'chart') return []
    if (block.kind === 'note') return [safeText(block.text[options.lang])]
    const heading =
      block.title === undefined ? '' : `${chalk.bold(safeText(block.title[options.lang]))}\n`
    return [heading + tableText(block, pen)]
  })
  const heading = isOnly ? [] : [chalk.bold.underline(safeText(title[options.lang]))]
  return [...heading, ...parts].join('\n\n')
}

/** Renders sections alone, without the header and the findings of a report. */
export function renderSections(
  sections: readonly Section[],
  options: RenderOptions,
  currency: string,
): string {
  const pen: Pen = { chalk: new Chalk({ level: options.colour }), options, currency }
  return `${sections.map((section) => sectionText(section, pen, false)).join('\n\n')}\n`
}
