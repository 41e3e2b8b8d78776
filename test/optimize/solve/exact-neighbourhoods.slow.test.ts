/** Neighbourhoods solved to the optimum: never worse than the start, the best where each is the whole, and when they end. */
import { afterAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import type { AnswerSetEngine } from '../../../src/optimize/exact/answer-set-engine.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { type Problem, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import {
  type NeighbourhoodLimits,
  searchExactNeighbourhoods,
} from '../../../src/optimize/solve/exact-neighbourhoods.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtAnswerSets } from '../../support/engines.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

/** The engine, with what it was asked. */
function counted(): { readonly engine: AnswerSetEngine; readonly asked: string[] } {
  const asked: string[] = []
  const solve: AnswerSetEngine['solve'] = (question) => {
    asked.push(question.program)
    return engine.solve(question)
  }
  return { engine: { ...engine, solve }, asked }
}

const LIMITS: NeighbourhoodLimits = {
  seed: 1,
  count: 3,
  conflicts: 2000,
  bound: Number.POSITIVE_INFINITY,
  isStopped: () => false,
}

/** The solution after some neighbourhoods. */
async function search(
  problem: Problem,
  start: Solution,
  limits: Partial<NeighbourhoodLimits> = {},
  own = engine,
): Promise<{ readonly solution: Solution; readonly isCutOff: boolean }> {
  return searchExactNeighbourhoods(own, compileProblem(problem), start, { ...LIMITS, ...limits })
}

/** A drawn problem with the first of its solutions and the value of the best. */
function smallCases(count: number): { problem: Problem; start: Solution; most: number }[] {
  return seeds(count).flatMap((seed) => {
    const problem = drawnProblem(seed)
    const most = bestChoice(problem)?.value
    const [first] = selections(problem)
    return most === undefined || first === undefined ? [] : [{ problem, start: [...first], most }]
  })
}

/** More activities than a neighbourhood frees. */
const large = generateProblem({ projects: 30, periods: 8, teams: 2, perYear: 4, tightness: 0.6 }, 1)

/** A poor solution of it. */
async function poorStart(): Promise<Solution> {
  const budget = { seed: 1, iterations: 0, nodes: 0, lpIterations: 0 }
  const { solution } = await solveLexicographic(large, undefined, budget)
  if (solution === undefined) throw new Error('no start')
  return solution
}

describe('searchExactNeighbourhoods', () => {
  it('finds the best of all combinations where everything is in the neighbourhood', async () => {
    let better = 0
    for (const { problem, start, most } of smallCases(160)) {
      const { solution, isCutOff } = await search(problem, start, { count: 1 })
      expect(verify(problem, solution)).toEqual([])
      expect(totalValue(problem, solution)).toBe(most)
      expect(isCutOff).toBe(false)
      if (totalValue(problem, start) < most) better += 1
    }
    expect(better).toBeGreaterThan(10)
  })

  it('never gets worse and breaks nothing, neighbourhood by neighbourhood', async () => {
    const start = await poorStart()
    const values = [totalValue(large, start)]
    for (const count of [1, 3, 6]) {
      const { solution } = await search(large, start, { count, conflicts: 200 })
      expect(verify(large, solution)).toEqual([])
      values.push(totalValue(large, solution))
    }
    expect(values).toEqual(values.toSorted((one, other) => one - other))
    expect(values.at(-1)).toBeGreaterThan(values[0] ?? Number.NaN)
  })

  it('leaves all that is not free as it is', async () => {
    const start = await poorStart()
    for (const seed of [1, 2, 3, 4]) {
      const { engine: own, asked } = counted()
      const { solution } = await search(large, start, { seed, count: 1 }, own)
      const changed = solution.filter((mode, activity) => mode !== start[activity]).length
      expect(changed).toBeLessThanOrEqual(18)
      // Whoever is closed has one mode, which it must have, or none.
      const choices = (asked[0] ?? '').split('\n').filter((line) => line.startsWith('{'))
      const open = choices.filter((line) => !/^\{x\(\d+\)\}=1\.$/.test(line)).length
      expect(open).toBeLessThanOrEqual(18)
      expect(open).toBeGreaterThan(10)
    }
  })

  it('takes nothing that breaks something, whatever an engine says', async () => {
    const start = await poorStart()
    const atoms = [...compileProblem(large).firstMode.subarray(0, -1)].map((mode) => `x(${mode})`)
    const solve: AnswerSetEngine['solve'] = async () => ({
      status: 'complete',
      atoms,
      cost: 0,
      bound: 0,
      isCutOff: false,
    })
    const { solution } = await search(large, start, {}, { ...engine, solve })
    expect(solution).toEqual(start)
  })

  it('goes the same way every time, and another with another seed', async () => {
    const start = await poorStart()
    const ways: string[][] = []
    const found: unknown[] = []
    for (const seed of [5, 5, 6]) {
      const { engine: own, asked } = counted()
      found.push(await search(large, start, { seed, conflicts: 300 }, own))
      ways.push(asked)
    }
    expect(ways.map(({ length }) => length)).toEqual([3, 3, 3])
    expect(ways[1]).toEqual(ways[0])
    expect(found[1]).toEqual(found[0])
    expect(ways[2]).not.toEqual(ways[0])
  })

  it('ends where it reaches the bound', async () => {
    for (const { problem, start, most } of smallCases(40)) {
      const { engine: own, asked } = counted()
      await search(problem, start, { bound: most }, own)
      expect(asked.length).toBe(totalValue(problem, start) < most ? 1 : 0)
    }
  })

  it('ends where it is stopped', async () => {
    const start = await poorStart()
    const { engine: own, asked } = counted()
    const isStopped = (): boolean => asked.length === 2
    await search(large, start, { count: 100, conflicts: 100, isStopped }, own)
    expect(asked.length).toBe(2)
    const none = await search(large, start, { isStopped: () => true }, own)
    expect([asked.length, none]).toEqual([2, { solution: start, isCutOff: false }])
  })

  it('keeps what it has where a signal cuts it off, and asks no more', async () => {
    const start = await poorStart()
    const { engine: own, asked } = counted()
    const found = await search(large, start, { signal: AbortSignal.abort() }, own)
    expect(found).toEqual({ solution: start, isCutOff: true })
    expect(asked.length).toBe(1)
  })
})
