/** Answers of real portfolios that a mapping brings into a plan: milestones, ratings, arbitration, sums of thousands. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { importedPortfolio, type Portfolio } from '../support/portfolio.ts'
import { portfolioSources } from '../support/portfolio-sources.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('mapped portfolios: skipped, PLAN_REFERENCE_DATA is not set\n')

function own(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `mappings/${name}.map.yaml`), 'utf8')
}

function portfolio(file: string, mapping: string): Promise<Portfolio> {
  return importedPortfolio(file, readFileSync(join(folder ?? '', 'portfolios', file)), mapping)
}

describe.skipIf(folder === undefined)('Washington, six editions', () => {
  it('have the milestones of their sheets, projected and actual', async () => {
    const all = own('us-dc-cip-2013').replace(/^filter:\n.*\n/m, '')
    const { result } = await portfolio('us-dc-cip/data.json', all)
    const projects = result.documents.lists.get('projects') ?? []
    expect(projects).toHaveLength(1307)
    const milestones = projects.flatMap(
      ({ record }) => (record['milestones'] ?? []) as { baseline?: string; actual?: string }[],
    )
    const unreadable = result.log.filter(({ reason }) => reason === 'date-unreadable')
    const fields = unreadable.filter(({ column }) => column === 'projected' || column === 'actual')
    // Five dates of the source are no dates (09//10): their cells are listed, and three milestones have no other.
    expect(fields.length).toBeGreaterThan(0)
    expect(milestones.filter(({ actual }) => actual !== undefined).length).toBe(309)
    expect(milestones.filter((one) => one.actual !== undefined && one.baseline !== undefined).length).toBe(267)
  })
})

describe.skipIf(folder === undefined)('UK major projects', () => {
  it('keep their ratings; those that are exempt have none', async () => {
    const rated = own('uk-gmpp-2020').replace('  notes: schedule_comment\n', '  tags: [colour_rating]\n')
    const { result } = await portfolio('uk-gmpp/uk_2020.csv', rated)
    const projects = result.documents.lists.get('projects') ?? []
    const ratings = new Map<string, number>()
    for (const { record } of projects) {
      const [rating = ''] = (record['tags'] ?? []) as string[]
      const name = rating === '' ? 'exempt' : rating.toLowerCase()
      ratings.set(name, (ratings.get(name) ?? 0) + 1)
    }
    expect(Object.fromEntries(ratings)).toEqual({
      amber: 59,
      'amber/red': 32,
      'amber/green': 18,
      red: 11,
      green: 3,
      exempt: 2,
    })
  })
})

const BALTIMORE = [
  { year: 2014, projects: 208, asked: 1_124_404_000, adopted: 1_168_833_000 },
  { year: 2018, projects: 256, asked: 1_140_665_000, adopted: 1_118_011_000 },
  { year: 2022, projects: 244, asked: 466_426_000, adopted: 487_572_000 },
] as const

describe.skipIf(folder === undefined)('Baltimore', () => {
  it.each(BALTIMORE)('asked and adopted in $year', async ({ year, projects, asked, adopted }) => {
    const source = portfolioSources(folder ?? '').find(({ name }) => name === `Baltimore ${year}`)
    if (source === undefined) throw new Error('no source')
    const { plan } = await importedPortfolio(source.file, source.bytes, source.mapping)
    expect(wholeValue('project_count', plan)).toBe(projects)
    expect(valuesBy('budget_requested', plan, 'year')).toEqual({ [year]: asked })
    expect(valuesBy('budget_voted', plan, 'year')).toEqual({ [year]: adopted })
  })

  it('joins what was adopted to authorisations made of the same rows', async () => {
    const joined = `${own('us-baltimore-cip-2022')
      .replace(/^filter:[\s\S]*?^project:/m, 'project:')
      .replace(/^project:[\s\S]*$/m, '')}
tables:
  - into: authorisations
    filter: { amt_type: Total, fiscal_year: 2022 }
    record:
      id: { template: 'AP-{bureau_program}' }
      type: AP
      title: bureau_name
      payments: { key: fiscal_year, value: { voted: budget_amt } }
    group_by: bureau_program
control:
  - { figure: sum, column: budget_amt, expected: 487572000 }
`
    const { result } = await portfolio('us-baltimore-cip/FY14-FY22_CIP-Requests_Source.csv', joined)
    const authorisations = result.documents.lists.get('authorisations') ?? []
    const voted = authorisations.map(
      ({ record }) => (record['payments'] as Record<string, { voted: number }>)['2022']?.voted ?? 0,
    )
    expect(voted.reduce((sum, amount) => sum + amount, 0)).toBe(487_572_000)
    expect(result.controls.every(({ isMet }) => isMet)).toBe(true)
  })
})

describe.skipIf(folder === undefined)('New York', () => {
  it('has the sums of its source in thousands', async () => {
    const { plan } = await portfolio('us-nyc-capital/projects.geojson', own('us-nyc-capital'))
    expect(figureOf('baseline_cost_total', plan).value).toBe(17_125_825_000)
  })
})
