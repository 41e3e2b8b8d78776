/** Sums up what was measured on several instances; NaN where there are none. */

/** The middle value, the mean of both where there are two. */
export function median(values: readonly number[]): number {
  const ascending = [...values].sort((left, right) => left - right)
  const middle = (ascending.length - 1) / 2
  const ends = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]]
  return ((ends[0] ?? Number.NaN) + (ends[1] ?? Number.NaN)) / 2
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The greatest value. */
export function greatest(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.max(...values)
}

/** The smallest value. */
export function smallest(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.min(...values)
}
