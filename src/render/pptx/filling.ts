/** Fills slides with sections: each has one, a short one stands below the one before it, two narrow ones beside each other. */

import type { Section, Table } from '../../reports/document/document.ts'
import type { DrawingBox } from '../office/canvas.ts'
import type { DrawingContext } from '../office/context.ts'
import { legalText } from '../text/xml-text.ts'
import { arranged, GAP, heldParts, type PlacedPart, wantedHeight } from './arrange.ts'
import { headed, headingHeight, PLACES, SIZES } from './page.ts'
import { partsOf, type SectionPart } from './section-parts.ts'

/** A section of so little height stands below the one before it; what follows one of a line or two stands below that. */
const [SHORT, TINY] = [3, 1.2]
/** Below a section that leaves so much of its slide free stands the next one, if all of it has room there. */
const HALF_EMPTY = PLACES.content.h / 2
/** So much of their height pictures, and tables that are cut anyway, lend to short sections that would have a slide for a line or two. */
const LENT = 2.4
/** What additions of heights lose. */
const ROUNDING = 1e-9
/** How many slides a section has for all but its pictures: the one that opens a report says what it comes to. */
const MOST_SLIDES = { opening: 2, other: 1 } as const
/** Room between what stands side by side. */
const GUTTER = 0.4
const HALF = (PLACES.content.w - GUTTER) / 2

/** A section on a slide. */
interface ShownSection {
  readonly section: Section
  /** The tables whose figures it shows, or leaves to the comments. */
  readonly tables: readonly Table[]
  /** What is cut or left out, whole. */
  readonly texts: readonly string[]
}

/** A slide while it is filled. */
interface OpenSlide {
  readonly shown: ShownSection[]
  readonly parts: PlacedPart[]
  /** What its pictures come to, or what its section opens with. */
  readonly sentences: readonly string[]
  /** Where another part would begin. */
  free: number
  /** What it opened with, in less height; undefined where that is too little, or no picture could lend any. */
  readonly lower: (height: number) => readonly PlacedPart[] | undefined
  /** The sections that stand below what it opened with. */
  readonly added: AddedSection[]
}

/** A section below others: its height, and its parts from a place on. */
interface AddedSection {
  readonly height: number
  readonly laid: (y: number) => readonly PlacedPart[]
}

function endOf(placed: readonly PlacedPart[]): number {
  return Math.max(...placed.map(({ box }) => box.y + box.h)) + GAP
}

/** The parts in less height than their box, as long as all have their least there, and one is a picture or a table that is cut anyway. */
function lowered(
  parts: readonly SectionPart[],
  box: DrawingBox,
  height: number,
): readonly PlacedPart[] | undefined {
  const isElastic = parts.some(({ isPicture }) => isPicture === true) || wantedHeight(parts) > box.h
  if (!isElastic || heldParts(parts, height).length < parts.length) return undefined
  return arranged(parts, { ...box, h: height })
}

/** Makes room for a section at the foot of a slide, if its pictures may lend it. */
function lend({ lower, added, parts, ...slide }: OpenSlide, height: number): number {
  const taken = added.reduce((sum, one) => sum + one.height + GAP, height + GAP)
  const opening = taken > LENT ? undefined : lower(PLACES.content.h - taken)
  if (opening === undefined) return slide.free
  let free = endOf(opening)
  const rest = added.flatMap(({ height: own, laid }) => {
    const placed = laid(free)
    free += own + GAP
    return placed
  })
  parts.splice(0, parts.length, ...opening, ...rest)
  return free
}

/** A section with those of its parts that a slide holds. */
function shownOf(
  section: Section,
  parts: readonly SectionPart[],
  held: readonly SectionPart[],
): ShownSection {
  const own = parts.filter((part) => held.includes(part) || part.isPicture !== true)
  return {
    section,
    tables: [...new Set(own.flatMap(({ table }) => table ?? []))],
    texts: own.flatMap((part) =>
      part.words !== undefined && (part.isCut === true || !held.includes(part)) ? part.words : [],
    ),
  }
}

/** What the section opens with, as the title of its slide: where no picture says one, and something stands below it. */
function headlineOf(parts: readonly SectionPart[]): string | undefined {
  const isSaid = parts.some(({ sentence }) => sentence !== undefined)
  return isSaid || parts.length === 1 ? undefined : parts[0]?.headline
}

/** The slides of a report while its sections come one after the other. */
export class Filling {
  readonly slides: OpenSlide[] = []
  /** The sections of which not everything is shown. */
  readonly cut = new Set<Section>()
  readonly #context: DrawingContext

