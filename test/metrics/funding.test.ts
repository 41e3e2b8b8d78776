/** Who else pays: grants, the VAT fund, net cost, and their parts. */
import { describe, expect, it } from 'vitest'
import { costParts } from '../../src/metrics/base/cost-parts.ts'
import { balanceOf, grantsOf, remainingOf } from '../../src/metrics/base/grants.ts'
import { spendingOf } from '../../src/metrics/base/spending.ts'
import { FRENCH_RATES, rateIn } from '../../src/metrics/base/vat-fund-rates.ts'
import { plain, sum } from '../../src/values/quantity.ts'
import { figureOf, metricOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { barePlan, fundedPlan, planOfLines } from '../support/funded-plan.ts'
import { planWith } from '../support/plan-builder.ts'

describe('grants', () => {
  it.each([
    // 50,000 + 40,000 + 7,000 + 600, and 1,000 received of the stopped project.
    ['grants_requested', 98_600],
    // Of the stopped project what was received only; the awarded one without agreement is not secured.
    ['grants_secured', 51_000],
    ['grants_received', 21_000],
    ['grants_to_receive', 30_000],
  ])('%s', (id, value) => {
    expect(wholeValue(id, fundedPlan)).toBe(value)
  })

  it('leave out, grant by grant, what the total leaves out', () => {
    const left = grantsOf(fundedPlan).map((grant) => [grant.record.id, plain(remainingOf(grant))])
    const counted = left.filter(([, amount]) => amount !== 0)
    expect(counted).toEqual([['S-1', 30_000]])
    // The balance of the stopped project is known, and counts nowhere.
    expect(grantsOf(fundedPlan).map((grant) => plain(balanceOf(grant)))).toContain(2000)
  })

  it('lie in the years of their receipts, the balance in the last year in which it can be claimed', () => {
    expect(valuesBy('grants_secured', fundedPlan, 'cash_year')).toEqual({
      2023: 1000,
      2024: 20_000,
      2025: 10_000,
      2026: 0,
      2027: 20_000,
      later: 0,
    })
    expect(valuesBy('grants_received', fundedPlan, 'cash_year')).toMatchObject({ 2024: 20_000, 2025: 0 })
  })

  it('count a paid grant without receipts in full', () => {
    const paid = planWith({
      projects: [{}],
      subsidies: [{ id: 'S', funder: 'F', project: 'P-1', status: 'paid', agreement: 'C', amount: 9 }],
    })
    expect(wholeValue('grants_received', paid)).toBe(9)
    expect(wholeValue('grants_to_receive', paid)).toBe(0)
  })

  it('never expect a balance in a year gone by', () => {
    const late = planWith({
      projects: [{}],
      subsidies: [
        { id: 'S', funder: 'F', project: 'P-1', status: 'awarded', agreement: 'C', amount: 9, claim_by: '2023-03-31' },
      ],
    })
    expect(valuesBy('grants_to_receive', late, 'cash_year')).toMatchObject({ 2023: 0, 2024: 9 })
  })

  it('are shared between the projects whose lines name them by what these lines cost', () => {
    const line = (forecast: number) => ({
      section: 'investment' as const,
      kind: 'services' as const,
      funding: 'S',
      amounts: { 2025: { forecast } },
    })
    const shared = planWith({
      projects: [
        { theme: 'digital', budget: [line(30)] },
        { theme: 'infrastructure', budget: [line(10)] },
      ],
      subsidies: [{ id: 'S', funder: 'F', status: 'paid', agreement: 'C', amount: 8 }],
    })
    expect(valuesBy('grants_secured', shared, 'theme')).toEqual({ digital: 6, infrastructure: 2 })
  })

  it('are n/a where none tells its project and amount', () => {
    expect(figureOf('grants_secured', barePlan)).toMatchObject({
      value: null,
      reason: { en: expect.stringContaining('no grant') },
    })
  })
})

describe('VAT fund', () => {
  const line = { section: 'investment', kind: 'services' } as const
  const amounts = { 2025: { forecast: 120_000 } }

  it('refunds 16.404 % of equipment and 5.6 % of cloud infrastructure', () => {
    const header = { tax_basis: 'TTC', vat_fund: 'FR' } as const
    expect(wholeValue('vat_fund_refund', planOfLines(header, { ...line, amounts }))).toBe(19_684.8)
    const cloud = { section: 'operating', kind: 'subscription', amounts } as const
    expect(wholeValue('vat_fund_refund', planOfLines(header, { ...cloud, vat_fund: 'iaas' }))).toBe(6720)
    expect(wholeValue('vat_fund_refund', planOfLines(header, cloud))).toBe(0)
  })

  it('refunds nothing of what is told not to be eligible, of contingency and of amounts without VAT', () => {
    const header = { tax_basis: 'TTC', vat_fund: 'FR' } as const
    const none = planOfLines(
      header,
      { ...line, amounts, vat_fund: 'none' },
      { ...line, amounts, tax_basis: 'HT', vat_fund: 'equipment' },
      { ...line, amounts, kind: 'contingency' },
    )
    expect(wholeValue('vat_fund_refund', none)).toBe(0)
  })

  it('goes by the rates of the plan where it has its own, none before the first', () => {
    const vat_fund = [
      { year: 2024, kind: 'equipment' as const, rate: 0.1 },
      { year: 2025, kind: 'equipment' as const, rate: 0.2 },
    ]
    const years = { 2023: { forecast: 100 }, 2024: { forecast: 100 }, 2025: { forecast: 100 } }
    const own = planOfLines({ tax_basis: 'TTC', vat_fund }, { ...line, amounts: years })
    expect(valuesBy('vat_fund_refund', own, 'year')).toEqual({ 2023: 0, 2024: 10, 2025: 20 })
  })

  it('is n/a without rates, and in a plan without VAT', () => {
    const untold = planOfLines({ tax_basis: 'TTC' }, { ...line, amounts })
    expect(figureOf('vat_fund_refund', untold).reason?.en).toContain('plan.vat_fund')
    const without = planOfLines({ tax_basis: 'HT', vat_fund: 'FR' }, { ...line, amounts })
    expect(figureOf('vat_fund_refund', without).reason?.en).toContain('plan.tax_basis')
  })

  it.each([
    ['equipment', 2013, 0.15482],
    ['equipment', 2014, 0.15761],
    ['equipment', 2015, 0.16404],
    ['equipment', 'later', 0.16404],
    ['iaas', 2020, undefined],
    ['iaas', 2021, 0.056],
  ] as const)('French rate of %s in %s: %s', (kind, year, rate) => {
    expect(rateIn(FRENCH_RATES, kind, year)).toBe(rate)
  })
})

describe('net cost', () => {
  it('is what is spent less secured grants and the refund', () => {
    // Spending 80,000 + 40,000 + 12,000 + 1,000 + 60,000 + 10,000 + 5,000 paid of the stopped project.
    expect(wholeValue('spending', fundedPlan)).toBe(208_000)
    // (80,000 + 40,000 + 5,000) × 16.404 % + 61,000 × 5.6 %
    expect(wholeValue('vat_fund_refund', fundedPlan)).toBe(23_921)
    expect(wholeValue('net_cost', fundedPlan)).toBe(208_000 - 51_000 - 23_921)
    expect(partsOf('outside_funding_share', fundedPlan)).toEqual([74_921, 208_000])
  })

  it('is n/a where nobody else pays, or nothing is told', () => {
    const own = planOfLines({}, { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } })
    expect(figureOf('net_cost', own).reason?.en).toContain('neither a grant')
    expect(figureOf('net_cost', barePlan).reason?.en).toContain('no amount')
    expect(wholeValue('outside_funding_share', own)).toBeNull()
  })
})

describe('parts', () => {
  const SUMS = [
    'grants_requested',
    'grants_secured',
    'grants_received',
    'grants_to_receive',
    'vat_fund_refund',
    'net_cost',
    'build_spending',
    'run_spending',
    'total_cost_of_ownership',
    'external_spending',
    'own_spending',
    'side_untold_spending',
    'internal_labour_value',
    'pert_cost',
  ]

  it.each(SUMS)('of %s add up to it in every breakdown', (id) => {
    for (const breakdown of metricOf(id).breakdowns) {
      const values = Object.values(valuesBy(id, fundedPlan, breakdown)).map((value) => value ?? 0)
      const total = values.reduce((all, value) => all + Math.round(value * 100), 0)
      expect(total / 100, breakdown).toBe(wholeValue(id, fundedPlan))
    }
  })

  it('of a project’s cost add up to what the plan spends on it', () => {
    for (const project of fundedPlan.projects) {
      for (const year of [undefined, 2023, 2024, 2025, 'later'] as const) {
        const at = year === undefined ? {} : { year }
        const parts = sum(costParts(fundedPlan, project, at).map(({ amount }) => amount))
        expect(parts).toBe(spendingOf(fundedPlan, project, at))
      }
    }
  })
})
