/** The bound of priced limits is above every answer, and its prices are no less than nothing. */
import { describe, expect, it } from 'vitest'
import { lagrangianBound } from '../../../src/optimize/bounds/lagrangian-bound.ts'
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import { addDualFeasibleCuts } from '../../../src/optimize/exact/cuts/dual-feasible.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withLosses } from '../../support/with-losses.ts'
import { withPenalties } from '../../support/with-penalties.ts'

/** A problem with losses, every other one with loads that cost. */
function drawnProblem(seed: number) {
  const problem = withLosses(smallProblem(seed), seed)
  return seed % 2 === 0 ? withPenalties(problem, seed) : problem
}

describe('lagrangianBound', () => {
  it('bounds every answer, whatever it aims at', () => {
    for (const seed of seeds(40)) {
      const drawn = drawnProblem(seed)
      const best = bestChoice(drawn)?.value
      if (best === undefined) continue
      for (const problem of [drawn, addDualFeasibleCuts(drawn)]) {
        const compiled = compileProblem(problem)
        presolve(compiled)
        for (const target of [0, best, 1e6]) {
          const { bound, multipliers } = lagrangianBound(compiled, target, 100)
          expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-6)
          expect(multipliers.length).toBe(problem.resources.length)
          expect(Math.min(0, ...multipliers)).toBe(0)
        }
      }
    }
  })

  it('is a bound wherever it is stopped, and of nothing known none', () => {
    const compiled = compileProblem(smallProblem(3))
    presolve(compiled)
    const cutAt = (looks: number) => {
      let seen = 0
      return lagrangianBound(compiled, 0, 1000, () => {
        seen += 1
        return seen > looks
      })
    }
    expect(cutAt(0).bound).toBe(Number.POSITIVE_INFINITY)
    for (const looks of [1, 7, 40]) expect(cutAt(looks)).toEqual(lagrangianBound(compiled, 0, looks))
  })

  it('falls with more iterations, down to what the limit lets in', () => {
    const modes = [{ start: 0, end: 0, demands: [{ resource: 0, amount: 2 }], move: 0 }]
    const activities = [3, 4, 5].map((value) => ({ value, isRequired: false, modes }))
    const resources = [{ baseLoad: 1, capacity: 5, minimum: Number.NEGATIVE_INFINITY }]
    const compiled = compileProblem({ resources, activities, precedences: [], requires: [], exclusiveGroups: [] })
    const bounds = [1, 10, 1000].map((iterations) => lagrangianBound(compiled, 9, iterations).bound)
    expect(bounds).toEqual(bounds.toSorted((one, other) => other - one))
    expect(bounds[0]).toBe(12)
    expect(bounds[2]).toBeCloseTo(9, 2)
    expect(lagrangianBound(compiled, 9, 1000).multipliers[0]).toBeGreaterThanOrEqual(1.5 - 1e-2)
  })

  it('falls to what is left after the load above a priced limit is paid', () => {
    const modes = [{ start: 0, end: 0, demands: [{ resource: 0, amount: 2 }], move: 0 }]
    const activities = [3, 4, 5].map((value) => ({ value, isRequired: false, modes }))
    const bonds = { precedences: [], requires: [], exclusiveGroups: [] }
    const boundAt = (price: number, capacity: number): number => {
      const minimum = Number.NEGATIVE_INFINITY
      const resources = [{ baseLoad: 1, capacity, minimum, penalty: { above: 3, price } }]
      return lagrangianBound(compileProblem({ resources, activities, ...bonds }), 5, 2000).bound
    }
    // One of them is free of charge; each other one takes 2 that cost.
    expect(boundAt(0.25, 7)).toBeCloseTo(5 + 3.5 + 2.5, 2)
    expect(boundAt(1.75, 7)).toBeCloseTo(5 + 0.5, 2)
    expect(boundAt(5, 7)).toBeCloseTo(5, 2)
    expect(boundAt(0.25, 5)).toBeCloseTo(5 + 3.5, 2)
  })
})
