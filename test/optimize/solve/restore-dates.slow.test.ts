/** Dates that are given back after a choice and after a smoothing. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  type Activity,
  chosenMode,
  type Mode,
  type Precedence,
  type Problem,
  type Resource,
  type Solution,
  totalPenalty,
  totalValue,
} from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { dropIdleMoves, restoreDates } from '../../../src/optimize/solve/restore-dates.ts'
import { selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { builtEngine } from '../../support/engines.ts'
import { levelsOf } from '../../support/levels-of.ts'
import { seeded } from '../../support/seeded.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withLosses } from '../../support/with-losses.ts'
import { withPenalties } from '../../support/with-penalties.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** What each activity is worth less, undefined for one that is out. */
function lossesOf(problem: Problem, solution: Solution): string {
  const losses = solution.map((_, activity) => {
    const mode = chosenMode(problem, solution, activity)
    return mode === undefined ? 'out' : (mode.loss ?? 0)
  })
  return losses.join(' ')
}

/** Any solution that breaks nothing, drawn, and the fewest moves of the same activities at the same worth. */
function randomCase(problem: Problem, seed: number) {
  const known: Solution[] = []
  for (const solution of selections(problem)) known.push([...solution])
  const [first, ...others] = known
  if (first === undefined) return undefined
  const drawn = seeded(seed).pick([first, ...others])
  const losses = lossesOf(problem, drawn)
  const [fewest] = known
    .filter((solution) => lossesOf(problem, solution) === losses)
    .map((solution) => levelsOf(problem, solution))
    .sort((one, two) => one.moves - two.moves || one.weightedMoves - two.weightedMoves)
  return { drawn, losses, fewest }
}

describe('restoreDates', () => {
  it('finds the fewest moves, then those of what is worth least', async () => {
    let settled = 0
    for (const seed of seeds(100, 100)) {
      const small = smallProblem(seed)
      const problem = seed % 2 === 0 ? small : withLosses(small, seed)
      const one = randomCase(problem, seed)
      if (one === undefined) continue
      const name = `seed ${seed}: ${one.drawn}`
      const { solution, isProven } = await restoreDates(problem, engine, one.drawn, SMALL_EFFORT)
      expect(verify(problem, solution), name).toEqual([])
      expect(lossesOf(problem, solution), name).toBe(one.losses)
      const { moves, weightedMoves } = levelsOf(problem, solution)
      expect({ moves, weightedMoves }, name).toEqual({
        moves: one.fewest?.moves,
        weightedMoves: one.fewest?.weightedMoves,
      })
      expect(isProven, name).toBe(true)
      settled += levelsOf(problem, one.drawn).moves > moves ? 1 : 0
    }
    expect(settled).toBeGreaterThan(10)
  })

  it('makes no load dearer, and proves what it finds where nothing is paid', async () => {
    let paid = 0
    for (const seed of seeds(120, 24)) {
      const problem = withPenalties(smallProblem(seed), seed)
      const drawn = randomCase(problem, seed)?.drawn
      if (drawn === undefined) continue
      const { solution, isProven } = await restoreDates(problem, engine, drawn, SMALL_EFFORT)
      const name = `seed ${seed}: ${drawn}`
      expect(verify(problem, solution), name).toEqual([])
      expect(totalValue(problem, solution), name).toBeGreaterThanOrEqual(totalValue(problem, drawn) - 1e-9)
      const isFree = totalPenalty(problem, drawn) === 0
      expect(isProven, name).toBe(isFree)
      if (!isFree) paid += 1
    }
    expect(paid).toBeGreaterThan(10)
  })

  it('without an engine, or stopped, still breaks nothing and moves no more', async () => {
    for (const seed of seeds(100, 100)) {
      const problem = smallProblem(seed)
      const one = randomCase(problem, seed)
      if (one === undefined) continue
      const monitor = seed % 2 === 0 ? {} : { signal: AbortSignal.abort() }
      const found = await restoreDates(problem, undefined, one.drawn, SMALL_EFFORT, monitor)
      const name = `seed ${seed}: ${one.drawn}`
      expect(verify(problem, found.solution), name).toEqual([])
      expect(lossesOf(problem, found.solution), name).toBe(one.losses)
      expect(levelsOf(problem, found.solution).moves, name).toBeLessThanOrEqual(levelsOf(problem, one.drawn).moves)
      expect(found.isProven, name).toBe(false)
    }
  })

  it('takes a mode that says nothing of a loss for one without', async () => {
    const at = (start: number, loss?: number) => ({
      start,
      end: start,
      demands: [],
      move: start,
      ...(loss === undefined ? {} : { loss }),
    })
    const activities = [{ value: 3, isRequired: false, modes: [at(0), at(1, 0), at(2, 2)] }]
    const problem = { resources: [], activities, precedences: [], requires: [], exclusiveGroups: [] }
    expect((await restoreDates(problem, engine, [1], SMALL_EFFORT)).solution).toEqual([0])
    expect((await restoreDates(problem, engine, [2], SMALL_EFFORT)).solution).toEqual([2])
  })
})

