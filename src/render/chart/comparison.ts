/** Draws options side by side: a panel for each measure on its own scale, a bar for each option with its figure. */
import { scaleLinear } from 'd3-scale'
import { CHART_KINDS, CHART_NOUNS, CHART_WORDS, descriptionText } from '../../lang/catalogue/charts.ts'
import { listed } from '../../lang/lists.ts'
import { counted } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { toneOf } from '../../reports/document/cell.ts'
import type { ComparisonChart } from '../../reports/document/chart.ts'
import { comparisonData, figureOf } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable } from '../../reports/document/document.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { cellWords, placeable } from './figures.ts'
import { label } from './label.ts'
import { toneSign } from './looks.ts'
import { line, marks, rectangle, tooltip } from './svg.ts'
import { widest } from './text-width.ts'
import { extent } from './value-axis.ts'

type Measure = ReturnType<typeof comparisonData>['measures'][number]

const ROW = 28
const BAR = 16
const HEADING = 24
const BETWEEN = 24
const EDGE = 8
/** The narrowest panel beside others. */
const PANEL = 170
/** The least room for bars beside their figures. */
const BARS = 70
const SIGN = 16
/** The least length that the longest bars have. */
const LEAST = 12
/** Below it names take more of the width, as panels stand below each other. */
const NARROW = 500

interface Panel {
  readonly left: number
  readonly top: number
  readonly width: number
}

/** The figure of a cell that has a bar. */
function valueIn(cell: Cell): number | null {
  return placeable(figureOf(cell))
}

interface BarPlace {
  readonly zero: number
  readonly at: (value: number) => number
  readonly middle: number
  /** Between what figures must stay. */
  readonly left: number
  readonly right: number
  /** What the option and the measure are called. */
  readonly where: string
}

/** The bar of an option with its figure behind its end. */
function bar(cell: Cell, { zero, at, middle, where, left, right }: BarPlace, canvas: Canvas): string {
  const value = valueIn(cell)
  const words = cellWords(cell, canvas)
  const far = value === null ? zero : at(value)
  const side = far < zero ? -1 : 1
  const tone = toneOf(cell)
  const away = EDGE - 2 + (tone === undefined ? 0 : SIGN)
  const x = far + side * away
  const tip = tooltip(`${where}${colon(canvas.lang)} ${words}`)
  const box = { x: Math.min(zero, far), y: middle - BAR / 2, width: Math.abs(far - zero) }
  return [
    value === null ? '' : rectangle({ ...box, height: BAR }, { class: 'ch-series-1' }, tip),
    tone === undefined ? '' : toneSign(tone, { x: far + side * 11, y: middle }),
    label({
      words,
      at: { x, y: middle },
      isMuted: value === null,
      anchor: side < 0 ? 'end' : 'start',
      room: side < 0 ? x - left : right - x,
    }),
  ].join('')
}

/** The bars of a measure: zero and the longest bars leave room for the figures behind their ends. */
function panel(
  { cells, title }: Measure,
  names: readonly string[],
  { left, top, width }: Panel,
  canvas: Canvas,
): string {
  const values = cells.map(valueIn)
  const [least, most] = extent([...values.filter((value) => value !== null), 0])
  const words = cells.map((cell) => cellWords(cell, canvas))
  const hasSigns = cells.some((cell) => toneOf(cell) !== undefined)
  const hasEnds = values.some((value) => value === null || value >= 0)
  const sides = Number(least < 0) + Number(hasEnds)
  const wanted = widest(words, 'label') + EDGE + (hasSigns ? SIGN : 0)
  const room = Math.min(wanted, (width - LEAST) / sides)
  const start = left + (least < 0 ? room : 0)
  const end = left + width - (hasEnds ? room : 0)
  const scale = scaleLinear([least, least < most ? most : least + 1], [start, end])
  const [zero, from] = [scale(0), top + HEADING]
  const name = title[canvas.lang]
  const bars = cells.map((cell, at) => {
    const place = { zero, at: scale, middle: from + (at + 0.5) * ROW, left, right: left + width }
    return bar(cell, { ...place, where: `${names[at] ?? ''}, ${name}` }, canvas)
  })
  return [
    label({ words: name, type: 'heading', at: { x: left, y: top + HEADING / 2 }, room: width }),
    marks(...bars),
    line({ x: zero, y: from }, { x: zero, y: from + cells.length * ROW }, { class: 'ch-axis' }),
  ].join('')
}

/** Options by measures; undefined where there is no figure. */
export function drawComparison(table: ChartTable, chart: ComparisonChart, canvas: Canvas): Drawing | undefined {
  const { options, measures } = comparisonData(table, chart)
  if (measures.every(({ cells }) => cells.every((cell) => valueIn(cell) === null))) return undefined
  const { lang, width } = canvas
  const names = options.map((cell) => cellWords(cell, canvas) || CHART_WORDS.none[lang])
  const room = Math.min(width * (width < NARROW ? 0.42 : 0.3), widest(names, 'label'))
  const left = room + EDGE
  const figures = measures.flatMap(({ cells }) => cells.map((cell) => cellWords(cell, canvas)))
  const least = Math.max(PANEL, widest(figures, 'label') + BARS) + BETWEEN
  const fitting = Math.floor((width - left + BETWEEN) / least)
  const columns = Math.max(1, Math.min(measures.length, fitting))
  const across = (width - left - (columns - 1) * BETWEEN) / columns
  const height = HEADING + names.length * ROW + EDGE
  const rows = Math.ceil(measures.length / columns)
  const labels = Array.from({ length: rows }, (_, row) =>
    names.map((words, at) =>
      label({ words, room, anchor: 'end', at: { x: room, y: row * height + HEADING + (at + 0.5) * ROW } }),
    ),
  )
  const panels = measures.map((measure, at) => {
    const place = {
      left: left + (at % columns) * (across + BETWEEN),
      top: Math.floor(at / columns) * height,
      width: across,
    }
    return panel(measure, names, place, canvas)
  })
  const titles = measures.map(({ title }) => title[lang])
  return {
    height: rows * height,
    body: [...labels.flat(), ...panels].join(''),
    description: descriptionText(
      CHART_KINDS.comparison,
      [
        `${counted(names.length, CHART_NOUNS.option, lang)} (${listed(names, lang)})`,
        `${counted(titles.length, CHART_NOUNS.measure, lang)} (${listed(titles, lang)})`,
      ],
      lang,
    ),
  }
}
