/** Real portfolios, imported by the mappings of docs/import, give the published answers through the audit's own figures. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Imported } from '../../src/commands/import/import-plan.ts'
import { figureOf, valuesBy, wholeValue } from '../support/figure-of.ts'
import { importedPortfolio, type Portfolio } from '../support/portfolio.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('real portfolios: skipped, PLAN_REFERENCE_DATA is not set\n')

function mappingText(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `../../docs/import/${name}.map.yaml`), 'utf8')
}

async function portfolio(file: string, mapping: string): Promise<Portfolio> {
  const bytes = readFileSync(join(folder ?? '', 'portfolios', file))
  const imported = await importedPortfolio(file, bytes, mapping)
  expect(imported.loaded.findings).toEqual([])
  return imported
}

function errors({ findings }: Imported): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
}

describe.skipIf(folder === undefined)('City of Paris, IT department', () => {
  let paris: Portfolio
  beforeAll(async () => {
    paris = await portfolio('fr-paris-invest/ap_operations.json', mappingText('fr-paris-invest'))
  })

  it('takes every operation of the department, and the plan has no error', () => {
    expect(paris.result.counts).toEqual({ read: 4961, imported: 240, repaired: 0, skipped: 4721, unreadable: 0 })
    expect(errors(paris.result)).toEqual([])
    expect(paris.result.isClean).toBe(true)
  })

  it('paid what the accounts say, to the cent, in all and by year', () => {
    expect(wholeValue('project_count', paris.plan)).toBe(240)
    expect(wholeValue('budget_paid', paris.plan)).toBe(220_288_095.47)
    expect(valuesBy('budget_paid', paris.plan, 'year')).toEqual({
      2009: 38_783_103.71,
      2010: 37_451_404.6,
      2011: 44_806_637.28,
      2012: 39_447_059.79,
      2013: 30_673_303.74,
      2014: 24_294_276.11,
      2015: 3_317_850.47,
      2016: 1_508_984.07,
      2017: 5_475.7,
    })
  })

  it('has its master plan as an axis', () => {
    expect(valuesBy('project_count', paris.plan, 'axis')).toEqual({ SDI: 218, STI: 22 })
    expect(valuesBy('budget_paid', paris.plan, 'axis')).toMatchObject({ SDI: 204_430_249.98 })
  })
})

describe.skipIf(folder === undefined)('City of Paris, every department', () => {
  it('keeps 4,961 operations and their negative years', async () => {
    const everything = mappingText('fr-paris-invest')
      .replace(/^filter:\n.*\n/m, '')
      .replace(/ {4}values:\n(?: {6}.*\n)+ {4}titles:\n(?: {6}.*\n)+/, '')
      .replace(/control:\n[\s\S]*/, '')
    const { result, plan } = await portfolio('fr-paris-invest/ap_operations.json', everything)
    expect(result.counts).toMatchObject({ read: 4961, imported: 4961, skipped: 0, unreadable: 0 })
    const negative = result.log.filter(({ reason }) => reason === 'amount-negative')
    expect(new Set(negative.map(({ row }) => row)).size).toBe(10)
    expect(errors(result)).toEqual([])
    expect(wholeValue('budget_paid', plan)).toBe(11_424_339_928.63)
  })
})

const EDITIONS = [
  {
    edition: '2017-02',
    file: 'fr-panorama/panorama_2017-02.csv',
    read: 293,
    projects: 57,
    shared: 18,
    costed: 49,
    cost: 2_292_900_000,
    mean: '6.2208',
  },
  {
    edition: '2017-06',
    file: 'fr-panorama/panorama_2017-06-30.csv',
    read: 61,
    projects: 61,
    shared: 20,
    costed: 53,
    cost: 2_561_100_000,
    mean: '5.9642',
  },
] as const

describe.skipIf(folder === undefined).each(EDITIONS)('large IT projects of the French State, $edition', (edition) => {
  let panorama: Portfolio
  beforeAll(async () => {
    panorama = await portfolio(edition.file, mappingText(`fr-panorama-${edition.edition}`))
  })

  it('takes every project and skips blank rows only', () => {
    const { counts, log } = panorama.result
    const skipped = edition.read - edition.projects
    expect(counts).toMatchObject({ imported: edition.projects, skipped: 0, unreadable: 0 })
    const left = log.filter(({ kind }) => kind === 'skipped').map(({ reason }) => reason)
    expect(left).toEqual(new Array(skipped).fill('blank'))
    expect(errors(panorama.result)).toEqual([])
    expect(panorama.result.isClean).toBe(true)
  })

  it('has the published counts, cost and mean duration', () => {
    const { plan } = panorama
    const coverage = { count: edition.costed, of: edition.projects }
    expect(wholeValue('project_count', plan)).toBe(edition.projects)
    expect(wholeValue('cross_functional_count', plan)).toBe(edition.shared)
    expect(figureOf('baseline_cost_total', plan)).toEqual({ value: edition.cost, coverage })
    expect(figureOf('mean_duration', plan).coverage).toEqual(coverage)
    expect(wholeValue('mean_duration', plan)?.toFixed(4)).toBe(edition.mean)
  })
})
