/** Added resources are kept by everything that keeps the problem's own. */
import { describe, expect, it } from 'vitest'
import { addDualFeasibleCuts } from '../../../../src/optimize/exact/cuts/dual-feasible.ts'
import type { Problem } from '../../../../src/optimize/model/problem.ts'
import { verify } from '../../../../src/optimize/model/verify.ts'
import { selections } from '../../../support/brute-force.ts'
import { seeds } from '../../../support/cases.ts'
import { scaledProblem } from '../../../support/scaled-problem.ts'
import { seeded } from '../../../support/seeded.ts'
import { smallProblem } from '../../../support/small-problem.ts'

/** That a problem has the same answers with its added resources; gives how many there are. */
function expectSame(problem: Problem, seed: number): number {
  const sharp = addDualFeasibleCuts(problem)
  expect(sharp.resources.slice(0, problem.resources.length)).toEqual(problem.resources)
  for (const solution of selections(problem))
    if (verify(sharp, solution).length > 0) throw new Error(`seed ${seed}: ${solution}`)
  const random = seeded(seed)
  const drawn = problem.activities.map(({ modes }) => random.between(-1, modes.length - 1))
  if (verify(sharp, drawn).length === 0) expect(verify(problem, drawn)).toEqual([])
  return sharp.resources.length - problem.resources.length
}

describe('addDualFeasibleCuts', () => {
  it('loses no answer, and lets none in', () => {
    const added = seeds(150).map((seed) => expectSame(smallProblem(seed), seed))
    expect(Math.max(...added)).toBeGreaterThan(4)
  })

  it('loses none where amounts are fractions that no sum is exact of', () => {
    for (const seed of seeds(150)) expectSame(scaledProblem(smallProblem(seed), 1 / 7), seed)
  })

  it('lets one at a time of those that take more than half, two of those above a third', () => {
    const problem = (amounts: readonly number[]): Problem => ({
      resources: [{ baseLoad: 1, capacity: 11, minimum: 0 }],
      activities: amounts.map((amount) => ({
        value: 1,
        isRequired: false,
        modes: [{ start: 0, end: 0, demands: [{ resource: 0, amount }], move: 0 }],
      })),
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    })
    const added = (amounts: readonly number[]) => {
      const { resources, activities } = addDualFeasibleCuts(problem(amounts))
      const demands = activities.map(({ modes }) => modes[0]?.demands.slice(1).map((demand) => demand.amount))
      return { holds: resources.slice(1).map(({ capacity }) => capacity), demands }
    }
    expect(added([6, 6, 2])).toEqual({ holds: [2], demands: [[2], [2], []] })
    expect(added([4, 4, 4])).toEqual({ holds: [6], demands: [[3], [3], [3]] })
    expect(added([3, 3, 3])).toEqual({ holds: [], demands: [[], [], []] })
  })
})
