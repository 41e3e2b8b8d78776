/** Charts of a workbook read the very cells of their table, and cover none of them. */
import type { Cell as SheetCell, Workbook } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderXlsx } from '../../../../src/render/xlsx.ts'
import { comparisonData, figureOf, scatterData, seriesData } from '../../../../src/reports/document/chart-data.ts'
import type { ChartTable } from '../../../../src/reports/document/document.ts'
import { chartOutcome } from '../../../support/chart-outcome.ts'
import { type ChartReference, cellsOfReference, chartReferences } from '../../../support/chart-parts.ts'
import { elements, type Parts, relationsOf } from '../../../support/opc-parts.ts'
import { readWorkbook, sheetOf } from '../../../support/read-workbook.ts'
import { renderOptions } from '../../../support/render-options.ts'
import { BUDGET, comparisonSample, FRONTIER, loadSample, TREND, valueSample } from '../../../support/sample-charts.ts'
import { zipParts } from '../../../support/zip-parts.ts'

const TITLE = "L’équipe d'appui & <autres>"
const MS_PER_DAY = 86_400_000

let parts: Parts
let workbook: Workbook
beforeAll(async () => {
  const bytes = await renderXlsx(chartOutcome(TITLE), renderOptions('fr'))
  parts = zipParts(bytes)
  workbook = await readWorkbook(bytes)
})

/** The charts of a sheet, in their order. */
function chartsOn(sheet: number): string[] {
  const [drawing] = relationsOf(parts, `xl/worksheets/sheet${sheet}.xml`).filter(({ type }) =>
    type.endsWith('/drawing'),
  )
  return relationsOf(parts, drawing?.target ?? '-').map(({ target }) => parts.get(target ?? '') ?? '')
}

function plain({ value }: SheetCell): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return String(value.getTime() / MS_PER_DAY + 25_569)
  if (typeof value === 'object') return 'result' in value ? String(value.result) : null
  return String(value)
}

function inCells({ formula }: ChartReference): (string | null)[] {
  return cellsOfReference(formula).map(({ sheet, address }) => plain(sheetOf(workbook, sheet).getCell(address)))
}

/** The figures that a chart draws of a role, series by series. */
function figures(xml: string, role: string): (number | null)[][] {
  return chartReferences(xml)
    .filter((reference) => reference.role === role)
    .map((reference) => inCells(reference).map((value) => (value === null ? null : Number(value))))
}

function chartOf<T extends ChartTable['chart']['type']>(table: ChartTable, type: T) {
  const { chart } = table
  if (chart.type !== type) throw new Error(`no ${type}`)
  return chart as Extract<ChartTable['chart'], { type: T }>
}

describe('what a chart keeps', () => {
  it('is what its cells hold', () => {
    const all = [...parts].filter(([name]) => name.startsWith('xl/charts/chart'))
    const references = all.flatMap(([, xml]) => chartReferences(xml))
    expect(references.length).toBeGreaterThan(80)
    for (const reference of references) {
      expect(reference.cached, reference.formula).toEqual(inCells(reference))
    }
  })

  it.each([
    ['stacked bars under a limit', 3, BUDGET],
    ['bars of two teams', 4, loadSample(TITLE)],
    ['curves with a gap', 5, TREND],
  ])('is what the encoding says: %s', (_, sheet, table) => {
    const { panels } = seriesData(table, chartOf(table, 'series'))
    expect(chartsOn(sheet).map((xml) => figures(xml, 'c:val'))).toEqual(
      panels.map(({ series }) => series.map(({ values }) => values)),
    )
  })

  it.each([
    ['bubbles, without rows that lack a figure or a size', 7, valueSample(TITLE)],
    ['points that are joined', 8, FRONTIER],
  ])('is what the encoding says: %s', (_, sheet, table) => {
    const [xml = ''] = chartsOn(sheet)
    const data = scatterData(table, chartOf(table, 'scatter'))
    const shown = data.points.filter(
      ({ x, y, size }) => x !== null && y !== null && (data.size === undefined || (size ?? 0) > 0),
    )
    expect(figures(xml, 'c:xVal').flat()).toEqual(shown.map(({ x }) => x))
    expect(figures(xml, 'c:yVal').flat()).toEqual(shown.map(({ y }) => y))
    const sizes = data.size === undefined ? [] : shown.map(({ size }) => size)
    expect(figures(xml, 'c:bubbleSize').flat()).toEqual(sizes)
  })

  it('is what the encoding says: options, a chart a measure', () => {
    const table = comparisonSample(TITLE)
    const { measures } = comparisonData(table, chartOf(table, 'comparison'))
    expect(chartsOn(10).map((xml) => figures(xml, 'c:val'))).toEqual(measures.map(({ cells }) => [cells.map(figureOf)]))
  })
})

