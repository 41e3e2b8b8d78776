/** Lays a report out on slides: what each section has to show in its order, from the top of a slide to its foot, then where it all comes from. */
import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import { hasChart } from '../../reports/document/chart-data.ts'
import type {
  ChartTable,
  FigureDefinition,
  Note,
  Report,
  Section,
  Table,
} from '../../reports/document/document.ts'
import { legalText } from '../text/xml-text.ts'
import type { Box, Canvas } from './canvas.ts'
import {
  type DeckContext,
  noteParagraph,
  type Picture,
  type Piece,
  PLACES,
  paragraphsPiece,
  SIZES,
  TITLE_LINES,
} from './page.ts'
import { picturesOf } from './picture.ts'
import { speakerNotes } from './speaker-notes.ts'
import { tablePiece } from './table-piece.ts'
import { fittedText, lineHeight } from './text-size.ts'

/** A slide before it is drawn. */
export interface Slide {
  readonly title: string
  readonly parts: readonly {
    readonly box: Box
    readonly draw: (canvas: Canvas, box: Box) => void
  }[]
  /** What the speaker sees. */
  readonly notes: string
}

/** Room between the parts of a slide, in inches. */
const GAP = 0.18
const HEADING = lineHeight(SIZES.small) + 0.08

/** What fills a slide of a section. */
interface OpenSlide {
  readonly parts: { readonly box: Box; readonly draw: Piece['draw'] }[]
  readonly tables: Table[]
  readonly texts: string[]
  sentence: string | undefined
  used: number
}

function emptySlide(): OpenSlide {
  return { parts: [], tables: [], texts: [], sentence: undefined, used: 0 }
}

/** Puts the parts of a section on slides, one after the other. */
class SectionSlides {
  readonly slides: OpenSlide[] = []
  readonly context: DeckContext

  constructor(context: DeckContext) {
    this.context = context
  }

  /** The slide that is being filled; a new one where there is less room left than is asked for. */
  slideWith(height: number): OpenSlide {
    const last = this.slides.at(-1)
    const gap = last === undefined || last.parts.length === 0 ? 0 : GAP
    if (last !== undefined && last.used + gap + height <= PLACES.content.h + 1e-9) return last
    const fresh = emptySlide()
    this.slides.push(fresh)
    return fresh
  }

  /** Puts a part below the others. */
  put(slide: OpenSlide, { height, draw }: Piece): void {
    const top = slide.used + (slide.parts.length === 0 ? 0 : GAP)
    const { x, y, w } = PLACES.content
    slide.parts.push({ box: { x, y: y + top, w, h: height }, draw })
    slide.used = top + height
  }

  /** What is left of a slide. */
  rest(slide: OpenSlide): number {
    return PLACES.content.h - slide.used - (slide.parts.length === 0 ? 0 : GAP)
  }
}

/** A heading with what stands below it. */
function headed(title: string, piece: Piece, { look }: DeckContext): Piece {
  if (title === '') return piece
  const paragraph = {
    text: fittedText(
      title,
      { width: PLACES.content.w, lines: 1 },
      { points: SIZES.small, isBold: true },
    ),
    ...{ points: SIZES.small, isBold: true, colour: look.accentText },
  }
  return {
    height: piece.height + HEADING,
    draw: (canvas, box) => {
      canvas.text([paragraph], { ...box, h: HEADING })
      piece.draw(canvas, { ...box, y: box.y + HEADING, h: box.h - HEADING })
    },
  }
}

function titleOf({ title }: Table, { lang }: DeckContext): string {
  return title === undefined ? '' : legalText(title[lang])
}

function addNote(all: SectionSlides, note: Note): void {
  const paragraph = noteParagraph(note, all.context)
  const { w, h } = PLACES.content
  const most = Math.floor(h / lineHeight(paragraph.points)) - 1
  const text = fittedText(paragraph.text, { width: w, lines: most }, paragraph)
  const piece = paragraphsPiece([{ ...paragraph, text }], w)
  const slide = all.slideWith(piece.height)
  all.put(slide, piece)
  if (text !== paragraph.text) slide.texts.push(paragraph.text)
}

