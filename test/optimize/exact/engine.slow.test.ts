/** What every engine must do: the same questions to each, whatever runs behind it. */
import { afterAll, describe, expect, it } from 'vitest'
import { buildChoiceModel, solutionOf } from '../../../src/optimize/exact/choice-model.ts'
import type { Engine, EngineProgress, LinearModel } from '../../../src/optimize/exact/engine.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { ENGINES } from '../../support/engines.ts'
import { holds, linearModel, objectiveOf } from '../../support/linear-model.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** At most 4 and 6 pieces in 3 hours each and 18 hours: 3 and 5 a piece, worth 36 in all (a textbook example). */
const textbook = linearModel(
  [{ cost: -3 }, { cost: -5 }],
  [
    { entries: [1, 0], upper: 4 },
    { entries: [0, 2], upper: 12 },
    { entries: [3, 2], upper: 18 },
  ],
)
/** Without whole numbers 21 + 2 / 3, with them 21. */
const knapsack = linearModel(
  [8, 11, 6, 4].map((value) => ({ cost: -value, upper: 1, isInteger: true })),
  [{ entries: [5, 7, 4, 3], upper: 14 }],
)
const impossible = linearModel([{ cost: 1, upper: 1, isInteger: true }], [{ entries: [2], lower: 1, upper: 1 }])

/** Fifty things for four sacks, worth about what they weigh: easy to begin with, and far from a proof. */
function manySacks(): LinearModel {
  const random = seeded(1)
  const priorities = Array.from({ length: 4 }, () => Array.from({ length: 50 }, () => random.between(1, 1000)))
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
  const columns = Array.from({ length: 50 }, (_, at) => ({
    upper: 1,
    isInteger: true,
    cost: -Math.round(sum(priorities.map((row) => row[at] ?? 0)) / 4 + random.between(0, 400)),
  }))
  const rows = priorities.map((entries) => ({ entries, upper: Math.floor(sum(entries) / 2) }))
  return linearModel(columns, rows)
}
const hard = manySacks()

/** What columns cost; NaN where they pass a limit of the hard model. */
function costOf(values: Float64Array): number {
  return holds(hard, values) ? objectiveOf(hard, values) : Number.NaN
}

/** The first things that fit, one after the other. */
function firstFit(): Float64Array {
  const values = new Float64Array(50)
  for (const column of values.keys()) {
    values[column] = 1
    if (Number.isNaN(costOf(values))) values[column] = 0
  }
  return values
}

/** That the engine finds of a tiny choice what every combination gives. */
async function expectAgreement(engine: Engine, seed: number): Promise<void> {
  const problem = smallProblem(seed)
  const compiled = compileProblem(problem)
  const asked = buildChoiceModel(compiled)
  if (asked.modes.length === 0) return
  const { status, objective = 0, values } = await engine.solve({ model: asked.model })
  const [best, name] = [bestChoice(problem), `seed ${seed}`]
  expect(status, name).toBe(best === undefined ? 'infeasible' : 'optimal')
  if (values === undefined) return
  expect(-objective * asked.unit, name).toBeCloseTo(best?.value ?? Number.NaN)
  expect(verify(problem, solutionOf(compiled, asked, values)), name).toEqual([])
}

