/** The colours of filled cells of a row, as runs: a coloured bar or a coloured row is one, however wide. */

/** Cells side by side of one colour; columns from 0, both included. */
export interface FillRun {
  readonly from: number
  readonly to: number
  /** Six hexadecimal digits in capitals, `FFC000`. */
  readonly colour: string
}

const WHITE = 'FFFFFF'

/** A colour as runs have it; undefined for white, which looks like no fill, and for what is no colour. */
export function fillColour(digits: string): string | undefined {
  const colour = digits.toUpperCase()
  return /^[\dA-F]{6}$/.test(colour) && colour !== WHITE ? colour : undefined
}

/** Adds filled cells behind the runs so far, to the last one where they go on. */
export function addFill(runs: FillRun[], { from, to, colour }: FillRun): void {
  const last = runs.at(-1)
  if (last?.colour === colour && last.to === from - 1) runs[runs.length - 1] = { ...last, to }
  else runs.push({ from, to, colour })
}

export function fillAt({ fills = [] }: { readonly fills?: readonly FillRun[] }, column: number): string | undefined {
  return fills.find(({ from, to }) => from <= column && column <= to)?.colour
}
