/** The costs that robustness is reckoned from are those of the triangle that a project declares, else those of the past, else none. */
import { describe, expect, it } from 'vitest'
import { costSpread, triangularQuantile } from '../../../src/arbitration/explain/cost-spread.ts'
import { learnedOf } from '../../../src/forecast/learned-of.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { candidate, type Facts, planOf } from '../../support/cut-line-of.ts'
import { planWithPast } from '../../support/plan-with-past.ts'

/** Half as much at best, twice as much at worst. */
const RANGE = { low: 0.5, high: 2 }

describe('the quantile of a triangular distribution', () => {
  it('is the best case at 0, the likely one where the triangle has its top, the worst at 1', () => {
    expect(triangularQuantile(0, RANGE)).toBeCloseTo(0.5, 12)
    expect(triangularQuantile(1 / 3, RANGE)).toBeCloseTo(1, 12)
    expect(triangularQuantile(1, RANGE)).toBeCloseTo(2, 12)
  })

  it('has the median of the textbook: high - sqrt((high - low) (high - mode) / 2)', () => {
    expect(triangularQuantile(0.5, RANGE)).toBeCloseTo(2 - Math.sqrt(0.75), 12)
    const late = { low: 0.2, high: 1.1 }
    expect(triangularQuantile(0.5, late)).toBeCloseTo(0.2 + Math.sqrt((0.9 * 0.8) / 2), 12)
  })

  it('has the mean (low + mode + high) / 3, and rises', () => {
    const draws = Array.from({ length: 10_000 }, (_, at) => triangularQuantile((at + 0.5) / 10_000, RANGE))
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(3.5 / 3, 4)
    expect(draws).toEqual(draws.toSorted((left, right) => left - right))
  })

  it('is the likely cost of a range without width', () => {
    expect(triangularQuantile(0.7, { low: 1, high: 1 })).toBe(1)
  })
})

describe('what a cost may come to', () => {
  const planned = (facts: Facts = {}): Facts => candidate('A', 2, 60, 0, { status: 'planned', ...facts })
  const range = { estimate: { class: 'budget', optimistic: 30, likely: 60, pessimistic: 120 } as const }
  const spreadIn = (plan: Plan) => {
    const project = plan.projects.at(-1)
    if (project === undefined) throw new Error('no project')
    return costSpread(plan, project, learnedOf(plan))
  }

  it('is what the costs of the plan came to, where its project declares no range', () => {
    const { basis, cases, factorAt } = spreadIn(planWithPast([planned()]))
    expect({ basis, cases }).toEqual({ basis: 'own', cases: 120 })
    // Of five projects in five, costs rose by nothing, a tenth and so on to four tenths.
    expect([0.1, 0.3, 0.5, 0.7, 0.9].map(factorAt)).toEqual(
      [1, 1.1, 1.2, 1.3, 1.4].map((one) => expect.closeTo(one, 2)),
    )
  })

  it('is within its range where it declares one, whatever the past', () => {
    const { basis, cases, factorAt } = spreadIn(planWithPast([planned(range)]))
    expect({ basis, cases }).toEqual({ basis: 'range', cases: 0 })
    expect(factorAt(0.8)).toBeCloseTo(2 - Math.sqrt(0.3), 12)
  })

  it('is what the costs of others came to, where the plan has no past of its own', () => {
    expect(spreadIn(planOf([planned()]))).toMatchObject({ basis: 'published', cases: 610 })
  })

  it('is what the plan foresees where nothing is told of the cost', () => {
    const spread = spreadIn(planWithPast([planned({ budget: [] })]))
    expect(spread).toMatchObject({ basis: 'none', cases: 0 })
    expect(spread.factorAt(0.99)).toBe(1)
  })
})
