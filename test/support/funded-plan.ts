/** Plans whose money comes from several sides, for the figures of who pays what. */
import type { Plan } from '../../src/plan/plan.ts'
import type { RawHeader } from '../../src/schema/document.ts'
import { planWith } from './plan-builder.ts'

/** A plan on 30 June 2024 in which each figure of the family has a value. */
export const fundedPlan = planWith({
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
          section: 'investment',
          kind: 'services',
          side: 'external',
          funding: 'S-2',
          amounts: { 2023: { opened: 100_000, paid: 80_000 }, 2024: { forecast: 40_000 } },
        },
        { section: 'investment', kind: 'contingency', amounts: { 2024: { forecast: 12_000 } } },
        {
          section: 'operating',
          kind: 'subscription',
          side: 'business',
          vat_fund: 'iaas',
          recurring_from: 2024,
          amounts: {
            2023: { forecast: 1000 },
            2024: { forecast: 20_000 },
            2025: { forecast: 20_000 },
            later: { forecast: 20_000 },
          },
        },
        { section: 'operating', kind: 'internal_labour', amounts: { 2025: { forecast: 10_000 } } },
      ],
    },
    {
      status: 'cancelled',
      axis: 'A',
      budget: [
        {
          section: 'investment',
          kind: 'hardware',
          recurring_from: 2023,
          amounts: { 2023: { paid: 5000 }, 2024: { forecast: 9000 } },
        },
      ],
    },
    {
      status: 'candidate',
      budget: [{ section: 'investment', kind: 'hardware', amounts: { 2025: { requested: 70_000 } } }],
    },
  ],
  subsidies: [
    {
      id: 'S-1',
      funder: 'F',
      project: 'p-1',
      status: 'awarded',
      agreement: 'C-1',
      amount: 50_000,
      claim_by: '2027-03-31',
      receipts: { 2024: 20_000, 2025: 10_000 },
    },
    { id: 'S-2', funder: 'F', status: 'awarded', eligible_amount: 80_000, rate: 0.5 },
    { id: 'S-3', funder: 'F', project: 'P-1', status: 'applied', amount: 7000 },
    { id: 'S-4', funder: 'F', project: 'P-1', status: 'planned', amount: 3000 },
    { id: 'S-5', funder: 'F', project: 'P-1', status: 'refused', amount: 600 },
    { id: 'S-6', funder: 'F', project: 'P-3', status: 'paid', agreement: 'C-6', amount: 900 },
    { id: 'S-7', funder: 'F', status: 'paid', agreement: 'C-7', amount: 900 },
    {
      id: 'S-8',
      funder: 'F',
      project: 'P-2',
      status: 'paid',
      agreement: 'C-8',
      amount: 3000,
      receipts: { 2023: 1000, 2026: 2000 },
    },
  ],
})

/** A plan of one project of which nothing is told. */
export const barePlan = planWith({ projects: [{}] })

/** A plan of one project whose lines a test is about. */
export function planOfLines(
  header: Partial<RawHeader>,
  ...budget: NonNullable<Plan['projects'][number]['written']['budget']>
): Plan {
  return planWith({ header, projects: [{ budget }] })
}
