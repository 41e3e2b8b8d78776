/** The oracle by itself: worked examples, and that its draws hold what a solver must be tried on. */
import { describe, expect, it } from 'vitest'
import type { Activity, Mode, Problem } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { bestChoice, bestEnd, bestLevels } from '../support/brute-force.ts'
import { smallProblem } from '../support/small-problem.ts'

const resource = { baseLoad: 0, capacity: 5, minimum: Number.NEGATIVE_INFINITY }
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function mode(start: number, amount: number, move = 0): Mode {
  return { start, end: start, demands: [{ resource: start, amount }], move }
}

function activity(value: number, modes: readonly Mode[], isRequired = false): Activity {
  return { value, modes, isRequired }
}

function problem(parts: Partial<Problem>): Problem {
  return {
    resources: [resource, resource],
    activities: [],
    precedences: [],
    requires: [],
    exclusiveGroups: [],
    ...parts,
  }
}

describe('bestChoice', () => {
  it('takes what is worth most within the limits', () => {
    const activities = [activity(3, [mode(0, 3)]), activity(4, [mode(0, 4)]), activity(5, [mode(0, 5)])]
    expect(bestChoice(problem({ activities }))).toEqual({ selection: [-1, -1, 0], aims: [], value: 5 })
  })

  it('moves one to make room for another', () => {
    const activities = [activity(3, [mode(0, 3), mode(1, 3, 1)]), activity(4, [mode(0, 4)])]
    expect(bestChoice(problem({ activities }))).toEqual({ selection: [1, 0], aims: [], value: 7 })
  })

  it('minds order, needs and exclusive groups', () => {
    const both = [mode(0, 1), mode(1, 1)]
    const activities = [activity(1, both), activity(2, both), activity(4, both)]
    const precedences = [{ predecessor: 1, successor: 0, lag: 0 }]
    expect(bestChoice(problem({ activities, precedences }))?.selection).toEqual([1, 0, 0])
    expect(bestChoice(problem({ activities, exclusiveGroups: [[0, 1, 2]] }))?.value).toBe(4)
    expect(bestChoice(problem({ activities, requires: [[2, 0]], exclusiveGroups: [[0, 2]] }))?.value).toBe(3)
  })

  it('has no answer where a required activity does not fit or a floor is not reached', () => {
    expect(bestChoice(problem({ activities: [activity(1, [mode(0, 6)], true)] }))).toBeUndefined()
    const resources = [{ ...resource, minimum: 2 }]
    expect(bestChoice(problem({ resources, activities: [activity(1, [mode(0, 1)])] }))).toBeUndefined()
  })
})

describe('bestLevels', () => {
  it('prefers less overload, then smaller squares, then fewer moves', () => {
    const resources = [resource, resource].map((one) => ({ ...one, overload: 'days' as const, levelledLoad: 'A' }))
    const activities = [activity(2, [mode(0, 4), mode(1, 4, 1)], true), activity(1, [mode(0, 3), mode(1, 3, 1)], true)]
    expect(bestLevels(problem({ resources, activities }))).toEqual({
      selection: [0, 1],
      levels: { overloadDays: 0, overloadMoney: 0, squares: 25, moves: 1, weightedMoves: 1 },
    })
  })
})

describe('bestEnd', () => {
  it('is the earliest last end', () => {
    const activities = [0, 1].map(() => activity(0, [mode(0, 3), mode(1, 3)], true))
    expect(bestEnd(problem({ activities }))).toBe(1)
    expect(bestEnd(problem({}))).toBe(0)
  })
})

describe('smallProblem', () => {
  it('is the same for the same seed', () => {
    expect(smallProblem(7)).toEqual(smallProblem(7))
  })

  it.each(['choice', 'smoothing'] as const)('gives well formed problems: %s', (kind) => {
    for (const seed of seeds) {
      const { resources, activities } = smallProblem(seed, kind)
      for (const { demands } of activities.flatMap(({ modes }) => modes)) {
        const own = demands.map((demand) => demand.resource)
        expect(own).toEqual([...new Set(own)].sort((one, other) => one - other))
        expect(own.every((one) => one < resources.length)).toBe(true)
      }
    }
  })

  it('gives some without an answer and more with one, which breaks nothing', () => {
    const problems = seeds.map((seed) => smallProblem(seed))
    const answers = problems.map((one) => bestChoice(one))
    const answered = answers.filter((answer) => answer !== undefined)
    expect(answered.length).toBeGreaterThan(seeds.length / 2)
    expect(answered.length).toBeLessThan(seeds.length)
    problems.forEach((one, at) => {
      const solution = answers[at]?.selection
      if (solution !== undefined) expect(verify(one, solution)).toEqual([])
    })
  })
})
