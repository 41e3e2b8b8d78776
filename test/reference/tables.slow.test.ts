/** The tables of real data, found without an option: as many records as their publishers state, and their sums. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNumber, readNumbers } from '../../src/intake/cells/number-column.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { SourceTable } from '../../src/intake/source/table.ts'
import { findTables } from '../../src/intake/tables/find-tables.ts'
import type { FoundTables, TableOptions } from '../../src/intake/tables/options.ts'
import { decimalNumber, plus, ZERO } from '../../src/values/decimal.ts'

const folder = process.env['PLAN_REFERENCE_DATA']
if (folder === undefined) process.stdout.write('real tables: skipped, PLAN_REFERENCE_DATA is not set\n')

async function found(file: string, options: TableOptions = {}): Promise<FoundTables> {
  const content = await readSource(readFileSync(join(folder ?? '', file)), file)
  if ('fault' in content) throw new Error(content.detail)
  return findTables(content, options)
}

async function first(file: string, options: TableOptions = {}): Promise<SourceTable> {
  const { tables } = await found(file, options)
  const [table] = tables
  if (table === undefined) throw new Error(`no table in ${file}`)
  return table.table
}

/** The sum of a column, read in the form that its cells have. */
function sumOf({ records }: SourceTable, column: string): { readonly count: number; readonly sum: number } {
  const cells = records.map(({ row, cells: own }) => ({ row, value: own.get(column) }))
  const { form } = readNumbers(cells)
  const numbers = cells.flatMap(({ value }) => readNumber(value, form)?.number ?? [])
  return { count: numbers.length, sum: decimalNumber(numbers.reduce(plus, ZERO)) }
}

describe.skipIf(folder === undefined)('tables of real data', () => {
  it.each([
    ['portfolios/fr-panorama/panorama_2017-02.csv', 57, 49, 2292.9],
    ['portfolios/fr-panorama/panorama_2017-06-30.csv', 61, 53, 2561.1],
    ['portfolios/fr-panorama/export_2018-03-26_d594dda.xlsx', 61, 60, 2826.28],
  ])('%s has %i projects, %i of them costed', async (file, projects, costed, sum) => {
    const table = await first(file)
    expect(table.records).toHaveLength(projects)
    expect(sumOf(table, 'Coût estimé')).toMatchObject({ count: costed })
    expect(sumOf(table, 'Coût estimé').sum).toBeCloseTo(sum, 1)
  })

  it.each([
    ['2016', 398, 392, 11_918_961_480],
    ['2019', 463, 456, 7_030_871_651],
  ])('Canada %s has %i projects, %i with a budget', async (year, projects, count, sum) => {
    const table = await first(`portfolios/ca-gc-it/gc-it-projects-${year}.csv`)
    expect(table.records).toHaveLength(projects)
    expect(sumOf(table, 'totalBudget')).toEqual({ count, sum })
  })

  it.each([
    ['2015', 188],
    ['2016', 143],
    ['2017', 143],
    ['2018', 133],
    ['2019', 133],
    ['2020', 125],
    ['2021', 184],
    ['2022', 235],
  ])('the United Kingdom of %s has %i projects, in columns until 2017', async (year, projects) => {
    const table = await first(`portfolios/uk-gmpp/uk_${year}.csv`)
    expect(table.records).toHaveLength(projects)
  })

  it('the United Kingdom of 2020 costs what it publishes', async () => {
    const table = await first('portfolios/uk-gmpp/uk_2020.csv')
    const { count, sum } = sumOf(table, 'wlc_baseline_incl_NCG')
    expect(count).toBe(113)
    expect(sum).toBeCloseTo(447_920, -1)
  })

  it('Baltimore tells which of its rows are totals, and the others add up to them', async () => {
    const file = 'portfolios/us-baltimore-cip/FY14-FY22_CIP-Requests_Source.csv'
    const [table] = (await found(file)).tables
    expect(table?.table.records).toHaveLength(5345)
    expect(table?.totalColumn).toEqual({ column: 'amt_type', is: ['Total'] })
    const parted = await first(file, { totals: { column: 'amt_type', is: ['Total'] } })
    expect([parted.records.length, parted.totals.length]).toEqual([3149, 2196])
    const totals = { ...parted, records: parted.totals.map(({ row, values }) => ({ row, cells: values })) }
    for (const column of ['agency_amt', 'budget_amt']) expect(sumOf(parted, column).sum).toBe(sumOf(totals, column).sum)
  })

  it('Baltimore prints its capital budget as 244 cards, whose rows add up to their totals', async () => {
    const table = await first('import/xlsx/baltimore_FY22_CapitalBudget_converted.xlsx')
    expect(new Set(table.records.map(({ cells }) => cells.get('Code'))).size).toBe(244)
    const totals = { ...table, records: table.totals.map(({ row, values }) => ({ row, cells: values })) }
    expect(totals.records).toHaveLength(244)
    for (const column of ['Agency', 'Ordinance of Estimates'])
      expect(sumOf(table, column).sum).toBe(sumOf(totals, column).sum)
    expect(sumOf(table, 'Agency').sum).toBe(466_426)
    expect(sumOf(table, 'Ordinance of Estimates').sum).toBe(487_572)
  })

  it('Baltimore prints its six years on a sheet per agency, whose cards are one table', async () => {
    const { tables, without } = await found('import/xlsx/baltimore_FY22-27_SixYear_converted.xlsx')
    expect(without).toEqual([])
    expect(tables.map(({ options }) => options.orientation)).toEqual(['cards'])
    const records = tables.flatMap(({ table }) => table.records)
    expect(records).toHaveLength(787)
    expect(new Set(records.map(({ sheet, cells }) => `${sheet} ${cells.get('Code')}`)).size).toBe(449)
  })

  it('an IT cost template has two tables on two sheets', async () => {
    const { tables } = await found('import/xlsx/hrmnns_IT_Cost_Template.xlsx')
    expect(tables.map(({ table }) => [table.name, table.records.length])).toEqual([
      ['IT_Costs_2026', 845],
      ['Budget_2026', 72],
    ])
  })

  it.each([
    ['portfolios/fr-paris-invest/ap_operations.json', 'operations', 4961],
    ['portfolios/us-dc-cip/data.json', '', 1307],
    ['portfolios/us-nyc-capital/projects.geojson', 'features.properties', 1608],
  ])('%s has its records at "%s"', async (file, path, records) => {
    const table = await first(file)
    expect(table.name).toBe(path)
    expect(table.records).toHaveLength(records)
  })
})
