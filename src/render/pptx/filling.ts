/** Fills slides with sections: each has one, a short one stands below the one before it, two narrow ones beside each other. */

import type { Section, Table } from '../../reports/document/document.ts'
import type { DrawingBox } from '../office/canvas.ts'
import type { DrawingContext } from '../office/context.ts'
import { legalText } from '../text/xml-text.ts'
import { arranged, GAP, heightOf, heldParts } from './arrange.ts'
import { headed, headingHeight, PLACES, SIZES } from './page.ts'
import { partsOf, type SectionPart } from './section-parts.ts'

const { w: WIDTH, h: HEIGHT } = PLACES.content
/** What leaves more of a slide free shares it with the section before it or the one behind it, in smaller words where they need it. */
const LOW = HEIGHT / 2
/** Below a section of so little height stands the next one, even where not all of it has room there. */
const TINY = 1.5
/** So much of their height pictures, and tables that are cut anyway, lend to short sections that would have a slide for a line or two. */
const LENT = 2.4
/** What additions of heights lose. */
const ROUNDING = 1e-9
/** How many slides a section has for all but its pictures: the one that opens a report says what it comes to. */
const MOST_SLIDES = { opening: 2, other: 1 } as const
/** Room between what stands side by side. */
const GUTTER = 0.4
const HALF = (WIDTH - GUTTER) / 2

interface ShownSection {
  readonly section: Section
  /** The tables whose figures it shows, or leaves to the comments. */
  readonly tables: readonly Table[]
  /** What is cut or left out, whole. */
  readonly texts: readonly string[]
}

interface OpenSlide {
  readonly shown: ShownSection[]
  /** What stands below each other. */
  parts: readonly SectionPart[]
  /** What its pictures come to, or what its section opens with. */
  readonly sentences: readonly string[]
  /** The height that what it opened with lends to what stands below. */
  lent: number
}

/** Whether parts have room below each other on a slide. */
function isFitting(parts: readonly SectionPart[], which: 'least' | 'whole' | 'wanted'): boolean {
  return heightOf(parts, which) <= HEIGHT + ROUNDING
}

/** Parts of which no row is left out. */
function kept(parts: readonly SectionPart[]): readonly SectionPart[] {
  return parts.map((part) => ({ ...part, least: part.whole }))
}

/** Parts below others: as many of them as may be without a row less. */
function joined(above: readonly SectionPart[], own: readonly SectionPart[]): readonly SectionPart[] {
  const all = [...above, ...own]
  const choices = [kept(all), [...above, ...kept(own)]]
  return choices.find((parts) => isFitting(parts, 'least')) ?? all
}

/** The parts of a section under its title. */
function entitled(
  [first, ...rest]: readonly SectionPart[],
  { title: titles }: Section,
  context: DrawingContext,
): readonly SectionPart[] {
  if (first === undefined) return []
  const title = legalText(titles[context.lang])
  const head = headingHeight(title, WIDTH, SIZES.body)
  const { least, whole, wanted, large, most } = first
  const part: SectionPart = {
    ...first,
    isHeaded: true,
    least: least + head,
    whole: whole + head,
    wanted: wanted + head,
    large: large + head,
    most: most + head,
    within: (height, isLarge) => headed(title, first.within(height - head, isLarge), WIDTH, context, SIZES.body),
  }
  return [part, ...rest]
}

function beside(halves: readonly (readonly SectionPart[])[]): SectionPart {
  const height = (which: Parameters<typeof heightOf>[1]): number =>
    Math.max(...halves.map((parts) => heightOf(parts, which)))
  const placed = (box: DrawingBox) =>
    halves.flatMap((parts, at) => arranged(parts, { ...box, x: box.x + at * (HALF + GUTTER), w: HALF }))
  return {
    rank: 0,
    least: height('least'),
    whole: height('whole'),
    wanted: height('wanted'),
    large: height('large'),
    most: height('most'),
    ...(halves.flat().some(({ isPicture }) => isPicture === true) ? { isPicture: true } : {}),
    within: (h) => ({
      height: Math.max(...placed({ x: 0, y: 0, w: WIDTH, h }).map(({ box }) => box.y + box.h)),
      draw: (canvas, box) => {
        for (const one of placed({ ...box, h })) one.draw(canvas, one.box)
      },
    }),
  }
}

