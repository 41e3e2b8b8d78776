/** Fills slides from the top to the foot, one part below the other, and begins another where there is no room. */
import type { Section, Table } from '../../reports/document/document.ts'
import type { Paragraph, SlideBox, SlideCanvas } from './canvas.ts'
import { type DeckContext, type Piece, PLACES, SIZES } from './page.ts'
import { fittedText, lineHeight } from './text-size.ts'

/** Room between the parts of a slide, in inches. */
export const GAP = 0.18
/** Beyond so many slides a section is an annex, which is read and not shown. */
const MOST_SLIDES = 3

/** A part in its place. */
export interface PlacedPart {
  readonly box: SlideBox
  /** Draws the part into its place. */
  readonly draw: (canvas: SlideCanvas, box: SlideBox) => void
}

/** A slide that is being filled. */
export interface OpenSlide {
  readonly section: Section
  readonly parts: PlacedPart[]
  /** The tables whose figures it shows. */
  readonly tables: Table[]
  /** What is cut on it, whole. */
  readonly texts: string[]
  /** What its first picture comes to. */
  sentence: string | undefined
  used: number
}

function roomUsed({ parts, used }: OpenSlide): number {
  return parts.length === 0 ? 0 : used + GAP
}

/** The slides of a report, section after section. */
export class Flow {
  readonly slides: OpenSlide[] = []
  /** The sections of which not all is shown. */
  readonly cut = new Set<Section>()
  #section: Section | undefined

  /** Begins a section, on a slide of its own, or below what stands on the last where so much is all it needs. */
  begin(section: Section, height?: number): void {
    this.#section = section
    const last = this.slides.at(-1)
    if (last !== undefined && height !== undefined && this.#fits(last, height)) return
    this.#open(section)
  }

  /**
   * The slide with room for a part of so much height; undefined where the section has had all its slides.
   *
   * @param isPicture - pictures are shown however many they are.
   */
  slideWith(height: number, isPicture = false): OpenSlide | undefined {
    const section = this.#section
    const last = this.slides.at(-1)
    if (section === undefined || last === undefined) throw new Error('no section is begun')
    if (this.#fits(last, height) || last.parts.length === 0) return last
    const own = this.slides.filter((slide) => slide.section === section).length
    if (isPicture || own < MOST_SLIDES) return this.#open(section)
    this.cut.add(section)
    return undefined
  }

  /** Puts a part below the others. */
  put(slide: OpenSlide, { height, draw }: Piece): void {
    const { x, y, w } = PLACES.content
    const top = roomUsed(slide)
    slide.parts.push({ box: { x, y: y + top, w, h: height }, draw })
    slide.used = top + height
  }

  /** The height that is left of a slide. */
  rest(slide: OpenSlide): number {
    return PLACES.content.h - roomUsed(slide)
  }

  #fits(slide: OpenSlide, height: number): boolean {
    return height <= this.rest(slide) + 1e-9
  }

  #open(section: Section): OpenSlide {
    const slide = { section, parts: [], tables: [], texts: [], sentence: undefined, used: 0 }
    this.slides.push(slide)
    return slide
  }
}

/** The height of a heading in so many points, with the room below it. */
export function headingHeight(title: string, points: number = SIZES.small): number {
  return title === '' ? 0 : lineHeight(points) + 0.08
}

/** A heading with what stands below it. */
export function headed(
  title: string,
  piece: Piece,
  { look }: DeckContext,
  points: number = SIZES.small,
): Piece {
  if (title === '') return piece
  const style = { points, isBold: true }
  const text = fittedText(title, { width: PLACES.content.w, lines: 1 }, style)
  const paragraph: Paragraph = { text, ...style, colour: look.accentText }
  const height = headingHeight(title, points)
  return {
    height: piece.height + height,
    draw: (canvas, box) => {
      canvas.text([paragraph], { ...box, h: height })
      piece.draw(canvas, { ...box, y: box.y + height, h: box.h - height })
    },
  }
}
