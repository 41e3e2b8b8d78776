/** Shares the height of a slide among the parts of a section: which of them it holds, and how high each stands. */
import type { DrawingBox } from '../office/canvas.ts'
import type { Piece } from './page.ts'
import type { SectionPart } from './section-parts.ts'

/** Room between the parts of a slide, in inches; paragraphs that follow each other have their own. */
export const GAP = 0.18
/** What additions of heights lose. */
const ROUNDING = 1e-9

/** A part in its place. */
export interface PlacedPart {
  readonly box: DrawingBox
  /** Draws the part into its place. */
  readonly draw: Piece['draw']
}

/** The room above a part; none above the first. */
function gapAbove(parts: readonly SectionPart[], at: number): number {
  if (at === 0) return 0
  const isNote = (part: SectionPart | undefined): boolean => part?.words !== undefined
  return isNote(parts[at - 1]) && isNote(parts[at]) ? 0 : GAP
}

function gapsOf(parts: readonly SectionPart[]): number {
  return parts.reduce((sum, _, at) => sum + gapAbove(parts, at), 0)
}

/** The parts that a slide holds at their least height, by rank and in their order; at least one. */
export function heldParts(parts: readonly SectionPart[], height: number): readonly SectionPart[] {
  let held: readonly SectionPart[] = []
  for (const part of parts.toSorted((one, other) => one.rank - other.rank)) {
    const more = parts.filter((one) => one === part || held.includes(one))
    const least = more.reduce((sum, one) => sum + one.least, gapsOf(more))
    if (held.length === 0 || least <= height + ROUNDING) held = more
  }
  return held
}

/** The height of parts below each other as they would stand. */
export function wantedHeight(parts: readonly SectionPart[]): number {
  return parts.reduce((sum, { wanted }) => sum + wanted, gapsOf(parts))
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

/** The parts below each other in a box; pictures take what the others leave. */
export function arranged(parts: readonly SectionPart[], box: DrawingBox): readonly PlacedPart[] {
  const room = box.h - gapsOf(parts)
  const pictures = parts.filter(({ isPicture }) => isPicture === true)
  const others = parts.filter(({ isPicture }) => isPicture !== true)
  const most = pictures.length === 0 ? room : room * MOST_BESIDE_PICTURE
  const limited = others.map(
    ({ least, wanted }): Heights => ({ least, wanted: Math.max(least, Math.min(wanted, most)) }),
  )
  const given = shares(limited, room - pictures.reduce((sum, { least }) => sum + least, 0))
  const pieces = new Map(others.map((part, at) => [part, part.within(given[at] ?? part.least)]))
  const left = [...pieces.values()].reduce((sum, { height }) => sum - height, room)
  shares(pictures, left).forEach((height, at) => {
    const picture = pictures[at]
    if (picture !== undefined) pieces.set(picture, picture.within(height))
  })
  let y = box.y
  return parts.flatMap((part, at) => {
    const piece = pieces.get(part)
    if (piece === undefined) return []
    y += gapAbove(parts, at)
    const placed = { box: { ...box, y, h: piece.height }, draw: piece.draw }
    y += piece.height
    return [placed]
  })
}
