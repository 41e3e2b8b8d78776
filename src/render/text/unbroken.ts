/** Keeps figures whole where a text is broken or cut: a number, a date, a quarter with its year, an amount with its unit. */

/** `T3 2025`, `Q3 2025`, `S1 2025`, `H1 2025`: a quarter or half-year with its year. */
const PART_OF_YEAR = /(?<![\p{L}\p{N}])([HQST][1-4]) (?=\d{4}(?!\p{N}))/gu

/** The text with a space that does not break between a quarter or half-year and its year; all else has it already. */
export function unbroken<T extends string>(text: T): T {
  return text.replace(PART_OF_YEAR, '$1\u00a0') as T
}

/** What a figure begins with: a sign, a currency, an opening bracket. */
const FIGURE = /^[\p{Sc}\p{Pd}\u2212+(]*\p{N}|^[HQST][1-4]\u00a0/u

/**
 * What is kept of a text that is cut, without the part of a figure that the cut runs through: 12 of 1 200 k€ would be
 * another figure.
 */
export function beforeFigure(kept: string, text: string): string {
  const start = kept.lastIndexOf(' ') + 1
  const [whole = ''] = text.slice(start).split(' ', 1)
  const isCut = start + whole.length > kept.length
  return isCut && FIGURE.test(whole) ? kept.slice(0, start) : kept
}
