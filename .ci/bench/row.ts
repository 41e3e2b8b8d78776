/** One line of the benchmark's table. */

/** What was measured, beside what, and how much of it is allowed. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly peer: string
  readonly value: number
  readonly limit: number
  readonly unit: 'x' | 's' | 'MB' | 'GB' | ''
}
