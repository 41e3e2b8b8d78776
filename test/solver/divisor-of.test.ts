/** What whole numbers have in common. */
import { describe, expect, it } from 'vitest'
import { divisorOf } from '../../src/solver/divisor-of.ts'

describe('divisorOf', () => {
  it.each([
    [[6, 10, 4], 2],
    [[6, 10, 15], 1],
    [[-12, 18], 6],
    [[0, 0, 7], 7],
    [[250_000_00, 75_000_00], 25_000_00],
    [[1, 0.5], 0],
    [[2, 0.5], 0],
    [[0, 0], 0],
    [[], 0],
    [[Number.POSITIVE_INFINITY], 0],
  ])('of %j is %d', (values, divisor) => {
    expect(divisorOf(values)).toBe(divisor)
  })
})
