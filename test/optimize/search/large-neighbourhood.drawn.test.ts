/** The search of a choice: sound, never above the best, the same for the same seed, and only as long as it may. */
import { describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import { type CompiledProblem, compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { type Problem, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import {
  largeNeighbourhoodSearch,
  type SearchLimits,
  type SearchResult,
} from '../../../src/optimize/search/large-neighbourhood.ts'
import { repairPriorities } from '../../../src/optimize/search/repair.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'

const large = generateProblem({ projects: 40, periods: 16, teams: 3, perYear: 4, tightness: 0.65 }, 1)

function compiledFor(problem: Problem): CompiledProblem {
  const compiled = compileProblem(problem)
  presolve(compiled)
  return compiled
}

function find(problem: Problem, limits: Partial<SearchLimits> = {}): Promise<SearchResult> {
  const compiled = compiledFor(problem)
  return largeNeighbourhoodSearch(compiled, repairPriorities(compiled), { seed: 1, iterations: 300, ...limits })
}

describe('largeNeighbourhoodSearch', () => {
  it('breaks nothing, is never above the best, and nearly always the best of a tiny problem', async () => {
    const found = { best: 0, other: 0 }
    for (const seed of seeds(80)) {
      const problem = drawnProblem(seed)
      const most = bestChoice(problem)?.value ?? 0
      const { solution, value } = await find(problem)
      const name = `seed ${seed}`
      expect(value, name).toBeLessThanOrEqual(most)
      found[value === most ? 'best' : 'other'] += 1
      if (solution === undefined) continue
      expect(verify(problem, solution), name).toEqual([])
      expect(totalValue(problem, solution), name).toBe(value)
    }
    expect(found.other).toBeLessThan(0.05 * found.best)
  })

  it('finds the same for the same seed, and gets better with iterations', async () => {
    const [short, one, same, other] = await Promise.all([
      find(large, { iterations: 0 }),
      find(large),
      find(large),
      find(large, { seed: 2 }),
    ])
    expect(one).toEqual(same)
    expect(one?.solution).not.toEqual(other?.solution)
    expect(one?.value).toBeGreaterThan(short?.value ?? 0)
  })

  it('tells each better value in turn', async () => {
    const told: number[] = []
    const { value } = await find(large, { onBetter: (better) => told.push(better) })
    expect(told).toEqual([...new Set(told)].sort((one, other) => one - other))
    expect(told.at(-1)).toBe(value)
  })

  it('begins with what it is given, and never ends below it', async () => {
    const first = await find(large)
    const [start, value] = [[...(first.solution ?? [])], first.value]
    expect(await find(large, { start, iterations: 0 })).toEqual({ solution: start, value })
    expect((await find(large, { start, seed: 5 })).value).toBeGreaterThanOrEqual(value)
    const required = large.activities.findIndex(({ isRequired }) => isRequired)
    const without = start.with(required, -1)
    const found = await find(large, { start: without })
    expect(found.solution && verify(large, found.solution)).toEqual([])
  })

  it('ends where no solution is worth more, or where it is stopped', async () => {
    const { value } = await find(large)
    const reached = await find(large, { bound: value, iterations: 1e12 })
    expect(reached.value).toBeGreaterThanOrEqual(value)
    let looks = 0
    const isStopped = (): boolean => {
      looks += 1
      return looks > 2
    }
    const stopped = await find(large, { isStopped, iterations: 1e12 })
    expect(looks).toBe(3)
    expect(stopped.solution && verify(large, stopped.solution)).toEqual([])
  })

  it('lets other work have its turn', async () => {
    let isDone = false
    const turns: boolean[] = []
    setImmediate(() => turns.push(isDone))
    await find(large, { iterations: 1 })
    isDone = true
    expect(turns).toEqual([false])
  })

  it('minds prices, whichever they are', async () => {
    const compiled = compiledFor(large)
    for (const price of [0, 1, 1e9]) {
      const priorities = repairPriorities(compiled, new Float64Array(large.resources.length).fill(price))
      const { solution, value } = await largeNeighbourhoodSearch(compiled, priorities, { seed: 1, iterations: 300 })
      expect(solution && verify(large, solution)).toEqual([])
      expect(value).toBeGreaterThan(0)
    }
  })
})
