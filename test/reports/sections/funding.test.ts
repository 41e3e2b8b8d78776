/** The sections about funding: which grants they list, why the net cost is not known, and what a total cannot tell. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { estimates } from '../../../src/reports/funding/estimates.ts'
import { fullCost } from '../../../src/reports/funding/full-cost.ts'
import { grants } from '../../../src/reports/funding/grants.ts'
import { grossToNet } from '../../../src/reports/funding/gross-to-net.ts'
import type { ReportContext } from '../../../src/reports/report-kind.ts'
import { earnedValue } from '../../../src/reports/sections/earned-value.ts'
import { type PlanFacts, planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

const contextOf = (plan: Plan, whole?: ReportContext): ReportContext =>
  ({ plan, figures: computeFigures(plan), whole }) as ReportContext

type Section = ReturnType<typeof sectionOf>

const notesOf = ({ blocks }: Section, lang: 'fr' | 'en' = 'en'): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text[lang].replaceAll('\u00a0', ' ')] : []))

const tablesOf = ({ blocks }: Section) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

const SPENT = { section: 'investment', kind: 'services', amounts: { 2024: { forecast: 900 } } } as const
const GRANT = { funder: 'F', status: 'awarded', agreement: 'C', amount: 100 } as const

const planOf = (facts: PlanFacts): Plan =>
  planWith({ projects: [{ budget: [SPENT] }, { status: 'cancelled' }], ...facts })

describe('the register of grants', () => {
  const subsidies = [
    { ...GRANT, id: 'S-1', project: 'P-1' },
    { ...GRANT, id: 'S-2', project: 'P-2' },
  ]

  it('expects of each grant what the total expects of all, and names what is left out', () => {
    const plan = planOf({ subsidies })
    const section = sectionOf(grants, contextOf(plan))
    const [register] = tablesOf(section)
    const at = register?.columns.findIndex(({ id }) => id === 'remaining') ?? 0
    const expected = register?.rows.map(({ cells }) => cells[at])
    expect(expected).toMatchObject([{ value: 100 }, { value: 0 }])
    expect(computeFigures(plan).whole('grants_to_receive').value).toBe(100)
    expect(notesOf(section)[0]).toMatch(/leaves out: S-2 \(/)
  })

  it('names what was received and no total counts', () => {
    const received = { ...GRANT, receipts: { 2024: 60 } }
    const plan = planWith({
      projects: [{ budget: [SPENT] }, { status: 'candidate', budget: [SPENT] }],
      subsidies: [
        { ...received, id: 'S-1', project: 'P-1' },
        { ...received, id: 'S-2', project: 'P-2' },
        { ...received, id: 'S-3' },
      ],
    })
    const said = notesOf(sectionOf(grants, contextOf(plan)))
    expect(said[1]).toMatch(/^The totals received .* leave out: S-2 \(.*\), S-3 \(.*\)\.$/)
    expect(computeFigures(plan).whole('grants_received').value).toBe(60)
  })

  it('lists, where a report keeps some projects, the grants of these', () => {
    const plan = planOf({ subsidies })
    const part = { ...plan, projects: plan.projects.slice(0, 1) }
    const section = sectionOf(grants, contextOf(part, contextOf(plan)))
    expect(tablesOf(section)[0]?.rows.map(({ id }) => id)).toEqual(['S-1'])
    const none = { ...plan, projects: [] }
    const empty = sectionOf(grants, contextOf(none, contextOf(plan)))
    expect(notesOf(empty)).toEqual(['No grant funds these projects.'])
  })
})

describe('from gross to net', () => {
  const said = (facts: PlanFacts) => notesOf(sectionOf(grossToNet, contextOf(planOf(facts))))[0]

  it('says why the net cost is not known', () => {
    expect(said({})).toMatch(/^The plan tells no grant \(subsidies\) and no VAT fund/)
    const subsidies = [{ ...GRANT, id: 'S-1' }]
    expect(said({ header: { tax_basis: 'HT', vat_fund: 'FR' }, subsidies })).toBe(
      'The net cost is not known: the VAT fund refunds a share of costs with VAT, and plan.tax_basis is not TTC; no grant tells both its amount and the project that it funds (project, or funding of lines).',
    )
    expect(said({ header: { tax_basis: 'HT', vat_fund: 'FR' } })).toContain('no grant is written')
    expect(said({ subsidies })).toContain('does not say whether the VAT fund applies')
  })
})

describe('the full cost', () => {
  const recurring = (amounts: Record<string, { forecast: number }>) =>
    ({ section: 'operating', kind: 'subscription', recurring_from: 2024, amounts }) as const

  it('has no value and no total where a year of running is not told, and says of which project', () => {
    const projects = [{ budget: [SPENT] }, { budget: [recurring({ later: { forecast: 30 } })] }]
    const section = sectionOf(fullCost, contextOf(planOf({ projects })))
    const [table] = tablesOf(section)
    const last = (cells: readonly unknown[] = []) => cells.at(-1)
    expect(table?.rows.map(({ cells }) => last(cells))).toMatchObject([{ value: 900 }, { value: null }])
    expect(last(table?.totals?.cells)).toMatchObject({ value: null })
    expect(notesOf(section).at(-1)).toMatch(/^P-2.*only in later/)
  })

  it('counts one year in the singular', () => {
    const header = { thresholds: { tco_years: 1 } }
    const projects = [{ budget: [recurring({ 2024: { forecast: 30 } })] }]
    const [table] = tablesOf(sectionOf(fullCost, contextOf(planOf({ header, projects }))))
    const title = table?.columns.at(-1)?.title
    expect(title).toEqual({ fr: 'Coût complet (1\u00a0an)', en: 'Full cost (1\u00a0year)' })
  })
})

it('prints what the over-programming factor divides', () => {
  const amounts = { 2023: { opened: 1000, paid: 800 } }
  const plan = planOf({ projects: [{ budget: [{ ...SPENT, amounts }] }] })
  expect(notesOf(sectionOf(estimates, contextOf(plan))).at(-1)).toBe(
    'Over-programming factor: €1k opened ÷ €1k paid in closed years, that is 1.25.',
  )
})

it('counts one project in the singular in the section on earned value', () => {
  const begun = {
    status: 'in_progress' as const,
    start: '2023-01',
    end: '2024-12',
    progress: { value: 0.5 },
    actual: { start: '2023-01-02' },
  }
  const plan = planOf({
    projects: [
      {
        ...begun,
        baseline: { start: '2023-01', end: '2024-12', investment: 1000 },
        budget: [{ ...SPENT, amounts: { 2023: { paid: 500 } } }],
      },
      begun,
    ],
  })
  const section = sectionOf(earnedValue, contextOf(plan))
  expect(notesOf(section, 'fr').join(' ')).toContain('1 des 2 projets commencés est compté :')
  expect(notesOf(section, 'en').join(' ')).toContain('1 of 2 projects begun is counted:')
})
