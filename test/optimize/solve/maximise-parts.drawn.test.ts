/** Problems that fall apart: which activities belong together, and that the parts together are the whole. */
import { afterAll, describe, expect, it } from 'vitest'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { components } from '../../../src/optimize/model/components.ts'
import type { Activity, Problem } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { maximiseByParts } from '../../../src/optimize/solve/maximise-parts.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngines } from '../../support/engines.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'

const engine = builtEngines()
afterAll(() => engine.close())

const EFFORT = { ...SMALL_EFFORT, conflicts: 100_000 }
const limited = { baseLoad: 0, capacity: 5, minimum: Number.NEGATIVE_INFINITY }

/** An activity with one mode that takes of some resources. */
function taking(value: number, ...demands: readonly (readonly [number, number])[]): Activity {
  const taken = demands.map(([resource, amount]) => ({ resource, amount }))
  return { value, isRequired: false, modes: [{ start: 0, end: 0, demands: taken, move: 0 }] }
}

function problemOf(parts: Partial<Problem>): Problem {
  const nothing = { precedences: [], requires: [], exclusiveGroups: [] }
  return { resources: [limited, limited, limited], activities: [], ...nothing, ...parts }
}

/** Two problems side by side that share nothing. */
function beside(one: Problem, other: Problem): Problem {
  const [activities, resources] = [one.activities.length, one.resources.length]
  return {
    resources: [...one.resources, ...other.resources],
    activities: [
      ...one.activities,
      ...other.activities.map((activity) => ({
        ...activity,
        modes: activity.modes.map((mode) => ({
          ...mode,
          demands: mode.demands.map(({ resource, amount }) => ({ resource: resource + resources, amount })),
        })),
      })),
    ],
    precedences: [
      ...one.precedences,
      ...other.precedences.map(({ predecessor, successor, lag }) => ({
        predecessor: predecessor + activities,
        successor: successor + activities,
        lag,
      })),
    ],
    requires: [...one.requires, ...other.requires.map(([a, b]) => [a + activities, b + activities] as const)],
    exclusiveGroups: [
      ...one.exclusiveGroups,
      ...other.exclusiveGroups.map((group) => group.map((member) => member + activities)),
    ],
  }
}

describe('components', () => {
  it('are tied by a resource that they could pass together, and not by one that holds them all', () => {
    const activities = [taking(1, [0, 3]), taking(1, [0, 3], [1, 2]), taking(1, [1, 3]), taking(1, [2, 5])]
    expect(components(compileProblem(problemOf({ activities })))).toEqual([[0, 1], [2], [3]])
  })

  it('are tied by orders, requirements, groups and a minimum', () => {
    const activities = Array.from({ length: 8 }, () => taking(1, [2, 0.5]))
    const minimum = { ...limited, capacity: Number.POSITIVE_INFINITY, minimum: 1 }
    const ties = {
      precedences: [{ predecessor: 0, successor: 3, lag: 0 }],
      requires: [[1, 4]] as const,
      exclusiveGroups: [[4, 5]],
    }
    const found = components(compileProblem(problemOf({ activities, ...ties })))
    expect(found).toEqual([[0, 3], [1, 4, 5], [2], [6], [7]])
    const floored = problemOf({ activities, resources: [limited, limited, minimum] })
    expect(components(compileProblem(floored))).toHaveLength(1)
  })
})

describe('maximiseByParts', () => {
  it('finds the best of each part, or that one has no answer', async () => {
    let [answered, impossible] = [0, 0]
    for (const seed of seeds(60)) {
      const [one, other] = [drawnProblem(seed), drawnProblem(seed + 1000)]
      const problem = beside(one, other)
      const bests = [bestChoice(one), bestChoice(other)]
      const answer = await maximiseByParts(problem, engine, EFFORT)
      const name = `seed ${seed}`
      if (bests.includes(undefined)) {
        impossible += 1
        expect(answer, name).toMatchObject({ status: 'infeasible', solution: undefined, bound: 0 })
        continue
      }
      answered += 1
      const value = bests.reduce((sum, best) => sum + (best?.value ?? 0), 0)
      expect(answer, name).toMatchObject({ status: 'optimal', value, bound: value })
      expect(verify(problem, answer.solution ?? []), name).toEqual([])
    }
    expect(answered).toBeGreaterThan(0)
    expect(impossible).toBeGreaterThan(0)
  })

  it('begins with the parts of a solution', async () => {
    const activities = [taking(2, [0, 3]), taking(1, [0, 3]), taking(4, [1, 3]), taking(5, [1, 3])]
    const problem = problemOf({ activities })
    const none = { seed: 1, iterations: 0, nodes: 0, lpIterations: 0 }
    const answer = await maximiseByParts(problem, undefined, none, {}, [-1, 0, -1, 0])
    expect(answer.value).toBeGreaterThanOrEqual(6)
    expect(answer.bound).toBeGreaterThanOrEqual(7)
  })
})
