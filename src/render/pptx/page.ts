/** The measures of a slide, and what its parts share: where the title, the content and the foot stand, and how small words may be. */

import { TONE_WORDS } from '../../lang/catalogue/output.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Cell, Note, Tone } from '../../reports/document/document.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { cellText } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { Paragraph, SlideBox, SlideCanvas } from './canvas.ts'
import { type DeckLook, INK, TONE_COLOURS } from './look.ts'
import { lineHeight, textLines } from './text-size.ts'

const MARGIN = 0.6
/** 13⅓ by 7½ inches: 16 to 9. */
export const SLIDE = { w: 40 / 3, h: 7.5 } as const
const WIDTH = SLIDE.w - 2 * MARGIN
/** Where the parts of a slide stand. */
export const PLACES = {
  title: { x: MARGIN, y: 0.35, w: WIDTH, h: 0.95 },
  content: { x: MARGIN, y: 1.5, w: WIDTH, h: 5.3 },
  foot: { x: MARGIN, y: 6.98, w: WIDTH - 1.2, h: 0.28 },
  number: { x: SLIDE.w - MARGIN - 1, y: 6.98, w: 1, h: 0.28 },
} as const satisfies Record<string, SlideBox>

/** Sizes of words in points. */
export const SIZES = { title: 24, body: 16, small: 14, table: 12 } as const
/** The most lines of a title. */
export const TITLE_LINES = 2

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
export interface Picture {
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
