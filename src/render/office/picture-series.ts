/** Series over categories as native charts: one that fills its place, or panels beside each other on one scale. */

import type { SeriesChart } from '../../reports/document/chart.ts'
import { seriesData } from '../../reports/document/chart-data.ts'
import type { Cell, CellUnit, ChartTable } from '../../reports/document/document.ts'
import { legalText } from '../text/xml-text.ts'
import { type DrawingContext, headingOf, type OfficeDrawing, words } from './context.ts'
import { axisEnd, axisFormat, figureFormat, largestOf } from './figure-format.ts'
import { GREY, INK, TONE_COLOURS, TONE_FILLS } from './look.ts'
import type { CategorySeries, OfficeChart } from './native-chart.ts'
import { gridOf, inGrid, rowsOf } from './panels.ts'

/** Beyond so many bars their figures would overlap. */
const MOST_LABELS = 14

type Panel = ReturnType<typeof seriesData>['panels'][number]

function coloursOf(chart: SeriesChart, { look }: DrawingContext): string[] {
  let used = 0
  const taken = new Set<string>()
  return chart.series.map(({ part, tone }) => {
    if (part === 'limit') return INK
    if (part === 'former') return GREY
    if (tone !== undefined) {
      // Bars have no patterns here: the second of a tone is pale.
      const colour = taken.has(tone) ? TONE_FILLS[tone] : TONE_COLOURS[tone]
      taken.add(tone)
      return colour
    }
    const colour = look.series[used % look.series.length] ?? look.accent
    used += 1
    return colour
  })
}

function nativeChart(
  { categories, series }: Panel,
  chart: SeriesChart,
  unit: CellUnit,
  { max, context }: { readonly max?: number; readonly context: DrawingContext },
): OfficeChart {
  const colours = coloursOf(chart, context)
  const largest = largestOf(series.flatMap(({ values }) => values))
  const drawn = series.map(
    ({ title, values, mark, part }, at): CategorySeries => ({
      name: legalText(title[context.lang]),
      values,
      // There are no steps among native charts.
      mark: mark === 'bar' ? 'bar' : 'line',
      colour: colours[at] ?? INK,
      isDashed: part !== undefined || mark === 'step',
      isCeiling: part === 'limit' || mark === 'step',
    }),
  )
  // Figures would stand on lines and on other bars.
  const isPlain = chart.isStacked !== true && series.every(({ mark }) => mark === 'bar')
  const hasLabels = isPlain && series.length * categories.length <= MOST_LABELS
  return {
    type: 'category',
    categories: categories.map((cell) => words(cell, context)),
    series: drawn,
    ...(chart.isStacked === true ? { isStacked: true } : {}),
    axisFormat: axisFormat(unit, max ?? largest, context),
    ...(hasLabels ? { labelFormat: figureFormat(unit, max ?? largest, context) } : {}),
    ...(max === undefined ? {} : { max }),
    font: context.look.font,
    points: context.type.label,
    hasLegend: true,
  }
}

/** The height of the highest bar or line of a panel, stacked bars on top of each other. */
function heightOf({ series, categories }: Panel, isStacked: boolean): number {
  const of = (at: number): number[] => {
    const bars = series.filter(({ mark }) => mark === 'bar').map(({ values }) => values[at] ?? 0)
    const others = series.map(({ values }) => values[at] ?? 0)
    return isStacked ? [bars.reduce((sum, one) => sum + one, 0), ...others] : others
  }
  return Math.max(0, ...categories.flatMap((_, at) => of(at)))
}

/** A chart that fills its place; panels, up to six together, on the scale of the highest. */
export function seriesPictures(
  table: ChartTable,
  chart: SeriesChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  const { unit, panels } = seriesData(table, chart)
  const told = panels.filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)))
  const describe = (name: Cell): string => {
    const title = legalText((table.chart.sentence ?? table.title ?? { fr: '', en: '' })[context.lang])
    return [title, words(name, context)].filter((part) => part !== '').join(' · ')
  }
  const [first] = told
  if (first === undefined) return []
  if (told.length === 1) {
    return [
      {
        least: 2.8,
        draw: (canvas, box) =>
          canvas.chart(nativeChart(first, chart, unit, { context }), box, { description: describe(first.name) }),
      },
    ]
  }
  const max = axisEnd(Math.max(...told.map((panel) => heightOf(panel, chart.isStacked === true))))
  return gridOf(told).map((some) => ({
    least: 3.6,
    rows: rowsOf(some.length, context.across),
    draw: (canvas, box) =>
      inGrid(
        some,
        box,
        (panel, place) =>
          canvas.chart(nativeChart(panel, chart, unit, { max, context }), place, {
            description: describe(panel.name),
            heading: headingOf(words(panel.name, context), context),
          }),
        context.across,
      ),
  }))
}
