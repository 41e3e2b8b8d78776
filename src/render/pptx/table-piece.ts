/** A native table as far as a slide holds it: the columns that say most, wide enough for their words, and the rows that there is room for. */

import { colon } from '../../lang/punctuation.ts'
import { bare, isBlank, toneOf } from '../../reports/document/cell.ts'
import type { Cell, Column, Row, Table } from '../../reports/document/document.ts'
import { fittedTable, onlyColumns, withoutColumns, withoutIdleColumns } from '../../reports/document/table.ts'
import type { DrawingBox } from '../office/canvas.ts'
import { type DrawingContext, moreCompared, moreRows, toneText, toneWeight, words } from '../office/context.ts'
import { PALE, TONE_COLOURS, TONE_FILLS } from '../office/look.ts'
import type { Paragraph } from '../office/paragraph.ts'
import { lineHeight, textLines, textWidth } from '../office/text-size.ts'
import { isNumberUnit } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import { CELL_MARGIN, type SlideCell } from './canvas.ts'
import { type Piece, paragraphsHeight, SIZES } from './page.ts'

/** The most rows and columns that a committee reads on a slide; columns of figures are narrow. */
const MOST = { rows: 12, columns: 6, narrowColumns: 10, letters: 110 } as const
/** A table of so few rows is shown whole or not at all; of a longer one this many rows at least, of a comparison all that differ up to the last. */
const [WHOLE, FEWEST_ROWS, MOST_COMPARED] = [6, 4, 8] as const
/** Where something stands in files is for whoever mends it. */
const NEVER_SHOWN = ['place']
const WIDEST_COLUMN = 6
/** How narrow a column of texts may become, so that it still holds a few words a line. */
const NARROWEST_TEXT = 1.3
const RESERVE = 0.06
/** Words are as large as they may be without a row or a column less; where there is room to spare, larger, as long as no line breaks for it. */
const [LARGE, SMALL] = [SIZES.small, SIZES.table] as const
const LARGER = [SIZES.large, SIZES.body] as const
/** So many times their height rows take at most, where there is room to spare. */
const AIR = 1.6
/** Room above the line below a table, in inches. */
const ABOVE_REMARKS = 0.08
/** What subtractions of heights lose. */
const ROUNDING = 1e-9

const TEXTS = { columns: { fr: 'Autres colonnes, dans les commentaires', en: 'Other columns, in the notes' } }

/** Whether a column is one of those that are held against each other, of which none may be missing. */
function isCompared({ compared = [] }: Table, column: Column | undefined): boolean {
  return compared.includes(column?.id ?? '')
}

/** A column that says more goes first: the first words of a row, what has a tone, is a status or is compared, then the others in order. */
function rank(table: Table, index: number, first: number): number {
  const column = table.columns[index]
  if (index === first) return 0
  if (column?.id === 'id') return 3
  const isToned = table.rows.some(({ cells }) => {
    const cell = cells[index]
    return cell !== undefined && toneOf(cell) !== undefined
  })
  return isToned || isCompared(table, column) || column?.look === 'status' ? 1 : 2
}

/** The columns of a table that a slide has room for, those that say most: six, and more where they are of figures or compared. */
function fewerColumns(table: Table, width: number, context: DrawingContext): Table {
  const said = withoutIdleColumns(withoutColumns(table, NEVER_SHOWN))
  const first = Math.max(
    0,
    said.columns.findIndex(({ id, unit }) => unit === 'text' && id !== 'id'),
  )
  const order = said.columns
    .map((_, index) => index)
    .toSorted((left, right) => rank(said, left, first) - rank(said, right, first) || left - right)
  const widths = naturalWidths(rowsOf(said, context), SMALL)
  const kept: number[] = []
  let used = 0
  for (const index of order) {
    const own = widths[index] ?? 0
    const isNarrow = isNumberUnit(said.columns[index]?.unit ?? 'text')
    const hasRoom = isNarrow && kept.length < MOST.narrowColumns && used + own <= width
    if (kept.length >= MOST.columns && !hasRoom && !isCompared(said, said.columns[index])) continue
    kept.push(index)
    used += own
  }
  return withoutIdleTotals(
    onlyColumns(
      said,
      kept.toSorted((left, right) => left - right).flatMap((index) => said.columns[index]?.id ?? []),
    ),
  )
}

/** Totals of columns that the slide leaves out would be an empty row. */
function withoutIdleTotals({ totals, ...table }: Table): Table {
  const hasFigures = totals?.cells.some((cell) => cell.kind === 'figure') === true
  return totals === undefined || !hasFigures ? table : { ...table, totals }
}

function slideCell(cell: Cell, column: Column, context: DrawingContext): SlideCell {
  const tone = toneOf(cell)
  // Fractions are in the notes.
  const text = words(bare(cell), context)
  const isFigure = cell.kind === 'figure' || cell.kind === 'day'
  const isField = column.look === 'heat' && tone !== undefined
  return {
    text: isFigure && text !== '' ? `${toneText(tone)}${text}` : text,
    ...(tone === undefined || isField ? {} : { colour: TONE_COLOURS[tone] }),
    ...(isField ? { fill: TONE_FILLS[tone] } : {}),
    align: isNumberUnit(column.unit) || cell.kind === 'figure' ? 'right' : 'left',
  }
}

