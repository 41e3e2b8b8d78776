/** Cuts on blocks are kept by everything that keeps the problem, and cut the relaxation off. */
import { afterAll, describe, expect, it } from 'vitest'
import { generateProblem } from '../../../../.ci/bench/solver/generate-problem.ts'
import { buildChoiceModel, type ChoiceModel } from '../../../../src/optimize/exact/choice-model.ts'
import { blocksOf } from '../../../../src/optimize/exact/cuts/block.ts'
import { addCuts, type Relaxation } from '../../../../src/optimize/exact/cuts/cutting-planes.ts'
import { type Cut, newSeparator, separate } from '../../../../src/optimize/exact/cuts/fenchel.ts'
import { type CompiledProblem, compileProblem } from '../../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../../src/optimize/model/problem.ts'
import { bestChoice, selections } from '../../../support/brute-force.ts'
import { seeds } from '../../../support/cases.ts'
import { builtEngine } from '../../../support/engines.ts'
import { scaledProblem } from '../../../support/scaled-problem.ts'
import { seeded } from '../../../support/seeded.ts'
import { smallProblem } from '../../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

const WIDTHS = [1, 3, 8]
const NODES = 1000

/** The cuts that drawn points violate: of each activity's modes, parts of 1. */
function drawnCuts(compiled: CompiledProblem, seed: number, points = 4): Cut[] {
  const random = seeded(seed)
  const separators = blocksOf(compiled, WIDTHS).map(newSeparator)
  const cost = compiled.start.map(() => random.between(0, 9))
  return Array.from({ length: points }).flatMap(() => {
    const value = new Float64Array(compiled.activity.length)
    for (const [activity, { modes }] of compiled.problem.activities.entries()) {
      const parts = modes.map(() => (random.chance(60) ? random.between(1, 5) : 0))
      const all = Math.max(
        1,
        parts.reduce((sum, part) => sum + part, 0),
      )
      for (const [mode, part] of parts.entries()) value[(compiled.firstMode[activity] ?? 0) + mode] = part / all
    }
    return separators.flatMap((one) => separate(one, value, cost, NODES).cut ?? [])
  })
}

/** What a solution has of the left side of a cut. */
function amountOf({ firstMode, activity }: CompiledProblem, { modes, coefficients }: Cut, solution: Solution): number {
  return modes.reduce((sum, mode, at) => {
    const own = activity[mode] ?? 0
    const isIn = (firstMode[own] ?? 0) + (solution[own] ?? -1) === mode && (solution[own] ?? -1) >= 0
    return isIn ? sum + (coefficients[at] ?? 0) : sum
  }, 0)
}

/** That all solutions keep all cuts; gives how many cuts there are. */
function expectKept(problem: Problem, seed: number): number {
  const compiled = compileProblem(problem)
  const cuts = drawnCuts(compiled, seed)
  if (cuts.length === 0) return 0
  for (const solution of selections(problem)) {
    const broken = cuts.find((cut) => amountOf(compiled, cut, solution) > cut.most)
    if (broken !== undefined) throw new Error(`seed ${seed}: ${solution} breaks ${JSON.stringify(broken)}`)
  }
  return cuts.length
}

const relax = ({ model }: ChoiceModel) => engine.solve({ model, isRelaxed: true })

async function relaxed(compiled: CompiledProblem): Promise<{ plain: Relaxation; cut: Relaxation }> {
  const model = buildChoiceModel(compiled)
  const plain: Relaxation = { model, answer: await relax(model), cuts: [] }
  return { plain, cut: plain.answer.status === 'optimal' ? await addCuts(compiled, compiled, plain, relax) : plain }
}

function boundOf({ answer, model }: Relaxation): number {
  return -answer.bound * model.unit
}

const NO_BONDS = { precedences: [], requires: [], exclusiveGroups: [] }

/** Activities of one moment that all demand the same resource. */
function knapsack(amounts: readonly number[], capacity: number): Problem {
  return {
    resources: [{ baseLoad: 1, capacity: capacity + 1, minimum: 0 }],
    activities: amounts.map((amount) => ({
      value: 1,
      isRequired: false,
      modes: [{ start: 0, end: 0, demands: [{ resource: 0, amount }], move: 0 }],
    })),
    ...NO_BONDS,
  }
}

