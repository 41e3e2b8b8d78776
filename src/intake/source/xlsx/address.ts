/** Addresses of cells, `C7`, with rows and columns from 1. */

/** A cell's place. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** The letters of a column. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** The place of an address, its `$` left out; undefined for what is none of a sheet. */
export function placeOf(address: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (match === null) return undefined
  const [, letters = '', digits = ''] = match
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  const row = Number(digits)
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}
