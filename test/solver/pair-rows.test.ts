/** Rows for takes that can't stand beside each other are kept by everything that keeps the problem's own. */
import { describe, expect, it } from 'vitest'
import { withPairRows } from '../../src/solver/pair-rows.ts'
import type { Problem } from '../../src/solver/problem.ts'
import { verify } from '../../src/solver/verify.ts'
import { selections } from '../support/brute-force.ts'
import { scaledProblem } from '../support/scaled-problem.ts'
import { seeds } from '../support/seeds.ts'
import { smallProblem } from '../support/small-problem.ts'

/** That no answer of a problem breaks an added row; gives how many rows are added. */
function expectKept(problem: Problem, seed: number): number {
  const sharp = withPairRows(problem, problem.rows.length)
  for (const selection of selections(problem))
    if (verify(sharp, selection).length > 0) throw new Error(`seed ${seed}: ${selection}`)
  return sharp.rows.length - problem.rows.length
}

function problemOf(amounts: readonly number[]): Problem {
  return {
    rows: [{ taken: 1, upper: 11, lower: 0 }],
    tasks: amounts.map((amount) => ({
      ...{ value: 1, isRequired: false },
      options: [{ start: 0, end: 0, takes: [{ row: 0, amount }], move: 0 }],
    })),
    ...{ links: [], needs: [], rivals: [] },
  }
}

describe('withPairRows', () => {
  it('loses no answer, and lets none in that the problem does not have', () => {
    const added = seeds(150).map((seed) => expectKept(smallProblem(seed), seed))
    expect(Math.max(...added)).toBeGreaterThan(4)
  })

  it('loses none where amounts are fractions that no sum is exact of', () => {
    for (const seed of seeds(150)) expectKept(scaledProblem(smallProblem(seed), 1 / 7), seed)
  })

  it('sets a small take against the large ones that leave it no room', () => {
    const { rows, tasks } = withPairRows(problemOf([8, 7, 3, 2]), 1)
    expect(rows.slice(1)).toEqual([{ taken: 0, upper: 1, lower: Number.NEGATIVE_INFINITY }])
    const inRow = tasks.map(({ options }) => options[0]?.takes.some(({ row }) => row === 1))
    expect(inRow).toEqual([true, false, true, false])
  })

  it('adds nothing where all fit in pairs, or a row is given to', () => {
    expect(withPairRows(problemOf([5, 5, 3]), 1).rows).toHaveLength(1)
    expect(withPairRows(problemOf([8, 7, 3, -2]), 1).rows).toHaveLength(1)
  })
})