/** A section with those of its parts that a slide holds. */
function shownOf(section: Section, parts: readonly SectionPart[], held: readonly SectionPart[]): ShownSection {
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

  constructor(context: DrawingContext) {
    this.#context = context
  }

  /** Adds a section: below the one before it where it has room there, else on slides of its own. */
  add(section: Section): void {
    const parts = partsOf(section, WIDTH, this.#context)
    if (parts.length > 0 && !this.#below(section, parts)) this.#alone(section, parts)
  }

  addAlone(section: Section): void {
    this.#alone(section, partsOf(section, WIDTH, this.#context))
  }

  /** Adds a section, whole, below what would leave most of its slide free; false where nothing does, or no room is left. */
  addBelowLow(section: Section): boolean {
    const last = this.slides.at(-1)
    if (last === undefined || heightOf(last.parts, 'wanted') > LOW) return false
    const parts = partsOf(section, WIDTH, this.#context)
    const all = [...last.parts, ...entitled(parts, section, this.#context)]
    return isFitting(all, 'whole') && this.#below(section, parts)
  }

  /** Gives a section slides of its own, the first under what the section opens with. */
  #alone(section: Section, all: readonly SectionPart[]): void {
    const headline = headlineOf(all)
    const parts = headline === undefined ? all : all.slice(1)
    const most = this.slides.length === 0 ? MOST_SLIDES.opening : MOST_SLIDES.other
    let left = parts
    for (let slides = 0; left.length > 0; slides += 1) {
      // Nothing else says what a picture says.
      const open = slides < most ? left : left.filter(({ isPicture }) => isPicture === true)
      if (open.length === 0) break
      const held = heldParts(open, HEIGHT)
      const own = slides === 0 ? parts : held
      this.#open([shownOf(section, own, held)], held, held, slides === 0 ? headline : undefined)
      left = left.filter((part) => !held.includes(part))
    }
    if (left.length > 0) this.cut.add(section)
  }

  /** Adds two sections beside each other; false where not all of both has room in half the width. */
  addPair(pair: readonly [Section, Section]): boolean {
    const halves = pair.map((section) => ({ section, parts: partsOf(section, HALF, this.#context) }))
    if (!halves.every(({ parts }) => parts.length > 0 && isFitting(parts, 'least'))) return false
    this.#open(
      halves.map(({ section, parts }) => shownOf(section, parts, parts)),
      halves.flatMap(({ parts }) => parts),
      [beside(halves.map(({ parts }) => parts))],
    )
    return true
  }

  #below(section: Section, parts: readonly SectionPart[]): boolean {
    const last = this.slides.at(-1)
    if (last === undefined) return false
    const under = (some: readonly SectionPart[]) => entitled(some, section, this.#context)
    const held = partsBelow(last, parts, under)
    if (held === undefined) return false
    if (held.length < parts.length) this.cut.add(section)
    const own = under(held)
    const isLending = !isFitting([...last.parts, ...own], 'wanted')
    last.lent += isLending ? heightOf(own, 'wanted') + GAP : 0
    last.parts = joined(last.parts, own)
    last.shown.push(shownOf(section, parts, held))
    return true
  }

  #open(shown: ShownSection[], held: readonly SectionPart[], parts: readonly SectionPart[], headline?: string): void {
    this.slides.push({
      shown,
      parts,
      lent: 0,
      sentences: headline === undefined ? [...new Set(held.flatMap(({ sentence }) => sentence ?? []))] : [headline],
    })
  }
}

/** The parts of a section that stand below what a slide has; undefined where it needs a slide of its own. */
function partsBelow(
  { parts: above, lent }: OpenSlide,
  parts: readonly SectionPart[],
  under: (some: readonly SectionPart[]) => readonly SectionPart[],
): readonly SectionPart[] | undefined {
  const own = under(parts)
  const all = [...above, ...own]
  if (isFitting(all, 'wanted')) return parts
  const isLow = Math.min(heightOf(above, 'wanted'), heightOf(own, 'wanted')) <= LOW
  if (isLow && isFitting(all, 'whole')) return parts
  const isElastic = above.some(({ isPicture }) => isPicture === true) || !isFitting(above, 'whole')
  const isShort = lent + heightOf(own, 'wanted') + GAP <= LENT
  if (isElastic && isShort && isFitting([...above, ...kept(own)], 'least')) return parts
  if (heightOf(above, 'wanted') > TINY) return undefined
  const room = HEIGHT - heightOf(above, 'wanted') - GAP
  const head = heightOf(own, 'least') - heightOf(parts, 'least')
  const held = heldParts(parts, room - head)
  return held.some((part) => part.least > room - head) ||
    parts.some((part) => part.isPicture === true && !held.includes(part))
    ? undefined
    : held
}
