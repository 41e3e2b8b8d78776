/** Addresses of cells, `C7`, with rows and columns from 1. */

export interface CellPlace {
  readonly row: number
  readonly column: number
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

const [DOLLAR, ZERO, NINE, A, Z] = [36, 48, 57, 65, 90]

/** The row that an address names from a place on; 0 for none. */
function rowOf(address: string, from: number): number {
  let row = 0
  for (let at = from; at < address.length; at += 1) {
    const digit = address.charCodeAt(at)
    if (digit < ZERO || digit > NINE || row > LAST_ROW) return 0
    row = row * 10 + digit - ZERO
  }
  return row
}

/** The place of an address, its `$` left out; undefined for what is none of a sheet. By hand, for each cell has one. */
export function placeOf(address: string): CellPlace | undefined {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0
  let column = 0
  for (; column <= LAST_COLUMN; at += 1) {
    // A small letter is a capital without one bit.
    const letter = address.charCodeAt(at) & ~32
    if (!(letter >= A && letter <= Z)) break
    column = column * 26 + letter - A + 1
  }
  const row = rowOf(address, address.charCodeAt(at) === DOLLAR ? at + 1 : at)
  const isPlace = row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN
  return isPlace ? { row, column } : undefined
}
