/** How wide columns must be and how high a paragraph, estimated from their text: a file has no screen to measure on. */
import { formatNumber } from '../../text/format.ts'
import type { Lang } from '../../units/language.ts'
import type { SheetValue } from './cell-value.ts'

const NARROWEST = 9
const WIDEST = 60
/** Room for the sides of a cell, and for the arrow of a filter. */
const PADDING = 3
/** The height of a line of text in points. */
const LINE = 15

/** The widths of a sheet's columns, in characters, the widest need of all tables that stand above each other. */
export class Widths {
  readonly #needs: number[] = []

  /** Notes that the column, counted from 1, must hold something that long. */
  need(column: number, length: number): void {
    this.#needs[column] = Math.max(this.#needs[column] ?? 0, length)
  }

  /** The column's width, between 9 and 60. */
  of(column: number): number {
    return Math.min(WIDEST, Math.max(NARROWEST, (this.#needs[column] ?? 0) + PADDING))
  }

  /** The last column that anything was noted for; 0 for none. */
  get last(): number {
    return Math.max(0, this.#needs.length - 1)
  }
}

/** How long a value is when it is shown; `extra` is what its format adds, such as a currency or a sign. */
export function shownLength(
  value: SheetValue,
  lang: Lang,
  decimals: number,
  extra: number,
): number {
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

/** The height of a paragraph that wraps in so many characters, with a little to spare. */
export function noteHeight(text: string, width: number): number {
  return Math.max(1, Math.ceil(([...text].length * 1.15) / Math.max(1, width))) * LINE
}
