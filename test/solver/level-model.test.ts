/** The models of a smoothing mean what its levels mean. */
import { describe, expect, it } from 'vitest'
import { arenaOf } from '../../src/solver/arena.ts'
import { levelColumns, levelModel, type Tangent } from '../../src/solver/level-model.ts'
import { LEVEL_KEYS } from '../../src/solver/levels.ts'
import { type Problem, takenBy } from '../../src/solver/problem.ts'
import { verify } from '../../src/solver/verify.ts'
import { seeded } from '../bench/seeded.ts'
import { levelsOf } from '../support/levels-of.ts'
import { holds, objectiveOf } from '../support/linear-model.ts'
import { scaledProblem } from '../support/scaled-problem.ts'
import { seeds } from '../support/seeds.ts'
import { smallProblem } from '../support/small-problem.ts'

/** Tangents at the loads of a selection, and at some others. */
function tangentsOf(problem: Problem, selection: readonly number[]): Tangent[] {
  return takenBy(problem, selection).flatMap((load, row) => [
    { resource: row, load },
    { resource: row, load: 3.5 },
  ])
}

describe('levelModel', () => {
  it.each([1, 2500])(
    'holds what breaks nothing, at its levels, with amounts times %d',
    (factor) => {
      for (const seed of seeds(60)) {
        const problem = scaledProblem(smallProblem(seed, 'smoothing'), factor)
        const arena = arenaOf(problem)
        const draw = seeded(seed)
        const drawn = problem.activities.map(({ modes: options }) =>
          draw.between(0, options.length - 1),
        )
        const [levels, name] = [levelsOf(problem, drawn), `seed ${seed}`]
        const tangents = tangentsOf(problem, drawn)
        for (const key of LEVEL_KEYS) {
          const asked = levelModel(arena, { objective: key, atMost: levels, tangents })
          const columns = levelColumns(arena, asked, drawn)
          const isSound = verify(problem, drawn).length === 0
          expect(holds(asked.model, columns), `${name}, ${key}`).toBe(isSound)
          const objective = objectiveOf(asked.model, columns) * asked.unit
          const close = Math.abs(objective - levels[key]) <= 1e-9 * Math.max(1, levels[key])
          expect(close, `${name}, ${key}: ${objective}`).toBe(true)
        }
      }
    },
  )

  it.each(LEVEL_KEYS)('does not hold what passes a level that is held: %s', (key) => {
    for (const seed of seeds(100)) {
      const problem = smallProblem(seed, 'smoothing')
      const drawn = problem.activities.map(({ modes: options }) => options.length - 1)
      const level = levelsOf(problem, drawn)[key]
      if (level === 0) continue
      const arena = arenaOf(problem)
      const asked = levelModel(arena, {
        objective: key === 'moves' ? 'squares' : 'moves',
        atMost: { [key]: level - 1 },
        tangents: tangentsOf(problem, drawn),
      })
      const columns = levelColumns(arena, asked, drawn)
      expect(holds(asked.model, columns), `seed ${seed}`).toBe(false)
    }
  })
})