function addTable(all: SectionSlides, table: Table): void {
  const { context } = all
  const { w, h } = PLACES.content
  const title = titleOf(table, context)
  const room = h - (title === '' ? 0 : HEADING)
  const whole = tablePiece(table, { width: w, height: room }, context)
  const piece = headed(title, whole, context)
  const slide = all.slideWith(piece.height)
  all.put(slide, piece)
  slide.tables.push(table)
}

/** The height of the notes that follow a picture and may stand below it. */
function heightOfNotes(blocks: Section['blocks'], from: number, context: DeckContext): number {
  let height = 0
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'note') break
    const paragraph = noteParagraph(block, context)
    const own = paragraphsPiece([paragraph], PLACES.content.w).height + GAP
    if (height + own > 1.3) break
    height += own
  }
  return height
}

function addPicture(all: SectionSlides, table: ChartTable, picture: Picture, below: number): void {
  const { context } = all
  const sentence = table.chart.sentence?.[context.lang]
  const title = titleOf(table, context)
  const head = title === '' ? 0 : HEADING
  const slide = all.slideWith(picture.least + head + below)
  const room = all.rest(slide) - head - below
  const height = Math.max(picture.least, Math.min(picture.most ?? room, room))
  all.put(slide, headed(title, { height, draw: picture.draw }, context))
  slide.sentence ??= sentence === undefined ? undefined : legalText(sentence)
  if (!slide.tables.includes(table)) slide.tables.push(table)
}

/** The slides of a section; none where it has nothing to show. */
function sectionSlides(
  section: Section,
  definitions: readonly FigureDefinition[],
  context: DeckContext,
): Slide[] {
  const all = new SectionSlides(context)
  section.blocks.forEach((block, at) => {
    if (block.kind === 'note') return addNote(all, block)
    const pictures = hasChart(block) ? picturesOf(block, context) : []
    const below = heightOfNotes(section.blocks, at + 1, context)
    if (hasChart(block))
      pictures.forEach((picture, index) =>
        addPicture(all, block, picture, index === pictures.length - 1 ? below : 0),
      )
    if (pictures.length === 0 && block.rows.length > 0) addTable(all, block)
  })
  return numbered(
    all.slides.map(({ parts, tables, texts, sentence }) => ({
      title: sentence ?? legalText(section.title[context.lang]),
      parts,
      notes: speakerNotes({ section, tables, texts, definitions }, context),
    })),
  )
}

/** Slides of one title bear their number behind it. */
function numbered(slides: readonly Slide[]): Slide[] {
  const totals = new Map<string, number>()
  for (const { title } of slides) totals.set(title, (totals.get(title) ?? 0) + 1)
  const seen = new Map<string, number>()
  return slides.map((slide) => {
    const { title } = slide
    const total = totals.get(title) ?? 1
    const at = (seen.get(title) ?? 0) + 1
    seen.set(title, at)
    const mark = total === 1 ? '' : ` (${at}/${total})`
    return { ...slide, ...cutTitle(title, mark, slide.notes) }
  })
}

/** A title within its lines; one that had to be cut is whole in the notes. */
function cutTitle(title: string, mark: string, notes: string): Pick<Slide, 'title' | 'notes'> {
  const style = { points: SIZES.title, isBold: true }
  const room = { width: PLACES.title.w, lines: TITLE_LINES }
  let most = title
  while (fittedText(`${most}${mark}`, room, style) !== `${most}${mark}`)
    most = `${[...most].slice(0, -2).join('').replace(/…$/, '').trimEnd()}…`
  return most === title
    ? { title: `${title}${mark}`, notes }
    : { title: `${most}${mark}`, notes: `${title}\n\n${notes}` }
}

/** The slides of the sections of a report; one that says so where there are none. */
export function reportSlides(report: Report, context: DeckContext): readonly Slide[] {
  const slides = report.sections.flatMap((section) =>
    sectionSlides(section, report.definitions, context),
  )
  if (slides.length > 0) return slides
  const empty = paragraphsPiece(
    [{ text: OUTPUT_WORDS.no_rows[context.lang], points: SIZES.body }],
    PLACES.content.w,
  )
  return [
    {
      title: legalText(report.title[context.lang]),
      parts: [{ box: { ...PLACES.content, h: empty.height }, draw: empty.draw }],
      notes: '',
    },
  ]
}