function rowsOf({ columns, rows, totals }: Table, context: DrawingContext): SlideCell[][] {
  const line = ({ cells }: Row): SlideCell[] =>
    columns.map((column, index) => slideCell(cells[index] ?? { kind: 'empty' }, column, context))
  const bold = (cells: SlideCell[]): SlideCell[] =>
    cells.map((cell) => ({ ...cell, isBold: true, fill: cell.fill ?? PALE }))
  const head = columns.map(
    ({ title, unit }): SlideCell => ({
      text: legalText(title[context.lang]),
      isBold: true,
      fill: context.look.accent,
      colour: context.look.onAccent,
      align: isNumberUnit(unit) ? 'right' : 'left',
    }),
  )
  return [head, ...rows.map(line), ...(totals === undefined ? [] : [bold(line(totals))])]
}

/** How wide columns are without a line broken, up to the widest. */
function naturalWidths(rows: readonly (readonly SlideCell[])[], points: number): number[] {
  return (rows[0] ?? []).map((_, index) => {
    const widths = rows.map((cells) => {
      const cell = cells[index]
      return textWidth(cell?.text ?? '', { points, isBold: cell?.isBold === true })
    })
    return Math.min(WIDEST_COLUMN, Math.max(0.4, ...widths)) + 2 * CELL_MARGIN.x + RESERVE
  })
}

