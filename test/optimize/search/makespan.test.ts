/** Schedules that end early, against every combination. */

import { describe, expect, it } from 'vitest'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { minimiseMakespan } from '../../../src/optimize/search/makespan.ts'
import { bestEnd } from '../../support/brute-force.ts'
import { lapsing } from '../../support/lapsing.ts'
import { schedulingProblem } from '../../support/scheduling-problem.ts'
import { seeds } from '../../support/seeds.ts'

const effort = { seed: 1, iterations: 200, nodes: 0, lpIterations: 0 }

function lastEnd({ activities: tasks }: Problem, selection: Solution): number {
  return Math.max(...selection.map((pick, task) => tasks[task]?.modes[pick]?.end ?? Number.NaN))
}

describe('shortest', () => {
  it('never ends before what can be, and nearly always then', () => {
    const ends = { best: 0, later: 0 }
    for (const seed of seeds(300)) {
      const problem = schedulingProblem(seed)
      const best = bestEnd(problem) ?? Number.POSITIVE_INFINITY
      const { solution: selection, end } = minimiseMakespan(problem, effort)
      const name = `seed ${seed}`
      expect(end, name).toBeGreaterThanOrEqual(best)
      ends[end === best ? 'best' : 'later'] += 1
      expect(selection === undefined, name).toBe(end === Number.POSITIVE_INFINITY)
      if (selection === undefined) continue
      expect(verify(problem, selection), name).toEqual([])
      expect(lastEnd(problem, selection), name).toBe(end)
    }
    // A list can't hold back a task for one that needs its room later: some schedules are beyond it.
    expect(ends.later).toBeLessThan(0.05 * ends.best)
  })

  it('answers the same for the same seed', () => {
    for (const seed of seeds(20)) {
      const problem = schedulingProblem(seed)
      expect(minimiseMakespan(problem, effort)).toEqual(minimiseMakespan(problem, effort))
    }
  })

  it('ends the work at an end that nothing can be below, or where the time is over', () => {
    const endless = { ...effort, iterations: 1e12 }
    for (const seed of seeds(20)) {
      const problem = schedulingProblem(seed)
      const { end } = minimiseMakespan(problem, effort)
      if (end < Number.POSITIVE_INFINITY)
        expect(minimiseMakespan(problem, endless, end).end).toBe(end)
      const { solution: selection } = minimiseMakespan(problem, {
        ...endless,
        timeLimit: lapsing(0),
      })
      if (selection !== undefined) expect(verify(problem, selection)).toEqual([])
    }
  })

  it('has the end of nothing where there is nothing to do', () => {
    const nothing = {
      resources: [],
      activities: [],
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    }
    expect(minimiseMakespan(nothing, effort)).toEqual({
      solution: [],
      end: Number.NEGATIVE_INFINITY,
    })
  })
})
