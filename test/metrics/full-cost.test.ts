/** Build and run, full cost, who bears the spending, and the shares of it. */
import { describe, expect, it } from 'vitest'
import { figureOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { barePlan, fundedPlan, planOfLines } from '../support/funded-plan.ts'
import { planWith } from '../support/plan-builder.ts'

describe('build, run and full cost', () => {
  it('split the spending by what comes back every year, from its first year on', () => {
    expect(wholeValue('build_spending', fundedPlan)).toBe(143_000)
    expect(wholeValue('run_spending', fundedPlan)).toBe(65_000)
    expect(partsOf('run_share', fundedPlan)).toEqual([65_000, 208_000])
    expect(valuesBy('run_spending', fundedPlan, 'year')).toEqual({
      2023: 5000,
      2024: 20_000,
      2025: 20_000,
      later: 20_000,
    })
  })

  it('add the years of running of retained projects to what is built, and what ran of a stopped one', () => {
    expect(wholeValue('total_cost_of_ownership', fundedPlan)).toBe(143_000 + 5 * 20_000 + 5000)
  })

  it('are never less than what is written', () => {
    const long = planOfLines(
      { thresholds: { tco_years: 1 } },
      {
        section: 'operating',
        kind: 'subscription',
        recurring_from: 2025,
        amounts: { 2025: { forecast: 10 }, later: { forecast: 300 } },
      },
    )
    expect(wholeValue('total_cost_of_ownership', long)).toBe(310)
  })

  it('are n/a where recurring cost stands only in later, a year of which is not told', () => {
    const late = planOfLines(
      {},
      { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 500 } } },
      { section: 'operating', kind: 'subscription', recurring_from: 2027, amounts: { later: { forecast: 30 } } },
    )
    const figure = figureOf('total_cost_of_ownership', late)
    expect(figure.value).toBeNull()
    expect(figure.reason?.en).toContain('only in later')
  })

  it('go by the last year written where recurring cost stands only in years after the plan', () => {
    const after = planOfLines(
      { thresholds: { tco_years: 5 } },
      { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 500 } } },
      {
        section: 'operating',
        kind: 'subscription',
        recurring_from: 2040,
        amounts: { 2040: { forecast: 20 }, 2041: { forecast: 30 }, later: { forecast: 40 } },
      },
    )
    expect(wholeValue('total_cost_of_ownership', after)).toBe(500 + 5 * 30)
  })

  it('take savings off', () => {
    const saving = planOfLines(
      { thresholds: { tco_years: 2 } },
      { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 50 } } },
      { section: 'operating', kind: 'saving', recurring_from: 2025, amounts: { 2025: { forecast: -8 } } },
    )
    expect(wholeValue('total_cost_of_ownership', saving)).toBe(34)
  })

  it('are n/a without amounts or recurring lines', () => {
    expect(wholeValue('total_cost_of_ownership', barePlan)).toBeNull()
    const once = planOfLines({}, { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } })
    expect(figureOf('run_share', once).reason?.en).toContain('recurring_from')
  })
})

describe('who bears the spending', () => {
  it('goes by the side of lines, own staff being own', () => {
    expect(wholeValue('external_spending', fundedPlan)).toBe(120_000)
    expect(wholeValue('own_spending', fundedPlan)).toBe(71_000)
    expect(wholeValue('side_untold_spending', fundedPlan)).toBe(17_000)
    expect(partsOf('external_spending_share', fundedPlan)).toEqual([120_000, 191_000])
    expect(partsOf('contingency_share', fundedPlan)).toEqual([12_000, 208_000])
  })

  it('values the days of IT at their cost, unless amounts hold them', () => {
    expect(wholeValue('internal_labour_value', fundedPlan)).toBe(70_000)
    const included = planWith({ header: { internal_labour: { included: true, day_rate: 350 } } })
    expect(figureOf('internal_labour_value', included).reason?.en).toContain('already')
    expect(figureOf('internal_labour_value', barePlan).reason?.en).toContain('day_rate')
  })

  it('is n/a where no line says', () => {
    const silent = planOfLines({}, { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } })
    expect(figureOf('external_spending', silent).reason?.en).toContain('side')
    expect(figureOf('contingency_share', silent).reason?.en).toContain('contingency')
    expect(wholeValue('external_spending', barePlan)).toBeNull()
  })
})

describe('shares of a spending that savings lower', () => {
  const line = (kind: 'services' | 'saving', amount: number) => ({
    section: 'operating' as const,
    kind,
    side: 'external' as const,
    amounts: { 2025: { forecast: amount } },
  })

  it('are n/a where the part is negative or exceeds the whole', () => {
    const less = planOfLines(
      {},
      line('services', 100),
      { ...line('saving', -30), recurring_from: 2025, side: 'internal' },
      { ...line('services', 0), amounts: { 2025: { requested: 90 } }, funding: 'own' },
      { ...line('saving', -20), kind: 'contingency' },
    )
    for (const id of ['run_share', 'external_spending_share', 'contingency_share']) {
      const { value, reason } = figureOf(id, less)
      expect([id, value, reason?.en]).toEqual([id, null, expect.stringContaining('the part is')])
    }
  })

  it('are n/a where the whole is negative', () => {
    const saved = planOfLines({}, { ...line('saving', -30), recurring_from: 2025 })
    const { value, reason } = figureOf('run_share', saved)
    expect([value, reason?.en]).toEqual([null, expect.stringContaining('denominator is negative')])
  })
})
