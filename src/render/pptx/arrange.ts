/** Shares the height of a slide among the parts of a section: which of them it holds, and how high each stands. */
import type { DrawingBox } from '../office/canvas.ts'
import type { Piece } from './page.ts'
import type { SectionPart } from './section-parts.ts'

/** Room between the parts of a slide, in inches; paragraphs that follow each other have their own. */
export const GAP = 0.18
/** What additions of heights lose. */
const ROUNDING = 1e-9

export interface PlacedPart {
  readonly box: DrawingBox
  readonly draw: Piece['draw']
}

/** The room above a part; none above the first. */
function gapAbove(parts: readonly SectionPart[], at: number): number {
  const [part, above] = [parts[at], parts[at - 1]]
  if (above === undefined) return 0
  const isNext = part?.isHeaded !== true && part?.words !== undefined && above.words !== undefined
  return isNext ? 0 : GAP
}

function gapsOf(parts: readonly SectionPart[]): number {
  return parts.reduce((sum, _, at) => sum + gapAbove(parts, at), 0)
}

/** The parts that a slide holds at their least height, by rank and in their order; at least one. */
export function heldParts(parts: readonly SectionPart[], height: number): readonly SectionPart[] {
  let held: readonly SectionPart[] = []
  for (const part of parts.toSorted((one, other) => one.rank - other.rank)) {
    const more = parts.filter((one) => one === part || held.includes(one))
    if (held.length === 0 || heightOf(more, 'least') <= height + ROUNDING) held = more
  }
  return held
}

/** The height of parts below each other. */
export function heightOf(
  parts: readonly SectionPart[],
  which: 'least' | 'whole' | 'wanted' | 'large' | 'most',
): number {
  return parts.reduce((sum, part) => sum + part[which], gapsOf(parts))
}

type Heights = Pick<SectionPart, 'least' | 'wanted'>

/** Gives each its least, and what is left of the height to those that want more, in equal parts. */
function shares(parts: readonly Heights[], height: number): number[] {
  const given = parts.map(({ least }) => least)
  let left = height - given.reduce((sum, one) => sum + one, 0)
  let open = parts.flatMap(({ least, wanted }, at) => (wanted > least ? [at] : []))
  while (open.length > 0 && left > ROUNDING) {
    const each = left / open.length
    for (const at of open) {
      const more = Math.min(each, (parts[at]?.wanted ?? 0) - (given[at] ?? 0))
      given[at] = (given[at] ?? 0) + more
      left -= more
    }
    open = open.filter((at) => (parts[at]?.wanted ?? 0) > (given[at] ?? 0) + ROUNDING)
  }
  return given
}

/** Beside a picture a table or a note takes so much of a slide at most. */
const MOST_BESIDE_PICTURE = 0.4

/** The heights of parts in words of the usual size; pictures take what the others leave. */
function usualHeights(parts: readonly SectionPart[], room: number): readonly number[] {
  const pictures = parts.filter(({ isPicture }) => isPicture === true)
  const others = parts.filter(({ isPicture }) => isPicture !== true)
  const most = pictures.length === 0 ? room : room * MOST_BESIDE_PICTURE
  const limited = others.map(
    ({ least, wanted }): Heights => ({ least, wanted: Math.max(least, Math.min(wanted, most)) }),
  )
  const given = shares(limited, room - pictures.reduce((sum, { least }) => sum + least, 0))
  const heights = new Map(others.map((part, at) => [part, part.within(given[at] ?? part.least, false).height]))
  const left = [...heights.values()].reduce((sum, height) => sum - height, room)
  shares(pictures, left).forEach((height, at) => {
    const picture = pictures[at]
    if (picture !== undefined) heights.set(picture, height)
  })
  return parts.map((part) => heights.get(part) ?? part.least)
}

/** The parts below each other in a box. Where they leave room, all words grow if they may, then rows and pictures. */
export function arranged(parts: readonly SectionPart[], box: DrawingBox): readonly PlacedPart[] {
  const room = box.h - gapsOf(parts)
  const usual = usualHeights(parts, room)
  const large = parts.map((part, at) =>
    part.isPicture === true ? (usual[at] ?? part.least) : Math.max(part.large, usual[at] ?? 0),
  )
  const isLarge = large.reduce((sum, height) => sum + height, 0) <= room + ROUNDING
  const grown = shares(
    parts.map(({ most }, at) => ({ least: (isLarge ? large[at] : usual[at]) ?? 0, wanted: most })),
    room,
  )
  let y = box.y
  return parts.map((part, at) => {
    const piece = part.within(grown[at] ?? part.least, isLarge)
    y += gapAbove(parts, at)
    const placed = { box: { ...box, y, h: piece.height }, draw: piece.draw }
    y += piece.height
    return placed
  })
}
