/**
 * Renders a report as a deck of slides: a title, a slide for each thing that a section shows with native charts, tables
 * and shapes, what the figures mean in the notes, and where they come from on the last slide.
 */

import type library from 'pptxgenjs'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Presentation } from '../reports/document/document.ts'
import { dayText } from '../values/calendar.ts'
import type { DrawingBox } from './office/canvas.ts'
import type { DrawingContext } from './office/context.ts'
import { GREY, lookOf, type OfficeLook, PAPER } from './office/look.ts'
import { packed, unpacked } from './office/parts.ts'
import { canvasOf, type PlacedSlideChart } from './pptx/canvas.ts'
import { deckOf, type FrontPage } from './pptx/deck.ts'
import { PICTURE_TYPE, PLACES, SIZES, SLIDE } from './pptx/page.ts'
import { placeCharts } from './pptx/place-charts.ts'
import {
  type DeckProperties,
  inLanguage,
  withNotesMasterInPlace,
  withOwnIds,
  withoutEmptyElements,
  withoutIdlePlaceholders,
  withoutPhantomParts,
  withoutUnusedDefaults,
  withoutUnusedLayouts,
  withParagraphsOfNotes,
  withProperties,
  withTextBodies,
  withTheme,
} from './pptx/repair.ts'
import type { Slide } from './pptx/slides.ts'
import type { RenderOptions } from './renderer.ts'
import { dataUri } from './text/data-uri.ts'

type Library = library.default
type LayoutObjects = NonNullable<library.default.SlideMasterProps['objects']>

const [FRONT, CONTENT] = ['Title', 'Content'] as const
const LAYOUT = 'SCREEN'

/** The bytes of the deck; the same outcome and options give the same bytes. */
export async function renderPptx(outcome: CommandResult, { lang, version }: RenderOptions): Promise<Uint8Array> {
  const provenance = outcome.report?.provenance
  const presentation = provenance?.presentation ?? {}
  const look = lookOf(presentation)
  const context: DrawingContext = { lang, currency: provenance?.currency ?? 'EUR', look, type: PICTURE_TYPE, across: 3 }
  const { front, slides, foot } = deckOf(outcome, `plan ${version}`, context)
  const deck = await newDeck()
  defineLayouts(deck, look, { foot, front, presentation })
  const charts: PlacedSlideChart[] = []
  addFront(deck, front, look)
  for (const slide of slides) addSlide(deck, slide, look, charts)
  const written = await deck.write({ outputType: 'uint8array', compression: false })
  const day = provenance?.asOf
  return finished(written as Uint8Array, charts, look, {
    title: front.title,
    creator: front.organisation || `plan ${version}`,
    tool: `plan ${version}`,
    day: day === undefined ? undefined : dayText(day),
    lang,
    slides: slides.length + 1,
  })
}

async function newDeck(): Promise<Library> {
  const loaded: { readonly default: unknown } = await import('pptxgenjs')
  // Its types are those of a module of another kind, in which the class lies one level deeper.
  const Deck = loaded.default as typeof library.default
  const deck = new Deck()
  deck.defineLayout({ name: LAYOUT, width: SLIDE.w, height: SLIDE.h })
  deck.layout = LAYOUT
  return deck
}

/** The logo as large as its place holds it, at its right edge. */
function logoIn(place: DrawingBox, { logo }: Presentation, altText: string): LayoutObjects {
  if (logo === undefined) return []
  const scale = Math.min(place.w / logo.width, place.h / logo.height)
  const [w, h] = [logo.width * scale, logo.height * scale]
  const box = { x: place.x + place.w - w, y: place.y + (place.h - h) / 2, w, h }
  return [{ image: { ...box, data: dataUri(logo), altText } }]
}

function defineLayouts(
  deck: Library,
  { font, accent, accentText }: OfficeLook,
  {
    foot,
    front,
    presentation,
  }: { readonly foot: string; readonly front: FrontPage; readonly presentation: Presentation },
): void {
  const title = (place: object, points: number, valign: 'top' | 'middle' | 'bottom') => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...place,
        fontFace: font,
        fontSize: points,
        bold: true,
        color: accentText,
        align: 'left' as const,
        valign,
        margin: 0,
      },
      text: '',
    },
  })
  const small = { fontFace: font, fontSize: SIZES.table, color: GREY, margin: 0 }
  const { x, y, w } = PLACES.title
  deck.defineSlideMaster({
    title: FRONT,
    background: { color: PAPER },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: SLIDE.h, fill: { color: accent } } },
      ...logoIn(PLACES.frontLogo, presentation, front.organisation),
      title({ x: 1, y: 1.5, w: SLIDE.w - 2, h: 1.7 }, 36, 'bottom'),
    ],
  })
  deck.defineSlideMaster({
    title: CONTENT,
    background: { color: PAPER },
    objects: [
      { rect: { x, y: y + PLACES.title.h + 0.03, w, h: 0.03, fill: { color: accent } } },
      { text: { text: foot, options: { ...PLACES.foot, ...small, align: 'left' } } },
      ...logoIn(PLACES.logo, presentation, front.organisation),
      title(PLACES.title, SIZES.title, 'bottom'),
    ],
    slideNumber: { ...PLACES.number, ...small, align: 'right' },
  })
}

function addFront(deck: Library, { title, lines, notes }: FrontPage, look: OfficeLook): void {
  const slide = deck.addSlide({ masterName: FRONT })
  slide.addText(title, { placeholder: 'title' })
  canvasOf(slide, look, []).text(lines, { x: 1, y: 3.45, w: SLIDE.w - 2, h: 3.2 })
  slide.addNotes(notes)
}

function addSlide(deck: Library, { title, parts, notes }: Slide, look: OfficeLook, charts: PlacedSlideChart[]): void {
  const slide = deck.addSlide({ masterName: CONTENT })
  slide.addText(title, { placeholder: 'title' })
  const canvas = canvasOf(slide, look, charts)
  for (const { box, draw } of parts) draw(canvas, box)
  slide.addNotes(notes)
}

/** The deck with its charts, after everything that is mended. */
function finished(
  written: Uint8Array,
  charts: readonly PlacedSlideChart[],
  { font, series }: OfficeLook,
  properties: DeckProperties,
): Uint8Array {
  const parts = unpacked(written)
  withoutUnusedLayouts(parts)
  withNotesMasterInPlace(parts)
  withoutIdlePlaceholders(parts)
  withParagraphsOfNotes(parts)
  placeCharts(parts, charts)
  withTextBodies(parts)
  withoutEmptyElements(parts)
  withOwnIds(parts)
  inLanguage(parts, properties.lang)
  withTheme(parts, font, series)
  withProperties(parts, properties)
  withoutPhantomParts(parts)
  withoutUnusedDefaults(parts)
  return packed(parts)
}
