/** The state of a smoothing's search: its score after any moves is that of a new state, and it allows what breaks nothing. */
import { describe, expect, it } from 'vitest'
import {
  type CompiledProblem,
  compileProblem,
} from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { smoothingState } from '../../../src/optimize/search/smoothing-state.ts'
import { type Draw, seeded } from '../../bench/seeded.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/seeds.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** A task and one of its options, drawn; in options of the task and of all. */
function drawMove({ problem, firstMode: first }: CompiledProblem, draw: Draw) {
  const task = draw.between(0, problem.activities.length - 1)
  const pick = draw.between(0, (problem.activities[task]?.modes.length ?? 0) - 1)
  return { task, pick, option: (first[task] ?? 0) + pick }
}

/** Smoothings that have an answer, with one; each also with limits that may not be passed, where that has one. */
function* smoothings(
  count: number,
): Generator<{ seed: number; problem: Problem; begin: Solution }> {
  for (const seed of seeds(count)) {
    const soft = smallProblem(seed, 'smoothing')
    const rows = soft.resources.map(
      ({ baseLoad: taken, capacity: upper, levelledLoad: level = 'A' }, at) => ({
        ...{
          baseLoad: taken,
          capacity: upper,
          levelledLoad: level,
          minimum: at % 5 === 0 ? 1 : Number.NEGATIVE_INFINITY,
        },
      }),
    )
    for (const problem of [soft, { ...soft, resources: rows }]) {
      const begin = bestChoice(problem)?.selection
      if (begin !== undefined) yield { seed, problem, begin }
    }
  }
}

describe('levelState', () => {
  it('has the score of what is chosen, whatever was moved before', () => {
    for (const { seed, problem, begin } of smoothings(40)) {
      const arena = compileProblem(problem)
      const [state, draw] = [smoothingState(arena, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) state.moveTo(drawMove(arena, draw).option)
      const anew = smoothingState(arena, state.solution())
      expect(state.score(), `seed ${seed}`).toBeCloseTo(anew.score(), 6)
      for (const [task, pick] of begin.entries()) state.moveTo((arena.firstMode[task] ?? 0) + pick)
      expect(state.solution(), `seed ${seed}`).toEqual(begin)
      expect(state.score(), `seed ${seed}`).toBeCloseTo(smoothingState(arena, begin).score(), 6)
    }
  })

  it('allows exactly the moves that break nothing, and looks without a trace', () => {
    for (const { seed, problem, begin } of smoothings(60)) {
      const arena = compileProblem(problem)
      const [state, draw] = [smoothingState(arena, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) {
        const { task, pick, option } = drawMove(arena, draw)
        const moved = state.solution().map((old, one) => (one === task ? pick : old))
        const score = state.score()
        const isAllowed = state.allows(option)
        expect(isAllowed, `seed ${seed}: ${moved}`).toBe(verify(problem, moved).length === 0)
        expect(state.score(), `seed ${seed}`).toBeCloseTo(score, 6)
        if (isAllowed) state.moveTo(option)
      }
    }
  })

  it('has less of a score for less overload, then for smaller squares, then for fewer moves', () => {
    const open = { baseLoad: 0, minimum: Number.NEGATIVE_INFINITY }
    const rows = [
      ...[0, 1, 2, 3].map(() => ({
        ...open,
        capacity: 10,
        overload: 'days' as const,
        levelledLoad: 'A',
      })),
      { ...open, capacity: Number.POSITIVE_INFINITY, overload: 'days' as const },
    ]
    const options = [0, 1, 2, 3].map((row) => ({
      ...{ start: row, end: row, move: row === 3 ? 0 : 4 - row },
      demands: [
        { resource: row, amount: 6 },
        { resource: 4, amount: 1 },
      ],
    }))
    const tasks = [0, 1].map((value) => ({ value, isRequired: true, modes: options }))
    const arena = compileProblem({
      resources: rows,
      activities: tasks,
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    })
    const scores = [
      [3, 2],
      [2, 3],
      [1, 0],
      [3, 3],
    ].map((selection) => smoothingState(arena, selection).score())
    expect(scores.toSorted((left, right) => left - right)).toEqual([
      ...[scores[1], scores[0], scores[2], scores[3]],
    ])
    expect(new Set(scores).size).toBe(4)
  })
})
