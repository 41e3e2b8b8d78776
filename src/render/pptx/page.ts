/** The measures of a slide, and what its parts share: where the title, the content and the foot stand, and how small words may be. */

import { TONE_WORDS } from '../../lang/catalogue/output.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Cell, Note, Tone } from '../../reports/document/document.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { cellText } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { Paragraph, SlideBox, SlideCanvas } from './canvas.ts'
import { type DeckLook, INK, TONE_COLOURS } from './look.ts'
import { fittedText, lineHeight, textLines } from './text-size.ts'

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
} as const satisfies Record<string, SlideBox>

/** Sizes of words in points. */
export const SIZES = { title: 24, body: 16, small: 14, table: 12 } as const
/** The most lines of a title. */
const TITLE_LINES = 2

/** What everything on the slides of a deck is written for. */
export interface DeckContext {
  readonly lang: Lang
  readonly currency: string
  readonly look: DeckLook
}

/** A part of a slide, as high as it says. */
export interface Piece {
  readonly height: number
  /** Draws it into the place that it is given. */
  readonly draw: (canvas: SlideCanvas, box: SlideBox) => void
}

/** A drawing that fills the box it is given. */
export interface SlideDrawing {
  /** The least height in which it can be read. */
  readonly least: number
  /** The height beyond which it gains nothing; without one it takes all. */
  readonly most?: number
  /** Draws it into the place that it is given. */
  readonly draw: (canvas: SlideCanvas, box: SlideBox) => void
}

/** The words of a cell on a slide. */
export function words(cell: Cell, { lang, currency }: DeckContext): string {
  return legalText(cellText(cell, lang, currency))
}

const SIGNS: Readonly<Record<Tone, string>> = { good: '✓ ', watch: '! ', bad: '✗ ', quiet: '' }

/** The sign of a tone with its space, so that no colour speaks alone. */
export function toneSign(tone: Tone | undefined): string {
  return tone === undefined ? '' : SIGNS[tone]
}

/** What is bad or to be watched is seen first, then what is good, then what is plain or steps back. */
const WEIGHTS: Readonly<Record<Tone, number>> = { bad: 0, watch: 1, good: 2, quiet: 3 }

/** Where something in these tones stands among what a slide has too little room for, the least first. */
export function toneWeight(tones: readonly (Tone | undefined)[]): number {
  const toned = tones.flatMap((tone) => tone ?? [])
  return Math.min(WEIGHTS.quiet, ...toned.map((tone) => WEIGHTS[tone]))
}

const OTHER_ROWS: Noun = {
  fr: ['autre ligne dans le rapport', 'autres lignes dans le rapport'],
  en: ['more row in the report', 'more rows in the report'],
}

/** Says how many rows a slide has left to the report. */
export function moreRows(left: number, lang: Lang): string {
  return counted(left, OTHER_ROWS, lang)
}

/** Whether a title holds the words whole. */
export function isTitle(words: string): boolean {
  const style = { points: SIZES.title, isBold: true }
  return fittedText(words, { width: PLACES.title.w, lines: TITLE_LINES }, style) === words
}

const AFTER = 6

/** The paragraph of a note: the word of its tone before it, in the colour of the tone. */
export function noteParagraph({ text, tone }: Note, { lang }: DeckContext): Paragraph {
  const word = tone === undefined ? '' : TONE_WORDS[tone][lang]
  const label = word === '' ? '' : `${capitalised(word)}${colon(lang)} `
  return {
    ...{ text: `${label}${legalText(text[lang])}`, points: SIZES.body, after: AFTER },
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
  return {
    height: paragraphsHeight(paragraphs, width),
    draw: (canvas, box) => canvas.text(paragraphs, box),
  }
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
  { look }: DeckContext,
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
