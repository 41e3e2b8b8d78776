/** Draws points in the plane of two figures: areas by a third, shapes and colours by group, or joined in their order. */
import { scaleSqrt } from 'd3-scale'
import {
  CHART_KINDS,
  CHART_NOUNS,
  CHART_WORDS,
  descriptionText,
  rangeText,
} from '../../lang/catalogue/charts.ts'
import { listed } from '../../lang/lists.ts'
import { counted } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import type { ScatterChart } from '../../reports/document/chart.ts'
import { type ScatterData, scatterData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { cellWords, figureWords } from './figures.ts'
import { label } from './label.ts'
import { type LegendItem, legend } from './legend.ts'
import { type Look, lookOf, marker } from './looks.ts'
import { placedNames } from './scatter-labels.ts'
import { curve } from './series-marks.ts'
import { element, lengthText, line, type Point, tooltip } from './svg.ts'
import { widest, wrapped } from './text-width.ts'
import { apart, extent, linearAxis, logAxis, spansDecades } from './value-axis.ts'

const HEIGHT = 320
const EDGE = 8
const LINE = 16
const LEAST = 4
const MOST = 22
/** Of more points than this, only those of some size have their names. */
const FEW = 14
const NAMED = 8

/** A point with its two figures. */
interface Placed {
  readonly name: string
  readonly group: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly size: number | null
}

function isFigure(value: number | null): value is number {
  return value !== null && Number.isFinite(value)
}

/** The radius of a size: areas are in the ratio of the sizes; nothing and less than that is the least mark. */
function radiusOf(data: ScatterData): (size: number | null) => number {
  const sizes = data.points.flatMap(({ size }) => (isFigure(size) && size > 0 ? [size] : []))
  if (data.size === undefined || sizes.length === 0) return () => 5
  const scale = scaleSqrt([0, extent(sizes)[1]], [0, MOST])
  return (size) => Math.max(LEAST, isFigure(size) && size > 0 ? scale(size) : 0)
}

function placedPoints(data: ScatterData, canvas: Canvas): Placed[] {
  const radius = radiusOf(data)
  return data.points.flatMap(({ label: name, group, x, y, size }) =>
    isFigure(x) && isFigure(y)
      ? [
          {
            ...{ name: cellWords(name, canvas), group: cellWords(group, canvas), x, y },
            ...{ radius: radius(size), size: isFigure(size) ? size : null },
          },
        ]
      : [],
  )
}

/** The plane within the picture: where it lies, and its axes, whose ends leave room for the largest point. */
function plane(data: ScatterData, points: readonly Placed[], top: number, canvas: Canvas) {
  const room = Math.max(...points.map(({ radius }) => radius)) + 2
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const bottom = top + HEIGHT
  const rise = [bottom - room, top + room] as const
  const y = linearAxis(
    { values: ys, unit: data.y.unit, range: rise, count: 5, hasZero: false },
    canvas,
  )
  const left =
    widest(
      y.ticks.map(({ text }) => text),
      'small',
    ) + EDGE
  const right = canvas.width - EDGE
  const options = {
    ...{ values: xs, unit: data.x.unit, range: [left + room, right - room] as const },
    ...{ count: canvas.width < 500 ? 4 : 7, hasZero: false },
  }
  const x = spansDecades(xs) ? logAxis(options, canvas) : linearAxis(options, canvas)
  return { axes: { x, y }, frame: { x: left, y: top, width: right - left, height: HEIGHT } }
}

type Plane = ReturnType<typeof plane>

function gridOf({ axes, frame }: Plane, data: ScatterData, canvas: Canvas): string {
  const { lang } = canvas
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const across = axes.y.ticks.map(({ place, text }) => {
    const at = { x: frame.x - EDGE, y: place }
    return (
      line({ x: frame.x, y: place }, { x: right, y: place }, { class: 'ch-grid' }) +
      label({ words: text, at, type: 'small', anchor: 'end', isMuted: true })
    )
  })
  const up = apart(axes.x.ticks).map(({ place, text }) => {
    const at = { x: place, y: bottom + LINE / 2 + 3 }
    return (
      line({ x: place, y: frame.y }, { x: place, y: bottom }, { class: 'ch-grid' }) +
      label({ words: text, at, type: 'small', anchor: 'middle', isMuted: true })
    )
  })
  return [
    ...across,
    ...up,
    line({ x: frame.x, y: bottom }, { x: right, y: bottom }, { class: 'ch-axis' }),
    line({ x: frame.x, y: frame.y }, { x: frame.x, y: bottom }, { class: 'ch-axis' }),
    label({
      words: data.y.title[lang],
      at: { x: 0, y: frame.y - LINE / 2 - 2 },
      room: canvas.width,
    }),
    label({
      ...{ words: data.x.title[lang], anchor: 'end', room: frame.width },
      at: { x: right, y: bottom + 1.5 * LINE + 4 },
    }),
  ].join('')
}

/** The looks of the groups, in the order in which they come. */
function looksOf(points: readonly Placed[]): ReadonlyMap<string, Look> {
  const names = [...new Set(points.map(({ group }) => group))]
  return new Map(names.map((name, index) => [name, lookOf(index)]))
}

/** A look for each group where there are several, and circles of two sizes with what they stand for. */
function legendItems(
  data: ScatterData,
  points: readonly Placed[],
  looks: ReadonlyMap<string, Look>,
  canvas: Canvas,
): LegendItem[] {
  const groups = [...looks].flatMap(([words, look]): LegendItem[] =>
    words === '' || looks.size < 2
      ? []
      : [{ words, swatch: (middle) => marker(look, middle, 110) }],
  )
  const { size } = data
  const sizes = points.flatMap((point) =>
    isFigure(point.size) && point.size > 0 ? [point.size] : [],
  )
  if (size === undefined || sizes.length === 0) return groups
  const radius = radiusOf(data)
  const most = extent(sizes)[1]
  // A mark of the legend has a height of 20: a quarter of the largest area fits, and a quarter of that is the second.
  const shown = [most / 16, most / 4].filter((value) => radius(value) > LEAST)
  return [
    ...groups,
    ...shown.map((value, index) => ({
      words: `${index === 0 ? `${CHART_WORDS.size[canvas.lang]}${colon(canvas.lang)} ${size.title[canvas.lang]} ` : ''}${figureWords(value, size.unit, canvas)}`,
      swatch: ({ x, y }: Point) =>
        element('circle', { class: 'ch-outline', cx: x, cy: y, r: Math.min(11, radius(value)) }),
    })),
  ]
}

function marks(
  points: readonly Placed[],
  looks: ReadonlyMap<string, Look>,
  { axes }: Plane,
  data: ScatterData,
  canvas: Canvas,
): string {
  // The largest first, so that the small ones lie on them and are seen.
  const bySize = [...points].sort((one, two) => two.radius - one.radius)
  return bySize
    .map((point) => {
      const figures = [
        `${data.x.title[canvas.lang]} ${figureWords(point.x, data.x.unit, canvas)}`,
        `${data.y.title[canvas.lang]} ${figureWords(point.y, data.y.unit, canvas)}`,
      ]
      const words = [point.name, point.group, ...figures].filter((word) => word !== '')
      const at = { x: axes.x.at(point.x), y: axes.y.at(point.y) }
      const look = looks.get(point.group) ?? lookOf(0)
      return marker(look, at, Math.PI * point.radius ** 2, tooltip(words.join(' · ')))
    })
    .join('')
}

/** The names of the rows without a point, below the plane. */
function leftOut(data: ScatterData, top: number, canvas: Canvas): { svg: string; height: number } {
  const { lang, width } = canvas
  const names = data.points
    .filter(({ x, y }) => !isFigure(x) || !isFigure(y))
    .map(({ label: name }) => cellWords(name, canvas))
  if (names.length === 0) return { svg: '', height: 0 }
  const words = `${CHART_WORDS.not_placed[lang]}${colon(lang)} ${listed(names, lang, 12)}`
  const lines = wrapped(words, 'small', width, 3)
  const svg = lines.map((text, at) =>
    label({ words: text, type: 'small', isMuted: true, at: { x: 0, y: top + (at + 0.5) * LINE } }),
  )
  return { svg: svg.join(''), height: lines.length * LINE }
}

function describe(
  data: ScatterData,
  points: readonly Placed[],
  isJoined: boolean,
  canvas: Canvas,
): string {
  const { lang } = canvas
  const range = (values: readonly number[], { title, unit }: ScatterData['x']): string => {
    const [least, most] = extent(values)
    const ends = rangeText(figureWords(least, unit, canvas), figureWords(most, unit, canvas), lang)
    return `${title[lang]} ${ends}`
  }
  return descriptionText(
    isJoined ? CHART_KINDS.frontier : CHART_KINDS.scatter,
    [
      counted(points.length, CHART_NOUNS.point, lang),
      range(
        points.map(({ x }) => x),
        data.x,
      ),
      range(
        points.map(({ y }) => y),
        data.y,
      ),
    ],
    lang,
  )
}

/** Points in a plane; undefined where no row has both figures. */
export function drawScatter(
  table: ChartTable,
  chart: ScatterChart,
  canvas: Canvas,
): Drawing | undefined {
  const data = scatterData(table, chart)
  const points = placedPoints(data, canvas)
  if (points.length === 0) return undefined
  const looks = looksOf(points)
  const head = legend(legendItems(data, points, looks, canvas), { x: 0, y: 0 }, canvas.width)
  const field = plane(data, points, head.height + LINE + 8, canvas)
  const at = (point: Placed): Point => ({
    x: field.axes.x.at(point.x),
    y: field.axes.y.at(point.y),
  })
  const joined = chart.isJoined === true ? points.map(at) : []
  const [first, ...others] = joined.map(({ x, y }) => `${lengthText(x)},${lengthText(y)}`)
  const path = first === undefined || others.length === 0 ? '' : `M${first}L${others.join('L')}`
  const isNamed = ({ radius }: Placed): boolean => points.length <= FEW || radius >= NAMED
  const named = points.map((point) => ({
    ...{ at: at(point), radius: point.radius },
    words: isNamed(point) ? point.name : '',
  }))
  const below = field.frame.y + HEIGHT + 2 * LINE + 10
  const rest = leftOut(data, below, canvas)
  return {
    height: below + rest.height,
    body: [
      head.svg,
      gridOf(field, data, canvas),
      curve(path, { look: lookOf(0), part: undefined }),
      marks(points, looks, field, data, canvas),
      ...placedNames(named, joined, field.frame).map(label),
      rest.svg,
    ].join(''),
    description: describe(data, points, chart.isJoined === true, canvas),
  }
}
