/** Fits a table to a terminal: how wide each column may be, which columns stand together, and where cells break. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

interface Sizes {
  /** The widest text. */
  readonly natural: number
  /** What it may not go below without a word in parts. */
  readonly whole: number
  /** What it may not go below at all: a path or an id then breaks behind its signs. */
  readonly least: number
  /** Whether its texts, and not just its heading, may take several lines. */
  readonly isText: boolean
}

/** A column of texts is hard to read below the first, and keeps any word whole up to the second. */
const LEAST_TEXT = { column: 12, word: 40 } as const

/** Between two columns. */
const GAP = 2

function widest(texts: readonly string[]): number {
  // A loop, for a text of some megabytes has more words than a call takes arguments.
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 1)
}

function sizes(column: readonly string[], isText: boolean): Sizes {
  const [heading = '', ...texts] = column
  const natural = widest(column)
  const words = (at: RegExp): number => {
    const of = (all: readonly string[]): number => widest(all.flatMap((text) => text.split(at)))
    const least = isText
      ? Math.max(LEAST_TEXT.column, of([heading]), Math.min(LEAST_TEXT.word, of(texts)))
      : Math.max(of([heading]), widest(texts))
    return Math.min(natural, least)
  }
  return { natural, whole: words(/ /), least: words(/[ /-]/), isText }
}

/** How wide a table of such columns is, with the gaps between them. */
export function widthOf(columns: readonly number[]): number {
  return columns.reduce((left, right) => left + right, GAP * (columns.length - 1))
}

/**
 * The width of each column: where the table is too wide for the terminal, texts give way first, then the headings of
 * numbers, then paths and ids. A table that can't fit is as narrow as can be.
 *
 * @param columns - the texts of each column, its heading first.
 * @param isText - whether a column holds texts; numbers stay on one line.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  isText: (column: number) => boolean,
  width: number,
): number[] {
  const found = columns.map((column, index) => sizes(column, isText(index)))
  const shrunk = found.map(({ natural }) => natural)
  const next = (wanted: boolean, least: 'whole' | 'least'): number =>
    found.reduce((best, column, index) => {
      const size = shrunk[index] ?? 0
      const canShrink = column.isText === wanted && size > column[least]
      return canShrink && size > (shrunk[best] ?? 0) ? index : best
    }, -1)
  const steps = [() => next(true, 'whole'), () => next(false, 'whole'), () => next(true, 'least')]
  let excess = widthOf(shrunk) - width
  for (const step of steps)
    for (let index = step(); excess > 0 && index >= 0; index = step()) {
      shrunk[index] = (shrunk[index] ?? 0) - 1
      excess -= 1
    }
  return shrunk
}

/**
 * The columns of a table that can't fit, in as many parts as it takes: each begins with those that name the rows.
 *
 * @param least - how narrow each column can be.
 * @param names - how many columns name a row; the first alone where all of them leave no room for another.
 */
export function columnParts(least: readonly number[], width: number, names: number): number[][] {
  const others = least.slice(names)
  const room = width - widthOf(least.slice(0, names)) - GAP
  if (names > 1 && others.some((size) => size > room)) return columnParts(least, width, 1)
  const parts: number[][] = []
  let left = 0
  for (const [at, size] of others.entries()) {
    left -= size + GAP
    if (left < 0) {
      parts.push([...least.slice(0, names).keys()])
      left = room - size
    }
    parts.at(-1)?.push(names + at)
  }
  return parts
}

/** How many of the first columns tell the rows apart; one where all of them do not. */
export function namingColumns(columns: readonly (readonly string[])[]): number {
  const [first = []] = columns
  const names = first.map(() => '')
  const found = columns.findIndex((column) => {
    for (const [row, text] of column.entries()) names[row] = `${names[row]}\n${text}`
    return new Set(names).size === names.length
  })
  return Math.max(0, found) + 1
}

/** Signs behind which a long word may break, the best first: a path, then a role or an amount that holds together. */
const BREAKS: readonly RegExp[] = [/(?<=\/)/, /(?<=[-\u00a0\u202f])/]

/** The parts of a word that is wider than its column, each as long as can be. */
function broken(word: string, width: number, [at, ...finer] = BREAKS): string[] {
  if (at === undefined || stringWidth(word) <= width) return [word]
  const lines: string[] = []
  for (const part of word.split(at).flatMap((one) => broken(one, width, finer))) {
    const last = lines.at(-1)
    if (last !== undefined && stringWidth(last) + stringWidth(part) <= width) lines.splice(-1, 1, last + part)
    else lines.push(part)
  }
  return lines
}

/** The lines of a text in a column; a word that is wider than it is broken, so that nothing is cut off. */
export function fittedLines(text: string, width: number): string[] {
  const words = text.split(' ').map((word) => broken(word, width).join('\n'))
  return wrapAnsi(words.join(' '), width, { hard: true }).split('\n')
}