/** Widths of columns that fill the width: what is over is taken from the widest, what is left goes to all. */
function columnWidths(rows: readonly (readonly SlideCell[])[], width: number, points: number): number[] {
  const natural = naturalWidths(rows, points)
  let limit = WIDEST_COLUMN + 1
  const within = (): number => natural.reduce((sum, one) => sum + Math.min(one, limit), 0)
  while (within() > width && limit > NARROWEST_TEXT) limit -= 0.05
  const cut = natural.map((one) => Math.min(one, limit))
  const used = sumOf(cut)
  return cut.map((one) => (one * width) / used)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function rowHeight(cells: readonly SlideCell[], widths: readonly number[], points: number): number {
  const lines = cells.map(({ text, isBold = false }, index) => {
    const room = (widths[index] ?? 1) - 2 * CELL_MARGIN.x
    return textLines(text, room, { points, isBold }).length
  })
  return Math.max(1, ...lines) * lineHeight(points) + 2 * CELL_MARGIN.y + 0.04
}

/** For each row of a comparison whether its states differ as they are printed; undefined for any other table. */
function differingRows(table: Table, context: DrawingContext): readonly boolean[] | undefined {
  const { columns, rows, compared } = table
  if (compared === undefined) return undefined
  return rows.map(({ cells }) => {
    const shown = cells.filter((_, at) => isCompared(table, columns[at]))
    return compared === 'rows' || new Set(shown.map((cell) => words(bare(cell), context))).size > 1
  })
}

/**
 * As many rows as there is room for, in their order: those whose cells have a tone before those above them; of a
 * comparison those that differ before those that are the same throughout, and of these the bad ones first.
 */
function mostTelling(table: Table, most: number, differing: readonly boolean[] | undefined): Table {
  const weights = table.rows.map(({ cells }, at) => {
    const weight = toneWeight(cells.map(toneOf))
    return differing === undefined ? weight : Math.min(weight, 1) + (differing[at] ? 0 : 2)
  })
  const kept = [...weights.keys()]
    .toSorted((left, right) => (weights[left] ?? 0) - (weights[right] ?? 0) || left - right)
    .slice(0, most)
  const shown = new Set(kept)
  return { ...table, rows: table.rows.filter((_, index) => shown.has(index)) }
}

/** The titles of the columns that say something and are not among those that are kept. */
function hiddenColumns(table: Table, kept: Table, { lang }: DrawingContext): string {
  const hidden = table.columns.filter(
    ({ id }, index) =>
      kept.columns.every((column) => column.id !== id) && table.rows.some(({ cells }) => !isBlank(cells[index])),
  )
  return hidden.map(({ title }) => legalText(title[lang])).join(', ')
}

/** A table that is ready for any height. */
export interface FittingTable {
  /** The least height, with a few rows. */
  readonly least: number
  /** The height with as many rows as a committee reads, in small words. */
  readonly whole: number
  /** The same in words of the usual size. */
  readonly wanted: number
  /** The same in large words. */
  readonly large: number
  /** The same with high rows. */
  readonly most: number
  /** The table in so much room, with a line below about what is left out. */
  readonly within: (height: number, isLarge?: boolean) => Piece
}

/** The cells of a table as they stand in words of a size: how wide and how high. */
interface SetTable {
  readonly rows: readonly (readonly SlideCell[])[]
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly points: number
  /** What is said below it, and how high that stands. */
  readonly said: readonly Paragraph[]
  readonly below: number
  /** All of it. */
  readonly height: number
}

interface TableSource {
  /** With the columns that there is room for. */
  readonly narrow: Table
  /** For each row of a comparison whether its states differ. */
  readonly differing: readonly boolean[] | undefined
  /** The titles of the columns left out. */
  readonly hidden: string
}

/** Some rows of a table in words of a size; its rows are {@link narrow} in columns. */
function setTable(
  { narrow, differing, hidden }: TableSource,
  most: number,
  points: number,
  width: number,
  context: DrawingContext,
): SetTable {
  const told = mostTelling(narrow, most, differing)
  const [fitted] = fittedTable(told, { rows: most, text: MOST.letters })
  const shown = fitted?.kind === 'table' ? fitted : narrow
  const rows = rowsOf(shown, context)
  const widths = columnWidths(rows, width, points)
  const heights = rows.map((cells) => rowHeight(cells, widths, points))
  const left = narrow.rows.flatMap((row, at) => (told.rows.includes(row) ? [] : at))
  const said = remarks(leftRows(left, differing, context), hidden, context)
  const below = said.length === 0 ? 0 : paragraphsHeight(said, width) + ABOVE_REMARKS
  return { rows, widths, heights, points, said, below, height: sumOf(heights) + below }
}

/** The table in a height, which goes to its rows as far as they may be higher. */
function pieceOf({ said, below, height, ...table }: SetTable, room: number): Piece {
  const lines = height - below
  const factor = Math.min(AIR, Math.max(1, (room - below) / lines))
  const heights = table.heights.map((one) => one * factor)
  const tall = lines * factor
  return {
    height: tall + below,
    draw: (canvas, box) => {
      canvas.table({ ...table, heights }, box)
      const foot = { ...box, y: box.y + tall + ABOVE_REMARKS, h: below - ABOVE_REMARKS }
      if (said.length > 0) canvas.text(said, foot)
    },
  }
}

/** Whether no cell has more lines than in another size. */
function breaksAlike(one: SetTable, other: SetTable): boolean {
  const lines = ({ heights, points }: SetTable): number[] =>
    heights.map((height) => Math.floor(height / lineHeight(points)))
  const others = lines(other)
  return lines(one).every((count, at) => count <= (others[at] ?? 0))
}

/**
 * The table on a slide: the columns that say most, and of the rows those that there is room for.
 *
 * @param room - its width, and the height that a slide has for it at most.
 */
export function fittingTable(
  table: Table,
  { w: width, h: highest }: Pick<DrawingBox, 'w' | 'h'>,
  context: DrawingContext,
): FittingTable {
  const narrow = fewerColumns(table, width, context)
  const differing = differingRows(table, context)
  const source = { narrow, differing, hidden: hiddenColumns(table, narrow, context) }
  const set = (most: number, points: number) => setTable(source, most, points, width, context)
  const many = Math.min(MOST.rows, table.rows.length)
  const fewest = differing === undefined ? 0 : Math.min(many, leastCompared(differing))
  const atMost = (height: number, from: number, least: number): SetTable => {
    let most = from
    let fitting = set(most, SMALL)
    while (fitting.height > height && most > least) {
      most -= 1
      fitting = set(most, SMALL)
    }
    return fitting
  }
  const [whole, usual] = [set(many, SMALL), set(many, LARGE)]
  const isWhole = many <= WHOLE && whole.height <= highest
  const few = isWhole ? many : Math.min(many, FEWEST_ROWS)
  const large = LARGER.map((points) => set(many, points)).find((one) => breaksAlike(one, usual)) ?? usual
  return {
    least: atMost(highest, Math.max(few, fewest), few).height,
    whole: whole.height,
    wanted: usual.height,
    large: large.height,
    most: (large.height - large.below) * AIR + large.below,
    within: (height, isLarge = false) => {
      if (isLarge) return pieceOf(large, height)
      if (usual.height <= height + ROUNDING) return pieceOf(usual, height)
      const fitting = atMost(height, many, few)
      return pieceOf(fitting, fitting.height)
    },
  }
}

/** The rows of a comparison that a slide shows at least: those that differ, as many as leave room for another part. */
function leastCompared(differing: readonly boolean[]): number {
  return Math.min(MOST_COMPARED, differing.filter((one) => one).length)
}

/** Which rows are not there, by their places; nothing where all are. */
function leftRows(
  left: readonly number[],
  differing: readonly boolean[] | undefined,
  { lang }: DrawingContext,
): string {
  if (left.length === 0) return ''
  if (differing === undefined) return moreRows(left.length, lang)
  const count = left.filter((at) => differing[at]).length
  return moreCompared(count, left.length - count, lang)
}

/** Which rows and which columns are not there, on one line. */
function remarks(rows: string, columns: string, { lang }: DrawingContext): Paragraph[] {
  const hidden = columns === '' ? '' : `${TEXTS.columns[lang]}${colon(lang)} ${columns}`
  const text = [rows, hidden].filter((one) => one !== '').join(' · ')
  return text === '' ? [] : [{ text, points: SIZES.table, colour: TONE_COLOURS.quiet }]
}
