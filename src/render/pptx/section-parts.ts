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
  type SlideDrawing,
} from './page.ts'
import { picturesOf } from './picture.ts'
import { fittingTable } from './table-piece.ts'

/** A long note says its first lines; it is whole in the comments. */
const MOST_NOTE_LINES = 4

/** Which parts have their place first: pictures, what the section opens with, alerts, what is left, small print. */
const RANKS = { picture: 0, opening: 1, alert: 2, other: 3, quiet: 4 } as const

/** A part of a section. */
export interface SectionPart {
  /** The least goes first. */
  readonly rank: number
  readonly least: number
  /** The height beyond which it gains nothing; a picture without one takes all there is. */
  readonly wanted: number
  readonly isPicture?: true
  /** What its picture comes to. */
  readonly sentence?: string
  /** What the section opens with, where that can stand as the title of a slide. */
  readonly headline?: string
  /** What its figures are from. */
  readonly table?: Table
  /** The words of a note, and whether the part cuts them. */
  readonly words?: string
  readonly isCut?: boolean
  /** The part in a height between the two; it may take less. */
  readonly within: (height: number) => Piece
}

/** Small print is no headline; good news needs no word before it there. */
function headlineOf(
  { text, tone }: Note,
  marked: string,
  { lang }: DrawingContext,
): Pick<SectionPart, 'headline'> {
  const headline = tone === 'bad' || tone === 'watch' ? marked : legalText(text[lang])
  return tone === 'quiet' || !isTitle(headline) ? {} : { headline }
}

function notePart(
  note: Note,
  isOpening: boolean,
  width: number,
  context: DrawingContext,
): SectionPart {
  const paragraph = noteParagraph(note, context)
  const text = fittedText(paragraph.text, { width, lines: MOST_NOTE_LINES }, paragraph)
  const piece = paragraphsPiece([{ ...paragraph, text }], width)
  const isAlert = note.tone === 'bad' || note.tone === 'watch'
  const rank = isOpening ? RANKS.opening : isAlert ? RANKS.alert : RANKS.other
  return {
    rank: note.tone === 'quiet' ? RANKS.quiet : rank,
    ...{ least: piece.height, wanted: piece.height, within: () => piece },
    ...{ words: paragraph.text, isCut: text !== paragraph.text },
    ...(isOpening ? headlineOf(note, paragraph.text, context) : {}),
  }
}

function titleOf({ title }: Table, { lang }: DrawingContext): string {
  return title === undefined ? '' : legalText(title[lang])
}

function tablePart(
  table: Table,
  isOpening: boolean,
  width: number,
  context: DrawingContext,
): SectionPart {
  const title = titleOf(table, context)
  const head = headingHeight(title, width)
  const { least, wanted, within } = fittingTable(
    table,
    { w: width, h: PLACES.content.h - head },
    context,
  )
  return {
    ...{ rank: isOpening ? RANKS.opening : RANKS.other, table },
    ...{ least: least + head, wanted: wanted + head },
    within: (height) => headed(title, within(height - head), width, context),
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
  return {
    ...{ rank: RANKS.picture, isPicture: true, table },
    ...{ least: least + head, wanted: most === undefined ? Infinity : most + head },
    ...(sentence === undefined ? {} : { sentence: legalText(sentence[context.lang]) }),
    within: (height) => headed(title, { height: height - head, draw }, width, context),
  }
}

/** The parts of a section in their order: a table as its pictures, or as it is where it has none or its picture would be empty. */
export function partsOf(
  { blocks }: Section,
  width: number,
  context: DrawingContext,
): readonly SectionPart[] {
  const firstTable = blocks.findIndex((block) => block.kind === 'table' && block.rows.length > 0)
  return blocks.flatMap((block, at): SectionPart[] => {
    if (block.kind === 'note') return [notePart(block, at === 0, width, context)]
    const pictures = hasChart(block) ? picturesOf(block, context) : []
    if (hasChart(block) && pictures.length > 0)
      return pictures.map((picture) => picturePart(block, picture, width, context))
    return block.rows.length === 0 ? [] : [tablePart(block, at === firstTable, width, context)]
  })
}
