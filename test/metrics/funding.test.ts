/** Grants, the VAT fund, net cost, build and run, full cost, who bears the spending, and estimates. */
import { describe, expect, it } from 'vitest'
import { costParts } from '../../src/metrics/base/cost-parts.ts'
import { balanceOf, grantsOf, remainingOf } from '../../src/metrics/base/grants.ts'
import { spendingOf } from '../../src/metrics/base/spending.ts'
import { FRENCH_RATES, rateIn } from '../../src/metrics/base/vat-fund-rates.ts'
import { threePoints } from '../../src/metrics/estimates.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { RawHeader } from '../../src/schema/document.ts'
import { plain, sum } from '../../src/values/quantity.ts'
import { figureOf, metricOf, partsOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { planWith } from '../support/plan-builder.ts'

/** A plan on 30 June 2024 in which each figure of the family has a value. */
const plan = planWith({
  header: {
    tax_basis: 'TTC',
    vat_fund: 'FR',
    internal_labour: { included: false, day_rate: 350 },
    thresholds: { tco_years: 5 },
  },
  axes: [
    { id: 'A', title: 'A' },
    { id: 'B', title: 'B' },
  ],
  teams: [{ id: 'T', title: 'T', fte: 3 }],
  projects: [
    {
      status: 'in_progress',
      theme: 'digital',
      axes: [
        { id: 'A', share: 0.3 },
        { id: 'B', share: 0.7 },
      ],
      workload: [
        { team: 'T', total: 200 },
        { side: 'business', total: 90 },
      ],
      estimate: { class: 'budget', optimistic: 10, likely: 15, pessimistic: 30 },
      budget: [
        {
          ...{ section: 'investment', kind: 'services', side: 'external', funding: 'S-2' },
          amounts: { 2023: { opened: 100_000, paid: 80_000 }, 2024: { forecast: 40_000 } },
        },
        {
          ...{ section: 'investment', kind: 'contingency' },
          amounts: { 2024: { forecast: 12_000 } },
        },
        {
          ...{ section: 'operating', kind: 'subscription', side: 'business' },
          ...{ vat_fund: 'iaas', recurring_from: 2024 },
          amounts: {
            2023: { forecast: 1000 },
            2024: { forecast: 20_000 },
            2025: { forecast: 20_000 },
            later: { forecast: 20_000 },
          },
        },
        {
          ...{ section: 'operating', kind: 'internal_labour' },
          amounts: { 2025: { forecast: 10_000 } },
        },
      ],
    },
    {
      status: 'cancelled',
      axis: 'A',
      budget: [
        {
          ...{ section: 'investment', kind: 'hardware', recurring_from: 2023 },
          amounts: { 2023: { paid: 5000 }, 2024: { forecast: 9000 } },
        },
      ],
    },
    {
      status: 'candidate',
      budget: [
        { section: 'investment', kind: 'hardware', amounts: { 2025: { requested: 70_000 } } },
      ],
    },
  ],
  subsidies: [
    {
      ...{ id: 'S-1', funder: 'F', project: 'p-1', status: 'awarded', agreement: 'C-1' },
      ...{ amount: 50_000, claim_by: '2027-03-31', receipts: { 2024: 20_000, 2025: 10_000 } },
    },
    { id: 'S-2', funder: 'F', status: 'awarded', eligible_amount: 80_000, rate: 0.5 },
    { id: 'S-3', funder: 'F', project: 'P-1', status: 'applied', amount: 7000 },
    { id: 'S-4', funder: 'F', project: 'P-1', status: 'planned', amount: 3000 },
    { id: 'S-5', funder: 'F', project: 'P-1', status: 'refused', amount: 600 },
    { id: 'S-6', funder: 'F', project: 'P-3', status: 'paid', agreement: 'C-6', amount: 900 },
    { id: 'S-7', funder: 'F', status: 'paid', agreement: 'C-7', amount: 900 },
    {
      ...{ id: 'S-8', funder: 'F', project: 'P-2', status: 'paid', agreement: 'C-8' },
      ...{ amount: 3000, receipts: { 2023: 1000, 2026: 2000 } },
    },
  ],
})

const bare = planWith({ projects: [{}] })

/** A plan of one project whose lines a test is about. */
function planOfLines(
  header: Partial<RawHeader>,
  ...budget: NonNullable<Plan['projects'][number]['written']['budget']>
): Plan {
  return planWith({ header, projects: [{ budget }] })
}

describe('grants', () => {
  it.each([
    // 50,000 + 40,000 + 7,000 + 600, and 1,000 received of the stopped project.
    ['grants_requested', 98_600],
    // Of the stopped project what was received only; the awarded one without agreement is not secured.
    ['grants_secured', 51_000],
    ['grants_received', 21_000],
    ['grants_to_receive', 30_000],
  ])('%s', (id, value) => {
    expect(wholeValue(id, plan)).toBe(value)
  })

  it('leave out, grant by grant, what the total leaves out', () => {
    const left = grantsOf(plan).map((grant) => [grant.record.id, plain(remainingOf(grant))])
    const counted = left.filter(([, amount]) => amount !== 0)
    expect(counted).toEqual([['S-1', 30_000]])
    // The balance of the stopped project is known, and counts nowhere.
    expect(grantsOf(plan).map((grant) => plain(balanceOf(grant)))).toContain(2000)
  })

  it('lie in the years of their receipts, the balance in the last year in which it can be claimed', () => {
    expect(valuesBy('grants_secured', plan, 'cash_year')).toEqual({
      ...{ 2023: 1000, 2024: 20_000, 2025: 10_000, 2026: 0, 2027: 20_000, later: 0 },
    })
    expect(valuesBy('grants_received', plan, 'cash_year')).toMatchObject({ 2024: 20_000, 2025: 0 })
  })

  it('count a paid grant without receipts in full', () => {
    const paid = planWith({
      projects: [{}],
      subsidies: [
        { id: 'S', funder: 'F', project: 'P-1', status: 'paid', agreement: 'C', amount: 9 },
      ],
    })
    expect(wholeValue('grants_received', paid)).toBe(9)
    expect(wholeValue('grants_to_receive', paid)).toBe(0)
  })

  it('never expect a balance in a year gone by', () => {
    const late = planWith({
      projects: [{}],
      subsidies: [
        {
          ...{ id: 'S', funder: 'F', project: 'P-1', status: 'awarded', agreement: 'C' },
          ...{ amount: 9, claim_by: '2023-03-31' },
        },
      ],
    })
    expect(valuesBy('grants_to_receive', late, 'cash_year')).toMatchObject({ 2023: 0, 2024: 9 })
  })

  it('are shared between the projects whose lines name them by what these lines cost', () => {
    const line = (forecast: number) => ({
      ...{ section: 'investment' as const, kind: 'services' as const, funding: 'S' },
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
    expect(figureOf('grants_secured', bare)).toMatchObject({
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
    expect(wholeValue('vat_fund_refund', planOfLines(header, { ...cloud, vat_fund: 'iaas' }))).toBe(
      6720,
    )
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
    expect(wholeValue('spending', plan)).toBe(208_000)
    // (80,000 + 40,000 + 5,000) × 16.404 % + 61,000 × 5.6 %
    expect(wholeValue('vat_fund_refund', plan)).toBe(23_921)
    expect(wholeValue('net_cost', plan)).toBe(208_000 - 51_000 - 23_921)
    expect(partsOf('outside_funding_share', plan)).toEqual([74_921, 208_000])
  })

  it('is n/a where nobody else pays, or nothing is told', () => {
    const own = planOfLines(
      {},
      {
        ...{ section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } },
      },
    )
    expect(figureOf('net_cost', own).reason?.en).toContain('neither a grant')
    expect(figureOf('net_cost', bare).reason?.en).toContain('no amount')
    expect(wholeValue('outside_funding_share', own)).toBeNull()
  })
})

describe('build, run and full cost', () => {
  it('split the spending by what comes back every year, from its first year on', () => {
    expect(wholeValue('build_spending', plan)).toBe(143_000)
    expect(wholeValue('run_spending', plan)).toBe(65_000)
    expect(partsOf('run_share', plan)).toEqual([65_000, 208_000])
    expect(valuesBy('run_spending', plan, 'year')).toEqual({
      ...{ 2023: 5000, 2024: 20_000, 2025: 20_000, later: 20_000 },
    })
  })

  it('add the years of running of retained projects to what is built, and what ran of a stopped one', () => {
    expect(wholeValue('total_cost_of_ownership', plan)).toBe(143_000 + 5 * 20_000 + 5000)
  })

  it('are never less than what is written', () => {
    const long = planOfLines(
      { thresholds: { tco_years: 1 } },
      {
        ...{ section: 'operating', kind: 'subscription', recurring_from: 2025 },
        amounts: { 2025: { forecast: 10 }, later: { forecast: 300 } },
      },
    )
    expect(wholeValue('total_cost_of_ownership', long)).toBe(310)
  })

  it('are n/a where recurring cost stands only in later, a year of which is not told', () => {
    const late = planOfLines(
      {},
      { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 500 } } },
      {
        ...{ section: 'operating', kind: 'subscription', recurring_from: 2027 },
        amounts: { later: { forecast: 30 } },
      },
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
        ...{ section: 'operating', kind: 'subscription', recurring_from: 2040 },
        amounts: { 2040: { forecast: 20 }, 2041: { forecast: 30 }, later: { forecast: 40 } },
      },
    )
    expect(wholeValue('total_cost_of_ownership', after)).toBe(500 + 5 * 30)
  })

  it('take savings off', () => {
    const saving = planOfLines(
      { thresholds: { tco_years: 2 } },
      { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 50 } } },
      {
        ...{ section: 'operating', kind: 'saving', recurring_from: 2025 },
        amounts: { 2025: { forecast: -8 } },
      },
    )
    expect(wholeValue('total_cost_of_ownership', saving)).toBe(34)
  })

  it('are n/a without amounts or recurring lines', () => {
    expect(wholeValue('total_cost_of_ownership', bare)).toBeNull()
    const once = planOfLines(
      {},
      {
        ...{ section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } },
      },
    )
    expect(figureOf('run_share', once).reason?.en).toContain('recurring_from')
  })
})

