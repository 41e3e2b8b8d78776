/** What is said about portfolios that nobody here wrote: each is imported, audited, and its findings are counted by rule. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/commands/findings.ts'
import type { Plan, Project } from '../../src/plan/plan.ts'
import type { ShownFinding } from '../../src/reports/document/command-result.ts'
import { RULES } from '../../src/rules/index.ts'
import { valuesBy, wholeValue } from '../support/figure-of.ts'
import { PATIENCE } from '../support/patience.ts'
import { importedPortfolio, type Portfolio } from '../support/portfolio.ts'
import { portfolioSources } from '../support/portfolio-sources.ts'
import { foundSlips } from '../support/slips.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('findings on real portfolios: skipped, PLAN_REFERENCE_DATA is not set\n')

/** How many findings a portfolio may have, each worth reading. */
const MOST = 30

/** How many projects each portfolio has, as its source says. */
const PROJECTS: Readonly<Record<string, number>> = {
  'Paris DSTI': 240,
  'Paris, all': 4961,
  'Panorama 2017-02': 57,
  'Panorama 2017-06': 61,
  'Panorama 2018-03': 61,
  'Canada 2016': 398,
  'Canada 2019': 463,
  'New York': 1608,
  'UK GMPP 2015': 188,
  'UK GMPP 2016': 143,
  'UK GMPP 2017': 143,
  'UK GMPP 2018': 133,
  'UK GMPP 2019': 133,
  'UK GMPP 2020': 125,
  'UK GMPP 2021': 184,
  'UK GMPP 2022': 235,
  'Washington 2010': 131,
  'Washington 2011': 149,
  'Washington 2012': 233,
  'Washington 2013': 263,
  'Washington 2014': 273,
  'Washington 2015': 258,
  'Baltimore 2014': 208,
  'Baltimore 2018': 256,
  'Baltimore 2020': 325,
  'Baltimore 2021': 251,
  'Baltimore 2022': 244,
}

const NAMES = Object.keys(PROJECTS)

/** What the audit tells of a portfolio; the import of a very large one leaves that to the audit. */
function findingsIn({ result, loaded }: Portfolio): readonly ShownFinding[] {
  return result.isChecked ? result.findings : findingsOf(loaded)
}

/** Whether a rule can speak of most of a plan in one sentence. */
const isCollective = RULES.some(({ collective }) => collective !== undefined)

function countsOf(portfolio: Portfolio): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findingsIn(portfolio)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** The counts as a table, the rules that speak most often first. */
function tableOf(portfolios: ReadonlyMap<string, Portfolio>): string {
  const columns = [...portfolios].map(([name, portfolio]) => ({ name, counts: countsOf(portfolio) }))
  const total = (rule: string): number => columns.reduce((sum, { counts }) => sum + (counts.get(rule) ?? 0), 0)
  const rules = [...new Set(columns.flatMap(({ counts }) => [...counts.keys()]))].sort(
    (left, right) => total(right) - total(left) || (left < right ? -1 : 1),
  )
  const rows = [
    ['rule', ...columns.map(({ name }) => name)],
    ...rules.map((rule) => [rule, ...columns.map(({ counts }) => String(counts.get(rule) ?? ''))]),
    ['all', ...columns.map(({ counts }) => String([...counts.values()].reduce((a, b) => a + b, 0)))],
  ]
  return `${rows.map((row) => row.join('\t')).join('\n')}\n`
}

