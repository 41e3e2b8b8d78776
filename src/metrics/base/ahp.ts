/** The analytic hierarchy process: weights of criteria from pairwise judgements, and how consistent these are. */

/** Mean consistency index of random matrices by size, from 1 criterion on (Saaty). */
const RANDOM_INDEX: readonly number[] = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41]

/** Above this consistency ratio the judgements should be asked again (Saaty). */
export const MOST_RATIO = 0.1

const MOST_STEPS = 1000
const PRECISION = 1e-12

/** What a matrix of judgements gives. */
export interface Hierarchy {
  /** One weight per criterion in the order of the matrix; they sum to 1. */
  readonly weights: readonly number[]
  /** The largest eigenvalue; the size of the matrix where the judgements agree fully. */
  readonly lambdaMax: number
  readonly consistencyIndex: number
  /** Undefined for more than eight criteria, for which the source gives no random index. */
  readonly consistencyRatio: number | undefined
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((total, value, column) => total + value * (vector[column] ?? 0), 0))
}

function total(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0)
}

/** The weights by power iteration: multiply and normalise until nothing moves. */
function principal(matrix: readonly (readonly number[])[]): { weights: number[]; lambda: number } {
  let weights = matrix.map(() => 1 / matrix.length)
  let lambda = matrix.length
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const product = times(matrix, weights)
    lambda = total(product)
    const next = product.map((value) => value / lambda)
    const moved = Math.max(...next.map((value, index) => Math.abs(value - (weights[index] ?? 0))))
    weights = next
    if (moved < PRECISION) break
  }
  return { weights, lambda }
}

function ratioOf(index: number, size: number): number | undefined {
  const random = RANDOM_INDEX[size - 1]
  if (random === undefined) return undefined
  return random === 0 ? 0 : index / random
}

/**
 * Weights and consistency of pairwise judgements.
 *
 * @param matrix - square, positive, one row per criterion; how many times the row's criterion outweighs the column's.
 * @returns undefined for an empty matrix, one that is not square, or one with a judgement that is not positive.
 * @example [[1, 3, 5], [1/3, 1, 3], [1/5, 1/3, 1]] gives .6370 .2583 .1047, lambda 3.0385, ratio .0332
 */
export function hierarchyOf(matrix: readonly (readonly number[])[]): Hierarchy | undefined {
  const size = matrix.length
  const usable = matrix.every((row) => row.length === size && row.every((value) => value > 0))
  if (size === 0 || !usable) return undefined
  const { weights, lambda } = principal(matrix)
  const index = size === 1 ? 0 : (lambda - size) / (size - 1)
  return { weights, lambdaMax: lambda, consistencyIndex: index, consistencyRatio: ratioOf(index, size) }
}
