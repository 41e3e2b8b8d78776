/** The colours and the font of a deck, dark enough to be read on white. */
import type { Tone } from '../../reports/document/document.ts'

/** How a deck looks; colours are six hexadecimal digits, as the format has them. */
export interface DeckLook {
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

/** The look of every deck. Its colours are told apart by readers who see no red or green (after Okabe and Ito) and stand 3:1 from white at least. */
export const LOOK: DeckLook = {
  font: 'Arial',
  ...{ accent: ACCENT, accentText: ACCENT },
  series: [ACCENT, 'D55E00', '00796B', '7B4B94', '8C6D1F', '56707F'],
}
