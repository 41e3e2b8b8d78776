/** The state of a smoothing's search: its score after any moves is that of a new state, and it allows what breaks nothing. */
import { describe, expect, it } from 'vitest'
import { type CompiledProblem, compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { smoothingState } from '../../../src/optimize/search/smoothing-state.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { type Draw, seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** An activity and one of its modes, drawn; in modes of the activity and of all. */
function randomMove({ problem, firstMode }: CompiledProblem, random: Draw) {
  const activity = random.between(0, problem.activities.length - 1)
  const pick = random.between(0, (problem.activities[activity]?.modes.length ?? 0) - 1)
  return { task: activity, pick, option: (firstMode[activity] ?? 0) + pick }
}

/** Smoothings that have an answer, with one; each also with limits that may not be passed, where that has one. */
function* smoothings(count: number): Generator<{ seed: number; problem: Problem; begin: Solution }> {
  for (const seed of seeds(count)) {
    const soft = smallProblem(seed, 'smoothing')
    const resources = soft.resources.map(({ baseLoad, capacity, levelledLoad = 'A' }, at) => ({
      baseLoad,
      capacity,
      levelledLoad,
      minimum: at % 5 === 0 ? 1 : Number.NEGATIVE_INFINITY,
    }))
    for (const problem of [soft, { ...soft, resources }]) {
      const begin = bestChoice(problem)?.selection
      if (begin !== undefined) yield { seed, problem, begin }
    }
  }
}

describe('smoothingState', () => {
  it('has the score of what is chosen, whatever was moved before', () => {
    for (const { seed, problem, begin } of smoothings(40)) {
      const compiled = compileProblem(problem)
      const [state, random] = [smoothingState(compiled, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) state.moveTo(randomMove(compiled, random).option)
      const anew = smoothingState(compiled, state.solution())
      expect(state.score(), `seed ${seed}`).toBeCloseTo(anew.score(), 6)
      for (const [activity, pick] of begin.entries()) state.moveTo((compiled.firstMode[activity] ?? 0) + pick)
      expect(state.solution(), `seed ${seed}`).toEqual(begin)
      expect(state.score(), `seed ${seed}`).toBeCloseTo(smoothingState(compiled, begin).score(), 6)
    }
  })

  it('allows exactly the moves that break nothing, and looks without a trace', () => {
    for (const { seed, problem, begin } of smoothings(60)) {
      const compiled = compileProblem(problem)
      const [state, random] = [smoothingState(compiled, begin), seeded(seed)]
      for (let time = 0; time < 20; time += 1) {
        const { task: activity, pick, option: mode } = randomMove(compiled, random)
        const moved = state.solution().map((old, one) => (one === activity ? pick : old))
        const score = state.score()
        const isAllowed = state.allows(mode)
        expect(isAllowed, `seed ${seed}: ${moved}`).toBe(verify(problem, moved).length === 0)
        expect(state.score(), `seed ${seed}`).toBeCloseTo(score, 6)
        if (isAllowed) state.moveTo(mode)
      }
    }
  })

  it('has less of a score for less overload, then for smaller squares, then for fewer moves', () => {
    const open = { baseLoad: 0, minimum: Number.NEGATIVE_INFINITY }
    const resources = [
      ...[0, 1, 2, 3].map(() => ({ ...open, capacity: 10, overload: 'days' as const, levelledLoad: 'A' })),
      { ...open, capacity: Number.POSITIVE_INFINITY, overload: 'days' as const },
    ]
    const modes = [0, 1, 2, 3].map((resource) => ({
      start: resource,
      end: resource,
      move: resource === 3 ? 0 : 4 - resource,
      demands: [
        { resource, amount: 6 },
        { resource: 4, amount: 1 },
      ],
    }))
    const activities = [0, 1].map((value) => ({ value, isRequired: true, modes }))
    const compiled = compileProblem({ resources, activities, precedences: [], requires: [], exclusiveGroups: [] })
    const scores = [
      [3, 2],
      [2, 3],
      [1, 0],
      [3, 3],
    ].map((solution) => smoothingState(compiled, solution).score())
    expect(scores.toSorted((left, right) => left - right)).toEqual([scores[1], scores[0], scores[2], scores[3]])
    expect(new Set(scores).size).toBe(4)
  })
})
