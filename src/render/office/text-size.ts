/**
 * Estimates how much room a text takes, by the widths of the letters of Arial: nothing that opens the document is
 * asked, and a page must hold what is put on it.
 */

import { beforeFigure, unbroken } from '../text/unbroken.ts'

/** Thousandths of the size of the font, for the letters that share a width. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [191, "'"],
  [222, 'ijl’‘'],
  [260, '|'],
  [278, ' !,./:;I[]\\ft\u00a0\u202f'],
  [333, '()-`r·'],
  [355, '"“”'],
  [389, '*'],
  [500, 'ckvxyzsJ'],
  [556, '#$0123456789?L_abdeghnopqu«»€–'],
  [584, '+<=>~−'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm✓✗'],
  [889, '%'],
  [944, 'W'],
]
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
/** Letters of other scripts and pictures, which are as wide as they are high. */
const WIDEST = 1000
const BOLD = 1.08
const POINTS_PER_INCH = 72
const LINE_HEIGHT = 1.2
/** What other fonts may be wider, and programs break earlier. */
const RESERVE = 1.04

const bases = new Map<string, number>()

function letterWidth(letter: string): number {
  const known = WIDTH_OF.get(letter) ?? bases.get(letter)
  if (known !== undefined) return known
  // An accent adds no width.
  const [base = ''] = letter.normalize('NFD')
  const width = WIDTH_OF.get(base) ?? WIDEST
  bases.set(letter, width)
  return width
}

export interface TextStyle {
  /** The size of the font in points. */
  readonly points: number
  readonly isBold?: boolean
}

/** The width of a text on one line, in inches. */
export function textWidth(text: string, { points, isBold }: TextStyle): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  const wide = isBold === true ? width * BOLD : width
  return (wide * RESERVE * points) / 1000 / POINTS_PER_INCH
}

/** The height of a line, in inches. */
export function lineHeight(points: number): number {
  return (points * LINE_HEIGHT) / POINTS_PER_INCH
}

/** The lines of a text in so many inches; a word that is wider than the line is broken. */
export function textLines(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of unbroken(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, style) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = brokenWord(word, width, style)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

function brokenWord(word: string, width: number, style: TextStyle): readonly string[] {
  if (textWidth(word, style) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, style) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** The text within so many lines of a width, with an ellipsis where it had to be cut. */
export function fittedText(
  text: string,
  { width, lines: most }: { readonly width: number; readonly lines: number },
  style: TextStyle,
): string {
  const lines = textLines(text, width, style)
  if (lines.length <= most) return text
  const kept = lines.slice(0, most)
  const last = kept.pop() ?? ''
  const letters = [...last]
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, style) > width) letters.pop()
  return [...kept, `${beforeFigure(letters.join(''), last).trimEnd()}…`].join(' ')
}
