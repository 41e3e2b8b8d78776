/** Solutions that are nearly as good as the best one, against every combination. */
import { afterAll, describe, expect, it } from 'vitest'
import { type NearOptimal, nearOptimal } from '../../../src/optimize/explain/near-optimal.ts'
import { type Problem, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { unwieldy } from '../../support/answer-sets.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtAnswerSets } from '../../support/engines.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

const REQUEST = { share: 0.5, count: 4, differences: 2 }
const EFFORT = { ...SMALL_EFFORT, conflicts: 100_000 }

/** A set of activities as one word. */
function setOf(solution: Solution): string {
  return solution.map((mode) => (mode >= 0 ? 'x' : '-')).join('')
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

/** Whether one set differs from others by two activities, and has one that each of them leaves out. */
function isDifferent(set: string, others: readonly string[]): boolean {
  return others.every((other) => {
    const changed = [...set].filter((sign, at) => sign !== other[at])
    return changed.length >= 2 && changed.includes('x')
  })
}

/** In which of the sets an activity is. */
function frequencyIn(sets: readonly string[], activity: number): string {
  const count = sets.filter((set) => set[activity] === 'x').length
  if (count === 0) return 'none'
  return count === sets.length ? 'all' : 'some'
}

/** Holds alternatives against all sets, the best first; tells how many there are. */
function expectBestFirst(
  problem: Problem,
  answer: Solution,
  sets: ReadonlyMap<string, number>,
  { alternatives, isComplete }: NearOptimal,
  name: string,
): number {
  const before = [setOf(answer)]
  for (const { solution, value } of alternatives) {
    expect(verify(problem, solution), name).toEqual([])
    const allowed = [...sets].filter(([set]) => isDifferent(set, before))
    expect(value, name).toBeCloseTo(Math.max(...allowed.map(([, worth]) => worth)), 9)
    expect(
      allowed.map(([set]) => set),
      name,
    ).toContain(setOf(solution))
    before.push(setOf(solution))
  }
  const left = [...sets.keys()].filter((set) => isDifferent(set, before))
  if (alternatives.length < REQUEST.count) expect(left, name).toEqual([])
  expect(isComplete, name).toBe(true)
  return alternatives.length
}

/** What is told of the solutions near the best one, and all of them; nothing where there is no solution. */
async function toldOf(problem: Problem) {
  const best = bestChoice(problem)
  if (best === undefined) return undefined
  const { value, selection: solution } = best
  const base = { status: 'optimal', value, bound: value, aims: [], isCutOff: false } as const
  const found = await nearOptimal(problem, { ...base, solution }, engine, EFFORT, {}, REQUEST)
  if (found === undefined) throw new Error('nothing is told')
  const sets = setsWorth(problem, value - Math.abs(value) * REQUEST.share)
  const frequencies = solution.map((_, activity) => frequencyIn([...sets.keys()], activity))
  return { solution, found, sets, frequencies }
}

describe('nearOptimal', () => {
  it('tells of each activity whether it is in all, some or none, and lists the best that differ', async () => {
    let count = 0
    const told = new Set<string>()
    for (const seed of seeds(200)) {
      const name = `seed ${seed}`
      const problem = drawnProblem(seed)
      const near = await toldOf(problem)
      if (near === undefined) continue
      expect(near.found.frequencies, name).toEqual(near.frequencies)
      for (const one of near.frequencies) told.add(one)
      count += expectBestFirst(problem, near.solution, near.sets, near.found, name)
    }
    expect(count).toBeGreaterThan(10)
    expect([...told].sort()).toEqual(['all', 'none', 'some'])
  })

  it('tells nothing that is not so where figures are rounded', async () => {
    const told = new Set<string>()
    for (const seed of seeds(40)) {
      const near = await toldOf(unwieldy(smallProblem(seed), seed))
      if (near === undefined) continue
      const { frequencies } = near.found
      for (const one of frequencies) told.add(one)
      const expected = near.frequencies.map((one, at) => (frequencies[at] === 'unknown' ? 'unknown' : one))
      expect(frequencies, `seed ${seed}`).toEqual(expected)
    }
    expect([...told].sort()).toEqual(expect.arrayContaining(['all', 'none']))
  })
})
