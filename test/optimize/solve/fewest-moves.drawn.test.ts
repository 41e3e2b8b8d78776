/** The last aim of a choice, against every combination: of all that are as good, the fewest that are moved. */
import { afterAll, describe, expect, it } from 'vitest'
import { aimsReached, type Problem, type Solution, totalValue } from '../../../src/optimize/model/problem.ts'
import { moveCount } from '../../../src/optimize/model/smoothing-figures.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { fewestMoves } from '../../../src/optimize/solve/fewest-moves.ts'
import { activity, onOneResource, option } from '../../support/answer-sets.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { builtEngine, builtEngines } from '../../support/engines.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { withAims } from '../../support/with-aims.ts'

const engine = builtEngines()
afterAll(() => engine.close())

const EFFORT = { ...SMALL_EFFORT, conflicts: 100_000 }

/** A problem with everything that a choice can have; every second one with aims. */
function problemOf(seed: number): Problem {
  const problem = drawnProblem(seed)
  return seed % 2 === 0 ? withAims(problem, seed) : problem
}

/** All solutions that are as good as one. */
function asGoodAs(problem: Problem, one: Solution): Solution[] {
  const [value, aims] = [totalValue(problem, one), aimsReached(problem, one)]
  const isAsGood = (other: Solution): boolean =>
    totalValue(problem, other) >= value - 1e-9 &&
    aimsReached(problem, other).every((part, aim) => part >= (aims[aim] ?? 0))
  const found: Solution[] = []
  for (const other of selections(problem)) if (isAsGood(other)) found.push([...other])
  return found
}

describe('fewestMoves', () => {
  it('moves as few as the best of all combinations that are as good, and proves it', async () => {
    let fewer = 0
    for (const seed of seeds(200)) {
      const problem = problemOf(seed)
      const best = bestChoice(problem)
      if (best === undefined) continue
      const all = asGoodAs(problem, best.selection)
      // Begins with the worst of them.
      const start = all.reduce((most, one) => (moveCount(problem, one) > moveCount(problem, most) ? one : most))
      const least = Math.min(...all.map((one) => moveCount(problem, one)))
      const found = await fewestMoves(problem, engine, start, EFFORT)
      const told = [moveCount(problem, found.solution), verify(problem, found.solution)]
      expect(told, `seed ${seed}`).toEqual([least, []])
      if (moveCount(problem, start) > 0) expect(found.bound, `seed ${seed}`).toBe(least)
      expect(asGoodAs(problem, start), `seed ${seed}`).toContainEqual(found.solution)
      if (moveCount(problem, start) > least) fewer += 1
    }
    expect(fewer).toBeGreaterThan(10)
  })

  it('takes another activity of the same worth that stays where it was wished', async () => {
    const moved = activity(3, option(2, { move: 4 }))
    const wished = activity(3, option(2))
    const problem = onOneResource({ capacity: 2 }, moved, wished)
    const found = await fewestMoves(problem, engine, [0, -1], EFFORT)
    expect(found).toEqual({ solution: [-1, 0], bound: 0, isCutOff: false })
  })

  it('keeps the solution, and claims nothing, where no engine for answer set programs is there', async () => {
    const problem = onOneResource({ capacity: 2 }, activity(3, option(2, { move: 4 }), option(1)))
    const alone = builtEngine()
    const found = await fewestMoves(problem, alone, [0], EFFORT)
    await alone.close()
    expect(found).toEqual({ solution: [0], bound: 0, isCutOff: false })
    const unasked = await fewestMoves(problem, engine, [0], { ...EFFORT, conflicts: 0 })
    expect(unasked).toEqual({ solution: [0], bound: 0, isCutOff: false })
  })
})
