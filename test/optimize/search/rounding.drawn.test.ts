/** What the relaxed model chooses wholly, as the start of a search: as far as it fits together. */
import { describe, expect, it } from 'vitest'
import { compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { roundedDown } from '../../../src/optimize/search/rounding.ts'
import { activity, onOneResource, option, required } from '../../support/answer-sets.ts'
import { seeds } from '../../support/cases.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

function rounded(problem: Problem, values: readonly number[]): readonly number[] {
  const compiled = compileProblem(problem)
  return roundedDown(compiled, [...compiled.activity.keys()], Float64Array.from(values))
}

describe('roundedDown', () => {
  it('takes what is wholly chosen, and leaves out what is split between modes', () => {
    const problem = onOneResource(
      { capacity: 9 },
      activity(5, option(1), option(2)),
      activity(5, option(1), option(2)),
      activity(5, option(1)),
    )
    expect(rounded(problem, [0, 0.9999999, 0.5, 0.5, 0.9])).toEqual([1, -1, -1])
  })

  it('waits for what an activity needs, and does without where that is split', () => {
    const problem = {
      ...onOneResource({ capacity: 9 }, activity(5, option(1)), activity(5, option(1)), activity(5, option(1))),
      requires: [
        [0, 1],
        [1, 2],
      ] as const,
    }
    expect(rounded(problem, [1, 1, 1])).toEqual([0, 0, 0])
    expect(rounded(problem, [1, 1, 0.6])).toEqual([-1, -1, -1])
  })

  it('leaves out what a part of another one was to make room for', () => {
    const giver = activity(1, option(-4), option(-2))
    const problem = onOneResource({ capacity: 3 }, activity(5, option(3)), activity(4, option(2)), giver)
    expect(rounded(problem, [1, 1, 0.5, 0.5])).toEqual([0, -1, -1])
  })

  it('breaks nothing but that something required is missing, whatever the values', () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed)
      const random = seeded(seed)
      const count = problem.activities.reduce((sum, { modes }) => sum + modes.length, 0)
      const values = Array.from({ length: count }, () => (random.chance(40) ? 1 : 0.4))
      const broken = verify(problem, rounded(problem, values)).map(({ kind }) => kind)
      expect(
        broken.filter((kind) => kind !== 'left-out' && kind !== 'under'),
        `seed ${seed}`,
      ).toEqual([])
    }
  })

  it('chooses none where nothing is told', () => {
    expect(rounded(onOneResource({ capacity: 1 }, required(1, option(1))), [])).toEqual([-1])
  })
})
