/** Laws of all figures over random plans: slices add up, rates stay in bounds, order changes nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Breakdown, Figure, Metric } from '../../src/metrics/base/define.ts'
import { lazyFigures } from '../../src/metrics/figures.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { isYearClosed } from '../../src/plan/budget-year.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { lastDay } from '../../src/values/calendar.ts'
import { planFacts } from '../support/arbitrary-plan.ts'
import { runsOf } from '../support/cases.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

const TOTALS = ['money', 'days', 'count', 'fte']
/** Rates whose denominator is the whole plan in every slice. */
const OVER_THE_WHOLE = ['status_share', 'investment_share', 'workload_share']
const IN_BOUNDS =
  /^(completion_|status_share|plan_stability|on_time|within|need_|.*_coverage$|.*_share$|.*_without_|.*_served$)/
/** A mean and a peak over time: years don't add up. */
const OVER_TIME = ['workload_fte by year', 'missing_fte by year', 'workload_fte by time', 'missing_fte by time']
/** Figures that look forward: what is over stands beside them. */
const FORWARD = ['load_rate', 'overload_days', 'over_margin_periods', 'missing_fte']

interface Shown {
  readonly metric: Metric
  /** The metric's id and the slice, for a failure's message. */
  readonly name: string
  readonly figure: Figure
}

/** A plan with all its figures. */
interface Drawn {
  readonly facts: PlanFacts
  readonly plan: Plan
  readonly figures: ReturnType<ReturnType<typeof lazyFigures>['all']>
}

function drawnOf(facts: PlanFacts): Drawn {
  const plan = planWith(facts)
  return { facts, plan, figures: lazyFigures(plan).all() }
}

/** Every figure of a plan, whole and by slice. */
function shown({ figures }: Drawn): Shown[] {
  return figures.flatMap(({ metric, figure, by }) => [
    { metric, name: metric.id, figure },
    ...[...by].flatMap(([breakdown, slices]) =>
      slices.map((slice) => ({ metric, name: `${metric.id} by ${breakdown} ${slice.key}`, figure: slice.figure })),
    ),
  ])
}

interface Sum {
  readonly metric: Metric
  readonly name: string
  readonly whole: Figure
  readonly slices: readonly Figure[]
}

/** Whether a slice of a figure that looks forward looks back: past periods, or a year that is over in a plan that is not. */
function isBehind(plan: Plan, { id }: Metric, breakdown: Breakdown, key: string): boolean {
  if (!FORWARD.includes(id) || plan.asOf >= lastDay(plan.horizon.last)) return false
  if (breakdown === 'year') return isYearClosed(plan, Number(key), plan.asOf)
  return breakdown === 'time' && key === 'past'
}

/** Every breakdown of every figure of a plan; of a figure that looks forward, what is not over. */
function sums({ plan, figures }: Drawn): Sum[] {
  return figures.flatMap(({ metric, figure, by }) =>
    [...by].map(([breakdown, slices]) => ({
      metric,
      name: `${metric.id} by ${breakdown}`,
      whole: figure,
      slices: slices.filter(({ key }) => !isBehind(plan, metric, breakdown, key)).map((slice) => slice.figure),
    })),
  )
}

function expectSum({ name, whole, slices }: Sum, part: 'value' | 'numerator' | 'denominator') {
  // A whole that cannot be told is so for a part that cannot be told.
  if (whole.value === null && slices.some(({ value }) => value !== null)) {
    expect(
      slices.some(({ value }) => value === null),
      name,
    ).toBe(true)
    return
  }
  const total = slices.reduce((sum, figure) => sum + (figure[part] ?? 0), 0)
  expect(total, name).toBeCloseTo(whole[part] ?? 0, 3)
}

const RUNS = runsOf(1600, 25)

/** Plans whose figures are computed once for all the laws. */
const DRAWN = fc.sample(planFacts, RUNS).map(drawnOf)

/** Holds a law against every drawn plan; where one breaks it, fast-check draws them again and tells the smallest that does. */
function forAny(check: (drawn: Drawn) => void): void {
  try {
    for (const drawn of DRAWN) check(drawn)
  } catch (broken) {
    fc.assert(
      fc.property(planFacts, (facts) => check(drawnOf(facts))),
      { numRuns: RUNS },
    )
    throw broken
  }
}