describe.each(ENGINES)('the $name engine', ({ open }) => {
  const engine = open()
  afterAll(() => engine.close())

  it.each([undefined, 'interior-point'] as const)('solves a model with its prices, by %s', async (method) => {
    const asked = { model: textbook, isRelaxed: true, ...(method === undefined ? {} : { method }) }
    const answer = await engine.solve(asked)
    expect(answer).toMatchObject({ status: 'optimal', nodes: 0, isCutOff: false })
    expect(answer.objective).toBeCloseTo(-36)
    expect(answer.bound).toBeCloseTo(-36)
    for (const [at, value] of [2, 6].entries()) expect(answer.values?.[at]).toBeCloseTo(value)
    for (const [at, price] of [0, -1.5, -1].entries()) expect(answer.duals?.[at]).toBeCloseTo(price)
    for (const at of [0, 1]) expect(answer.reducedCosts?.[at]).toBeCloseTo(0)
  })

  it('solves a model of whole numbers, and without them as a bound', async () => {
    const answer = await engine.solve({ model: knapsack })
    expect(answer).toMatchObject({ status: 'optimal', isCutOff: false })
    expect(answer.objective).toBeCloseTo(-21)
    expect(answer.bound).toBeCloseTo(-21)
    expect([...(answer.values ?? [])].map(Math.round)).toEqual([0, 1, 1, 1])
    const relaxed = await engine.solve({ model: knapsack, isRelaxed: true })
    expect(relaxed.objective).toBeCloseTo(-22)
    expect(relaxed.values?.[2]).toBeCloseTo(0.5)
  })

  it('says where there is no answer', async () => {
    const answer = await engine.solve({ model: impossible })
    expect(answer).toMatchObject({ status: 'infeasible', isCutOff: false })
    expect(answer.values).toBeUndefined()
    const free = linearModel([{ cost: -1 }], [{ entries: [-1], upper: 0 }])
    expect(['infeasible', 'unbounded']).toContain((await engine.solve({ model: free })).status)
    const crossed = linearModel(
      [{ cost: 1, upper: 1 }],
      [
        { entries: [1], upper: 0.25 },
        { entries: [1], lower: 0.75 },
      ],
    )
    expect((await engine.solve({ model: crossed, isRelaxed: true })).status).toBe('infeasible')
  })

  it('minds limits from both sides, fixed rows and columns below zero', async () => {
    const model = linearModel(
      [
        { cost: 1, lower: Number.NEGATIVE_INFINITY },
        { cost: 2, lower: -3, upper: 5 },
        { cost: 0, upper: 7, isInteger: true },
      ],
      [
        { entries: [1, 1, 0], lower: -4, upper: 9 },
        { entries: [0, 1, 1], lower: 2.5, upper: 2.5 },
        { entries: [1, 0, 0] },
      ],
    )
    const answer = await engine.solve({ model })
    expect(answer.objective).toBeCloseTo(-6.5)
    expect([...(answer.values ?? [])]).toEqual([-1.5, -2.5, 5])
  })

  it('agrees with every combination', async () => {
    for (const seed of seeds(10)) await expectAgreement(engine, seed)
  })

  it('gives a column that is in no row and costs nothing a value within its limits', async () => {
    const model = linearModel(
      [{ cost: 0 }, { cost: -1, upper: 3 }, { cost: 0, lower: 2, upper: 4 }],
      [{ entries: [0, 2, 0], upper: 5 }],
    )
    for (const isRelaxed of [true, false]) {
      const { status, objective, values } = await engine.solve({ model, isRelaxed })
      expect(status).toBe('optimal')
      expect(objective).toBeCloseTo(-2.5)
      expect(values?.[1]).toBeCloseTo(2.5)
      expect(values?.[2]).toBeGreaterThanOrEqual(2)
    }
  })

  it('stops at a limit of nodes with what it has, and its bound', async () => {
    const told: EngineProgress[] = []
    const onProgress = (progress: EngineProgress): unknown => told.push(progress)
    const answer = await engine.solve({ model: hard, limits: { nodes: 1 }, onProgress })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: false })
    expect(answer.nodes).toBeLessThanOrEqual(1)
    expect(answer.lpIterations).toBeGreaterThan(0)
    expect(answer.bound).toBeLessThan(answer.objective ?? 0)
    expect(costOf(answer.values ?? new Float64Array(50))).toBeCloseTo(answer.objective ?? 0)
    for (const { bound, objective } of told) expect(bound).toBeLessThanOrEqual(objective ?? Number.POSITIVE_INFINITY)
  })

  it('begins with an answer that it is given', async () => {
    const full = await engine.solve({ model: hard, limits: { gap: 0.05 } })
    const limits = { nodes: 0 }
    for (const start of [firstFit(), full.values ?? new Float64Array(50)]) {
      const { objective } = await engine.solve({ model: hard, start, limits })
      expect(objective).toBeLessThanOrEqual(costOf(start) + 1e-6)
    }
  })

  it('is content with a gap that is good enough', async () => {
    const answer = await engine.solve({ model: hard, limits: { gap: 0.5 } })
    expect(answer.status).toBe('optimal')
    const { bound, objective = 0 } = answer
    expect(bound).toBeLessThan(objective)
    expect(objective - bound).toBeLessThanOrEqual(0.5 * Math.abs(objective) + 1e-6)
  })

  it('stops at a signal and says so', async () => {
    const answer = await engine.solve({ model: hard, signal: AbortSignal.abort() })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true })
  })

  it('says that the clock cut it off', async () => {
    const answer = await engine.solve({ model: hard, limits: { seconds: 0.1 } })
    expect(answer).toMatchObject({ status: 'stopped', isCutOff: true })
  })

  it('answers questions that are asked at once, and the same each time', async () => {
    const asked = [knapsack, textbook, knapsack, impossible].map((model) => engine.solve({ model }))
    const [first, second, third, fourth] = await Promise.all(asked)
    expect(first).toEqual(third)
    expect(second?.objective).toBeCloseTo(-36)
    expect(fourth?.status).toBe('infeasible')
  })
})
