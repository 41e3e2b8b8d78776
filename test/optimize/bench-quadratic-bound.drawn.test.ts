/** The bound of squares is below every solution, and exact where nothing has to be shared out. */
import { describe, expect, it } from 'vitest'
import { quadraticBound } from '../../.ci/bench/solver/quadratic-bound.ts'
import { compileProblem } from '../../src/optimize/model/compiled-problem.ts'
import { bestLevels } from '../support/brute-force.ts'
import { seeds } from '../support/cases.ts'
import { levelsOf } from '../support/levels-of.ts'
import { seeded } from '../support/seeded.ts'
import { smallProblem } from '../support/small-problem.ts'

describe('quadraticBound', () => {
  it('is below the squares of every solution, more closely with more passes', () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed, 'smoothing')
      const compiled = compileProblem(problem)
      const random = seeded(seed)
      const drawn = problem.activities.map(({ modes }) => random.between(0, modes.length - 1))
      const best = bestLevels(problem)?.levels.squares ?? Number.POSITIVE_INFINITY
      const least = Math.min(best, levelsOf(problem, drawn).squares)
      const bounds = [10, 50].map((passes) => quadraticBound(compiled, passes))
      for (const bound of bounds) expect(bound, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-6)
      expect(bounds[1], `seed ${seed}`).toBeGreaterThanOrEqual(bounds[0] ?? Number.NaN)
    }
  })

  it('is a bound wherever it is stopped', () => {
    for (const seed of seeds(50)) {
      const compiled = compileProblem(smallProblem(seed, 'smoothing'))
      let seen = 0
      const bound = quadraticBound(compiled, 1000, () => {
        seen += 1
        return seen > seed
      })
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(quadraticBound(compiled, 1000) + 1e-6)
      expect(seen, `seed ${seed}`).toBeLessThanOrEqual(seed + 1)
    }
  })

  it('is exact where activities spread evenly', () => {
    const resources = [1, 0].map((load) => ({
      baseLoad: load,
      capacity: 9,
      minimum: Number.NEGATIVE_INFINITY,
      levelledLoad: 'A',
    }))
    const modes = [0, 1].map((resource) => ({
      start: resource,
      end: resource,
      move: 0,
      demands: [{ resource, amount: 3 }],
    }))
    const activities = [0, 1].map(() => ({ value: 1, isRequired: true, modes }))
    const compiled = compileProblem({ resources, activities, precedences: [], requires: [], exclusiveGroups: [] })
    // Seven in all, half each at best: 24.5; in whole activities 25.
    expect(quadraticBound(compiled, 50)).toBeCloseTo(24.5, 3)
  })
})
