/** Laws of all figures over random plans: slices add up, rates stay in bounds, order changes nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, Metric } from '../../src/metrics/define.ts'
import { figuresOf } from '../../src/metrics/figures.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { planFacts } from '../support/arbitrary-plan.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const TOTALS = ['money', 'days', 'count', 'fte']
/** Rates whose denominator is the whole plan in every slice. */
const OVER_THE_WHOLE = ['status_share', 'investment_share', 'workload_share']
const IN_BOUNDS =
  /^(completion_|status_share|plan_stability|on_time|within|need_|.*_coverage$|.*_share$|.*_without_)/

interface Shown {
  readonly metric: Metric
  /** The metric's id and the slice, for a failure's message. */
  readonly name: string
  readonly figure: Figure
}

/** Every figure of a plan, whole and by slice. */
function shown(facts: PlanFacts): Shown[] {
  return figuresOf(planWith(facts)).flatMap(({ metric, figure, by }) => [
    { metric, name: metric.id, figure },
    ...[...by].flatMap(([breakdown, slices]) =>
      slices.map((slice) => ({
        metric,
        name: `${metric.id} by ${breakdown} ${slice.key}`,
        figure: slice.figure,
      })),
    ),
  ])
}

interface Sum {
  readonly metric: Metric
  readonly name: string
  readonly whole: Figure
  readonly slices: readonly Figure[]
}

/** Every breakdown of every figure of a plan. */
function sums(facts: PlanFacts): Sum[] {
  return figuresOf(planWith(facts)).flatMap(({ metric, figure, by }) =>
    [...by].map(([breakdown, slices]) => ({
      metric,
      name: `${metric.id} by ${breakdown}`,
      whole: figure,
      slices: slices.map((slice) => slice.figure),
    })),
  )
}

function expectSum({ name, whole, slices }: Sum, part: 'value' | 'numerator' | 'denominator') {
  const total = slices.reduce((sum, figure) => sum + (figure[part] ?? 0), 0)
  expect(total, name).toBeCloseTo(whole[part] ?? 0, 3)
}

function forAny(check: (facts: PlanFacts) => void): void {
  fc.assert(fc.property(planFacts, check))
}

describe('figures of any plan', () => {
  it('has every metric in order, with every breakdown that it announces', () => {
    const figures = figuresOf(planWith())
    expect(figures.map(({ metric }) => metric.id)).toEqual(METRICS.map(({ id }) => id))
    expect(figures.map(({ by }) => [...by.keys()])).toEqual(
      METRICS.map(({ breakdowns }) => breakdowns),
    )
  })

  it('adds totals up over every breakdown', () => {
    forAny((facts) => {
      const totals = sums(facts).filter(({ metric }) => TOTALS.includes(metric.unit))
      for (const sum of totals) expectSum(sum, 'value')
    })
  })

  it('adds both parts of rates up over every breakdown', () => {
    forAny((facts) => {
      const rates = sums(facts).filter(
        ({ metric }) => metric.unit === 'rate' && metric.id !== 'peak_load_rate',
      )
      for (const sum of rates) expectSum(sum, 'numerator')
      for (const sum of rates.filter(({ metric }) => !OVER_THE_WHOLE.includes(metric.id))) {
        expectSum(sum, 'denominator')
      }
    })
  })

  it('keeps shares of a whole between 0 and 1', () => {
    forAny((facts) => {
      const shares = shown(facts).filter(({ metric }) => IN_BOUNDS.test(metric.id))
      for (const { name, figure } of shares) {
        expect(figure.value ?? 0, name).toBeGreaterThanOrEqual(0)
        expect(figure.value ?? 0, name).toBeLessThanOrEqual(1)
      }
    })
  })

  it('gives a reason for every missing value, and no value for a zero denominator', () => {
    forAny((facts) => {
      for (const { name, figure } of shown(facts)) {
        const { value, denominator, reason } = figure
        expect(value === null, name).toBe(reason !== undefined)
        expect(denominator === 0 ? value : null, name).toBeNull()
        expect(Number.isFinite(value ?? 0), name).toBe(true)
      }
    })
  })

  it('does not depend on the order of projects', () => {
    forAny((facts) => {
      const turned = { ...facts, projects: [...(facts.projects ?? [])].reverse() }
      expect(shown(turned)).toEqual(shown(facts))
    })
  })
})
