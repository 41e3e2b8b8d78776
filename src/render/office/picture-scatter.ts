/** Points in the plane of two figures as a native chart: bubbles where something gives their areas, joined where they are a curve. */

import type { ScatterChart } from '../../reports/document/chart.ts'
import { scatterData } from '../../reports/document/chart-data.ts'
import type { CellUnit, ChartTable } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'
import { legalText } from '../text/xml-text.ts'
import type { DrawingBox } from './canvas.ts'
import { type DrawingContext, type OfficeDrawing, words } from './context.ts'
import { axisFormat, largestOf } from './figure-format.ts'
import type { OfficeChart, PlaneAxis, PlanePoint } from './native-chart.ts'
import { type NameablePoint, pointsWithNames } from './point-names.ts'
import { fittedText } from './text-size.ts'

/** Costs that span two decades or more are told apart on a logarithmic axis only. */
const DECADES = 100
/** So many points have their names beside them; of more, the largest. */
const MOST_NAMES = 12
const NAME_WIDTH = 2
/** A point without a size would vanish: it is as small as can be seen. */
const LEAST_SIZE = 0.01

type Data = ReturnType<typeof scatterData>
type Point = Data['points'][number] & { readonly x: number; readonly y: number }

const isPlaced = (point: Data['points'][number]): point is Point => point.x !== null && point.y !== null

function axisOf(
  { title, unit }: { readonly title: Bilingual; readonly unit: CellUnit },
  values: readonly number[],
  context: DrawingContext,
): PlaneAxis {
  const [least, most] = [Math.min(...values), largestOf(values)]
  const isLogarithmic = least > 0 && most / least >= DECADES
  const power = (value: number, round: (power: number) => number): number => 10 ** round(Math.log10(value))
  return {
    title: legalText(title[context.lang]),
    format: axisFormat(unit, isLogarithmic ? 0 : most, context),
    ...(isLogarithmic ? { isLogarithmic, min: power(least, Math.floor), max: power(most, Math.ceil) } : {}),
  }
}

/** The largest first, or those with the most along the axis: the first to have their names. */
function byWeight<P extends NameablePoint>(points: readonly P[]): P[] {
  const weight = ({ size, y }: P): number => size ?? y
  return points.toSorted((one, other) => weight(other) - weight(one))
}

/** A point with the name that it would like, and its group. */
interface GroupedPoint extends PlanePoint {
  readonly group: string
}

function groupedPoints(
  placed: readonly Point[],
  { size: sizes }: ScatterChart,
  context: DrawingContext,
): GroupedPoint[] {
  const largest = largestOf(placed.map(({ size }) => size)) || 1
  return placed.map(({ label, group, x, y, size }) => {
    const name = words(label, context)
    return {
      name,
      x,
      y,
      group: words(group, context),
      label: fittedText(name, { width: NAME_WIDTH, lines: 1 }, { points: context.type.label }),
      ...(sizes === undefined ? {} : { size: Math.max(largest * LEAST_SIZE, size ?? 0) }),
    }
  })
}

/** One chart; none where no row has both figures. */
export function scatterPictures(
  table: ChartTable,
  chart: ScatterChart,
  context: DrawingContext,
): readonly OfficeDrawing[] {
  const data = scatterData(table, chart)
  const placed = data.points.filter(isPlaced)
  if (placed.length === 0) return []
  const points = groupedPoints(placed, chart, context)
  const valuesOf = (name: 'x' | 'y'): number[] => points.map((point) => point[name])
  const axes = { x: axisOf(data.x, valuesOf('x'), context), y: axisOf(data.y, valuesOf('y'), context) }
  const groups = [...new Set(points.map(({ group }) => group))]
  const { series, font, accent } = context.look
  const title = ({ [context.lang]: words }: Bilingual): string => legalText(words)
  const chartIn = (box: DrawingBox): OfficeChart => {
    const plane = { ...axes, isJoined: chart.isJoined === true, most: MOST_NAMES, points: context.type.label }
    const named = pointsWithNames(byWeight(points), plane, box)
    return {
      type: 'plane',
      ...axes,
      font,
      hasLegend: groups.length > 1,
      points: context.type.label,
      ...(data.size === undefined ? {} : { size: title(data.size.title) }),
      series: groups.map((group, at) => ({
        name: group === '' ? title(data.y.title) : group,
        colour: series[at % series.length] ?? accent,
        points: points
          .filter((point) => point.group === group)
          .map((point) => {
            const labelPlace = named.get(point)
            return labelPlace === undefined ? { ...point, label: '' } : { ...point, labelPlace }
          }),
      })),
      ...(chart.isJoined === true ? { isJoined: true } : {}),
    }
  }
  const said = title(chart.sentence ?? table.title ?? data.y.title)
  return [{ least: 3.5, draw: (canvas, box) => canvas.chart(chartIn(box), box, { description: said }) }]
}
