/** The measures of a slide, and what its parts share: where the title, the content and the foot stand, and how small words may be. */

import type { Note } from '../../reports/document/document.ts'
import type { DrawingBox } from '../office/canvas.ts'
import type { DrawingContext, OfficeDrawing } from '../office/context.ts'
import { INK, TONE_COLOURS } from '../office/look.ts'
import type { Paragraph } from '../office/paragraph.ts'
import { fittedText, lineHeight, textLines } from '../office/text-size.ts'
import { toneLabel } from '../text/tone-word.ts'
import { legalText } from '../text/xml-text.ts'
import type { SlideCanvas } from './canvas.ts'

const MARGIN = 0.6
/** 13⅓ by 7½ inches: 16 to 9. */
export const SLIDE = { w: 40 / 3, h: 7.5 } as const
const WIDTH = SLIDE.w - 2 * MARGIN
/** Where the parts of a slide stand. */
export const PLACES = {
  title: { x: MARGIN, y: 0.35, w: WIDTH, h: 0.95 },
  content: { x: MARGIN, y: 1.5, w: WIDTH, h: 5.3 },
  foot: { x: MARGIN, y: 6.98, w: WIDTH - 2.8, h: 0.28 },
  /** The logo on each slide, left of the number, and on the first. */
  logo: { x: SLIDE.w - MARGIN - 2.1, y: 6.9, w: 1.4, h: 0.42 },
  frontLogo: { x: SLIDE.w - 1 - 2.6, y: 0.6, w: 2.6, h: 0.9 },
  number: { x: SLIDE.w - MARGIN - 0.6, y: 6.98, w: 0.6, h: 0.28 },
} as const satisfies Record<string, DrawingBox>

/** Sizes of words in points; large ones are for a slide with little on it. */
export const SIZES = { title: 24, large: 18, body: 16, small: 14, table: 12 } as const
/** Those of words in pictures. */
export const PICTURE_TYPE = { heading: SIZES.small, label: SIZES.table } as const
/** The most lines of a title. */
const TITLE_LINES = 2

export interface Piece {
  readonly height: number
  readonly draw: (canvas: SlideCanvas, box: DrawingBox) => void
}

export type SlideDrawing = OfficeDrawing<SlideCanvas>

/** Whether a title holds the words whole. */
export function isTitle(words: string): boolean {
  const style = { points: SIZES.title, isBold: true }
  return fittedText(words, { width: PLACES.title.w, lines: TITLE_LINES }, style) === words
}

const AFTER = 6

/** The paragraph of a note: the word of its tone before it, in the colour of the tone. */
export function noteParagraph({ text, tone }: Note, { lang }: DrawingContext): Paragraph {
  const label = toneLabel(tone, lang)
  const words = legalText(text[lang])
  return {
    text: label === '' ? words : `${label} ${words}`,
    points: SIZES.body,
    after: AFTER,
    colour: tone === undefined ? INK : TONE_COLOURS[tone],
  }
}

/** How high paragraphs stand in so many inches. */
export function paragraphsHeight(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((sum, { text, points, isBold = false, after = 0 }) => {
    const lines = textLines(text, width, { points, isBold }).length
    return sum + lines * lineHeight(points) + after / 72
  }, 0)
}

/** Paragraphs as a part of a slide. */
export function paragraphsPiece(paragraphs: readonly Paragraph[], width: number): Piece {
  return { height: paragraphsHeight(paragraphs, width), draw: (canvas, box) => canvas.text(paragraphs, box) }
}

/** A heading of a part that is as narrow as half a slide may need a second line. */
const HEADING_LINES = 2
const BELOW_HEADING = 0.08

function headingParagraph(title: string, width: number, points: number): Paragraph {
  const style = { points, isBold: true }
  return { text: fittedText(title, { width, lines: HEADING_LINES }, style), ...style }
}

/** The height of a heading in so many points, with the room below it; none without words. */
export function headingHeight(title: string, width: number, points: number = SIZES.small): number {
  if (title === '') return 0
  return paragraphsHeight([headingParagraph(title, width, points)], width) + BELOW_HEADING
}

/** A heading with what stands below it. */
export function headed(
  title: string,
  piece: Piece,
  width: number,
  { look }: DrawingContext,
  points: number = SIZES.small,
): Piece {
  if (title === '') return piece
  const height = headingHeight(title, width, points)
  const paragraph = { ...headingParagraph(title, width, points), colour: look.accentText }
  return {
    height: piece.height + height,
    draw: (canvas, box) => {
      canvas.text([paragraph], { ...box, h: height })
      piece.draw(canvas, { ...box, y: box.y + height, h: box.h - height })
    },
  }
}