describe.skipIf(folder === undefined)('portfolios of others', () => {
  const portfolios = new Map<string, Portfolio>()
  const of = (name: string): Portfolio => {
    const portfolio = portfolios.get(name)
    if (portfolio === undefined) throw new Error(`no portfolio ${name}`)
    return portfolio
  }

  beforeAll(async () => {
    for (const { name, file, bytes, mapping } of portfolioSources(folder ?? ''))
      portfolios.set(name, await importedPortfolio(file, bytes, mapping))
    process.stdout.write(tableOf(portfolios))
  }, PATIENCE)

  it('are all there', () => {
    expect([...portfolios.keys()].sort()).toEqual([...NAMES].sort())
  })

  it.each(NAMES)('%s has the projects and the control totals of its source', (name) => {
    const { result, plan } = of(name)
    expect(result.counts.imported).toBe(PROJECTS[name])
    expect(wholeValue('project_count', plan)).toBe(PROJECTS[name])
    expect(result.controls.filter(({ isMet }) => !isMet)).toEqual([])
  })

  it.each(NAMES)('%s makes no more rules speak than a page holds', (name) => {
    expect(countsOf(of(name)).size).toBeLessThanOrEqual(MOST)
  })

  it.skipIf(!isCollective).each(NAMES)('%s has a page of findings', (name) => {
    const { length } = findingsIn(of(name))
    // None has everything: where nothing is said, nothing was judged.
    expect(length).toBeGreaterThan(0)
    expect(length).toBeLessThanOrEqual(MOST)
  })

  it.each(NAMES)('%s is not told that honest amounts are slips', (name) => {
    const slips = findingsIn(of(name)).filter(({ rule }) => rule === 'budget-magnitude-outlier')
    expect(slips.length).toBeLessThanOrEqual(2)
  })

  // Elsewhere amounts spread so far that one a thousand times too large need not be an outlier.
  const SLIPS = [
    'UK GMPP 2018',
    'UK GMPP 2020',
    'UK GMPP 2022',
    'Washington 2010',
    'Washington 2013',
    'Baltimore 2014',
    'Baltimore 2018',
    'Baltimore 2022',
  ]
  it.each(SLIPS)('%s: four in five planted slips of a thousand are found', (name) => {
    const { found, of: planted } = foundSlips(of(name).plan, 40)
    expect(planted).toBeGreaterThan(20)
    expect(found / planted).toBeGreaterThanOrEqual(0.8)
  })

  describe('figures that the sources state', () => {
    it('Washington: the IT office proposes and has spent what its sheets say', () => {
      const office = of('Washington 2013').plan.projects.filter(({ written }) =>
        written.departments?.lead?.includes('TECHNOLOGY-OFFICER'),
      )
      expect(office).toHaveLength(12)
      expect(thousandsBy(office, 'voted')).toEqual({
        2013: 3000,
        2014: 8431,
        2015: 3408,
        2016: 8864,
        2017: 13_000,
        2018: 5300,
      })
      expect(thousandsBy(office, 'paid')).toEqual({ 2012: 56_751 })
    })

    it('New York: 843 of 1,549 projects exceed their original budget', () => {
      const { plan } = of('New York')
      const started = plan.projects.filter(({ baseline }) => (baseline?.investment ?? 0) > 0)
      expect(started).toHaveLength(1549)
      expect(started.filter((project) => allMoney(project) > investment(project))).toHaveLength(843)
    })

    it.each([
      ['2020', 17, 10, 15.7],
      ['2021', 13, 10, 8.3],
      ['2022', 12, 8, 7],
    ] as const)('Baltimore: the IT office asked and was granted, %s', (year, count, asked, granted) => {
      const { plan } = of(`Baltimore ${year}`)
      expect(valuesBy('project_count', plan, 'department')['117']).toBe(count)
      const office = plan.projects.filter(({ written }) => written.departments?.lead === '117')
      expect(thousandsBy(office, 'requested')).toEqual({ [year]: asked * 1000 })
      expect(thousandsBy(office, 'voted')).toEqual({ [year]: granted * 1000 })
    })
  })
})

type Stage = 'requested' | 'voted' | 'paid'

/** The amounts of a stage by budget year, in thousands of the currency; years without money are left out. */
function thousandsBy(projects: Plan['projects'], stage: Stage): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { year, stages } of projects.flatMap(({ budget }) => budget).flatMap(({ years }) => years)) {
    const cents = (sums[year] ?? 0) + (stages[stage] ?? 0)
    if (cents !== 0) sums[year] = cents
  }
  return Object.fromEntries(Object.entries(sums).map(([year, cents]) => [year, cents / 100_000]))
}

function allMoney({ budget }: Project): number {
  return budget
    .flatMap(({ years }) => years)
    .flatMap(({ stages }) => Object.values(stages))
    .reduce((sum, cents) => sum + cents, 0)
}

function investment({ baseline }: Project): number {
  return baseline?.investment ?? 0
}
