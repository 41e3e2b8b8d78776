/** Programs of figures that the engine can’t count in its 32 bits: what is rounded, and that the bound holds. */
import { afterAll, describe, expect, it } from 'vitest'
import { type Activity, type Problem, totalValue } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import type { ConflictAnswer } from '../../../src/optimize/solve/prove-by-conflicts.ts'
import {
  activity,
  expectProven,
  onOneResource,
  option,
  programOf,
  proofsBy,
  unwieldy,
} from '../../support/answer-sets.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtAnswerSets } from '../../support/engines.ts'
import { scaledProblem } from '../../support/scaled-problem.ts'

const engine = builtAnswerSets()
afterAll(() => engine.close())

const prove = proofsBy(engine)

/** The most that an activity takes or gives of a resource. */
function sizeOf({ modes }: Activity, resource: number): number {
  const amounts = modes.flatMap(({ demands }) =>
    demands.filter((demand) => demand.resource === resource).map(({ amount }) => Math.abs(amount)),
  )
  return Math.max(0, ...amounts)
}

/** What rounding may take off the load of a resource: of each activity less than one unit of it. */
function spareOf({ activities }: Problem, resource: number): number {
  const total = activities.reduce((sum, one) => sum + sizeOf(one, resource), 0)
  return (activities.length + 1) * ((3 * total) / 2 ** 30)
}

/** The problem with limits as much wider as rounding may take off. */
function widened(problem: Problem): Problem {
  const resources = problem.resources.map((resource, at) => {
    const spare = spareOf(problem, at)
    return { ...resource, capacity: resource.capacity + spare, minimum: resource.minimum - spare }
  })
  return { ...problem, resources }
}

/** What rounding may take off a value: less than one unit of each activity and of each digit of a load that costs, and what that load is rounded by. */
function roundingOf(problem: Problem): number {
  const { unit } = programOf(problem)
  const paid = problem.resources.reduce(
    (sum, { penalty }, at) => (penalty === undefined ? sum : sum + 32 * unit + penalty.price * spareOf(problem, at)),
    0,
  )
  return (problem.activities.length + 1) * unit + paid
}

/** That an answer of a rounded program bounds the best, and by no more than rounding takes off. */
function expectRelaxed(problem: Problem, answer: ConflictAnswer, name: string): void {
  const { solution, bound, isInfeasible } = answer
  const [best, most] = [bestChoice(problem), bestChoice(widened(problem))]
  if (isInfeasible) {
    expect(best, name).toBeUndefined()
    return
  }
  const rounding = roundingOf(problem)
  expect(bound, name).toBeGreaterThanOrEqual(best?.value ?? 0)
  expect(bound, name).toBeLessThanOrEqual((most?.value ?? Number.NaN) + rounding)
  if (solution === undefined || verify(problem, solution).length > 0) return
  expect(totalValue(problem, solution), name).toBeLessThanOrEqual(best?.value ?? Number.NaN)
  expect(totalValue(problem, solution), name).toBeGreaterThanOrEqual(bound - rounding - 1)
}

describe('a program of figures beyond 32 bits', () => {
  it('says that it is rounded, and bounds the best by a unit for each activity at most', async () => {
    let rounded = 0
    for (const seed of seeds(240, 36)) {
      const problem = unwieldy(drawnProblem(seed), seed)
      if (!programOf(problem).isExact) rounded += 1
      expectRelaxed(problem, await prove(problem), `seed ${seed}`)
    }
    expect(rounded).toBeGreaterThan(30)
  })

  it('is exact where large figures have much in common', async () => {
    for (const seed of seeds(80)) {
      const { activities, resources, ...problem } = scaledProblem(drawnProblem(seed), 1e7)
      const large = {
        ...problem,
        resources: resources.map(({ penalty, ...one }) => ({
          ...one,
          ...(penalty !== undefined && { penalty: { ...penalty, price: penalty.price * 1e9 } }),
        })),
        activities: activities.map(({ value, modes, ...one }) => ({
          ...one,
          value: value * 1e9,
          modes: modes.map(({ loss = 0, ...mode }) => ({ ...mode, loss: loss * 1e9 })),
        })),
      }
      expect(programOf(large).isExact, `seed ${seed}`).toBe(true)
      expectProven(large, await prove(large), bestChoice(large)?.value, `seed ${seed}`)
    }
  })

  it('keeps a least value where what is missed could be all that the engine counts', async () => {
    const half = 2 ** 29 + 1
    const dear = activity(half, option(1), option(0, { loss: half - 1 }))
    const problem = onOneResource({ capacity: 1 }, dear, dear, dear)
    for (const valueAtLeast of [0, 3, half + 2]) {
      const answer = await prove(problem, { valueAtLeast })
      expectRelaxed(problem, answer, `at least ${valueAtLeast}`)
      expect(answer.isInfeasible).toBe(false)
    }
  })

  it('has room for what fits to the last unit', async () => {
    const amounts = [1e9 + 7, 1e9 + 9, 1e9 + 21, 1e9 + 33]
    const tasks = amounts.map((amount, at) => activity(amount - 1e9 + at, option(amount)))
    const total = 3e9 + 7 + 9 + 33
    for (const limits of [{ capacity: total }, { capacity: total, minimum: total }]) {
      const problem = onOneResource(limits, ...tasks)
      expect(programOf(problem).isExact).toBe(false)
      expect((await prove(problem)).bound).toBeGreaterThanOrEqual(bestChoice(problem)?.value ?? Number.NaN)
    }
    const asked = onOneResource({ minimum: 3e9 + 9 + 21 + 33 }, ...tasks.slice(1))
    expect((await prove(asked)).isInfeasible).toBe(false)
  })

  it('has no answer set where a minimum is more than the engine could count', async () => {
    const problem = onOneResource({ minimum: 2 ** 32 }, activity(1, option(5)))
    expectProven(problem, await prove(problem), undefined, 'a minimum')
  })

  it('counts what modes of one activity give and take', async () => {
    const large = 500_000_000
    const both = activity(9, option(-large, { loss: 5 }), option(large - 1, { start: 1, end: 1 }))
    const problem = onOneResource({ capacity: 400_000_000 }, both, both)
    expectRelaxed(problem, await prove(problem), 'both')
    expect((await prove(problem)).bound).toBe(13)
  })
})
