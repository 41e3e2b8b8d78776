/** Parts of problems: what they keep, and the way there and back. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import { subproblem } from '../../../src/optimize/model/subproblem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

const mode = (start: number) => ({ start, end: start, demands: [], move: 0 })
const activity = (value: number) => ({ value, isRequired: false, modes: [0, 1, 2].map(mode) })

const whole: Problem = {
  resources: [{ baseLoad: 0, capacity: 1, minimum: 0 }],
  activities: [1, 2, 3, 4].map(activity),
  precedences: [
    { predecessor: 0, successor: 1, lag: 1 },
    { predecessor: 1, successor: 3, lag: 2 },
  ],
  requires: [
    [3, 1],
    [2, 3],
  ],
  exclusiveGroups: [
    [0, 1, 3],
    [2, 3],
  ],
}

describe('subproblem', () => {
  it('keeps the constraints between what is left, under new positions', () => {
    const { problem } = subproblem(whole, (one) => one !== 2 && one !== 0)
    expect(problem).toEqual({
      resources: whole.resources,
      activities: [2, 4].map(activity),
      precedences: [{ predecessor: 0, successor: 1, lag: 2 }],
      requires: [[1, 0]],
      exclusiveGroups: [[0, 1]],
    })
  })

  it('goes there and back', () => {
    const part = subproblem(
      whole,
      (one) => one !== 1,
      (one, at) => one !== 3 || at > 0,
    )
    expect(part.problem.activities.map(({ modes }) => modes.map(({ start }) => start))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [1, 2],
    ])
    expect(part.shrink([2, 1, -1, 2])).toEqual([2, -1, 1])
    expect(part.expand([2, -1, 1])).toEqual([2, -1, -1, 2])
    expect(part.shrink([0, 0, 0, 0])).toEqual([0, 0, -1])
    expect(part.expand([])).toEqual([-1, -1, -1, -1])
  })

  it('is the whole problem where nothing is left behind', () => {
    for (const seed of seeds(100)) {
      const problem = drawnProblem(seed)
      const part = subproblem(problem, () => true)
      const exclusiveGroups = problem.exclusiveGroups.filter(({ length }) => length > 1)
      expect(part.problem, `seed ${seed}`).toEqual({ ...problem, exclusiveGroups })
    }
  })

  it('has the answers of the whole that have only what is left', () => {
    for (const seed of seeds(100)) {
      const drawn = smallProblem(seed)
      const problem = { ...drawn, requires: [] }
      const random = seeded(seed)
      const hasActivity = problem.activities.map(({ isRequired }) => isRequired || random.chance(60))
      const part = subproblem(
        problem,
        (one) => hasActivity[one] === true,
        (_, at) => at !== 1,
      )
      for (const solution of selections(part.problem)) {
        const expanded = part.expand(solution)
        expect(verify(problem, expanded), `seed ${seed}`).toEqual([])
        expect(part.shrink(expanded), `seed ${seed}`).toEqual(solution)
      }
    }
  })
})
