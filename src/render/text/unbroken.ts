/** Keeps figures whole where a text is broken or cut: a number, a date, a quarter with its year, an amount with its unit. */

/** `T3 2025`, `Q3 2025`, `S1 2025`, `H1 2025`: a quarter or half-year with its year. */
const PART_OF_YEAR = /(?<![\p{L}\p{N}])([HQST][1-4]) (?=\d{4}(?!\p{N}))/gu

/** `1 200`: the digits of a number in groups. */
const GROUPS = /(?<!\p{N})(\p{N}{1,3}) (?=\p{N}{3}(?!\p{N}))/gu
/** `15 jours`, `12 k€`: a number with its unit, as people type it. */
const UNITS = /(\p{N}) (?=(?:[kM]?€|%|ETP|FTE|j|jours?|days?|points?|pts?)(?![\p{L}\p{N}]))/gu

/** The text with a space that does not break inside of a figure: what we write has it already, what people type has not. */
export function unbroken<T extends string>(text: T): T {
  return [PART_OF_YEAR, GROUPS, UNITS].reduce<string>((whole, figure) => whole.replace(figure, '$1\u00a0'), text) as T
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