describe('figures of any plan', () => {
  it('has every metric in order, with every breakdown that it announces', () => {
    const figures = lazyFigures(planWith()).all()
    expect(figures.map(({ metric }) => metric.id)).toEqual(METRICS.map(({ id }) => id))
    expect(figures.map(({ by }) => [...by.keys()])).toEqual(METRICS.map(({ breakdowns }) => breakdowns))
  })

  it('adds totals up over every breakdown', () => {
    forAny((drawn) => {
      const totals = sums(drawn).filter(({ metric, name }) => TOTALS.includes(metric.unit) && !OVER_TIME.includes(name))
      for (const sum of totals) expectSum(sum, 'value')
    })
  })

  it('adds value up over every breakdown, by criterion where there are criteria', () => {
    forAny((drawn) => {
      const values = sums(drawn).filter(({ metric }) => metric.id === 'retained_value')
      const isScored = ['weighted', 'ahp'].includes(drawn.facts.header?.value?.measure ?? '')
      for (const sum of values) {
        if (sum.name.endsWith('criterion') && !isScored) expect(sum.slices).toEqual([])
        else expectSum(sum, 'value')
      }
    })
  })

  it('keeps a mean over time among the years, and a peak above them', () => {
    const valuesOf = ({ slices }: Sum): number[] => slices.flatMap(({ value }) => value ?? [])
    forAny((drawn) => {
      const known = sums(drawn).filter(({ whole }) => whole.value !== null)
      for (const mean of known.filter(({ name }) => name === 'workload_fte by year')) {
        expect(mean.whole.value).toBeGreaterThanOrEqual(Math.min(...valuesOf(mean)) - 1e-5)
        expect(mean.whole.value).toBeLessThanOrEqual(Math.max(...valuesOf(mean)) + 1e-5)
      }
      for (const peak of known.filter(({ name }) => name === 'missing_fte by year')) {
        expect(peak.whole.value).toBeGreaterThanOrEqual(Math.max(...valuesOf(peak)) - 1e-5)
      }
    })
  })

  it('adds both parts of rates up over every breakdown', () => {
    forAny((drawn) => {
      const rates = sums(drawn).filter(({ metric }) => metric.unit === 'rate' && metric.id !== 'peak_load_rate')
      for (const sum of rates) expectSum(sum, 'numerator')
      for (const sum of rates.filter(({ metric }) => !OVER_THE_WHOLE.includes(metric.id))) {
        expectSum(sum, 'denominator')
      }
    })
  })

  it('keeps shares of a whole between 0 and 1', () => {
    forAny((drawn) => {
      const beyond = shown(drawn).filter(
        ({ metric, figure: { value } }) => IN_BOUNDS.test(metric.id) && !((value ?? 0) >= 0 && (value ?? 0) <= 1),
      )
      expect(beyond.map(({ name, figure }) => [name, figure.value])).toEqual([])
    })
  })

  it('gives a reason for every missing value, and no value for a zero denominator', () => {
    const isWhole = ({ value, denominator, reason }: Figure): boolean =>
      (value === null) === (reason !== undefined) &&
      (denominator !== 0 || value === null) &&
      Number.isFinite(value ?? 0)
    forAny((drawn) => {
      const odd = shown(drawn).filter(({ figure }) => !isWhole(figure))
      expect(odd.map(({ name, figure }) => [name, figure])).toEqual([])
    })
  })

  it('does not depend on the order of projects', () => {
    forAny((drawn) => {
      const projects = [...(drawn.facts.projects ?? [])].reverse()
      const turned = drawnOf({ ...drawn.facts, projects })
      expect(shown(turned)).toEqual(shown(drawn))
    })
  })
})

describe('figures when asked', () => {
  const plan = planWith({ axes: [{ id: 'A', title: 'A' }] })
  const spied = (): { metric: Metric; asked: string[] } => {
    const asked: string[] = []
    const compute: Metric['compute'] = (_, { axis = 'whole' }) => {
      asked.push(axis)
      return { value: 1 }
    }
    const model = METRICS.find(({ breakdowns }) => breakdowns.includes('axis'))
    if (model === undefined) throw new Error('no metric by axis')
    return { metric: { ...model, compute }, asked }
  }

  it('are computed once, and only those that are asked for', () => {
    const { metric, asked } = spied()
    const figures = lazyFigures(plan)
    expect(asked).toEqual([])
    expect(figures.whole(metric)).toBe(figures.whole(metric))
    expect(asked).toEqual(['whole'])
    expect(figures.slices(metric, 'axis')).toBe(figures.slices(metric, 'axis'))
    expect(asked).toEqual(['whole', 'A'])
    expect(lazyFigures(plan).whole(metric)).toBe(figures.whole(metric))
    expect(asked).toHaveLength(2)
  })

  it('have no slices by what the metric does not announce', () => {
    expect(lazyFigures(plan).slices(spied().metric, 'criterion')).toEqual([])
  })

  it('are the same whether asked one by one or all together', () => {
    const figures = lazyFigures(plan)
    const [first] = METRICS
    const whole = first && figures.whole(first)
    expect(figures.all()[0]?.figure).toBe(whole)
    expect(figures.all()).toBe(figures.all())
  })
})