describe('a chart', () => {
  it('has the title of its table, or of its part, and says what it shows', () => {
    const titles = chartsOn(4).map((xml) => /<a:t>(.*?)<\/a:t>/.exec(xml)?.[1])
    expect(titles).toEqual(['L’équipe d&#39;appui &amp; &lt;autres&gt;', 'DATA'])
    const described = [...parts]
      .filter(([name]) => name.startsWith('xl/drawings/drawing'))
      .flatMap(([, xml]) => elements(xml, 'xdr:cNvPr').map(({ descr }) => descr))
    expect(described.slice(0, 3)).toEqual([
      'La dépense dépasse l’enveloppe en 2023.',
      `${TITLE}\u00a0: Charge et capacité`,
      'DATA\u00a0: Charge et capacité',
    ])
  })

  it('names the unit of its figures on the axis, in the manner of the language', () => {
    const axis = (sheet: number): readonly unknown[] => {
      const [xml = ''] = chartsOn(sheet)
      const titles = [...xml.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text)
      const formats = elements(xml, 'c:numFmt').filter(({ sourceLinked }) => sourceLinked === '0')
      return [titles.at(-1), ...formats.map(({ formatCode }) => formatCode)]
    }
    expect(axis(3)).toEqual(['M€', '#,##0.0,,'])
    expect(axis(4)).toEqual(['jours', '#,##0'])
    expect(axis(5)).toEqual(['%', '0"\u00a0"%'])
  })

  it('of costs over two decades counts by powers of ten', () => {
    expect(chartsOn(7)[0]).toContain('<c:logBase val="10"/>')
    expect(chartsOn(8)[0]).not.toContain('logBase')
  })

  it('of bars begins at zero', () => {
    expect(chartsOn(3)[0]).toContain('<c:min val="0"/>')
    expect(chartsOn(10).every((xml) => xml.includes('<c:min val="0"/>'))).toBe(true)
    expect(chartsOn(5)[0]).not.toContain('<c:min ')
  })

  it('marks a point of a limit that no line leads to', () => {
    const symbols = elements(chartsOn(3)[0] ?? '', 'c:symbol').map(({ val }) => val)
    expect(symbols).toEqual(['dash'])
    const steps = elements(chartsOn(4)[0] ?? '', 'c:symbol').map(({ val }) => val)
    expect(steps).toEqual(['none', 'none'])
  })

  it('tells its series apart without colour, and no line is smoothed', () => {
    expect(chartsOn(3)[0]).toContain('prst="wdUpDiag"')
    expect(elements(chartsOn(4)[0] ?? '', 'a:prstDash').map(({ val }) => val)).toEqual(['solid', 'dash'])
    const smooth = [...parts.values()].flatMap((xml) => xml.match(/<c:smooth val="[^0]/g) ?? [])
    expect(smooth).toEqual([])
  })

  it('lists the rows that it has no point for', () => {
    expect(sheetOf(workbook, 'Valeur et coût').getCell('A31').value).toBe(
      'Sans point sur le graphique\u00a0: Portail, Annuaire',
    )
  })

  it('covers no cell that holds something', () => {
    let charts = 0
    for (const [index, sheet] of workbook.worksheets.entries()) {
      const [drawing] = relationsOf(parts, `xl/worksheets/sheet${index + 1}.xml`).filter(({ type }) =>
        type.endsWith('/drawing'),
      )
      const xml = parts.get(drawing?.target ?? '') ?? '<a/>'
      const tops = [...xml.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row) + 1)
      const heights = elements(xml, 'xdr:ext').map(({ cy }) => Number(cy) / 12_700)
      tops.forEach((top, at) => {
        let [row, left] = [top, heights[at] ?? 0]
        for (; left > 0; row += 1) {
          expect(sheet.getRow(row).hasValues, `${sheet.name} ${row}`).toBe(false)
          left -= sheet.getRow(row).height
        }
        charts += 1
      })
    }
    expect(charts).toBe(18)
  })
})
