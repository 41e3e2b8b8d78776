/** What totals, rates and means make of their terms. */
import { describe, expect, it } from 'vitest'
import { defineMean, defineRate, defineTotal, rate } from '../../../src/metrics/base/define.ts'
import { wholeScope } from '../../../src/metrics/base/scope.ts'
import { planWith } from '../../support/plan-builder.ts'

const plan = planWith({ projects: [{}, {}, {}] })
const scope = wholeScope(plan)
const description = {
  id: 'figure',
  label: { fr: 'Chiffre', en: 'Figure' },
  formula: { fr: 'somme', en: 'sum' },
  source: { fr: 'essai', en: 'test' },
  breakdowns: [],
}

function terms(...pairs: readonly (readonly [number, number])[]) {
  return () =>
    pairs.flatMap(([amount, of], index) => {
      const entity = plan.projects[index]
      return entity === undefined ? [] : [{ entity, amount, of }]
    })
}

describe('totals', () => {
  it('add decimals without drift', () => {
    const total = defineTotal({ ...description, unit: 'money', terms: terms([0.1, 0], [0.2, 0]) })
    expect(total.compute(plan, scope)).toEqual({ value: 0.3 })
  })

  it('say how many entities they could count, and only where some are missing', () => {
    const of = (expected: number) =>
      defineTotal({
        ...description,
        unit: 'count',
        terms: terms([1, 0], [1, 0]),
        expected: () => plan.projects.slice(0, expected),
      }).compute(plan, scope).coverage
    expect([of(2), of(3)]).toEqual([undefined, { count: 2, of: 3 }])
  })
})

describe('rates', () => {
  it('keep their parts', () => {
    const figure = defineRate({ ...description, parts: 'money', terms: terms([0.1, 0.2], [0.2, 1]) })
    expect(figure.compute(plan, scope)).toEqual({ value: 0.3 / 1.2, numerator: 0.3, denominator: 1.2 })
  })

  it('are null with a reason for a zero denominator, never 0 nor 100 %', () => {
    expect(rate(0, 0)).toMatchObject({ value: null, numerator: 0, denominator: 0 })
    expect(rate(3, 0).reason?.fr).toMatch(/dénominateur/)
    expect(rate(3, 0).reason?.en).toMatch(/denominator/)
  })
})

describe('means', () => {
  it('weigh every term alike and leave out those that have no rate', () => {
    const figure = defineMean({ ...description, terms: terms([1, 2], [100, 100], [5, 0]) })
    expect(figure.compute(plan, scope)).toEqual({ value: 0.75, numerator: 1.5, denominator: 2 })
    const none = defineMean({ ...description, terms: terms() })
    expect(none.compute(plan, scope).value).toBeNull()
  })
})
