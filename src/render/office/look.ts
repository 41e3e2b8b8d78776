/** The colours and the font of slides and documents: those of pictures on light pages, with the accent and the font of the organisation. */
import type { Presentation, Tone } from '../../reports/document/document.ts'
import { LEAST_CONTRAST, readableOn, textOn } from '../chart/contrast.ts'
import { PALETTE } from '../chart/palette.ts'

/** How a document looks; colours are six hexadecimal digits, as the format has them. */
export interface OfficeLook {
  readonly font: string
  /** The colour of bars and rules. */
  readonly accent: string
  /** The same, dark enough for words on white. */
  readonly accentText: string
  /** The colour of words on the accent. */
  readonly onAccent: string
  /** The colours of series, in their order. */
  readonly series: readonly string[]
}

const { background, text, muted, grid, band, former, tones, series } = PALETTE.light

/** A colour of pages as office documents write it. */
function digits(colour: string): string {
  return colour.slice(1).toUpperCase()
}

/** The colour of a ground without anything on it. */
export const PAPER = digits(background)
/** The colour of plain words. */
export const INK = digits(text)
/** The colour of words that step back. */
export const GREY = digits(muted)
/** The colour of rules and grids. */
export const GRID = digits(grid)
/** The ground of headings, totals and tiles. */
export const PALE = digits(band)
/** The colour of what came before: a baseline, a former state. */
export const FORMER = digits(former)

/** The colour of words of a tone. */
export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  good: digits(tones.good),
  watch: digits(tones.watch),
  bad: digits(tones.bad),
  quiet: digits(tones.quiet),
}

/** The ground of a field of a tone, on which words are {@link INK}. */
export const TONE_FILLS: Readonly<Record<Tone, string>> = {
  good: 'CBE8D2',
  watch: 'FBE0B3',
  bad: 'F5C6C1',
  quiet: PALE,
}

const ACCENT = '#1f4e79'
const FONT = 'Arial'

/** The look of a document. An accent too light for white paper is darkened; series and tones keep their colours, which are told apart without red and green. */
export function lookOf({ accent = ACCENT, font = FONT }: Presentation = {}): OfficeLook {
  const mark = readableOn(background, accent, LEAST_CONTRAST.marks)
  return {
    font,
    accent: digits(mark),
    onAccent: digits(textOn(mark)),
    accentText: digits(readableOn(background, accent, LEAST_CONTRAST.words)),
    series: series.map(digits),
  }
}
