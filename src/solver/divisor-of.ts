/** What whole numbers have in common. */

function gcd(left: number, right: number): number {
  let [a, b] = [Math.abs(left), Math.abs(right)]
  while (b > 0) [a, b] = [b, a % b]
  return a
}

/** The greatest whole number that divides all values; 0 where one of them is no whole number, or all are 0. */
export function divisorOf(values: readonly number[]): number {
  if (!values.every(Number.isInteger)) return 0
  let divisor = 0
  for (const value of values) {
    divisor = gcd(divisor, value)
    if (divisor === 1) return 1
  }
  return divisor
}
