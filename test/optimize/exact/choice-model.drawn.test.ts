/** The integer linear model of a choice. */
import { afterAll, describe, expect, it } from 'vitest'
import { presolve } from '../../../src/optimize/bounds/presolve.ts'
import {
  buildChoiceModel,
  type ChoiceModel,
  choiceColumns,
  commonDivisor,
  solutionOf,
} from '../../../src/optimize/exact/choice-model.ts'
import { type CompiledProblem, compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngine } from '../../support/engines.ts'
import { holds, objectiveOf } from '../../support/linear-model.ts'
import { seeded } from '../../support/seeded.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** A choice over some amounts of one row, each of an activity of its own. */
function problemOf(amounts: readonly number[], limits: { capacity?: number; minimum?: number; baseLoad?: number }) {
  const activities = amounts.map((amount, at) => ({
    value: 10 * (at + 1),
    isRequired: false,
    modes: [{ start: 0, end: 0, demands: [{ resource: 0, amount }], move: 0 }],
  }))
  const row = { baseLoad: 0, capacity: Infinity, minimum: -Infinity, ...limits }
  return { resources: [row], activities, precedences: [], requires: [], exclusiveGroups: [] }
}

/** The limits of a model's row that holds row 0 of the problem. */
function capOf({ model, capacityRows }: ChoiceModel) {
  const [{ row: line, divisor } = { row: -1, divisor: 1 }] = capacityRows
  return { divisor, lower: model.rows.lower[line], upper: model.rows.upper[line] }
}

/** That the model says of a solution what the problem says. */
function expectSame(compiled: CompiledProblem, asked: ChoiceModel, solution: Solution, name: string): void {
  const columns = choiceColumns(compiled, asked, solution)
  const { problem } = compiled
  const isSound = verify(problem, solution).length === 0
  expect(holds(asked.model, columns), `${name}: ${solution}`).toBe(isSound)
  expect(-objectiveOf(asked.model, columns) * asked.unit).toBeCloseTo(totalValue(problem, solution))
  expect(solutionOf(compiled, asked, columns)).toEqual(solution)
}

describe('buildChoiceModel', () => {
  it('holds exactly the solutions that break nothing', () => {
    for (const seed of seeds(80)) {
      const problem = drawnProblem(seed)
      const compiled = compileProblem(problem)
      const asked = buildChoiceModel(compiled)
      const random = seeded(seed)
      for (let time = 0; time < 20; time += 1) {
        const drawn = problem.activities.map(({ modes }) => random.between(-1, modes.length - 1))
        expectSame(compiled, asked, drawn, `seed ${seed}`)
      }
      const best = bestChoice(problem)
      if (best !== undefined) expectSame(compiled, asked, best.selection, `seed ${seed}`)
    }
  })

  it('loses no answer with the modes that are closed', () => {
    for (const seed of seeds(80)) {
      const problem = drawnProblem(seed)
      const compiled = compileProblem(problem)
      if (presolve(compiled) !== undefined) continue
      const asked = buildChoiceModel(compiled)
      for (const solution of selections(problem))
        if (!holds(asked.model, choiceColumns(compiled, asked, solution))) throw new Error(`seed ${seed}: ${solution}`)
      expect(asked.modes.every((mode, column) => asked.columns[mode] === column)).toBe(true)
    }
  })

  it('without whole numbers bounds every answer', async () => {
    for (const seed of seeds(60)) {
      const problem = drawnProblem(seed)
      const best = bestChoice(problem)
      const compiled = compileProblem(problem)
      const asked = buildChoiceModel(compiled)
      if (best === undefined || asked.modes.length === 0) continue
      const { bound } = await engine.solve({ model: asked.model, isRelaxed: true })
      expect(-bound * asked.unit, `seed ${seed}`).toBeGreaterThanOrEqual(best.value - 1e-6)
    }
  })

  it('divides limits by what amounts have in common, and sharpens them', () => {
    const asked = buildChoiceModel(compileProblem(problemOf([6, 4, 10], { capacity: 13, minimum: 3, baseLoad: 2 })))
    expect(capOf(asked)).toEqual({ divisor: 2, lower: 1, upper: 5 })
    expect([...asked.model.matrix.values].slice(0, 1)).toEqual([3])
    expect(asked.unit).toBe(10)
  })

  it('leaves out limits that nothing can pass', () => {
    expect(buildChoiceModel(compileProblem(problemOf([6, 4], { capacity: 10, minimum: 0 }))).capacityRows[0]?.row).toBe(
      -1,
    )
    expect(
      buildChoiceModel(compileProblem(problemOf([6, -4], { capacity: 7, minimum: -3 }))).capacityRows[0]?.row,
    ).toBe(0)
  })

  it('never iterations the limits of a row with fractions', () => {
    const one = buildChoiceModel(compileProblem(problemOf([1, 0.5], { capacity: 1.25, minimum: 0.25 })))
    const { divisor, lower = 0, upper = 0 } = capOf(one)
    expect(lower * divisor).toBeCloseTo(0.25)
    expect(upper * divisor).toBeCloseTo(1.25)
  })

  it('keeps the amounts of a row near each other where they have little in common', () => {
    const asked = buildChoiceModel(compileProblem(problemOf([50_000_001, 40_000_000], { capacity: 60_000_000 })))
    expect(capOf(asked).divisor).toBeCloseTo(50_000.001)
    expect(Math.max(...asked.model.matrix.values)).toBeCloseTo(1000)
  })
})

describe('commonDivisor', () => {
  it.each([
    [[6, 10, 4], 2],
    [[6, 10, 15], 1],
    [[-12, 18], 6],
    [[0, 0, 7], 7],
    [[250_000_00, 75_000_00], 25_000_00],
    [[1, 0.5], 0],
    [[2, 0.5], 0],
    [[0, 0], 0],
    [[], 0],
    [[Number.POSITIVE_INFINITY], 0],
  ])('of %j is %d', (values, divisor) => {
    expect(commonDivisor(values)).toBe(divisor)
  })
})
