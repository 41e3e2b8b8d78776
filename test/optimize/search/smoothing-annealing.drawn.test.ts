/** The search of a smoothing: sound, never above where it begins, the same for the same seed, and sure to end. */
import { describe, expect, it } from 'vitest'
import { generateLevelling } from '../../../.ci/bench/solver/generate-levelling.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { type AnnealingLimits, annealSmoothing } from '../../../src/optimize/search/smoothing-annealing.ts'
import { bestChoice, bestLevels, isLower } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { levelsOf } from '../../support/levels-of.ts'
import { scaledProblem } from '../../support/scaled-problem.ts'
import { smallProblem } from '../../support/small-problem.ts'

const large = generateLevelling({ projects: 40, periods: 16, teams: 3, perYear: 4, tightness: 0.6 }, 1)

function find(problem: Problem, begin: Solution, limits: Partial<AnnealingLimits> = {}) {
  return annealSmoothing(compileProblem(problem), begin, { seed: 1, iterations: 300, ...limits })
}

describe('annealSmoothing', () => {
  it('breaks nothing, never ends above where it begins, and mostly at the least of a tiny problem', async () => {
    const found = { least: 0, other: 0 }
    for (const seed of seeds(200, 200)) {
      const problem = smallProblem(seed, 'smoothing')
      const begin = bestChoice(problem)?.selection
      const least = bestLevels(problem)?.levels
      if (begin === undefined || least === undefined) continue
      const solution = await find(problem, begin)
      const figures = levelsOf(problem, solution)
      expect(verify(problem, solution), `seed ${seed}`).toEqual([])
      expect(isLower(levelsOf(problem, begin), figures), `seed ${seed}`).toBe(false)
      expect(isLower(figures, least), `seed ${seed}`).toBe(false)
      found[isLower(least, figures) ? 'other' : 'least'] += 1
    }
    expect(found.other).toBeLessThan(0.05 * found.least)
  })

  it('ends where loads are fractions that no sum is exact of', async () => {
    for (const seed of seeds(400)) {
      const problem = scaledProblem(smallProblem(seed, 'smoothing'), 1 / 7)
      const begin = bestChoice(problem)?.selection
      if (begin === undefined) continue
      const solution = await find(problem, begin, { iterations: 20 })
      expect(verify(problem, solution), `seed ${seed}`).toEqual([])
    }
  })

  it('finds the same for the same seed, and tells each better figures in turn', async () => {
    const begin = large.problem.activities.map(() => 0)
    const { problem } = { problem: { ...large.problem, precedences: [] } }
    const told: number[] = []
    const first = await find(problem, begin, { onBetter: ({ squares }) => told.push(squares) })
    expect(await find(problem, begin)).toEqual(first)
    expect(told.at(-1)).toBe(levelsOf(problem, first).squares)
    expect(isLower(levelsOf(problem, first), levelsOf(problem, begin))).toBe(true)
  })

  it('ends where it is stopped, and at once where nothing can be moved', async () => {
    const { problem, planted } = large
    const stopped = await find(problem, planted, { isStopped: () => true, iterations: 1e12 })
    expect(verify(problem, stopped)).toEqual([])
    const activities = problem.activities.map(({ modes, ...activity }, at) => ({
      ...activity,
      modes: modes.slice(planted[at], (planted[at] ?? 0) + 1),
    }))
    const fixed = activities.map(() => 0)
    expect(await find({ ...problem, activities }, fixed, { iterations: 1e12 })).toEqual(fixed)
  })
})
