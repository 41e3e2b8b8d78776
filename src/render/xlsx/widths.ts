/** How wide columns must be and how high a paragraph, estimated from their text: a file has no screen to measure on. */
import { formatNumber } from '../../lang/numbers.ts'
import type { Lang } from '../../values/language.ts'
import type { SheetValue } from './cell-value.ts'

const NARROWEST = 9
const WIDEST = 60
/** How wide a column of long texts is at least, where not all of a table has room on one page's width. */
const LONG = 20
/** How wide it is where a table takes several pages beside each other anyway. */
const LONG_BESIDE = 24
/** How much wider the first column may be: it names what the row is about. */
const NAMES = 1.4
/** How many characters in all a landscape page shows in a readable size. */
const PAGE = 160
/** Room for the sides of a cell, and for the arrow of a filter. */
const PADDING = 3
/** The height of a line of text in points. */
export const LINE_HEIGHT = 15

/** The widths of a sheet's columns, in characters, the widest need of all tables that stand above each other. */
export class Widths {
  readonly #needs: number[] = []

  /** Notes that the column, counted from 1, must hold something that long. */
  need(column: number, length: number): void {
    this.#needs[column] = Math.max(this.#needs[column] ?? 0, length)
  }

  /**
   * The column's width: what it needs, from 9 to 60. Where the table would be wider than a page, long texts are broken;
   * what the page leaves then goes to the columns by what they lack, so that rows do not grow high beside blank paper.
   */
  of(column: number): number {
    const own = this.#need(column)
    const columns = Array.from({ length: this.last }, (_, index) => index + 1)
    const total = (widthOf: (one: number) => number): number => columns.reduce((sum, one) => sum + widthOf(one), 0)
    if (total((one) => Math.min(WIDEST, this.#need(one))) <= PAGE) return Math.min(WIDEST, own)
    const rest = PAGE - total((one) => this.#broken(one, LONG))
    if (rest <= 0) return this.#broken(column, LONG_BESIDE)
    const lack = (one: number): number => this.#need(one) - this.#broken(one, LONG)
    const share = (rest * lack(column)) / Math.max(1, total(lack))
    return Math.min(WIDEST, Math.floor(this.#broken(column, LONG) + share))
  }

  #need(column: number): number {
    return Math.max(NARROWEST, (this.#needs[column] ?? 0) + PADDING)
  }

  #broken(column: number, most: number): number {
    return Math.min(this.#need(column), column === 1 ? most * NAMES : most)
  }

  /** The last column that anything was noted for; 0 for none. */
  get last(): number {
    return Math.max(0, this.#needs.length - 1)
  }
}

/** How long a value is when it is shown; `extra` is what its format adds, such as a currency or a sign. */
export function shownLength(value: SheetValue, lang: Lang, decimals: number, extra: number): number {
  if (value === null) return 0
  if (value instanceof Date) return 10
  const text = typeof value === 'number' ? formatNumber(value, lang, decimals) : value
  return [...text].length + extra
}

/** How long a heading is: it may break into two lines, but not inside a word. */
export function headingLength(text: string): number {
  const words = text.split(' ').map((word) => [...word].length)
  return Math.max(Math.ceil([...text].length / 2) + 2, ...words)
}

/** How many lines a text takes that breaks between words; letters are on average narrower than the digits widths count. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, width * 1.05 - 1)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = [...word].length
    const fits = used === 0 || used + 1 + length <= room
    if (!fits) lines += 1
    used = fits && used > 0 ? used + 1 + length : length
    lines += Math.ceil(used / room) - 1
    used = used > room ? used % room : used
  }
  return lines
}
