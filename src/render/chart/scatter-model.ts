/** What a chart of points draws: the rows with both figures, the radius of each, and the looks of their groups. */
import { scaleSqrt } from 'd3-scale'
import type { ScatterData } from '../../reports/document/chart-data.ts'
import type { Canvas } from './canvas.ts'
import { cellWords } from './figures.ts'
import { type Look, lookOf, reach } from './looks.ts'
import { extent } from './value-axis.ts'

/** The radius of the least and of the largest mark. */
export const RADII = { least: 4, most: 22 } as const

/** The radius where points have no size. */
const USUAL = 5

/** A point with its two figures. */
export interface PlacedPoint {
  readonly name: string
  readonly group: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly size: number | null
}

/** The look of each group, by its name. */
export type Looks = ReadonlyMap<string, Look>

/** Whether there is a figure that can be drawn. */
export function isFigure(value: number | null): value is number {
  return value !== null && Number.isFinite(value)
}

/** The radius of a size: areas are in the ratio of the sizes; nothing and less than that is the least mark. */
export function radiusOf(data: ScatterData): (size: number | null) => number {
  const sizes = data.points.flatMap(({ size }) => (isFigure(size) && size > 0 ? [size] : []))
  if (data.size === undefined || sizes.length === 0) return () => USUAL
  const scale = scaleSqrt([0, extent(sizes)[1]], [0, RADII.most])
  return (size) => Math.max(RADII.least, isFigure(size) && size > 0 ? scale(size) : 0)
}

/** The rows that have both figures. */
export function placedPoints(data: ScatterData, canvas: Canvas): PlacedPoint[] {
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

/** The looks of the groups, in the order in which they come. */
export function looksOf(points: readonly PlacedPoint[]): Looks {
  const names = [...new Set(points.map(({ group }) => group))]
  return new Map(names.map((name, index) => [name, lookOf(index)]))
}

/** How far the mark of a point reaches from its middle. */
export function reachOf(
  { group, radius }: PlacedPoint,
  looks: Looks,
): { across: number; up: number } {
  const [across, up] = reach(looks.get(group) ?? lookOf(0), radius)
  return { across, up }
}
