/** Lays out charts of series: a legend, and panels beside and below each other on one scale. */
import { CHART_KINDS, CHART_NOUNS, descriptionText, rangeText } from '../../lang/catalogue/charts.ts'
import { listed } from '../../lang/lists.ts'
import { counted } from '../../lang/plurals.ts'
import type { SeriesChart } from '../../reports/document/chart.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { categoryNames } from './category-axis.ts'
import { figureWords } from './figures.ts'
import { label } from './label.ts'
import { type LegendItem, legend } from './legend.ts'
import { fill, marker, patterns } from './looks.ts'
import { bands, bars, curve, curves } from './series-marks.ts'
import { type DrawnPanel, type DrawnSeries, heldValues, type SeriesModel, seriesModel } from './series-model.ts'
import { lengthText, line, marks, rectangle } from './svg.ts'
import { widest } from './text-width.ts'
import { linearAxis, type ValueAxis } from './value-axis.ts'

const TALL = 240
const LOW = 130
const HEADING = 22
const BETWEEN = 22
/** The narrowest panel among several. */
const PANEL = 240
const EDGE = 8

/** The mark of a series beside its name. */
function legendItem({ title, mark, part, look }: DrawnSeries, id: string): LegendItem {
  return {
    words: title,
    swatch: ({ x, y }) => {
      if (mark === 'bar') return rectangle({ x: x - 9, y: y - 6, width: 18, height: 12 }, fill(look, id))
      const stroke = curve(`M${lengthText(x - 12)} ${lengthText(y)}h24`, { look, part })
      return mark === 'line' ? stroke + marker(look, { x, y }, 42) : stroke
    },
  }
}

/** The lines behind the marks, and what they stand for where the panel is the first of its row. */
function grid(axis: ValueAxis, { left, right }: { left: number; right: number }, hasTexts: boolean): string {
  return axis.ticks
    .map(({ value, place, text }) => {
      const across = value === 0 ? '' : line({ x: left, y: place }, { x: right, y: place }, { class: 'ch-grid' })
      if (!hasTexts) return across
      const at = { x: left - EDGE, y: place }
      return across + label({ words: text, at, type: 'small', anchor: 'end', isMuted: true })
    })
    .join('')
}

/** The line of zero, over the edges of the bars that stand on it. */
function zeroLine(axis: ValueAxis, { left, right }: { left: number; right: number }): string {
  return axis.ticks
    .filter(({ value }) => value === 0)
    .map(({ place }) => line({ x: left, y: place }, { x: right, y: place }, { class: 'ch-axis' }))
    .join('')
}

interface Layout {
  readonly columns: number
  /** The width of one without the texts of the axis. */
  readonly width: number
  readonly height: number
  readonly left: number
  readonly hasNames: boolean
}

function layoutOf({ panels }: SeriesModel, axisWidth: number, width: number): Layout {
  const room = width - axisWidth - EDGE
  const columns = Math.max(1, Math.min(panels.length, Math.floor(room / PANEL)))
  return {
    columns,
    width: (room - (columns - 1) * BETWEEN) / columns,
    height: panels.length > 1 ? LOW : TALL,
    left: axisWidth,
    hasNames: panels.some(({ name }) => name !== ''),
  }
}

interface Placed {
  readonly svg: string
  readonly height: number
}

function panelAt(
  model: SeriesModel,
  panel: DrawnPanel,
  place: { readonly left: number; readonly top: number; readonly isFirst: boolean },
  layout: Layout,
  canvas: Canvas,
): Placed {
  const { left, top } = place
  const head = layout.hasNames ? HEADING : 0
  const bottom = top + head + layout.height
  const axis = axisOf(model, [bottom, top + head], canvas)
  const step = layout.width / Math.max(1, model.categories.length)
  const marksAt = { left, step, axis }
  const names = categoryNames(model.categories, { left, step, top: bottom + 6 })
  const ends = { left, right: left + layout.width }
  const title = { x: left, y: top + head / 2 - 2 }
  const svg = [
    layout.hasNames ? label({ words: panel.name, at: title, type: 'heading', room: layout.width }) : '',
    grid(axis, ends, place.isFirst),
    marks(bars(model, panel, marksAt, canvas)),
    zeroLine(axis, ends),
    bands(model, panel, marksAt),
    marks(curves(model, panel, marksAt, canvas)),
    names.svg,
  ]
  return { svg: svg.join(''), height: head + layout.height + 6 + names.height }
}

