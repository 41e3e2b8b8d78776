/** The oracle by itself: worked examples, and that its draws hold what a solver must be tried on. */
import { describe, expect, it } from 'vitest'
import type { Option, Problem, Task } from '../../src/solver/problem.ts'
import { verify } from '../../src/solver/verify.ts'
import { bestChoice, bestEnd, bestLevels } from '../support/brute-force.ts'
import { smallProblem } from '../support/small-problem.ts'

const row = { taken: 0, upper: 5, lower: Number.NEGATIVE_INFINITY }
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function option(start: number, amount: number, move = 0): Option {
  return { start, end: start, takes: [{ row: start, amount }], move }
}

function task(value: number, options: readonly Option[], isRequired = false): Task {
  return { value, options, isRequired }
}

function problem(parts: Partial<Problem>): Problem {
  return { rows: [row, row], tasks: [], links: [], needs: [], rivals: [], ...parts }
}

describe('bestChoice', () => {
  it('takes what is worth most within the limits', () => {
    const tasks = [task(3, [option(0, 3)]), task(4, [option(0, 4)]), task(5, [option(0, 5)])]
    expect(bestChoice(problem({ tasks }))).toEqual({ selection: [-1, -1, 0], aims: [], value: 5 })
  })

  it('moves one to make room for another', () => {
    const tasks = [task(3, [option(0, 3), option(1, 3, 1)]), task(4, [option(0, 4)])]
    expect(bestChoice(problem({ tasks }))).toEqual({ selection: [1, 0], aims: [], value: 7 })
  })

  it('minds order, needs and rivals', () => {
    const both = [option(0, 1), option(1, 1)]
    const tasks = [task(1, both), task(2, both), task(4, both)]
    const links = [{ before: 1, after: 0, lag: 0 }]
    expect(bestChoice(problem({ tasks, links }))?.selection).toEqual([1, 0, 0])
    expect(bestChoice(problem({ tasks, rivals: [[0, 1, 2]] }))?.value).toBe(4)
    expect(bestChoice(problem({ tasks, needs: [[2, 0]], rivals: [[0, 2]] }))?.value).toBe(3)
  })

  it('has no answer where a required task does not fit or a floor is not reached', () => {
    expect(bestChoice(problem({ tasks: [task(1, [option(0, 6)], true)] }))).toBeUndefined()
    const rows = [{ ...row, lower: 2 }]
    expect(bestChoice(problem({ rows, tasks: [task(1, [option(0, 1)])] }))).toBeUndefined()
  })
})

describe('bestLevels', () => {
  it('prefers less overload, then smaller squares, then fewer moves', () => {
    const rows = [row, row].map((one) => ({ ...one, excess: 'days' as const, level: 'A' }))
    const tasks = [
      task(2, [option(0, 4), option(1, 4, 1)], true),
      task(1, [option(0, 3), option(1, 3, 1)], true),
    ]
    expect(bestLevels(problem({ rows, tasks }))).toEqual({
      selection: [0, 1],
      levels: { overloadDays: 0, overloadMoney: 0, squares: 25, moves: 1, weightedMoves: 1 },
    })
  })
})

describe('bestEnd', () => {
  it('is the earliest last end', () => {
    const tasks = [0, 1].map(() => task(0, [option(0, 3), option(1, 3)], true))
    expect(bestEnd(problem({ tasks }))).toBe(1)
    expect(bestEnd(problem({}))).toBe(0)
  })
})

describe('smallProblem', () => {
  it('is the same for the same seed', () => {
    expect(smallProblem(7)).toEqual(smallProblem(7))
  })

  it.each(['choice', 'smoothing'] as const)('gives well formed problems: %s', (kind) => {
    for (const seed of seeds) {
      const { rows, tasks } = smallProblem(seed, kind)
      for (const { takes } of tasks.flatMap(({ options }) => options)) {
        const own = takes.map((take) => take.row)
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
