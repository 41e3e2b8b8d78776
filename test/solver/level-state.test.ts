/** The state of a smoothing's search: its score after any moves is that of a new state, and it allows what breaks nothing. */
import { describe, expect, it } from 'vitest'
import { type Arena, arenaOf } from '../../src/solver/arena.ts'
import { levelState } from '../../src/solver/level-state.ts'
import type { Problem, Selection } from '../../src/solver/problem.ts'
import { verify } from '../../src/solver/verify.ts'
import { type Draw, seeded } from '../bench/seeded.ts'
import { bestChoice } from '../support/brute-force.ts'
import { seeds } from '../support/seeds.ts'
import { smallProblem } from '../support/small-problem.ts'

/** A task and one of its options, drawn; in options of the task and of all. */
function drawMove({ problem, first }: Arena, draw: Draw) {
  const task = draw.between(0, problem.tasks.length - 1)
  const pick = draw.between(0, (problem.tasks[task]?.options.length ?? 0) - 1)
  return { task, pick, option: (first[task] ?? 0) + pick }
}

/** Smoothings that have an answer, with one; each also with limits that may not be passed, where that has one. */
function* smoothings(
  count: number,
): Generator<{ seed: number; problem: Problem; begin: Selection }> {
  for (const seed of seeds(count)) {
    const soft = smallProblem(seed, 'smoothing')
    const rows = soft.rows.map(({ taken, upper, level = 'A' }, at) => ({
      ...{ taken, upper, level, lower: at % 5 === 0 ? 1 : Number.NEGATIVE_INFINITY },
    }))
    for (const problem of [soft, { ...soft, rows }]) {
      const begin = bestChoice(problem)?.selection
      if (begin !== undefined) yield { seed, problem, begin }
    }
  }
}

describe('levelState', () => {
  it('has the score of what is chosen, whatever was moved before', () => {
    for (const { seed, problem, begin } of smoothings(40)) {
      const arena = arenaOf(problem)
      const [state, draw] = [levelState(arena, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) state.moveTo(drawMove(arena, draw).option)
      const anew = levelState(arena, state.selection())
      expect(state.score(), `seed ${seed}`).toBeCloseTo(anew.score(), 6)
      for (const [task, pick] of begin.entries()) state.moveTo((arena.first[task] ?? 0) + pick)
      expect(state.selection(), `seed ${seed}`).toEqual(begin)
      expect(state.score(), `seed ${seed}`).toBeCloseTo(levelState(arena, begin).score(), 6)
    }
  })

  it('allows exactly the moves that break nothing, and looks without a trace', () => {
    for (const { seed, problem, begin } of smoothings(60)) {
      const arena = arenaOf(problem)
      const [state, draw] = [levelState(arena, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) {
        const { task, pick, option } = drawMove(arena, draw)
        const moved = state.selection().map((old, one) => (one === task ? pick : old))
        const score = state.score()
        const isAllowed = state.allows(option)
        expect(isAllowed, `seed ${seed}: ${moved}`).toBe(verify(problem, moved).length === 0)
        expect(state.score(), `seed ${seed}`).toBeCloseTo(score, 6)
        if (isAllowed) state.moveTo(option)
      }
    }
  })

  it('has less of a score for less overload, then for smaller squares, then for fewer moves', () => {
    const open = { taken: 0, lower: Number.NEGATIVE_INFINITY }
    const rows = [
      ...[0, 1, 2, 3].map(() => ({ ...open, upper: 10, excess: 'days' as const, level: 'A' })),
      { ...open, upper: Number.POSITIVE_INFINITY, excess: 'days' as const },
    ]
    const options = [0, 1, 2, 3].map((row) => ({
      ...{ start: row, end: row, move: row === 3 ? 0 : 4 - row },
      takes: [
        { row, amount: 6 },
        { row: 4, amount: 1 },
      ],
    }))
    const tasks = [0, 1].map((value) => ({ value, isRequired: true, options }))
    const arena = arenaOf({ rows, tasks, links: [], needs: [], rivals: [] })
    const scores = [
      [3, 2],
      [2, 3],
      [1, 0],
      [3, 3],
    ].map((selection) => levelState(arena, selection).score())
    expect(scores.toSorted((left, right) => left - right)).toEqual([
      ...[scores[1], scores[0], scores[2], scores[3]],
    ])
    expect(new Set(scores).size).toBe(4)
  })
})
