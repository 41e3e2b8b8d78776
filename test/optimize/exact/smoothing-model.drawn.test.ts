/** The models of a smoothing mean what its levels mean. */
import { describe, expect, it } from 'vitest'
import { buildSmoothingModel, smoothingColumns, type Tangent } from '../../../src/optimize/exact/smoothing-model.ts'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import { type Problem, resourceLoads } from '../../../src/optimize/model/problem.ts'
import { SMOOTHING_OBJECTIVES } from '../../../src/optimize/model/smoothing-figures.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { seeds } from '../../support/cases.ts'
import { levelsOf } from '../../support/levels-of.ts'
import { holds, objectiveOf } from '../../support/linear-model.ts'
import { scaledProblem } from '../../support/scaled-problem.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

/** Tangents at the loads of a solution, and at some others. */
function tangentsOf(problem: Problem, solution: readonly number[]): Tangent[] {
  return resourceLoads(problem, solution).flatMap((load, row) => [
    { resource: row, load },
    { resource: row, load: 3.5 },
  ])
}

describe('buildSmoothingModel', () => {
  it.each([1, 2500])('holds what breaks nothing, at its levels, with amounts times %d', (factor) => {
    for (const seed of seeds(60)) {
      const problem = scaledProblem(smallProblem(seed, 'smoothing'), factor)
      const compiled = compileProblem(problem)
      const random = seeded(seed)
      const drawn = problem.activities.map(({ modes }) => random.between(0, modes.length - 1))
      const [figures, name] = [levelsOf(problem, drawn), `seed ${seed}`]
      const tangents = tangentsOf(problem, drawn)
      for (const key of SMOOTHING_OBJECTIVES) {
        const asked = buildSmoothingModel(compiled, { objective: key, atMost: figures, tangents })
        const columns = smoothingColumns(compiled, asked, drawn)
        const isSound = verify(problem, drawn).length === 0
        expect(holds(asked.model, columns), `${name}, ${key}`).toBe(isSound)
        const objective = objectiveOf(asked.model, columns) * asked.unit
        const close = Math.abs(objective - figures[key]) <= 1e-9 * Math.max(1, figures[key])
        expect(close, `${name}, ${key}: ${objective}`).toBe(true)
      }
    }
  })

  it.each(SMOOTHING_OBJECTIVES)('does not hold what passes a level that is held: %s', (key) => {
    for (const seed of seeds(100)) {
      const problem = smallProblem(seed, 'smoothing')
      const drawn = problem.activities.map(({ modes }) => modes.length - 1)
      const level = levelsOf(problem, drawn)[key]
      if (level === 0) continue
      const compiled = compileProblem(problem)
      const asked = buildSmoothingModel(compiled, {
        objective: key === 'moves' ? 'squares' : 'moves',
        atMost: { [key]: level - 1 },
        tangents: tangentsOf(problem, drawn),
      })
      const columns = smoothingColumns(compiled, asked, drawn)
      expect(holds(asked.model, columns), `seed ${seed}`).toBe(false)
    }
  })
})
