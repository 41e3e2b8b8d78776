/** Money and ends of a whole portfolio: how amounts follow the dates of a late project, and what the draws come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Learned, Lesson } from '../../src/forecast/learned.ts'
import {
  learnedCorrelation,
  movedAmounts,
  type PortfolioForecast,
  portfolioForecast,
} from '../../src/forecast/portfolio.ts'
import { projectForecasts } from '../../src/forecast/project-forecast.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Raw } from '../../src/schema/document.ts'
import { runsOf } from '../support/cases.ts'
import { changing, lessonOf, range } from '../support/forecast-cases.ts'
import { type PlanFacts, planWith } from '../support/plan-builder.ts'

/** Years of twelve months from month 0 on. */
const calendarOf = (years: number) => ({
  years: range(2024, 2023 + years),
  now: 0,
  ends: range(1, years).map((year) => 12 * year),
})

const moved = (amounts: readonly number[], remaining: number, slip: number): number[] =>
  movedAmounts(amounts, calendarOf(amounts.length), remaining, slip)

const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

describe('the yearly amounts of a project', () => {
  it.each([
    ['of 12 months left that slips 12: its money is paid over 24', [120, 0, 0], 12, 12, [60, 60, 0]],
    ['of 12 months left that slips 24: over 36', [120, 0, 0], 12, 24, [40, 40, 40]],
    ['of 24 months left, unevenly paid, that slips 12', [40, 80, 0], 24, 12, [80 / 3, 40, 160 / 3]],
    ['that has ended: what it costs to run moves by the slip', [0, 100, 100], 12, 12, [0, 0, 100]],
    ['the same by half a year', [0, 100, 100], 12, 6, [0, 50, 100]],
    ['whose work and operation follow one another', [120, 60, 60], 12, 12, [60, 60, 60]],
    ['that was to end today', [120, 0, 0], 0, 6, [60, 60, 0]],
    ['that ends a year early', [60, 60, 0], 24, -12, [120, 0, 0]],
    ['that ends today, early', [60, 60, 0], 24, -24, [120, 0, 0]],
    ['that slips beyond the plan: part of it is paid in no year', [120], 12, 36, [30]],
    ['that does not slip', [10, 20, 30], 18, 0, [10, 20, 30]],
  ])('%s', (_, amounts, remaining, slip, expected) => {
    const found = moved(amounts, remaining, slip)
    expect(found).toHaveLength(expected.length)
    for (const [index, amount] of expected.entries()) expect(found[index]).toBeCloseTo(amount, 9)
  })

  it('begin with what is left of the year that runs', () => {
    // A quarter is left of this year: a slip of three months pays half of it there.
    const calendar = { years: [2024, 2025], now: 9, ends: [12, 24] }
    expect(movedAmounts([120, 0], calendar, 3, 3)).toEqual([60, 60])
  })
})

/** The same by thousands of small payments, each of which moves alone. */
function movedByPayments(amounts: readonly number[], remaining: number, slip: number): number[] {
  const PAYMENTS = 1200
  const sums = amounts.map(() => 0)
  for (const [year, amount] of amounts.entries())
    for (const at of range(0, PAYMENTS - 1)) {
      const due = 12 * year + (12 * (at + 0.5)) / PAYMENTS
      const paid = due < remaining ? (due * (remaining + slip)) / remaining : due + slip
      const index = Math.floor(paid / 12)
      if (index < sums.length) sums[index] = (sums[index] ?? 0) + amount / PAYMENTS
    }
  return sums
}

const drawnMove = fc
  .record({
    amounts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 }),
    remaining: fc.integer({ min: 0, max: 60 }),
    slip: fc.integer({ min: -60, max: 60 }),
  })
  .map(({ slip, ...rest }) => ({ ...rest, slip: Math.max(-rest.remaining, slip) }))