describe('who bears the spending', () => {
  it('goes by the side of lines, own staff being own', () => {
    expect(wholeValue('external_spending', plan)).toBe(120_000)
    expect(wholeValue('own_spending', plan)).toBe(71_000)
    expect(wholeValue('side_untold_spending', plan)).toBe(17_000)
    expect(partsOf('external_spending_share', plan)).toEqual([120_000, 191_000])
    expect(partsOf('contingency_share', plan)).toEqual([12_000, 208_000])
  })

  it('values the days of IT at their cost, unless amounts hold them', () => {
    expect(wholeValue('internal_labour_value', plan)).toBe(70_000)
    const included = planWith({ header: { internal_labour: { included: true, day_rate: 350 } } })
    expect(figureOf('internal_labour_value', included).reason?.en).toContain('already')
    expect(figureOf('internal_labour_value', bare).reason?.en).toContain('day_rate')
  })

  it('is n/a where no line says', () => {
    const silent = planOfLines(
      {},
      {
        ...{ section: 'investment', kind: 'services', amounts: { 2025: { forecast: 5 } } },
      },
    )
    expect(figureOf('external_spending', silent).reason?.en).toContain('side')
    expect(figureOf('contingency_share', silent).reason?.en).toContain('contingency')
    expect(wholeValue('external_spending', bare)).toBeNull()
  })
})

