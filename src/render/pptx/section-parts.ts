/** What a section has to show: notes, tables and pictures as parts of a slide, each with the heights between which it is read, and which of them goes first. */

import { hasChart } from '../../reports/document/chart-data.ts'
import type { ChartTable, Note, Section, Table } from '../../reports/document/document.ts'
import type { DrawingContext } from '../office/context.ts'
import { fittedText } from '../office/text-size.ts'
import { legalText } from '../text/xml-text.ts'
import {
  headed,
  headingHeight,
  isTitle,
  noteParagraph,
  type Piece,
  PLACES,
  paragraphsPiece,
  SIZES,
  type SlideDrawing,
} from './page.ts'
import { picturesOf } from './picture.ts'
import { fittingTable } from './table-piece.ts'

/** A long note says its first lines; it is whole in the comments. */
const MOST_NOTE_LINES = 4

/** The room that is left below a note where a slide has it to spare, in inches. */
const NOTE_AIR = 0.3

/** Which parts have their place first: pictures, what the section opens with, alerts, what is left, small print. */
const RANKS = { picture: 0, opening: 1, alert: 2, other: 3, quiet: 4 } as const

export interface SectionPart {
  /** The least goes first. */
  readonly rank: number
  readonly least: number
  /** The height in which it leaves out no row that it would show with more room. */
  readonly whole: number
  /** The height in words of the usual size; a picture without one takes all there is. */
  readonly wanted: number
  /** The same in large words, for a slide with room to spare. */
  readonly large: number
  /** The height beyond which it gains nothing. */
  readonly most: number
  readonly isPicture?: true
  /** Whether it stands under the title of its section. */
  readonly isHeaded?: true
  /** What its picture comes to. */
  readonly sentence?: string
  /** What the section opens with, where that can stand as the title of a slide. */
  readonly headline?: string
  /** What its figures are from. */
  readonly table?: Table
  /** The words of a note, and whether the part cuts them. */
  readonly words?: string
  readonly isCut?: boolean
  /** The part in a height between the least and the most; it may take less. */
  readonly within: (height: number, isLarge: boolean) => Piece
}

/** Small print is no headline; good news needs no word before it there. */
function headlineOf({ text, tone }: Note, marked: string, { lang }: DrawingContext): Pick<SectionPart, 'headline'> {
  const headline = tone === 'bad' || tone === 'watch' ? marked : legalText(text[lang])
  return tone === 'quiet' || !isTitle(headline) ? {} : { headline }
}

/** The piece at the top of a height, as far as the room below it may grow. */
function spaced({ height: own, draw }: Piece, height: number): Piece {
  return {
    height: Math.max(own, Math.min(height, own + NOTE_AIR)),
    draw: (canvas, box) => draw(canvas, { ...box, h: own }),
  }
}

function notePart(note: Note, isOpening: boolean, width: number, context: DrawingContext): SectionPart {
  const paragraph = noteParagraph(note, context)
  const text = fittedText(paragraph.text, { width, lines: MOST_NOTE_LINES }, paragraph)
  const piece = paragraphsPiece([{ ...paragraph, text }], width)
  const large = paragraphsPiece([{ ...paragraph, text, points: SIZES.large }], width)
  const isAlert = note.tone === 'bad' || note.tone === 'watch'
  const rank = isOpening ? RANKS.opening : isAlert ? RANKS.alert : RANKS.other
  return {
    rank: note.tone === 'quiet' ? RANKS.quiet : rank,
    least: piece.height,
    whole: piece.height,
    wanted: piece.height,
    large: large.height,
    most: large.height + NOTE_AIR,
    within: (height, isLarge) => spaced(isLarge ? large : piece, height),
    words: paragraph.text,
    isCut: text !== paragraph.text,
    ...(isOpening ? headlineOf(note, paragraph.text, context) : {}),
  }
}

function titleOf({ title }: Table, { lang }: DrawingContext): string {
  return title === undefined ? '' : legalText(title[lang])
}

function tablePart(table: Table, isOpening: boolean, width: number, context: DrawingContext): SectionPart {
  const title = titleOf(table, context)
  const head = headingHeight(title, width)
  const room = { w: width, h: PLACES.content.h - head }
  const { least, whole, wanted, large, most, within } = fittingTable(table, room, context)
  return {
    rank: isOpening ? RANKS.opening : RANKS.other,
    table,
    least: least + head,
    whole: whole + head,
    wanted: wanted + head,
    large: large + head,
    most: most + head,
    within: (height, isLarge) => headed(title, within(height - head, isLarge), width, context),
  }
}

function picturePart(
  table: ChartTable,
  { least, most, draw }: SlideDrawing,
  width: number,
  context: DrawingContext,
): SectionPart {
  const { sentence } = table.chart
  const title = titleOf(table, context)
  const head = headingHeight(title, width)
  const [lowest, highest] = [least + head, most === undefined ? Infinity : most + head]
  return {
    rank: RANKS.picture,
    isPicture: true,
    table,
    least: lowest,
    whole: lowest,
    wanted: highest,
    large: highest,
    most: highest,
    ...(sentence === undefined ? {} : { sentence: legalText(sentence[context.lang]) }),
    within: (height) => headed(title, { height: height - head, draw }, width, context),
  }
}

/** The parts of a section in their order: a table as its pictures, or as it is where it has none or its picture would be empty. */
export function partsOf({ blocks }: Section, width: number, context: DrawingContext): readonly SectionPart[] {
  const firstTable = blocks.findIndex((block) => block.kind === 'table' && block.rows.length > 0)
  return blocks.flatMap((block, at): SectionPart[] => {
    if (block.kind === 'note') return [notePart(block, at === 0, width, context)]
    const pictures = hasChart(block) ? picturesOf(block, context) : []
    if (hasChart(block) && pictures.length > 0)
      return pictures.map((picture) => picturePart(block, picture, width, context))
    return block.rows.length === 0 ? [] : [tablePart(block, at === firstTable, width, context)]
  })
}