describe('separate', () => {
  it('finds nothing that a solution breaks', () => {
    const found = seeds(300, 300).map((seed) => expectKept(smallProblem(seed), seed))
    expect(found.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(500)
  })

  it('finds nothing that a solution breaks where amounts are fractions that no sum is exact of', () => {
    for (const seed of seeds(200)) expectKept(scaledProblem(smallProblem(seed), 1 / 7), seed)
  })

  it('lets two of three in where two fit, and lifts a large one that fits beside none', () => {
    const compiled = compileProblem(knapsack([4, 4, 4, 8], 10))
    const [block] = blocksOf(compiled, WIDTHS)
    if (block === undefined) throw new Error('no block')
    const value = Float64Array.from([1, 1, 0.5, 0])
    const { cut } = separate(newSeparator(block), value, new Float64Array(4), NODES)
    expect(cut).toEqual({ modes: [0, 1, 2, 3], coefficients: [1, 1, 1, 2], most: 2 })
  })

  it('finds nothing for a point between packings, nor without the nodes to prove it', () => {
    const compiled = compileProblem(knapsack([4, 4, 4, 8], 10))
    const [block] = blocksOf(compiled, WIDTHS)
    if (block === undefined) throw new Error('no block')
    const separateAt = (value: readonly number[], nodes: number) =>
      separate(newSeparator(block), Float64Array.from(value), new Float64Array(4), nodes)
    expect(separateAt([0.7, 0.7, 0.6, 0], NODES).cut).toBeUndefined()
    expect(separateAt([1, 1, 0.5, 0], 2)).toMatchObject({ cut: undefined, isOverrun: true })
  })
})

describe('blocksOf', () => {
  it('finds the periods of a team among those of others and the years', () => {
    const shape = { projects: 30, periods: 12, teams: 5, perYear: 4, tightness: 0.6 } as const
    const compiled = compileProblem(generateProblem(shape, 1))
    const blocks = blocksOf(compiled, [3]).filter(({ width }) => width === 3)
    expect(blocks.length).toBeGreaterThan(20)
    for (const { resources } of blocks) {
      // Periods that hold many demands are passed over.
      expect(resources).toEqual([...resources].sort((one, other) => one - other))
      expect(new Set(resources.map((resource) => Math.floor(resource / 12))).size).toBe(1)
    }
  })

  it('leaves out what is given to, and what holds many demands', () => {
    expect(blocksOf(compileProblem(knapsack([8, 7, 3, -2], 10)), WIDTHS)).toEqual([])
    expect(blocksOf(compileProblem(knapsack([3, 3, 3, 3, 3], 10)), WIDTHS)).toEqual([])
    expect(blocksOf(compileProblem(knapsack([4, 4, 4], 10)), WIDTHS)).toHaveLength(1)
  })
})

describe('addCuts', () => {
  it('never brings the bound below what can be reached', async () => {
    let moved = 0
    for (const seed of seeds(200, 60)) {
      const problem = smallProblem(seed)
      const best = bestChoice(problem)
      if (best === undefined) continue
      const { plain, cut } = await relaxed(compileProblem(problem))
      expect(boundOf(cut), `seed ${seed}`).toBeGreaterThan(best.value - 1e-6)
      if (boundOf(cut) < boundOf(plain) - 0.01) moved += 1
    }
    expect(moved).toBeGreaterThan(3)
  })

  it('loses no best answer of a medium problem, and says the same every time', async () => {
    for (const seed of seeds(12, 3)) {
      const shape = { projects: 16, periods: 10, teams: 4, perYear: 4, tightness: 0.55 } as const
      const compiled = compileProblem(generateProblem(shape, seed + 1))
      const { plain, cut } = await relaxed(compiled)
      const [with_, without] = [
        await engine.solve({ model: cut.model.model }),
        await engine.solve({ model: plain.model.model }),
      ]
      expect(with_.objective).toBeCloseTo(without.objective ?? Number.NaN, 6)
      expect(boundOf(cut)).toBeLessThan(boundOf(plain))
      expect((await relaxed(compiled)).cut.cuts).toEqual(cut.cuts)
    }
  })
})
