/** The ways to forecast a change, by worked figures. */
import { describe, expect, it } from 'vitest'
import { changeBy, meanChange, neighbourCount, neighbourStart, pastCases } from '../../src/forecast/methods.ts'
import { caseOf, changing, range } from '../support/forecast-cases.ts'

describe('the mean change', () => {
  it('of ends is that of the slips', () => {
    expect(meanChange(changing([0, 3, 9]), 'end')).toBe(4)
  })

  it('of costs is that of the ratios, as a logarithm', () => {
    expect(Math.exp(meanChange(changing([Math.log(1), Math.log(2)]), 'cost'))).toBeCloseTo(1.5, 12)
  })

  it('of nothing is 0', () => {
    expect(meanChange([], 'end')).toBe(0)
  })
})

describe('neighbours', () => {
  it.each([
    [0, 0],
    [20, 20],
    [30, 30],
    [60, 30],
    [90, 30],
    [150, 50],
  ])('of %i cases are %i: a third, and at least thirty', (cases, count) => {
    expect(neighbourCount(cases)).toBe(count)
  })

  const sizes = range(1, 90)
  it.each([
    [-5, 1, 30],
    [45.5, 31, 60],
    [60, 45, 74],
    [200, 61, 90],
  ])('of a size of %d are those from %i to %i', (size, first, last) => {
    const start = neighbourStart(sizes, size)
    expect([sizes[start], sizes[start + neighbourCount(sizes.length) - 1]]).toEqual([first, last])
  })
})

describe('a change', () => {
  const small = range(1, 30).map((size) => caseOf({ size, change: 0 }))
  const large = range(61, 90).map((size) => caseOf({ size, change: size - 60 }))
  const past = pastCases([...large, ...small], 'end')

  it('is none by the plan, and at any level the mean by the mean', () => {
    expect([0.5, 0.8].map((level) => changeBy('plan', past, 75, level))).toEqual([0, 0])
    expect([0.5, 0.8].map((level) => changeBy('mean', past, 75, level))).toEqual([7.75, 7.75])
  })

  it('is by the class the same whatever the size', () => {
    expect([10, 75].map((size) => changeBy('class', past, size, 0.8))).toEqual([19, 19])
  })

  it('is by neighbours that of cases alike', () => {
    expect([10, 75].map((size) => changeBy('neighbours', past, size, 0.8))).toEqual([0, 25])
    expect([10, 75].map((size) => changeBy('neighbours', past, size, 0.5))).toEqual([0, 16])
  })

  it('has no distribution by a naive method', () => {
    expect([past.distribution('plan', 10), past.distribution('mean', 10)]).toEqual([undefined, undefined])
  })
})
