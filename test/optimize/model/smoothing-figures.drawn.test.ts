/** The figures of a smoothing: as they are added up anew, and which of two is better. */
import { describe, expect, it } from 'vitest'
import type { SmoothingFigures } from '../../../src/optimize/model/result.ts'
import {
  compareSmoothing,
  SMOOTHING_OBJECTIVES,
  smoothingFigures,
} from '../../../src/optimize/model/smoothing-figures.ts'
import { isLower } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import * as anew from '../../support/levels-of.ts'
import { seeded } from '../../support/seeded.ts'
import { smallProblem } from '../../support/small-problem.ts'

const none: SmoothingFigures = { overloadDays: 0, overloadMoney: 0, squares: 0, moves: 0, weightedMoves: 0 }

describe('smoothingFigures', () => {
  it('adds up by hand', () => {
    const problem = {
      resources: [
        { baseLoad: 1, capacity: 5, minimum: -Infinity, overload: 'days' as const, levelledLoad: 'A' },
        { baseLoad: 0, capacity: 9, minimum: -Infinity, overload: 'money' as const },
        { baseLoad: 2, capacity: Infinity, minimum: -Infinity, levelledLoad: 'B' },
        { baseLoad: 7, capacity: 3, minimum: -Infinity },
      ],
      activities: [3, 2].map((value) => ({
        value,
        isRequired: true,
        modes: [0, 4].map((move) => ({
          start: 0,
          end: 0,
          move,
          demands: [0, 1, 2, 3].map((resource) => ({ resource, amount: 5 - resource + move })),
        })),
      })),
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    }
    expect(smoothingFigures(problem, [0, 1])).toEqual({
      overloadDays: 1 + 5 + 9 - 5,
      overloadMoney: 4 + 8 - 9,
      squares: 15 ** 2 + (2 + 3 + 7) ** 2,
      moves: 1,
      weightedMoves: 2 * 4,
    })
    expect(smoothingFigures(problem, [-1, 0])).toEqual({ ...none, overloadDays: 1, squares: 36 + 25 })
  })

  it('is what it is when added up in another way', () => {
    for (const seed of seeds(200)) {
      const problem = smallProblem(seed, 'smoothing')
      const random = seeded(seed)
      const drawn = problem.activities.map(({ modes }) => random.between(-1, modes.length - 1))
      expect(smoothingFigures(problem, drawn), `seed ${seed}`).toEqual(anew.levelsOf(problem, drawn))
    }
  })
})

describe('compareSmoothing', () => {
  it('counts a figure only where all before it are equal', () => {
    SMOOTHING_OBJECTIVES.forEach((key, at) => {
      const later = Object.fromEntries(SMOOTHING_OBJECTIVES.slice(at + 1).map((one) => [one, 100]))
      const [low, high] = [
        { ...none, ...later },
        { ...none, [key]: 1 },
      ]
      expect(compareSmoothing(low, high)).toBeLessThan(0)
      expect(compareSmoothing(high, low)).toBeGreaterThan(0)
      expect(isLower(low, high)).toBe(true)
    })
    expect(compareSmoothing(none, { ...none })).toBe(0)
  })
})
