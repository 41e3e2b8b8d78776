/** Lays out a roadmap: a legend, the status date, years and quarters, and the rows in bands by their groups. */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import type { RoadmapChart } from '../../reports/document/chart.ts'
import { roadmapData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import type { Day } from '../../values/calendar.ts'
import { dayLabel } from '../text/cell-text.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { cellWords } from './figures.ts'
import { label } from './label.ts'
import { legend } from './legend.ts'
import { areJudged, ROW, type RoadmapGroup, type RoadmapRow, type RowPlace, rowMarks, rowTitle } from './roadmap-row.ts'
import { describeRoadmap, roadmapLegend } from './roadmap-words.ts'
import { line, marks, rectangle } from './svg.ts'
import { textWidth, widest } from './text-width.ts'
import { type TimeAxis, timeAxis, timeGrid, timeHeading } from './time-axis.ts'

/** Below it titles stand above their bars. */
const NARROW = 560
const TITLE_ABOVE = 18
const SIGN = 20
const BAND = 22
const STATUS = 16
const BETWEEN = 12
/** Of more rows than this, each part repeats the years and quarters. */
const ONE_PAGE = 40
const PART = 30

/** Where the parts of each row lie across. */
type Columns = Omit<RowPlace, 'top'>

/** Rows below one heading of years. */
interface Part {
  readonly heading: string
  readonly rows: readonly RoadmapRow[]
}

/** Parts below one heading of years. */
type Run = readonly Part[]

/** The groups, those with more rows than `most` in parts of about the same length. */
function partsOf(groups: readonly RoadmapGroup[], most: number, canvas: Canvas): Part[] {
  return groups.flatMap(({ name, bars }) => {
    const title = cellWords(name, canvas)
    const count = Math.ceil(bars.length / most)
    const size = Math.ceil(bars.length / count)
    return Array.from({ length: count }, (_, at) => ({
      heading: at === 0 || title === '' ? title : `${title} (${CHART_WORDS.continued[canvas.lang]})`,
      rows: bars.slice(at * size, (at + 1) * size),
    }))
  })
}

function daysOf(groups: readonly RoadmapGroup[], chart: RoadmapChart): Day[] {
  const days = groups.flatMap(({ bars }) =>
    bars.flatMap(({ start, end, goesOnTo, formerStart, formerEnd, firstEnd, milestones }) => [
      ...(start === undefined || end === undefined ? [] : [start, goesOnTo ?? end]),
      ...(formerStart === undefined || formerEnd === undefined ? [] : [formerStart, formerEnd]),
      ...(firstEnd === undefined ? [] : [firstEnd]),
      ...milestones.map(({ day }) => day),
    ]),
  )
  return days.length === 0 || chart.asOf === undefined ? days : [...days, chart.asOf]
}

function columnsOf(rows: readonly RoadmapRow[], canvas: Canvas): Omit<Columns, 'axis' | 'status'> {
  const isNarrow = canvas.width < NARROW
  const isJudged = areJudged(rows)
  const sign = rows.some(({ tone }) => tone !== undefined) ? SIGN : 0
  if (isNarrow)
    return { left: sign, room: canvas.width - sign, sign: SIGN / 2 - 2, head: TITLE_ABOVE, bars: 8, isJudged }
  const titles = widest(
    rows.map((row) => cellWords(row.label, canvas)),
    'label',
  )
  const room = Math.min(titles + 2, Math.round(canvas.width * 0.36))
  return { left: 4, room, sign: 4 + room + SIGN / 2 + 2, head: 0, bars: 4 + room + sign + 12, isJudged }
}

/** What lies on what: lines of time below bars, the line of the status date over them, headings over all. */
interface Layers {
  readonly grid: string[]
  readonly rows: string[]
  readonly headings: string[]
}

function statusPlace(axis: TimeAxis | undefined, { asOf }: RoadmapChart): number | undefined {
  return axis === undefined || asOf === undefined ? undefined : axis.at(asOf + 0.5)
}

/** The status date in words at the head of its line, kept within the picture. */
function statusDate(asOf: Day, axis: TimeAxis, middle: number, { lang }: Canvas): string {
  const words = `${OUTPUT_WORDS.as_of[lang]} ${dayLabel(asOf, lang)}`
  const half = textWidth(words, 'small') / 2
  const x = Math.max(axis.left + half, Math.min(axis.right - half, axis.at(asOf + 0.5)))
  return label({ words, type: 'small', anchor: 'middle', at: { x, y: middle } })
}

/** A run of parts below one heading of years, drawn from `start` on; gives where it ends. */
function drawRun(
  parts: Run,
  start: number,
  columns: Columns,
  layers: Layers,
  { chart, canvas, isFirst }: { chart: RoadmapChart; canvas: Canvas; isFirst: boolean },
): number {
  const { axis, status } = columns
  let top = start
  if (axis !== undefined) {
    layers.headings.push(timeHeading(axis, top, canvas))
    top += axis.height
  }
  if (isFirst && axis !== undefined && chart.asOf !== undefined) {
    layers.headings.push(statusDate(chart.asOf, axis, top + STATUS / 2, canvas))
    top += STATUS
  }
  const rowsTop = top
  for (const { heading, rows } of parts) {
    if (heading !== '') {
      const at = { x: 6, y: top + BAND / 2 }
      const field = { x: 0, y: top + 2, width: canvas.width, height: BAND - 4 }
      layers.headings.push(
        rectangle(field, { class: 'ch-band' }),
        label({ words: heading, type: 'heading', at, room: canvas.width - 12 }),
      )
      top += BAND
    }
    for (const [at, row] of rows.entries()) {
      const place = { ...columns, top: top + at * heightOf(columns) }
      layers.rows.push(rowMarks(row, place, canvas))
      layers.headings.push(rowTitle(row, place, canvas))
    }
    top += rows.length * heightOf(columns)
  }
  if (axis !== undefined) layers.grid.push(timeGrid(axis, rowsTop, top))
  if (status !== undefined) {
    const from = { x: status, y: rowsTop }
    layers.rows.push(line(from, { x: status, y: top }, { class: 'ch-as-of', 'stroke-dasharray': '5 3' }))
  }
  return top
}

function heightOf({ head }: Columns): number {
  return ROW + head
}

function runHeight(run: Run, columns: Columns): number {
  const rows = run.reduce((sum, part) => sum + part.rows.length, 0)
  const headings = run.filter(({ heading }) => heading !== '').length
  return (columns.axis?.height ?? 0) + headings * BAND + rows * heightOf(columns)
}

/** What a picture holds beside its runs. */
function frameHeight(legendHeight: number): number {
  return legendHeight + 2 + STATUS + 6
}

/** The runs of each picture: one picture of all, unless that were taller than the canvas may be. */
function picturesOf(groups: readonly RoadmapGroup[], columns: Columns, legendHeight: number, canvas: Canvas): Run[][] {
  const rows = groups.reduce((sum, { bars }) => sum + bars.length, 0)
  const whole = partsOf(groups, rows, canvas)
  const room = canvas.tallest - frameHeight(legendHeight)
  if (runHeight(whole, columns) <= room && rows <= ONE_PAGE) return [[whole]]
  // Two parts fill a picture.
  const half = (room - BETWEEN) / 2 - (columns.axis?.height ?? 0) - BAND
  const most = Math.max(1, Math.min(PART, Math.floor(half / heightOf(columns))))
  const pictures: Run[][] = []
  let free = 0
  for (const part of partsOf(groups, most, canvas)) {
    const run = [part]
    const height = runHeight(run, columns)
    const last = pictures.at(-1)
    if (last === undefined || height + BETWEEN > free) {
      pictures.push([run])
      free = room - height
    } else {
      last.push(run)
      free -= height + BETWEEN
    }
  }
  return pictures
}

/** Bars over time on one scale in each picture, with its legend; nothing where there are no rows. */
export function drawRoadmap(table: ChartTable, chart: RoadmapChart, canvas: Canvas): readonly Drawing[] {
  const groups = roadmapData(table, chart)
  const rows = groups.flatMap(({ bars }) => bars)
  if (rows.length === 0) return []
  const days = daysOf(groups, chart)
  const places = columnsOf(rows, canvas)
  const axis = days.length === 0 ? undefined : timeAxis(days, places.bars, canvas.width - 8)
  const columns: Columns = { ...places, axis, status: statusPlace(axis, chart) }
  const head = legend(roadmapLegend(rows, chart, canvas), { x: 0, y: 0 }, canvas.width)
  return picturesOf(groups, columns, head.height, canvas).map((runs) => {
    const layers: Layers = { grid: [], rows: [], headings: [head.svg] }
    let top = head.height + 2
    for (const [at, run] of runs.entries()) {
      if (at > 0) top += BETWEEN
      top = drawRun(run, top, columns, layers, { chart, canvas, isFirst: at === 0 })
    }
    const shown = new Set(runs.flat().flatMap((part) => part.rows))
    const own = groups.filter(({ bars }) => bars.some((row) => shown.has(row)))
    return {
      height: top + 6,
      body: [...layers.grid, marks(...layers.rows), ...layers.headings].join(''),
      description: describeRoadmap([...shown], own, days, canvas),
    }
  })
}
