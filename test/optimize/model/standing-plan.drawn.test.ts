/** A plan as it stands breaks nothing of the problem that bears it, and a demand of nothing moves nothing; against every combination. */
import { describe, expect, it } from 'vitest'
import { minimalChangeProblem } from '../../../src/optimize/model/minimal-change.ts'
import { type Problem, resourceLoads, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { bearingProblem, standingSolution } from '../../../src/optimize/model/standing-plan.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** A drawn problem with a plan that stands in it, whatever that breaks. */
function drawnPlan(seed: number): { problem: Problem; kept: readonly number[]; own: Solution } {
  const problem = smallProblem(seed)
  const random = seeded(seed)
  const kept = problem.activities.flatMap(({ modes }, activity) =>
    random.chance(75) && modes.some(({ move }) => move === 0) ? [activity] : [],
  )
  return { problem, kept, own: standingSolution(problem, kept) }
}

/** The best of all combinations; undefined where none breaks nothing. */
function best(problem: Problem): { value: number; solution: Solution } | undefined {
  let found: { value: number; solution: Solution } | undefined
  for (const solution of selections(problem)) {
    const value = totalValue(problem, solution)
    if (found === undefined || value > found.value) found = { value, solution: [...solution] }
  }
  return found
}

describe('the problem that bears a plan as it stands', () => {
  it('is not broken by that plan, whatever it passes of its own limits', () => {
    let broken = 0
    for (const seed of seeds(300, 100)) {
      const { problem, own } = drawnPlan(seed)
      if (verify(problem, own).length > 0) broken += 1
      expect(verify(bearingProblem(problem, own), own), `seed ${seed}`).toEqual([])
    }
    expect(broken).toBeGreaterThan(10)
  })

  it('has no limit wider than its own or than what the plan takes', () => {
    for (const seed of seeds(300, 100)) {
      const { problem, own } = drawnPlan(seed)
      const taken = resourceLoads(problem, own)
      const bearing = bearingProblem(problem, own)
      for (const [at, { capacity }] of problem.resources.entries())
        expect(bearing.resources[at]?.capacity, `seed ${seed}`).toBe(Math.max(capacity, taken[at] ?? 0))
    }
  })
})

describe('a demand of nothing', () => {
  it('moves nothing: a project that is in the plan already', () => {
    for (const seed of seeds(200, 40)) {
      const { problem, kept, own } = drawnPlan(seed)
      const [first] = kept
      if (first === undefined) continue
      const bearing = bearingProblem(problem, own)
      const asked = minimalChangeProblem(bearing, { kept, urgent: [first] })
      expect(totalValue(asked, best(asked)?.solution ?? []), `seed ${seed}`).toBe(totalValue(asked, own))
    }
  })

  it('moves nothing: one of no work and no money, or one that no limit speaks against', () => {
    for (const seed of seeds(200, 40)) {
      const { problem, kept, own } = drawnPlan(seed)
      const bearing = bearingProblem(problem, own)
      const urgent = problem.activities.length
      const mode = { start: 0, end: 0, demands: [], move: 0 }
      const activities = [...bearing.activities, { value: 1, isRequired: false, modes: [mode] }]
      const asked = minimalChangeProblem({ ...bearing, activities }, { kept, urgent: [urgent] })
      expect(best(asked)?.value, `seed ${seed}`).toBe(totalValue(asked, [...own, 0]))
    }
  })
})