/** Zero lies on the axis where bars are compared, and where it is near enough to curves. */
function axisOf(model: SeriesModel, range: readonly [number, number], canvas: Canvas): ValueAxis {
  const values = heldValues(model)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isNear = most - least >= 0.3 * Math.max(Math.abs(least), Math.abs(most))
  const hasZero = isNear || model.slots.length > 0
  const count = model.panels.length > 1 ? 3 : 5
  return linearAxis({ values, unit: model.unit, range, count, hasZero }, canvas)
}

function describe(model: SeriesModel, isStacked: boolean, canvas: Canvas): string {
  const { lang } = canvas
  const { series, categories, panels, unit } = model
  const hasMark = (mark: DrawnSeries['mark']): boolean => series.some((one) => one.mark === mark)
  const kind = hasMark('bar')
    ? CHART_KINDS[isStacked ? 'stacked' : 'bars']
    : CHART_KINDS[hasMark('line') ? 'lines' : 'steps']
  const figures = panels.flatMap(({ name, values }) =>
    series.flatMap(({ title }, index) =>
      categories.flatMap((category, at) => {
        const value = values[index]?.[at] ?? null
        const where = [name, category, title].filter((word) => word !== '').join(', ')
        return value === null ? [] : [{ value, where }]
      }),
    ),
  )
  const [first] = figures
  if (first === undefined) return ''
  const least = figures.reduce((low, one) => (one.value < low.value ? one : low), first)
  const most = figures.reduce((high, one) => (one.value > high.value ? one : high), first)
  const told = ({ value, where }: typeof first) => `${figureWords(value, unit, canvas)} (${where})`
  const counts = counted(categories.length, CHART_NOUNS.category, lang)
  const names = panels.map(({ name }) => name).filter((name) => name !== '')
  return descriptionText(
    kind,
    [
      `${counts}, ${rangeText(categories[0] ?? '', categories.at(-1) ?? '', lang)}`,
      names.length === 0 ? '' : `${counted(names.length, CHART_NOUNS.panel, lang)} (${listed(names, lang)})`,
      listed(
        series.map(({ title }) => title),
        lang,
      ),
      rangeText(told(least), told(most), lang),
    ],
    lang,
  )
}

/** Series over categories; undefined where there is no figure. */
export function drawSeries(table: ChartTable, chart: SeriesChart, canvas: Canvas): Drawing | undefined {
  const model = seriesModel(table, chart, canvas)
  if (heldValues(model).length === 0) return undefined
  const { series, panels } = model
  const isTold = series.length > 1
  const items = isTold ? series.map((one) => legendItem(one, canvas.id)) : []
  const head = legend(items, { x: 0, y: 0 }, canvas.width)
  const texts = axisOf(model, [1, 0], canvas).ticks.map(({ text }) => text)
  const layout = layoutOf(model, widest(texts, 'small') + EDGE + 2, canvas.width)
  let top = head.height + EDGE
  const drawn: string[] = []
  for (let row = 0; row < panels.length; row += layout.columns) {
    const placed = panels.slice(row, row + layout.columns).map((panel, column) => {
      const left = layout.left + column * (layout.width + BETWEEN)
      return panelAt(model, panel, { left, top, isFirst: column === 0 }, layout, canvas)
    })
    drawn.push(...placed.map(({ svg }) => svg))
    top += Math.max(...placed.map(({ height }) => height)) + BETWEEN / 2
  }
  return {
    height: top,
    defs: patterns(
      series.flatMap(({ mark, look }) => (mark === 'bar' ? [look] : [])),
      canvas.id,
    ),
    body: head.svg + drawn.join(''),
    description: describe(model, chart.isStacked === true, canvas),
  }
}
