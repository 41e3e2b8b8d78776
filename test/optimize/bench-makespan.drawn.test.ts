/** Schedules that end early, against every combination. */

import { describe, expect, it } from 'vitest'
import { minimiseMakespan } from '../../.ci/bench/solver/makespan.ts'
import type { Problem, Solution } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { bestEnd } from '../support/brute-force.ts'
import { seeds } from '../support/cases.ts'
import { lapsing } from '../support/lapsing.ts'
import { schedulingProblem } from '../support/scheduling-problem.ts'

const budget = { seed: 1, iterations: 200, nodes: 0, lpIterations: 0 }

function lastEnd({ activities }: Problem, solution: Solution): number {
  return Math.max(...solution.map((pick, activity) => activities[activity]?.modes[pick]?.end ?? Number.NaN))
}

describe('minimiseMakespan', () => {
  it('never ends before what can be, and nearly always then', () => {
    const ends = { best: 0, later: 0 }
    for (const seed of seeds(300)) {
      const problem = schedulingProblem(seed)
      const best = bestEnd(problem) ?? Number.POSITIVE_INFINITY
      const { solution, end } = minimiseMakespan(problem, budget)
      const name = `seed ${seed}`
      expect(end, name).toBeGreaterThanOrEqual(best)
      ends[end === best ? 'best' : 'later'] += 1
      expect(solution === undefined, name).toBe(end === Number.POSITIVE_INFINITY)
      if (solution === undefined) continue
      expect(verify(problem, solution), name).toEqual([])
      expect(lastEnd(problem, solution), name).toBe(end)
    }
    // A list can't hold back an activity for one that needs its room later: some schedules are beyond it.
    expect(ends.later).toBeLessThan(0.05 * ends.best)
  })

  it('answers the same for the same seed', () => {
    for (const seed of seeds(20)) {
      const problem = schedulingProblem(seed)
      expect(minimiseMakespan(problem, budget)).toEqual(minimiseMakespan(problem, budget))
    }
  })

  it('ends the work at an end that nothing can be below, or where the time is over', () => {
    const endless = { ...budget, iterations: 1e12 }
    for (const seed of seeds(20)) {
      const problem = schedulingProblem(seed)
      const { end } = minimiseMakespan(problem, budget)
      if (end < Number.POSITIVE_INFINITY) expect(minimiseMakespan(problem, endless, end).end).toBe(end)
      const { solution } = minimiseMakespan(problem, { ...endless, timeLimit: lapsing(0) })
      if (solution !== undefined) expect(verify(problem, solution)).toEqual([])
    }
  })

  it('has the end of nothing where there is nothing to do', () => {
    const nothing = { resources: [], activities: [], precedences: [], requires: [], exclusiveGroups: [] }
    expect(minimiseMakespan(nothing, budget)).toEqual({ solution: [], end: Number.NEGATIVE_INFINITY })
  })
})
