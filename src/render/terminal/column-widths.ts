/** Fits texts to a terminal: how wide each column of a table may be, and where words and sentences break. */

/** What the width of a column follows from. */
interface Sizes {
  /** The widest text. */
  readonly natural: number
  /** What it may not go below. */
  readonly least: number
  /** Whether its texts, and not just its heading, may take several lines. */
  readonly isText: boolean
}

/** A column of texts is hard to read below the first, and keeps its longest word whole up to the second. */
const LEAST_TEXT = { column: 12, word: 16 } as const

function sizeOf(text: string): number {
  return [...text].length
}

function widest(texts: readonly string[]): number {
  // A loop, for a text of some megabytes has more words than a call takes arguments.
  return texts.reduce((most, text) => Math.max(most, sizeOf(text)), 1)
}

function sizes(column: readonly string[], isText: boolean): Sizes {
  const [heading = '', ...texts] = column
  const natural = widest(column)
  const word = widest(column.flatMap((text) => text.split(/[ /-]/)))
  const least = isText
    ? Math.max(LEAST_TEXT.column, Math.min(LEAST_TEXT.word, word))
    : widest([...heading.split(' '), ...texts])
  return { natural, least: Math.min(natural, least), isText }
}

/** How wide a table of such columns is, with the gaps between them. */
export function widthOf(columns: readonly number[]): number {
  return columns.reduce((left, right) => left + right, 2 * (columns.length - 1))
}

/**
 * The width of each column where the table is too wide for the terminal: texts give way first, then the headings of
 * numbers; undefined where it fits as it is. A table that can't fit is as narrow as can be.
 *
 * @param columns - the texts of each column, its heading first.
 * @param isText - whether a column holds texts; numbers stay on one line.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  isText: (column: number) => boolean,
  width: number,
): number[] | undefined {
  const found = columns.map((column, index) => sizes(column, isText(index)))
  const shrunk = found.map(({ natural }) => natural)
  let excess = widthOf(shrunk) - width
  if (excess <= 0) return undefined
  const next = (wanted: boolean): number =>
    found.reduce((best, column, index) => {
      const size = shrunk[index] ?? 0
      const canShrink = column.isText === wanted && size > column.least
      return canShrink && size > (shrunk[best] ?? 0) ? index : best
    }, -1)
  for (; excess > 0; excess -= 1) {
    const texts = next(true)
    const index = texts < 0 ? next(false) : texts
    if (index < 0) break
    shrunk[index] = (shrunk[index] ?? 0) - 1
  }
  return shrunk
}

/** Signs behind which a long word may break, the best first: a path, then a role or an amount that holds together. */
const BREAKS: readonly (readonly string[])[] = [['/'], ['-', '\ue000', '\ue001']]

/** How many signs of a word's rest go on its first line. */
function headOf(head: readonly string[], width: number): number {
  const ends = BREAKS.map((wanted) => head.findLastIndex((sign) => wanted.includes(sign)) + 1)
  return ends.find((end) => end > 1) ?? width
}

function broken(word: string, width: number): string {
  const signs = [...word]
  const lines: string[] = []
  let start = 0
  while (signs.length - start > width) {
    const head = signs.slice(start, start + width)
    const end = headOf(head, width)
    lines.push(head.slice(0, end).join(''))
    start += end
  }
  return [...lines, signs.slice(start).join('')].join('\n')
}

/** A sentence in lines no wider than the terminal; a word that is wider has a line of its own. */
export function inLines(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || sizeOf(last) + 1 + sizeOf(word) > width) lines.push(word)
    else lines.splice(-1, 1, `${last} ${word}`)
  }
  return lines.join('\n')
}

/** The lines of a text in a column; a word that is wider than it is broken, so that nothing is cut off. */
export function fittedLines(text: string, width: number | undefined): string[] {
  if (width === undefined) return [text]
  const words = text.split(' ').map((word) => broken(word, width))
  return words
    .join(' ')
    .split('\n')
    .flatMap((line) => inLines(line, width).split('\n'))
}
