/** The end of a series that has one key. */
import { expect, it } from 'vitest'
import { lastRun } from '../../../src/rules/facts/progress-reviews.ts'

it.each([
  [[], []],
  [[1], [1]],
  [
    [2, 2, 2],
    [2, 2, 2],
  ],
  [
    [2, 1, 2, 2],
    [2, 2],
  ],
  [[2, 2, 1], [1]],
])('of %j is %j', (items, run) => {
  expect(lastRun(items, (item) => item)).toEqual(run)
})

it('compares by the key alone', () => {
  expect(lastRun([0.4, 0.91, 0.95], (progress) => progress >= 0.9)).toEqual([0.91, 0.95])
})
