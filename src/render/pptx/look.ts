/** The colours and the font of a deck: those of the organisation where the plan says them, dark enough to be read on white. */
import type { Presentation, Tone } from '../../reports/document/document.ts'

/** How a deck looks; colours are six hexadecimal digits, as the format has them. */
export interface Look {
  readonly font: string
  /** The colour of bars and rules. */
  readonly accent: string
  /** The same, dark enough for words on white. */
  readonly accentText: string
  /** The colours of series, in their order. */
  readonly series: readonly string[]
}

/** The colour of plain words. */
export const INK = '1F2933'
/** The colour of words that step back; 5.9:1 on white. */
export const GREY = '5B6770'
/** The colour of rules, grids and the heads of tables. */
export const PALE = 'E6EAEE'

/** The colour of words of a tone, each 4.5:1 on white at least. */
export const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  good: '1E7B34',
  watch: '8F5600',
  bad: 'B3261E',
  quiet: GREY,
}

/** The ground of a field of a tone, on which words are {@link INK}. */
export const TONE_FILLS: Readonly<Record<Tone, string>> = {
  good: 'CBE8D2',
  watch: 'FBE0B3',
  bad: 'F5C6C1',
  quiet: 'EDF0F2',
}

const ACCENT = '1F4E79'
/** Told apart by readers who see no red or green (after Okabe and Ito), each 3:1 on white at least. */
const SERIES = ['D55E00', '00796B', '7B4B94', '8C6D1F', '56707F']
const FONT = 'Arial'
/** What words need against their ground (WCAG 2.2, 1.4.3), and bars (1.4.11). */
const CONTRAST = { words: 4.5, marks: 3 } as const

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of a colour against white, 1 to 21 (WCAG 2.2). */
export function contrastOnWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05)
}

/** The colour, darkened as far as it needs to be to stand out from white by so much. */
export function darkEnough(colour: string, contrast: number): string {
  let dark = colour
  for (let share = 0.95; contrastOnWhite(dark) < contrast; share -= 0.05) {
    dark = channels(colour)
      .map((channel) =>
        Math.round(channel * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
      .toUpperCase()
  }
  return dark
}

/** The colour of words on a ground: white, or ink where white is not read. */
export function wordsOn(ground: string): string {
  return contrastOnWhite(ground) >= CONTRAST.words ? 'FFFFFF' : INK
}

function hex(colour: string | undefined): string | undefined {
  return colour?.slice(1).toUpperCase()
}

/** The look of a deck; what the plan does not say has a usual value. */
export function deckLook(presentation: Presentation | undefined): Look {
  const said = hex(presentation?.colours?.accent) ?? ACCENT
  const second = hex(presentation?.colours?.secondary)
  const accent = darkEnough(said, CONTRAST.marks)
  const others = second === undefined ? SERIES : [darkEnough(second, CONTRAST.marks), ...SERIES]
  return {
    font: presentation?.font ?? FONT,
    accent,
    accentText: darkEnough(said, CONTRAST.words),
    series: [accent, ...others],
  }
}
