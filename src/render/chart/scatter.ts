/** Draws points in the plane of two figures: areas by a third, shapes and colours by group, or joined in their order. */
import type { ScatterChart } from '../../reports/document/chart.ts'
import { type ScatterData, scatterData } from '../../reports/document/chart-data.ts'
import type { ChartTable } from '../../reports/document/document.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { figureWords } from './figures.ts'
import { label } from './label.ts'
import { legend } from './legend.ts'
import { lookOf, marker } from './looks.ts'
import { placedNames } from './scatter-labels.ts'
import { type Looks, looksOf, type PlacedPoint, placedPoints, reachOf } from './scatter-model.ts'
import { describeScatter, leftOut, scatterLegend } from './scatter-words.ts'
import { curve } from './series-marks.ts'
import { lengthText, line, marks, type Point, tooltip } from './svg.ts'
import { widest } from './text-width.ts'
import { apart, linearAxis, logAxis, spansDecades } from './value-axis.ts'

const HEIGHT = 320
const EDGE = 8
const LINE = 16
/** Half of the text of a usual tick. */
const TICK = 22
/** Of more points than this, only those of some size have their names. */
const FEW = 14
const NAMED = 8

/** The plane within the picture: where it lies, and its axes, whose ends leave room for the largest point. */
function plane(
  data: ScatterData,
  points: readonly PlacedPoint[],
  { top, looks }: { readonly top: number; readonly looks: Looks },
  canvas: Canvas,
) {
  const reaches = points.map((point) => reachOf(point, looks))
  const room = Math.max(...reaches.map(({ up }) => up)) + 4
  // The texts of the first and the last tick reach beyond their places.
  const side = Math.max(TICK + 4, ...reaches.map(({ across }) => across + 4))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const bottom = top + HEIGHT
  const rise = [bottom - room, top + room] as const
  const y = linearAxis({ values: ys, unit: data.y.unit, range: rise, count: 5, hasZero: false }, canvas)
  const left =
    widest(
      y.ticks.map(({ text }) => text),
      'small',
    ) + EDGE
  const right = canvas.width - EDGE
  const options = {
    values: xs,
    unit: data.x.unit,
    range: [left + side, right - side] as const,
    count: canvas.width < 500 ? 4 : 7,
    hasZero: false,
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
  const up = apart(axes.x.ticks, canvas.width).map(({ place, text }) => {
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
    label({ words: data.y.title[lang], at: { x: 0, y: frame.y - LINE / 2 - 2 }, room: canvas.width }),
    label({
      words: data.x.title[lang],
      anchor: 'end',
      room: frame.width,
      at: { x: right, y: bottom + 1.5 * LINE + 4 },
    }),
  ].join('')
}

function pointMarks(
  points: readonly PlacedPoint[],
  looks: Looks,
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

/** Points in a plane; undefined where no row has both figures. */
export function drawScatter(table: ChartTable, chart: ScatterChart, canvas: Canvas): Drawing | undefined {
  const data = scatterData(table, chart)
  const points = placedPoints(data, canvas)
  if (points.length === 0) return undefined
  const looks = looksOf(points)
  const head = legend(scatterLegend(data, points, looks, canvas), { x: 0, y: 0 }, canvas.width)
  const field = plane(data, points, { top: head.height + LINE + 8, looks }, canvas)
  const at = (point: PlacedPoint): Point => ({ x: field.axes.x.at(point.x), y: field.axes.y.at(point.y) })
  const joined = chart.isJoined === true ? points.map(at) : []
  const [first, ...others] = joined.map(({ x, y }) => `${lengthText(x)},${lengthText(y)}`)
  const path = first === undefined || others.length === 0 ? '' : `M${first}L${others.join('L')}`
  const isNamed = ({ radius }: PlacedPoint): boolean => points.length <= FEW || radius >= NAMED
  const named = points.map((point) => ({
    at: at(point),
    ...reachOf(point, looks),
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
      marks(pointMarks(points, looks, field, data, canvas)),
      ...placedNames(named, joined, field.frame).map(label),
      rest.svg,
    ].join(''),
    description: describeScatter(data, points, chart.isJoined === true, canvas),
  }
}
