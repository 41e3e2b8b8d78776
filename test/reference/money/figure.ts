/** A money figure as both implementations give it: an exact amount, or a rate by its two exact parts. */

/** Whole cents. */
interface Amount {
  readonly kind: 'amount'
  readonly cents: bigint
}

/** A rate by its parts: whole cents, or counts. */
export interface Rate {
  readonly kind: 'rate'
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A mean of rates. */
interface Mean {
  readonly kind: 'mean'
  readonly value: number
  readonly of: number
}

export type Figure = Amount | Rate | Mean

/** Figures by metric and scope; what is not told, or not applicable, is missing. */
export type Figures = ReadonlyMap<string, Figure>

/** The key of a figure: `spending of year 2024`. */
export function keyOf(metric: string, scope: string): string {
  return `${metric} of ${scope}`
}

/** A figure in words, for messages. */
export function inWords(figure: Figure | undefined): string {
  if (figure === undefined) return 'n/a'
  if (figure.kind === 'amount') return String(Number(figure.cents) / 100)
  if (figure.kind === 'mean') return `${figure.value} over ${figure.of}`
  return `${figure.numerator}/${figure.denominator}`
}