function resource(capacity: number, load = 0): Resource {
  return { baseLoad: load, capacity, minimum: Number.NEGATIVE_INFINITY, overload: 'days', levelledLoad: 'T' }
}

/** An activity of one period's length that takes so much of the resource of its period; wished in the first of them. */
function activity(amount: number, periods: readonly number[], value = 1): Activity {
  const [wished = 0] = periods
  const modes = [...periods]
    .sort((left, right) => left - right)
    .map(
      (period): Mode => ({
        start: period,
        end: period,
        move: Math.abs(period - wished),
        demands: [{ resource: period, amount }],
      }),
    )
  return { value, isRequired: true, modes }
}

function problemOf(
  resources: readonly Resource[],
  activities: readonly Activity[],
  precedences: readonly Precedence[] = [],
) {
  return { resources, activities, precedences, requires: [], exclusiveGroups: [] } satisfies Problem
}

const movesOf = (problem: Problem, solution: readonly number[]): number[] =>
  solution.map((mode, index) => problem.activities[index]?.modes[mode]?.move ?? 0)

describe('dropIdleMoves', () => {
  it('leaves a solution without moves as it is', () => {
    const problem = problemOf([resource(10), resource(10)], [activity(4, [0, 1])])
    const solution = [0]
    expect(dropIdleMoves(problem, solution)).toBe(solution)
  })

  it('takes back a move that evens out by less than the slack, and keeps one that evens out by more', () => {
    // 100 and 101 against 101 and 100 are the same; 201 and 0 are not.
    const even = problemOf([resource(300, 100), resource(300, 100)], [activity(1, [0, 1])])
    expect(dropIdleMoves(even, [1])).toEqual([0])
    const uneven = problemOf([resource(300, 100), resource(300)], [activity(60, [0, 1])])
    // (160² + 0²) is 88 % more than (100² + 60²).
    expect(dropIdleMoves(uneven, [1])).toEqual([1])
    expect(dropIdleMoves(uneven, [1], 0.9)).toEqual([0])
  })

  it('never lets overload rise, however little', () => {
    const problem = problemOf([resource(100, 100), resource(200, 100)], [activity(1, [0, 1])])
    expect(dropIdleMoves(problem, [1])).toEqual([1])
  })

  it('takes back both of two that an order ties, where one alone would break it', () => {
    const activities = [activity(1, [1, 0]), activity(1, [2, 1])]
    const precedence: Precedence = { predecessor: 0, successor: 1, lag: 0 }
    const resources = [resource(300, 100), resource(300, 100), resource(300, 100)]
    const problem = problemOf(resources, activities, [precedence])
    // Both a period earlier: the first cannot go back before the second does.
    expect(dropIdleMoves(problem, [0, 0])).toEqual([1, 1])
  })

  it('keeps the fewest of several moves that are enough, not the first', () => {
    // The second alone brings what both do, but for what nobody sees.
    const resources = [resource(1000, 500), resource(1000, 300)]
    const problem = problemOf(resources, [activity(1, [0, 1]), activity(100, [0, 1])])
    expect(movesOf(problem, dropIdleMoves(problem, [1, 1]))).toEqual([0, 1])
  })

  it('makes a move shorter where a nearer place is as good', () => {
    const resources = [resource(10, 10), resource(100, 50), resource(100, 50)]
    const problem = problemOf(resources, [activity(10, [0, 1, 2])])
    expect(dropIdleMoves(problem, [2])).toEqual([1])
  })

  it('breaks nothing, raises nothing and moves no more, in any problem', () => {
    for (const seed of seeds(300)) {
      const problem = smallProblem(seed, 'smoothing')
      const last = problem.activities.map(({ modes }) => modes.length - 1)
      if (verify(problem, last).length > 0) continue
      const back = dropIdleMoves(problem, last)
      const [old, now] = [levelsOf(problem, last), levelsOf(problem, back)]
      expect(verify(problem, back), `seed ${seed}`).toEqual([])
      expect(now.overloadDays, `seed ${seed}`).toBeLessThanOrEqual(old.overloadDays)
      expect(now.overloadMoney, `seed ${seed}`).toBeLessThanOrEqual(old.overloadMoney)
      expect(now.squares, `seed ${seed}`).toBeLessThanOrEqual(old.squares * 1.005)
      expect(now.moves, `seed ${seed}`).toBeLessThanOrEqual(old.moves)
      expect(dropIdleMoves(problem, last), `seed ${seed}`).toEqual(back)
    }
  })

  it('keeps what went back before it was stopped', () => {
    const pair = [activity(1, [0, 1]), activity(1, [0, 1])]
    const problem = problemOf([resource(300, 100), resource(300, 100)], pair)
    const moves = [0, 1, 2, 3, 4, 50].map((looks) => {
      let seen = 0
      const isStopped = (): boolean => {
        seen += 1
        return seen > looks
      }
      const back = dropIdleMoves(problem, [1, 1], 0.9, isStopped)
      expect(verify(problem, back)).toEqual([])
      return movesOf(problem, back).filter((move) => move > 0).length
    })
    expect(moves[0]).toBe(2)
    expect(moves.at(-1)).toBe(0)
    expect(moves).toEqual(moves.toSorted((one, other) => other - one))
  })
})
