/** What a chart of points draws: the rows with both figures, the radius of each, and the looks of their groups. */
import { scaleSqrt } from 'd3-scale'
import type { ScatterData } from '../../reports/document/chart-data.ts'
import type { Canvas } from './canvas.ts'
import { cellWords, placeable } from './figures.ts'
import { type Look, lookOf, reach } from './looks.ts'

export const LEAST_RADIUS = 4

/** The radius of the largest mark: less on a narrow picture, where as many points share less room. */
function mostRadius({ width }: Canvas): number {
  return Math.min(22, Math.max(12, width / 36))
}

/** The radius where points have no size. */
const USUAL = 5

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

/** The radius of a size: areas are in the ratio of the sizes; nothing and less than that is the least mark. */
export function radiusOf(data: ScatterData, canvas: Canvas): (size: number | null) => number {
  const sizes = data.points.map(({ size }) => placeable(size) ?? 0)
  const most = Math.max(0, ...sizes)
  if (data.size === undefined || most === 0) return () => USUAL
  const scale = scaleSqrt([0, most], [0, mostRadius(canvas)])
  return (size) => Math.max(LEAST_RADIUS, size !== null && size > 0 ? scale(size) : 0)
}

/** The rows that have both figures. */
export function placedPoints(data: ScatterData, canvas: Canvas): PlacedPoint[] {
  const radius = radiusOf(data, canvas)
  return data.points.flatMap((point) => {
    const [x, y, size] = [placeable(point.x), placeable(point.y), placeable(point.size)]
    if (x === null || y === null) return []
    const names = { name: cellWords(point.label, canvas), group: cellWords(point.group, canvas) }
    return [{ ...names, x, y, radius: radius(size), size }]
  })
}

/** The looks of the groups, in the order in which they come. */
export function looksOf(points: readonly PlacedPoint[]): Looks {
  const names = [...new Set(points.map(({ group }) => group))]
  return new Map(names.map((name, index) => [name, lookOf(index)]))
}

/** How far the mark of a point reaches from its middle. */
export function reachOf({ group, radius }: PlacedPoint, looks: Looks): { across: number; up: number } {
  const [across, up] = reach(looks.get(group) ?? lookOf(0), radius)
  return { across, up }
}
