/** The oracle by itself: worked examples, and that its draws hold what a solver must be tried on. */
import { describe, expect, it } from 'vitest'
import type { Activity, Mode, Problem } from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { bestChoice, bestEnd, bestLevels } from '../support/brute-force.ts'
import { smallProblem } from '../support/small-problem.ts'

const row = { baseLoad: 0, capacity: 5, minimum: Number.NEGATIVE_INFINITY }
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function option(start: number, amount: number, move = 0): Mode {
  return { start, end: start, demands: [{ resource: start, amount }], move }
}

function task(value: number, options: readonly Mode[], isRequired = false): Activity {
  return { value, modes: options, isRequired }
}

function problem(parts: Partial<Problem>): Problem {
  return {
    resources: [row, row],
    activities: [],
    precedences: [],
    requires: [],
    exclusiveGroups: [],
    ...parts,
  }
}

describe('bestChoice', () => {
  it('takes what is worth most within the limits', () => {
    const tasks = [task(3, [option(0, 3)]), task(4, [option(0, 4)]), task(5, [option(0, 5)])]
    expect(bestChoice(problem({ activities: tasks }))).toEqual({
      selection: [-1, -1, 0],
      aims: [],
      value: 5,
    })
  })

  it('moves one to make room for another', () => {
    const tasks = [task(3, [option(0, 3), option(1, 3, 1)]), task(4, [option(0, 4)])]
    expect(bestChoice(problem({ activities: tasks }))).toEqual({
      selection: [1, 0],
      aims: [],
      value: 7,
    })
  })

  it('minds order, needs and rivals', () => {
    const both = [option(0, 1), option(1, 1)]
    const tasks = [task(1, both), task(2, both), task(4, both)]
    const links = [{ predecessor: 1, successor: 0, lag: 0 }]
    expect(bestChoice(problem({ activities: tasks, precedences: links }))?.selection).toEqual([
      1, 0, 0,
    ])
    expect(bestChoice(problem({ activities: tasks, exclusiveGroups: [[0, 1, 2]] }))?.value).toBe(4)
    expect(
      bestChoice(problem({ activities: tasks, requires: [[2, 0]], exclusiveGroups: [[0, 2]] }))
        ?.value,
    ).toBe(3)
  })

  it('has no answer where a required task does not fit or a floor is not reached', () => {
    expect(bestChoice(problem({ activities: [task(1, [option(0, 6)], true)] }))).toBeUndefined()
    const rows = [{ ...row, minimum: 2 }]
    expect(
      bestChoice(problem({ resources: rows, activities: [task(1, [option(0, 1)])] })),
    ).toBeUndefined()
  })
})

describe('bestLevels', () => {
  it('prefers less overload, then smaller squares, then fewer moves', () => {
    const rows = [row, row].map((one) => ({ ...one, overload: 'days' as const, levelledLoad: 'A' }))
    const tasks = [
      task(2, [option(0, 4), option(1, 4, 1)], true),
      task(1, [option(0, 3), option(1, 3, 1)], true),
    ]
    expect(bestLevels(problem({ resources: rows, activities: tasks }))).toEqual({
      selection: [0, 1],
      levels: { overloadDays: 0, overloadMoney: 0, squares: 25, moves: 1, weightedMoves: 1 },
    })
  })
})

describe('bestEnd', () => {
  it('is the earliest last end', () => {
    const tasks = [0, 1].map(() => task(0, [option(0, 3), option(1, 3)], true))
    expect(bestEnd(problem({ activities: tasks }))).toBe(1)
    expect(bestEnd(problem({}))).toBe(0)
  })
})

describe('smallProblem', () => {
  it('is the same for the same seed', () => {
    expect(smallProblem(7)).toEqual(smallProblem(7))
  })

  it.each(['choice', 'smoothing'] as const)('gives well formed problems: %s', (kind) => {
    for (const seed of seeds) {
      const { resources: rows, activities: tasks } = smallProblem(seed, kind)
      for (const { demands: takes } of tasks.flatMap(({ modes: options }) => options)) {
        const own = takes.map((take) => take.resource)
        expect(own).toEqual([...new Set(own)].sort((one, other) => one - other))
        expect(own.every((one) => one < rows.length)).toBe(true)
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
      const selection = answers[at]?.selection
      if (selection !== undefined) expect(verify(one, selection)).toEqual([])
    })
  })
})