describe('amounts that move', () => {
  it('are never negative, never more in all, and by no year more than planned where a project is late', () => {
    fc.assert(
      fc.property(drawnMove, ({ amounts, remaining, slip }) => {
        const after = moved(amounts, remaining, slip)
        expect(Math.min(...after)).toBeGreaterThan(-1e-9)
        expect(total(after)).toBeLessThan(total(amounts) + 1e-6)
        for (const years of range(1, slip < 0 ? 0 : amounts.length))
          expect(total(after.slice(0, years))).toBeLessThan(total(amounts.slice(0, years)) + 1e-6)
      }),
      { numRuns: runsOf(1000, 100) },
    )
  })

  it('are all paid where the years go on for as long as they slip', () => {
    fc.assert(
      fc.property(drawnMove, ({ amounts, remaining, slip }) => {
        const longer = [...amounts, ...range(1, 6).map(() => 0)]
        expect(total(moved(longer, remaining, slip))).toBeCloseTo(total(amounts), 6)
      }),
      { numRuns: runsOf(1000, 100) },
    )
  })

  it('are those of many small payments that move one by one', () => {
    fc.assert(
      fc.property(drawnMove, ({ amounts, remaining, slip }) => {
        const payments = movedByPayments(amounts, remaining, slip)
        for (const [index, amount] of moved(amounts, remaining, slip).entries())
          expect(Math.abs(amount - (payments[index] ?? 0))).toBeLessThan(8)
      }),
      { numRuns: runsOf(300, 30) },
    )
  })
})

const believed = { p80: 'better', p50: 'better' } as const
const unbelieved = { p80: 'plan', p50: 'plan' } as const

const learned = (end: readonly Lesson[], cost: readonly Lesson[] = []): Learned => ({ end, cost })

/** What is learned of ends that slipped by so many months, each as often. */
const slipping = (...months: readonly number[]): Learned =>
  learned([lessonOf(changing(months), { verdict: believed, quantiles: 'class' })])

/** What is learned of costs that came to so many times what was expected; of ends, that they stay. */
const dearer = (...times: readonly number[]): Learned =>
  learned(slipping(0, 0, 0, 0, 0, 0).end, slipping(...times.map(Math.log)).end)

/** A project that costs 1,200 in the second half of 2024 and in 2025, and was to end with that year. */
const project = (facts: Partial<Raw<'projects'>> = {}): Partial<Raw<'projects'>> => ({
  status: 'in_progress',
  end: '2025-12',
  budget: [
    { section: 'investment', kind: 'software', amounts: { '2024': { forecast: 400 }, '2025': { forecast: 800 } } },
  ],
  ...facts,
})

/** Plans for 2023 to 2026, as of mid-2024. */
const plan = (facts: PlanFacts = {}): Plan =>
  planWith({
    projects: [project()],
    ...facts,
    header: { horizon: { start: '2023-01', end: '2026-12' }, ...facts.header },
  })

const drawn = (of: Plan, what: Learned, seed?: number): PortfolioForecast =>
  portfolioForecast(of, projectForecasts(of, what), what, seed)

describe('the draws of a portfolio', () => {
  const three = plan({ projects: [project(), project(), project()] })
  const usual = slipping(0, 0, 2, 4, 6, 12, 18, 24)

  it('are the same bytes with the same seed, and others with another', () => {
    const bytes = (seed?: number): string => JSON.stringify({ ...drawn(three, usual, seed), seed: 0 })
    expect(bytes()).toBe(bytes(1))
    expect(bytes(2)).toBe(bytes(2))
    expect(bytes(2)).not.toBe(bytes(1))
  })

  it('give the plan itself at P50 and P80 where what was learned is not believed', () => {
    const lesson = lessonOf(changing([5, 10, 20]), { verdict: unbelieved })
    const { years, total, ends, fan } = drawn(three, learned([lesson], [lesson]))
    expect(years.map(({ foreseen, p50, p80 }) => [p50 - foreseen, p80 - foreseen])).toEqual(years.map(() => [0, 0]))
    expect(fan.map(({ quantiles }) => new Set(quantiles).size)).toEqual([1, 1, 1])
    expect(total).toEqual({ foreseen: 360_000, p50: 360_000, p80: 360_000 })
    expect(ends).toEqual({ of: 3, foreseen: 3, p50: 3, p80: 3 })
  })

  it('tell the years that are still to end, section by section', () => {
    expect(drawn(three, usual).years.map(({ year, section, foreseen }) => [year, section, foreseen])).toEqual([
      [2024, 'investment', 120_000],
      [2024, 'operating', 0],
      [2025, 'investment', 240_000],
      [2025, 'operating', 0],
      [2026, 'investment', 0],
      [2026, 'operating', 0],
    ])
  })
})

