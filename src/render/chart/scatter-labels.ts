/** Places the names of points where they cover no mark, no line and no other name; a name without such a place is left out. */
import { type Label, labelBox } from './label.ts'
import { type Box, overlaps, type Point } from './svg.ts'

/** A point that wants its name. */
export interface NamedPoint {
  readonly at: Point
  /** How far its mark reaches. */
  readonly across: number
  readonly up: number
  readonly words: string
}

/** The longest name at a point. */
const ROOM = 190
const GAP = 5
const MARGIN = 3

/** How finely a line is followed. */
const STRIDE = 4

/** The mark and a little room, so that no name looks like that of a neighbour. */
function around({ at, across, up }: NamedPoint): Box {
  const [half, high] = [across + MARGIN, up + MARGIN]
  return { x: at.x - half, y: at.y - high, width: 2 * half, height: 2 * high }
}

/** Small boxes along a line, which names must not meet. */
function along(points: readonly Point[]): Box[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1]
    if (to === undefined) return []
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STRIDE))
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps - 1,
      y: from.y + ((to.y - from.y) * step) / steps - 1,
      width: STRIDE,
      height: 2,
    }))
  })
}

function places({ at, across, up, words }: NamedPoint): Label[] {
  const [away, high] = [across + GAP, up + GAP + 6]
  const name = { words, type: 'small', room: ROOM } as const
  const [right, left] = [at.x + away, at.x - away]
  const [aside, slant] = [across * 0.7 + GAP, up * 0.7 + GAP]
  return [
    { ...name, at: { x: right, y: at.y } },
    { ...name, at: { x: left, y: at.y }, anchor: 'end' },
    { ...name, at: { x: at.x, y: at.y - high }, anchor: 'middle' },
    { ...name, at: { x: at.x, y: at.y + high }, anchor: 'middle' },
    { ...name, at: { x: at.x + aside, y: at.y - slant - 4 } },
    { ...name, at: { x: at.x + aside, y: at.y + slant + 4 } },
    { ...name, at: { x: at.x - aside, y: at.y - slant - 4 }, anchor: 'end' },
    { ...name, at: { x: at.x - aside, y: at.y + slant + 4 }, anchor: 'end' },
  ]
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}

/**
 * The names that have room, the largest points first.
 *
 * @param points - all points, in the order of drawing; one without words is in the way all the same.
 * @param joined - the line between points, where there is one.
 */
export function placedNames(points: readonly NamedPoint[], joined: readonly Point[], frame: Box): Label[] {
  const taken = [...points.map(around), ...along(joined)]
  const wanting = points.filter(({ words }) => words !== '')
  const bySize = [...wanting].sort((one, two) => two.across * two.up - one.across * one.up)
  return bySize.flatMap((point) => {
    const found = places(point).find((place) => {
      const box = labelBox(place)
      return isWithin(box, frame) && !taken.some((other) => overlaps(box, other))
    })
    if (found === undefined) return []
    taken.push(labelBox(found))
    return [found]
  })
}
