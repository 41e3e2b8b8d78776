/** A problem that is too large for proofs: the relaxed model bounds it and leads the search. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import { timeLimitIn } from '../../../src/optimize/budget.ts'
import type { EngineQuestion } from '../../../src/optimize/exact/engine.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { maximiseValue } from '../../../src/optimize/solve/maximise-value.ts'
import { builtEngine } from '../../support/engines.ts'
import { idleEngine } from '../../support/idle-engine.ts'

const engine = builtEngine()
afterAll(() => engine.close())

const asked: EngineQuestion[] = []
const listening = {
  ...engine,
  solve: (question: EngineQuestion) => {
    asked.push(question)
    return engine.solve(question)
  },
}

const SHAPE = { periods: 20, teams: 10, perYear: 4, tightness: 0.6 } as const
const medium = generateProblem({ ...SHAPE, projects: 200 }, 6)
const BUDGET = { seed: 1, iterations: 8000, nodes: 0, lpIterations: 0 }

/** What the search finds without an engine, bounded by prices. */
let alone: Awaited<ReturnType<typeof maximiseValue>>
beforeAll(async () => {
  alone = await maximiseValue(medium, undefined, BUDGET)
})

describe('maximiseValue, where the relaxed model leads', () => {
  it('asks once, by the interior point method, and is better than the search alone', async () => {
    const led = await maximiseValue(medium, listening, BUDGET)
    expect(asked.map(({ isRelaxed, method }) => [isRelaxed, method])).toEqual([[true, 'interior-point']])
    expect(verify(medium, led.solution ?? [])).toEqual([])
    expect(led.value).toBeGreaterThan(alone.value)
    // The Lagrangian bound comes near that of the relaxed model, and never below.
    expect(led.bound).toBeLessThanOrEqual(alone.bound)
    expect(led.bound).toBeGreaterThan(0.98 * alone.bound)
    expect(led).toMatchObject({ status: 'feasible', provenBy: 'HiGHS', isCutOff: false })
    expect(await maximiseValue(medium, engine, BUDGET)).toEqual(led)
  })

  it('solves the model of a small one by the simplex method', async () => {
    asked.length = 0
    await maximiseValue(generateProblem({ ...SHAPE, projects: 20 }, 1), listening, BUDGET)
    expect(asked.map(({ method }) => method)).toEqual([undefined])
  })

  it('is bounded by prices where the engine gives the model up', async () => {
    const given = await maximiseValue(medium, idleEngine(() => undefined).engine, BUDGET)
    expect(given.bound).toBeLessThanOrEqual(1.02 * alone.bound)
    expect(verify(medium, given.solution ?? [])).toEqual([])
  })

  it('has an answer, and says so, where the clock leaves no time for the model', async () => {
    const timeLimit = timeLimitIn(0, () => 0)
    const problem = generateProblem({ ...SHAPE, projects: 150 }, 1)
    const answer = await maximiseValue(problem, engine, { ...BUDGET, timeLimit })
    expect(answer).toMatchObject({ status: 'feasible', isCutOff: true })
    expect(verify(problem, answer.solution ?? [])).toEqual([])
  })
})
