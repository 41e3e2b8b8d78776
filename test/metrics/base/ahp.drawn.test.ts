import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hierarchyOf } from '../../../src/metrics/base/ahp.ts'

const JUDGED = [
  [1, 3, 5],
  [1 / 3, 1, 3],
  [1 / 5, 1 / 3, 1],
]

describe('hierarchyOf', () => {
  it('gives the worked figures', () => {
    const found = hierarchyOf(JUDGED)
    expect(found?.weights.map((weight) => weight.toFixed(4))).toEqual(['0.6370', '0.2583', '0.1047'])
    expect(found?.lambdaMax).toBeCloseTo(3.0385, 4)
    expect(found?.consistencyIndex).toBeCloseTo(0.0193, 4)
    expect(found?.consistencyRatio).toBeCloseTo(0.0332, 4)
  })

  it('gives back the weights that consistent judgements were made from', () => {
    const weight = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), (weights) => {
        const found = hierarchyOf(weights.map((row) => weights.map((column) => row / column)))
        const total = weights.reduce((left, right) => left + right, 0)
        for (const [index, value] of weights.entries()) {
          expect(found?.weights[index]).toBeCloseTo(value / total, 9)
        }
        expect(found?.lambdaMax).toBeCloseTo(weights.length, 6)
        expect(found?.consistencyRatio).toBeCloseTo(0, 6)
      }),
    )
  })

  it('gives weights that sum to 1 for any reciprocal judgements, and an index of zero or more', () => {
    const judgement = fc.double({ min: 1 / 9, max: 9, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(judgement, judgement, judgement), ([ab, ac, bc]) => {
        const found = hierarchyOf([
          [1, ab, ac],
          [1 / ab, 1, bc],
          [1 / ac, 1 / bc, 1],
        ])
        expect(found?.weights.reduce((left, right) => left + right, 0)).toBeCloseTo(1, 9)
        expect(found?.consistencyIndex).toBeGreaterThan(-1e-9)
      }),
    )
  })

  it('has no ratio beyond eight criteria', () => {
    const equal = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 1))
    expect(hierarchyOf(equal)?.weights[0]).toBeCloseTo(1 / 9, 9)
    expect(hierarchyOf(equal)?.consistencyRatio).toBeUndefined()
  })

  it('refuses what is no matrix of judgements', () => {
    expect(hierarchyOf([])).toBeUndefined()
    expect(hierarchyOf([[1, 2]])).toBeUndefined()
    expect(
      hierarchyOf([
        [1, 0],
        [2, 1],
      ]),
    ).toBeUndefined()
  })
})
