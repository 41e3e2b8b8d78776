/**
 * Which points of a plane bear their names in a chart: those whose name has room beside its mark. A program that
 * shows the chart places the names by itself and keeps none from lying over another, so that room is estimated here.
 */
import { type Box, overlaps, type Point } from '../chart/svg.ts'
import type { DrawingBox } from './canvas.ts'
import type { LabelPlace, PlaneAxis } from './native-chart.ts'
import { lineHeight, textLines, textWidth } from './text-size.ts'

/** What axes, their titles and the legend take of the box, in inches, where words have so many points. */
const FRAME = { left: 1, right: 0.4, top: 0.15, bottom: 1.2, points: 12 } as const
/** The largest bubble is a quarter of the shorter side at the full scale, of which charts take this share. */
const LARGEST_BUBBLE = 0.25 * 0.4
/** A mark without a size, in inches. */
const MARK = 0.13
/** An axis that chooses its end by itself goes this far beyond the greatest value. */
const BEYOND = 1.1
/** Some programs break names that are wider, others none: room is kept for both. In inches. */
const BROKEN_WIDTH = 1

/** A point that wants its name. */
export interface NameablePoint {
  /** The name as it would be written. */
  readonly label: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** Where a value lies along an axis, from 0 to 1. */
function along(value: number, { isLogarithmic, min = 0, max }: PlaneAxis, most: number): number {
  const end = max ?? most * BEYOND
  if (isLogarithmic !== true) return (value - min) / (end - min || 1)
  return (Math.log10(value) - Math.log10(min)) / (Math.log10(end) - Math.log10(min) || 1)
}

function boxAround({ x, y }: Point, across: number): Box {
  return { x: x - across / 2, y: y - across / 2, width: across, height: across }
}

/** The places of names as they are tried; a curve runs to the sides of its points. */
const PLACES = { free: ['r', 'l', 't', 'b'], joined: ['t', 'b'] } as const

/** A name at a mark so wide. */
interface Naming {
  readonly name: string
  readonly across: number
  readonly points: number
}

function nameBox({ x, y }: Point, { name, across, points }: Naming, place: LabelPlace): Box {
  const width = textWidth(name, { points })
  const height = textLines(name, BROKEN_WIDTH, { points }).length * lineHeight(points)
  const size = { width, height }
  const half = across / 2
  switch (place) {
    case 'r':
      return { x: x + half, y: y - height / 2, ...size }
    case 'l':
      return { x: x - half - width, y: y - height / 2, ...size }
    case 't':
      return { x: x - width / 2, y: y - half - height, ...size }
    case 'b':
      return { x: x - width / 2, y: y + half, ...size }
  }
}

/** What names are written on. */
interface Plane {
  readonly x: PlaneAxis
  readonly y: PlaneAxis
  readonly isJoined: boolean
  /** The size of names. */
  readonly points: number
  /** So many names at most. */
  readonly most: number
}

/** A point in its place, in inches from the corner of the plane. */
interface PlacedPoint<P> {
  readonly point: P
  readonly at: Point
  readonly diameter: number
  readonly mark: Box
}

function placed<P extends NameablePoint>(
  points: readonly P[],
  plane: Plane,
  { width, height }: { readonly width: number; readonly height: number },
): PlacedPoint<P>[] {
  const greatest = (value: (point: P) => number): number => Math.max(...points.map(value))
  const [mostX, mostY] = [greatest(({ x }) => x), greatest(({ y }) => y)]
  const largest = greatest(({ size = 0 }) => size)
  return points.map((point) => {
    const { x, y, size } = point
    const share = size === undefined || largest <= 0 ? undefined : Math.sqrt(size / largest)
    const at = { x: along(x, plane.x, mostX) * width, y: (1 - along(y, plane.y, mostY)) * height }
    const diameter = share === undefined ? MARK : share * LARGEST_BUBBLE * Math.min(width, height)
    return { point, at, diameter, mark: boxAround(at, diameter) }
  })
}

/** The points whose names cover no mark, no other name and no edge, with their places; who comes first is named first. */
export function pointsWithNames<P extends NameablePoint>(
  points: readonly P[],
  plane: Plane,
  { w, h }: Pick<DrawingBox, 'w' | 'h'>,
): ReadonlyMap<P, LabelPlace> {
  const { points: letters } = plane
  const scale = letters / FRAME.points
  const size = { width: w - (FRAME.left + FRAME.right) * scale, height: h - (FRAME.top + FRAME.bottom) * scale }
  const all = placed(points, plane, size)
  const taken: Box[] = []
  const isFree = (box: Box, own: Box): boolean =>
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= size.width &&
    box.y + box.height <= size.height &&
    all.every(({ mark }) => mark === own || !overlaps(mark, box)) &&
    taken.every((other) => !overlaps(other, box))
  const named = new Map<P, LabelPlace>()
  for (const { point, at, diameter, mark } of all) {
    if (named.size >= plane.most) break
    const free = PLACES[plane.isJoined ? 'joined' : 'free']
      .map((place) => ({ place, box: nameBox(at, { name: point.label, across: diameter, points: letters }, place) }))
      .find(({ box }) => isFree(box, mark))
    if (free === undefined) continue
    named.set(point, free.place)
    taken.push(free.box)
  }
  return named
}