describe('one project', () => {
  // Each of six cases stands for a seventh of the draws: P50 is the fourth, P80 the sixth.
  it('costs by year what the slip at that level leaves there', () => {
    const { years, total } = drawn(plan(), slipping(0, 0, 0, 12, 12, 12))
    // 18 months stretched to 30: by the end of 2024 6 x 18/30 = 3.6 of them are done, by the end of 2025 10.8.
    const [in2024, in2025, in2026] = [400 * (3.6 / 6), 400 * (2.4 / 6) + 800 * (4.8 / 12), 800 * (7.2 / 12)]
    const found = years.filter(({ section }) => section === 'investment')
    const near = (cents: number): number => Math.round(cents / 1000)
    // Of what is paid later there is less first and more at last: four draws in seven are late.
    expect(found.map(({ p50 }) => near(p50))).toEqual([in2024, in2025, in2026].map((one) => near(100 * one)))
    expect(found.map(({ p80 }) => near(p80))).toEqual([40, 80, near(100 * in2026)])
    expect(total.p80).toBe(120_000)
  })

  it('costs so many times what was expected, on what is left', () => {
    expect(drawn(plan(), dearer(1, 1, 1, 1.1, 1.1, 1.5)).total).toEqual({
      foreseen: 120_000,
      p50: 132_000,
      p80: 180_000,
    })
  })

  it('is charged the whole of what it costs more, also where part of it was paid', () => {
    const budget: Raw<'projects'>['budget'] = [
      { section: 'investment', kind: 'software', amounts: { '2023': { paid: 1000 }, '2025': { forecast: 200 } } },
    ]
    // 1.1 times 1,200 is 120 more, all of it still to come.
    const { total } = drawn(plan({ projects: [project({ budget })] }), dearer(1.1, 1.1, 1.1, 1.1, 1.1, 1.1))
    expect(total).toEqual({ foreseen: 20_000, p50: 32_000, p80: 32_000 })
  })

  it('ends within the plan in half of the draws and not in four fifths, where a third of its past is too late', () => {
    expect(drawn(plan(), slipping(0, 0, 0, 0, 13, 13)).ends).toEqual({ of: 1, foreseen: 1, p50: 1, p80: 0 })
    expect(drawn(plan(), slipping(0, 0, 0, 0, 11.9, 11.9)).ends).toEqual({ of: 1, foreseen: 1, p50: 1, p80: 1 })
  })

  it('that was to end after the plan is not foreseen to end in it, and may', () => {
    const late = plan({ projects: [project({ end: '2027-06' })] })
    expect(drawn(late, slipping(0, 0, 0, 0, 0, 0)).ends).toEqual({ of: 1, foreseen: 0, p50: 0, p80: 0 })
    expect(drawn(late, slipping(-12, -12, -12, -12, 0, 0)).ends).toEqual({ of: 1, foreseen: 0, p50: 1, p80: 0 })
  })

  it('without an end foreseen is no end and moves no money', () => {
    const { ends, total } = drawn(plan({ projects: [project({ end: undefined })] }), slipping(9, 9, 9, 9, 9, 9))
    expect(ends.of).toBe(0)
    expect(total).toEqual({ foreseen: 120_000, p50: 120_000, p80: 120_000 })
  })
})

describe('a ceiling', () => {
  // Steps that hardly any two sums of four share, so that draws have no ties.
  const dear = dearer(...range(1, 40).map((one) => 0.8 + one ** 1.3 / 100))
  const projects = range(1, 4).map(() => project())
  const limited = (cents: number): PortfolioForecast =>
    drawn(plan({ projects, header: { envelopes: [{ year: 2025, section: 'investment', max: cents / 100 }] } }), dear)
  const in2025 = ({ years }: PortfolioForecast) =>
    years.find(({ year, section }) => year === 2025 && section === 'investment')

  it.each([
    ['p50', 500],
    ['p80', 800],
  ] as const)('at %s is kept in %i draws of 1,000, and in one fewer a cent below', (level, draws) => {
    const cents = in2025(limited(0))?.[level] ?? 0
    const [at, below] = [limited(cents), limited(cents - 1)]
    expect(in2025(at)).toMatchObject({ ceiling: cents, [level]: cents })
    expect(in2025(at)?.kept).toBe(draws)
    expect(in2025(below)?.kept).toBe(draws - 1)
    expect(at.allKept).toBe(in2025(at)?.kept)
  })

  it('of nothing is kept in no draw, one beyond all in each; without any nothing is told', () => {
    expect(limited(0).allKept).toBe(0)
    expect(limited(1e9).allKept).toBe(1000)
    const free = drawn(plan({ projects }), dear)
    expect(free.allKept).toBeUndefined()
    expect(in2025(free)?.kept).toBeUndefined()
  })

  it('and another are kept together no more often than either alone', () => {
    const max = (in2025(limited(0))?.p50 ?? 0) / 100
    const both = drawn(
      plan({
        projects,
        header: {
          envelopes: [
            { year: 2024, section: 'investment', max: Math.round(max / 2) },
            { year: 2025, section: 'investment', max },
          ],
        },
      }),
      dear,
    )
    const kept = both.years.flatMap((one) => one.kept ?? [])
    expect(kept).toHaveLength(2)
    expect(both.allKept).toBeLessThanOrEqual(Math.min(...kept))
    expect(both.allKept).toBeGreaterThan(0)
  })
})

