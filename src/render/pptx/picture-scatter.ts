/** Points in the plane of two figures as a native chart: bubbles where something gives their areas, joined where they are a curve. */

import type { ScatterChart } from '../../reports/document/chart.ts'
import { scatterData } from '../../reports/document/chart-data.ts'
import type { CellUnit, ChartTable } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'
import { legalText } from '../text/xml-text.ts'
import { axisFormat, largestOf } from './figure-format.ts'
import type { PlaneAxis, PlanePoint } from './native-chart.ts'
import { type DeckContext, SIZES, type SlideDrawing, words } from './page.ts'
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

const isPlaced = (point: Data['points'][number]): point is Point =>
  point.x !== null && point.y !== null

function axisOf(
  { title, unit }: { readonly title: Bilingual; readonly unit: CellUnit },
  values: readonly number[],
  context: DeckContext,
): PlaneAxis {
  const [least, most] = [Math.min(...values), largestOf(values)]
  const isLogarithmic = least > 0 && most / least >= DECADES
  const power = (value: number, round: (power: number) => number): number =>
    10 ** round(Math.log10(value))
  return {
    title: legalText(title[context.lang]),
    format: axisFormat(unit, isLogarithmic ? 0 : most, context),
    ...(isLogarithmic
      ? { isLogarithmic, min: power(least, Math.floor), max: power(most, Math.ceil) }
      : {}),
  }
}

/** The points whose names are written: all of a few, else the largest, or those with the most along the axes. */
function named(points: readonly Point[]): ReadonlySet<Point> {
  const weight = ({ size, y }: Point): number => size ?? y
  return new Set(points.toSorted((one, other) => weight(other) - weight(one)).slice(0, MOST_NAMES))
}

/** One chart; none where no row has both figures. */
export function scatterPictures(
  table: ChartTable,
  chart: ScatterChart,
  context: DeckContext,
): readonly SlideDrawing[] {
  const data = scatterData(table, chart)
  const placed = data.points.filter(isPlaced)
  if (placed.length === 0) return []
  const labelled = named(placed)
  const largest = largestOf(placed.map(({ size }) => size)) || 1
  const nameOf = (point: Point): string => words(point.label, context)
  const pointOf = (point: Point): PlanePoint => ({
    ...{ name: nameOf(point), x: point.x, y: point.y },
    label: labelled.has(point)
      ? fittedText(nameOf(point), { width: NAME_WIDTH, lines: 1 }, { points: SIZES.table })
      : '',
    ...(chart.size === undefined ? {} : { size: Math.max(largest * LEAST_SIZE, point.size ?? 0) }),
  })
  const groups = [...new Set(placed.map(({ group }) => words(group, context)))]
  const { series, font } = context.look
  const size = data.size === undefined ? {} : { size: legalText(data.size.title[context.lang]) }
  return [
    {
      least: 3.5,
      draw: (canvas, box) =>
        canvas.chart(
          {
            type: 'plane',
            x: axisOf(
              data.x,
              placed.map(({ x }) => x),
              context,
            ),
            y: axisOf(
              data.y,
              placed.map(({ y }) => y),
              context,
            ),
            ...size,
            series: groups.map((group, at) => ({
              name: group === '' ? legalText(data.y.title[context.lang]) : group,
              colour: series[at % series.length] ?? context.look.accent,
              points: placed.filter((point) => words(point.group, context) === group).map(pointOf),
            })),
            ...(chart.isJoined === true ? { isJoined: true } : {}),
            ...{ font, hasLegend: groups.length > 1 },
          },
          box,
          legalText((chart.sentence ?? table.title ?? data.y.title)[context.lang]),
        ),
    },
  ]
}