  /** Begins without a slide. */
  constructor(context: DrawingContext) {
    this.#context = context
  }

  /** Adds a section: below the one before it where it is short and has room there, else on slides of its own. */
  add(section: Section): void {
    const parts = partsOf(section, PLACES.content.w, this.#context)
    if (parts.length === 0 || this.#below(section, parts)) return
    const headline = headlineOf(parts)
    this.#alone(section, headline === undefined ? parts : parts.slice(1), headline)
  }

  /** Gives a section slides of its own, the first under what the section opens with. */
  #alone(section: Section, parts: readonly SectionPart[], headline: string | undefined): void {
    const most = this.slides.length === 0 ? MOST_SLIDES.opening : MOST_SLIDES.other
    let left = parts
    for (let slides = 0; left.length > 0; slides += 1) {
      // Nothing else says what a picture says.
      const open = slides < most ? left : left.filter(({ isPicture }) => isPicture === true)
      if (open.length === 0) break
      const held = heldParts(open, PLACES.content.h)
      const own = slides === 0 ? parts : held
      const placed = arranged(held, PLACES.content)
      const lower = (height: number) => lowered(held, PLACES.content, height)
      const title = slides === 0 ? headline : undefined
      this.#open([shownOf(section, own, held)], held, placed, lower, title)
      left = left.filter((part) => !held.includes(part))
    }
    if (left.length > 0) this.cut.add(section)
  }

  /** Adds two sections beside each other; false where not all of both has room in half the width. */
  addPair(pair: readonly [Section, Section]): boolean {
    const { x, y, h } = PLACES.content
    const halves = pair.map((section, at) => {
      const box: DrawingBox = { x: x + at * (HALF + GUTTER), y, w: HALF, h }
      return { section, box, parts: partsOf(section, HALF, this.#context) }
    })
    const isFitting = ({ parts }: { readonly parts: readonly SectionPart[] }): boolean =>
      parts.length > 0 && heldParts(parts, h).length === parts.length
    if (!halves.every(isFitting)) return false
    this.#open(
      halves.map(({ section, parts }) => shownOf(section, parts, parts)),
      halves.flatMap(({ parts }) => parts),
      halves.flatMap(({ parts, box }) => arranged(parts, box)),
      (height) => {
        const both = halves.map(({ parts, box }) => lowered(parts, box, height))
        return both.some((placed) => placed === undefined)
          ? undefined
          : both.flatMap((one) => one ?? [])
      },
    )
    return true
  }

  #below(section: Section, parts: readonly SectionPart[]): boolean {
    const last = this.slides.at(-1)
    if (last === undefined) return false
    const { x, y, w, h } = PLACES.content
    const title = legalText(section.title[this.#context.lang])
    const head = headingHeight(title, w, SIZES.body)
    const wanted = wantedHeight(parts)
    if (last.free + head + wanted > y + h) last.free = lend(last, head + wanted)
    const room = y + h - last.free - head
    const isShort =
      wanted <= room + ROUNDING && (head + wanted <= SHORT || room + head >= HALF_EMPTY)
    const held = isShort ? parts : heldParts(parts, room)
    const left = parts.filter((part) => !held.includes(part))
    const isBelowTiny = last.free - GAP - y <= TINY && left.every(({ isPicture }) => !isPicture)
    if (!isShort && !isBelowTiny) return false
    if (left.length > 0) this.cut.add(section)
    const heading = headed(title, { height: 0, draw: () => {} }, w, this.#context, SIZES.body)
    const height = Math.min(wantedHeight(held), room)
    const laid = (top: number): PlacedPart[] => {
      const box = { x, y: top + head, w, h: height }
      return [{ box: { ...box, y: top, h: head }, draw: heading.draw }, ...arranged(held, box)]
    }
    last.parts.push(...laid(last.free))
    last.added.push({ height: head + height, laid })
    last.shown.push(shownOf(section, parts, held))
    last.free += head + height + GAP
    return true
  }

  #open(
    shown: ShownSection[],
    held: readonly SectionPart[],
    placed: readonly PlacedPart[],
    lower: OpenSlide['lower'],
    headline?: string,
  ): void {
    this.slides.push({
      ...{ shown, parts: [...placed], lower, added: [] },
      sentences:
        headline === undefined
          ? [...new Set(held.flatMap(({ sentence }) => sentence ?? []))]
          : [headline],
      free: endOf(placed),
    })
  }
}