describe('shares of a spending that savings lower', () => {
  const line = (kind: 'services' | 'saving', amount: number) => ({
    ...{ section: 'operating' as const, kind, side: 'external' as const },
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

describe('estimates', () => {
  it('have the mean and deviation of PERT', () => {
    const [project] = plan.projects
    const points = project && threePoints(plan, project)
    expect(points && [plain(points.mean), plain(points.deviation)]).toEqual([16.67, 3.33])
    expect(figureOf('pert_cost', plan)).toMatchObject({
      value: 16.67,
      coverage: { count: 1, of: 2 },
    })
    expect(wholeValue('pert_cost', bare)).toBeNull()
  })

  it('over-program by the reverse of what is spent', () => {
    expect(figureOf('over_programming_factor', plan).value).toBe(100_000 / 85_000)
    expect(wholeValue('over_programming_factor', bare)).toBeNull()
    const unpaid = planOfLines(
      {},
      {
        ...{ section: 'investment', kind: 'services' },
        amounts: { 2023: { opened: 10, paid: 0 } },
      },
    )
    expect(figureOf('over_programming_factor', unpaid).reason?.en).toContain('nothing was paid')
  })
})

describe('parts', () => {
  const SUMS = [
    ...['grants_requested', 'grants_secured', 'grants_received', 'grants_to_receive'],
    ...['vat_fund_refund', 'net_cost', 'build_spending', 'run_spending'],
    ...['total_cost_of_ownership', 'external_spending', 'own_spending', 'side_untold_spending'],
    ...['internal_labour_value', 'pert_cost'],
  ]

  it.each(SUMS)('of %s add up to it in every breakdown', (id) => {
    for (const breakdown of metricOf(id).breakdowns) {
      const values = Object.values(valuesBy(id, plan, breakdown)).map((value) => value ?? 0)
      const total = values.reduce((all, value) => all + Math.round(value * 100), 0)
      expect(total / 100, breakdown).toBe(wholeValue(id, plan))
    }
  })

  it('of a project’s cost add up to what the plan spends on it', () => {
    for (const project of plan.projects) {
      for (const year of [undefined, 2023, 2024, 2025, 'later'] as const) {
        const at = year === undefined ? {} : { year }
        const parts = sum(costParts(plan, project, at).map(({ amount }) => amount))
        expect(parts).toBe(spendingOf(plan, project, at))
      }
    }
  })
})
