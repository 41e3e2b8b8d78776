/** Solutions that are nearly as good as the best one, against every combination. */
import { afterAll, describe, expect, it } from 'vitest'
import { nearOptimal } from '../../../src/optimize/explain/near-optimal.ts'
import { type Problem, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { builtAnswerSets } from '../../support/engines.ts'
import { seeds } from '../../support/seeds.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withLosses } from '../../support/with-losses.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

const REQUEST = { share: 0.5, count: 4, differences: 2 }
const EFFORT = { ...SMALL_EFFORT, conflicts: 100_000 }

/** A set of activities as one word. */
function setOf(solution: Solution): string {
  return solution.map((mode) => (mode >= 0 ? 'x' : '-')).join('')
}

function distance(one: string, other: string): number {
  return [...one].filter((sign, at) => sign !== other[at]).length
}

/** The best value of each set of activities that is carried out in some solution worth at least so much. */
function setsWorth(problem: Problem, least: number): Map<string, number> {
  const best = new Map<string, number>()
  for (const solution of selections(problem)) {
    const value = totalValue(problem, solution)
    const set = setOf(solution)
    if (value >= least - 1e-9) best.set(set, Math.max(value, best.get(set) ?? 0))
  }
  return best
}

describe('nearOptimal', () => {
  it('tells of each activity whether it is in all, some or none, and lists the best that differ', async () => {
    let alternatives = 0
    const told = new Set<string>()
    for (const seed of seeds(200)) {
      const problem = seed % 3 === 0 ? withLosses(smallProblem(seed), seed) : smallProblem(seed)
      const best = bestChoice(problem)
      if (best === undefined) continue
      const { value, selection: solution } = best
      const base = { status: 'optimal', value, bound: value, aims: [], isCutOff: false } as const
      const found = await nearOptimal(problem, { ...base, solution }, engine, EFFORT, {}, REQUEST)
      const sets = setsWorth(problem, value * 0.5)
      const name = `seed ${seed}`
      const frequencies = solution.map((_, activity) => {
        const count = [...sets.keys()].filter((set) => set[activity] === 'x').length
        if (count === 0) return 'none'
        return count === sets.size ? 'all' : 'some'
      })
      expect(found?.frequencies, name).toEqual(frequencies)
      for (const one of frequencies) told.add(one)
      const before = [setOf(solution)]
      for (const one of found?.alternatives ?? []) {
        expect(verify(problem, one.solution), name).toEqual([])
        const allowed = [...sets].filter(([set]) =>
          before.every((other) => distance(set, other) >= 2),
        )
        expect(one.value, name).toBeCloseTo(Math.max(...allowed.map(([, worth]) => worth)), 9)
        expect(
          allowed.map(([set]) => set),
          name,
        ).toContain(setOf(one.solution))
        before.push(setOf(one.solution))
        alternatives += 1
      }
      const left = [...sets.keys()].filter((set) =>
        before.every((other) => distance(set, other) >= 2),
      )
      if (before.length <= 4) expect(left, name).toEqual([])
      expect(found?.isComplete, name).toBe(true)
    }
    expect(alternatives).toBeGreaterThan(20)
    expect([...told].sort()).toEqual(['all', 'none', 'some'])
  })
})
