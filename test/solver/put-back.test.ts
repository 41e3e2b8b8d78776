/** Moves that gain next to nothing are taken back, others not; what may not be broken is not. */
import { describe, expect, it } from 'vitest'
import type { Link, Option, Problem, Row, Task } from '../../src/solver/problem.ts'
import { putBack } from '../../src/solver/put-back.ts'
import { verify } from '../../src/solver/verify.ts'
import { levelsOf } from '../support/levels-of.ts'
import { seeds } from '../support/seeds.ts'
import { smallProblem } from '../support/small-problem.ts'

function row(upper: number, taken = 0): Row {
  return { baseLoad: taken, capacity: upper, minimum: Number.NEGATIVE_INFINITY, overload: 'days', levelledLoad: 'T' }
}

/** A task of one period's length that takes so much of the row of its period; wished in the first of them. */
function task(amount: number, periods: readonly number[], value = 1): Task {
  const [wished = 0] = periods
  const options = [...periods]
    .sort((left, right) => left - right)
    .map(
      (period): Option => ({
        ...{ start: period, end: period, move: Math.abs(period - wished) },
        demands: [{ resource: period, amount }],
      }),
    )
  return { value, isRequired: true, modes: options }
}

function problemOf(rows: readonly Row[], tasks: readonly Task[], links: readonly Link[] = []) {
  return { resources: rows, activities: tasks, precedences: links, requires: [], exclusiveGroups: [] } satisfies Problem
}

const movesOf = (problem: Problem, selection: readonly number[]): number[] =>
  selection.map((option, index) => problem.activities[index]?.modes[option]?.move ?? 0)

describe('putBack', () => {
  it('leaves a selection without moves as it is', () => {
    const problem = problemOf([row(10), row(10)], [task(4, [0, 1])])
    const selection = [0]
    expect(putBack(problem, selection)).toBe(selection)
  })

  it('takes back a move that evens out by less than the slack, and keeps one that evens out by more', () => {
    // 100 and 101 against 101 and 100 are the same; 201 and 0 are not.
    const even = problemOf([row(300, 100), row(300, 100)], [task(1, [0, 1])])
    expect(putBack(even, [1])).toEqual([0])
    const uneven = problemOf([row(300, 100), row(300)], [task(60, [0, 1])])
    // (160² + 0²) is 88 % more than (100² + 60²).
    expect(putBack(uneven, [1])).toEqual([1])
    expect(putBack(uneven, [1], 0.9)).toEqual([0])
  })

  it('never lets overload rise, however little', () => {
    const problem = problemOf([row(100, 100), row(200, 100)], [task(1, [0, 1])])
    expect(putBack(problem, [1])).toEqual([1])
  })

  it('takes back both of two that an order ties, where one alone would break it', () => {
    const tasks = [task(1, [1, 0]), task(1, [2, 1])]
    const link: Link = { predecessor: 0, successor: 1, lag: 0 }
    const rows = [row(300, 100), row(300, 100), row(300, 100)]
    const problem = problemOf(rows, tasks, [link])
    // Both a period earlier: the first cannot go back before the second does.
    expect(putBack(problem, [0, 0])).toEqual([1, 1])
  })

  it('keeps the fewest of several moves that are enough, not the first', () => {
    // The second alone brings what both do, but for what nobody sees.
    const rows = [row(1000, 500), row(1000, 300)]
    const problem = problemOf(rows, [task(1, [0, 1]), task(100, [0, 1])])
    expect(movesOf(problem, putBack(problem, [1, 1]))).toEqual([0, 1])
  })

  it('makes a move shorter where a nearer place is as good', () => {
    const rows = [row(10, 10), row(100, 50), row(100, 50)]
    const problem = problemOf(rows, [task(10, [0, 1, 2])])
    expect(putBack(problem, [2])).toEqual([1])
  })

  it('breaks nothing, raises nothing and moves no more, in any problem', () => {
    for (const seed of seeds(300)) {
      const problem = smallProblem(seed, 'smoothing')
      const last = problem.activities.map(({ modes: options }) => options.length - 1)
      if (verify(problem, last).length > 0) continue
      const back = putBack(problem, last)
      const [old, now] = [levelsOf(problem, last), levelsOf(problem, back)]
      expect(verify(problem, back), `seed ${seed}`).toEqual([])
      expect(now.overloadDays, `seed ${seed}`).toBeLessThanOrEqual(old.overloadDays)
      expect(now.overloadMoney, `seed ${seed}`).toBeLessThanOrEqual(old.overloadMoney)
      expect(now.squares, `seed ${seed}`).toBeLessThanOrEqual(old.squares * 1.005)
      expect(now.moves, `seed ${seed}`).toBeLessThanOrEqual(old.moves)
      expect(putBack(problem, last), `seed ${seed}`).toEqual(back)
    }
  })

  it('keeps what went back before it was stopped', () => {
    const pair = [task(1, [0, 1]), task(1, [0, 1])]
    const problem = problemOf([row(300, 100), row(300, 100)], pair)
    const moves = [0, 1, 2, 3, 4, 50].map((looks) => {
      let seen = 0
      const isStopped = (): boolean => {
        seen += 1
        return seen > looks
      }
      const back = putBack(problem, [1, 1], 0.9, isStopped)
      expect(verify(problem, back)).toEqual([])
      return movesOf(problem, back).filter((move) => move > 0).length
    })
    expect(moves[0]).toBe(2)
    expect(moves.at(-1)).toBe(0)
    expect(moves).toEqual(moves.toSorted((one, other) => other - one))
  })
})