describe('what the portfolio is made of', () => {
  const still = slipping(0, 0, 0, 0, 0, 0)
  const candidate = project({
    status: 'candidate',
    budget: [{ section: 'investment', kind: 'software', amounts: { '2025': { requested: 500 } } }],
  })

  it('are the candidates of a draft, and no candidate of a plan that was approved', () => {
    const draft = plan({ projects: [candidate, candidate], header: { status: 'draft' } })
    expect(drawn(draft, still)).toMatchObject({ ends: { of: 2 }, total: { foreseen: 100_000, p80: 100_000 } })
    const approved = plan({ projects: [project(), candidate] })
    expect(drawn(approved, still)).toMatchObject({ ends: { of: 1 }, total: { foreseen: 120_000, p80: 120_000 } })
  })

  it('is nothing where the plan has ended or all is done', () => {
    const over = drawn(plan({ asOf: '2026-12-31' }), still)
    expect(over).toMatchObject({ years: [], fan: [], total: { foreseen: 0, p50: 0, p80: 0 } })
    const done = drawn(plan({ projects: [project({ status: 'completed', actual: { end: '2024-03-31' } })] }), still)
    expect(done.ends).toEqual({ of: 0, foreseen: 0, p50: 0, p80: 0 })
    expect(done.total.p80).toBe(done.total.foreseen)
  })
})

describe('how alike projects are late', () => {
  /** Ten projects of each edition, so many of which slipped by some months and the others by others. */
  const editions = (late: readonly number[], by: number, others: number, of = 10) =>
    late.flatMap((count, at) => [
      ...changing(
        range(1, count).map(() => by),
        { at },
      ),
      ...changing(
        range(1, of - count).map(() => others),
        { at },
      ),
    ])
  const spread = [0, 8, 1, 9, 0, 6]

  it('is told by how many of each edition were late, by half a month at least', () => {
    const { value, editions: of } = learnedCorrelation(learned([lessonOf(editions(spread, 0.6, 0.5))]))
    expect(of).toBe(6)
    expect(value).toBeGreaterThan(0.4)
    expect(learnedCorrelation(learned([lessonOf(editions(spread, 24, -3))]))).toEqual({ value, editions: of })
  })

  it.each([
    ['nothing was learned', learned([])],
    ['too few editions tell', learned([lessonOf(editions(spread.slice(1), 6, 0))])],
    ['editions are too small', learned([lessonOf(editions([0, 8, 1, 9, 0, 6], 6, 0, 9))])],
    ['none was late', learned([lessonOf(editions(spread, 0.5, 0))])],
    ['the projects are those of others', learned([lessonOf(editions(spread, 6, 0), {}, 'published')])],
  ])('is the usual value where %s', (_, what) => {
    expect(learnedCorrelation(what)).toEqual({ value: 0.3, editions: undefined })
  })

  it('widens what they cost together, and not what they cost at P50', () => {
    const projects = range(1, 20).map(() => project())
    const of = (counts: readonly number[]) => {
      const { cost } = dearer(...range(1, 29).map((one) => 0.5 + one / 30))
      return drawn(plan({ projects }), learned([lessonOf(editions(counts, 0.6, 0), { verdict: unbelieved })], cost))
    }
    const [alike, apart] = [of([10, 0, 10, 0, 10, 0]), of([3, 3, 3, 3, 3, 3])]
    expect([alike, apart].map(({ correlation }) => Math.round(10 * correlation.value))).toEqual([9, 0])
    expect(alike.total.p80 / apart.total.p80).toBeGreaterThan(1.15)
    expect(Math.abs(alike.total.p50 / apart.total.p50 - 1)).toBeLessThan(0.04)
  })
})
