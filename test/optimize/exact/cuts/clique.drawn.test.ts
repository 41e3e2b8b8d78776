/** Resources for takes that can't stand beside each other are kept by everything that keeps the problem's own. */
import { describe, expect, it } from 'vitest'
import { addCliqueCuts } from '../../../../src/optimize/exact/cuts/clique.ts'
import type { Problem } from '../../../../src/optimize/model/problem.ts'
import { verify } from '../../../../src/optimize/model/verify.ts'
import { selections } from '../../../support/brute-force.ts'
import { seeds } from '../../../support/cases.ts'
import { scaledProblem } from '../../../support/scaled-problem.ts'
import { smallProblem } from '../../../support/small-problem.ts'

/** That no answer of a problem breaks an added resource; gives how many resources are added. */
function expectKept(problem: Problem, seed: number): number {
  const sharp = addCliqueCuts(problem, problem.resources.length)
  for (const solution of selections(problem))
    if (verify(sharp, solution).length > 0) throw new Error(`seed ${seed}: ${solution}`)
  return sharp.resources.length - problem.resources.length
}

function problemOf(amounts: readonly number[]): Problem {
  return {
    resources: [{ baseLoad: 1, capacity: 11, minimum: 0 }],
    activities: amounts.map((amount) => ({
      value: 1,
      isRequired: false,
      modes: [{ start: 0, end: 0, demands: [{ resource: 0, amount }], move: 0 }],
    })),
    precedences: [],
    requires: [],
    exclusiveGroups: [],
  }
}

describe('addCliqueCuts', () => {
  it('loses no answer, and lets none in that the problem does not have', () => {
    const added = seeds(150).map((seed) => expectKept(smallProblem(seed), seed))
    expect(Math.max(...added)).toBeGreaterThan(4)
  })

  it('loses none where amounts are fractions that no sum is exact of', () => {
    for (const seed of seeds(150)) expectKept(scaledProblem(smallProblem(seed), 1 / 7), seed)
  })

  it('sets a small take against the large ones that leave it no room', () => {
    const { resources, activities } = addCliqueCuts(problemOf([8, 7, 3, 2]), 1)
    expect(resources.slice(1)).toEqual([{ baseLoad: 0, capacity: 1, minimum: Number.NEGATIVE_INFINITY }])
    const inResource = activities.map(({ modes }) => modes[0]?.demands.some(({ resource }) => resource === 1))
    expect(inResource).toEqual([true, false, true, false])
  })

  it('adds nothing where all fit in pairs, or a resource is given to', () => {
    expect(addCliqueCuts(problemOf([5, 5, 3]), 1).resources).toHaveLength(1)
    expect(addCliqueCuts(problemOf([8, 7, 3, -2]), 1).resources).toHaveLength(1)
  })
})
