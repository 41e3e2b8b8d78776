/** Every figure that a picture of a sample's report shows is a cell of its table, and the same in JSON. */
import { describe, expect, it } from 'vitest'
import { sitePages } from '../../src/commands/report-all/site.ts'
import { siteEntry } from '../../src/commands/report-all/site-entry.ts'
import { startResult } from '../../src/commands/report-all/site-index.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { renderJson } from '../../src/render/json.ts'
import type { Chart } from '../../src/reports/document/chart.ts'
import {
  comparisonData,
  figureOf,
  matrixData,
  roadmapData,
  scatterData,
  seriesData,
  tilesData,
} from '../../src/reports/document/chart-data.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Cell, ChartTable } from '../../src/reports/document/document.ts'
import { dayText } from '../../src/values/calendar.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { REPOSITORY } from '../support/scenario.ts'

const PLANS = ['minimal', 'draft', 'centre-val-de-loire-2017-2021', 'centre-val-de-loire-2022-2027']

/** What a picture shows, read through the encoding: figures and days in the order of its marks. */
function shown({ chart, ...table }: ChartTable): (number | string | null)[] {
  const whole = { chart, ...table }
  switch (chart.type) {
    case 'series':
      return seriesData(whole, chart).panels.flatMap(({ series }) => series.flatMap(({ values }) => values))
    case 'roadmap':
      return roadmapData(whole, chart).flatMap(({ bars }) =>
        bars.flatMap(({ start, end, formerStart, formerEnd }) =>
          [start, end, formerStart, formerEnd].map((day) => (day === undefined ? null : dayText(day))),
        ),
      )
    case 'scatter':
      return scatterData(whole, chart).points.flatMap(({ x, y, size }) => [x, y, size])
    case 'matrix':
      return matrixData(whole, chart).rows.flatMap(({ cells }) => cells.map(figureOf))
    case 'comparison':
      return comparisonData(whole, chart).measures.flatMap(({ cells }) => cells.map(figureOf))
    case 'tiles':
      return tilesData(whole, chart).map(({ value }) => figureOf(value))
  }
}

interface JsonTable {
  readonly id: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly chart?: Readonly<Record<string, unknown>>
}

/** The plain value of a field of a row in JSON; null where there is none. */
function plainOf(row: Readonly<Record<string, unknown>>, column: unknown): number | string | null {
  const field = typeof column === 'string' ? row[column] : undefined
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : field
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** The same, read from JSON by somebody who has nothing but the file. */
function shownInJson({ rows, chart = {} }: JsonTable): (number | string | null)[] {
  const groupOf = (row: JsonTable['rows'][number]) => plainOf(row, chart['panel'] ?? chart['group']) ?? ''
  const groups = [...new Set(rows.map(groupOf))].map((name) => rows.filter((row) => groupOf(row) === name))
  const columns = (...names: string[]) => names.map((name) => chart[name])
  const former = (chart['former'] ?? {}) as Readonly<Record<string, unknown>>
  switch (chart['type'] as Chart['type']) {
    case 'series':
      return groups.flatMap((own) =>
        (chart['series'] as { column: string }[]).flatMap(({ column }) => own.map((row) => plainOf(row, column))),
      )
    case 'roadmap':
      return groups.flatMap((own) =>
        own.flatMap((row) =>
          [...columns('start', 'end'), former['start'], former['end']].map((name) => plainOf(row, name)),
        ),
      )
    case 'scatter':
      return rows.flatMap((row) => columns('x', 'y', 'size').map((name) => plainOf(row, name)))
    case 'matrix':
      return rows.flatMap((row) => (chart['columns'] as string[]).map((name) => plainOf(row, name)))
    case 'comparison':
      return (chart['measures'] as string[]).flatMap((name) => rows.map((row) => plainOf(row, name)))
    case 'tiles':
      return rows.map((row) => plainOf(row, chart['value']))
  }
}

/** The units of the figures that share an axis. */
function unitsOf(table: ChartTable): string[][] {
  const { chart, columns, rows } = table
  if (chart.type !== 'series') return []
  const drawn = chart.series.map(({ column }) => columns.findIndex(({ id }) => id === column))
  const cells: Cell[] = rows.flatMap((row) => drawn.flatMap((index) => row.cells[index] ?? []))
  return [[...new Set(cells.flatMap((cell) => (cell.kind === 'figure' ? cell.unit : [])))]]
}

/** The tables with pictures of a result. */
function drawnIn({ report }: CommandResult): ChartTable[] {
  return (report?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.chart !== undefined ? [{ ...block, chart: block.chart }] : [],
    ),
  )
}

/** The tables of a result as JSON has them, by their ids. */
async function toldIn(outcome: CommandResult): Promise<Map<string, JsonTable>> {
  const json = JSON.parse(await renderJson(outcome)) as { data: { sections: { tables: JsonTable[] }[] } }
  return new Map(json.data.sections.flatMap(({ tables }) => tables).map((one) => [one.id, one]))
}

describe.each(PLANS)('the pictures of %s', (name) => {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, `plans/${name}`), {})
  const site = { path: name, loaded }
  const reports = sitePages(site)
  const entry = siteEntry(site, { lang: 'fr', pages: reports, formats: ['html'], isAlone: false })
  const pages = [
    [`${name}/index`, startResult(entry, 'html')] as const,
    ...reports.map(({ stem, make }) => [stem, make()('data')] as const),
  ]

  it.each(pages)('%s', async (_, outcome) => {
    const told = await toldIn(outcome)
    for (const table of drawnIn(outcome)) {
      const own = told.get(table.id)
      if (own === undefined) throw new Error(`JSON has no table ${table.id}`)
      expect(shown(table), table.id).toEqual(shownInJson(own))
      for (const units of unitsOf(table)) expect(units.length, table.id).toBeLessThanOrEqual(1)
    }
  })

  it('are of more than two kinds', () => {
    const types = new Set(pages.flatMap(([, outcome]) => drawnIn(outcome).map(({ chart }) => chart.type)))
    expect(types.size).toBeGreaterThan(2)
  })
})
