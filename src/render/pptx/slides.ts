/** Lays a report out on slides: what each section has to show in its order, under the sentence that its pictures come to. */
import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import { hasChart } from '../../reports/document/chart-data.ts'
import type { ChartTable, Note, Report, Section, Table } from '../../reports/document/document.ts'
import { legalText } from '../text/xml-text.ts'
import { Flow, GAP, headed, headingHeight, type OpenSlide, type PlacedPart } from './flow.ts'
import {
  type DeckContext,
  noteParagraph,
  type Picture,
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
  readonly parts: readonly PlacedPart[]
  /** What the speaker sees. */
  readonly notes: string
}

/** The slides of a report, and what it has beside them. */
export interface ReportSlides {
  readonly slides: readonly Slide[]
  /** The titles of the sections that are not shown, or not to their end. */
  readonly left: readonly string[]
}

/** Notes of so little height stand below the picture or the table before them, and sections of notes below other slides. */
const SHORT = 1.3

function titleOf({ title }: Table, { lang }: DeckContext): string {
  return title === undefined ? '' : legalText(title[lang])
}

function addNote(flow: Flow, note: Note, context: DeckContext): void {
  const paragraph = noteParagraph(note, context)
  const { w, h } = PLACES.content
  const most = Math.floor(h / lineHeight(paragraph.points)) - 1
  const text = fittedText(paragraph.text, { width: w, lines: most }, paragraph)
  const piece = paragraphsPiece([{ ...paragraph, text }], w)
  const slide = flow.slideWith(piece.height)
  if (slide === undefined) return
  flow.put(slide, piece)
  if (text !== paragraph.text) slide.texts.push(paragraph.text)
}

function addTable(flow: Flow, table: Table, below: number, context: DeckContext): void {
  const { w, h } = PLACES.content
  const title = titleOf(table, context)
  const room = { width: w, height: h - below - headingHeight(title) }
  const piece = headed(title, tablePiece(table, room, context), context)
  const slide = flow.slideWith(piece.height + below)
  if (slide === undefined) return
  flow.put(slide, piece)
  slide.tables.push(table)
}

function addPicture(
  flow: Flow,
  table: ChartTable,
  { least, most, draw }: Picture,
  below: number,
  context: DeckContext,
): void {
  const sentence = table.chart.sentence?.[context.lang]
  const title = titleOf(table, context)
  const head = headingHeight(title)
  const slide = flow.slideWith(least + head + below, true)
  if (slide === undefined) return
  const all = flow.rest(slide) - head
  // Where the notes have no room below it, they stand on the next slide.
  const room = all - below < least ? all : all - below
  const height = Math.min(most ?? room, room)
  flow.put(slide, headed(title, { height, draw }, context))
  slide.sentence ??= sentence === undefined ? undefined : legalText(sentence)
  if (!slide.tables.includes(table)) slide.tables.push(table)
}

/** The height of the notes from a block on, with the room above them. */
function heightOfNotes(blocks: Section['blocks'], from: number, context: DeckContext): number {
  let height = 0
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'note') break
    height += paragraphsPiece([noteParagraph(block, context)], PLACES.content.w).height + GAP
  }
  return height
}

/** The height of the notes that follow a block and may stand below it. */
function shortNotes(blocks: Section['blocks'], from: number, context: DeckContext): number {
  const height = heightOfNotes(blocks, from, context)
  return height > SHORT ? 0 : height
}

/** A section of a few notes says too little for a slide and stands below the one before it. */
function addNotesSection(flow: Flow, section: Section, context: DeckContext): void {
  const title = legalText(section.title[context.lang])
  const height = heightOfNotes(section.blocks, 0, context) + headingHeight(title, SIZES.body) + GAP
  const before = flow.slides.length
  flow.begin(section, height > SHORT + 1 ? undefined : height)
  const isBelow = flow.slides.length === before
  section.blocks.forEach((block, at) => {
    if (block.kind !== 'note') return
    if (at > 0 || !isBelow) {
      addNote(flow, block, context)
      return
    }
    const piece = paragraphsPiece([noteParagraph(block, context)], PLACES.content.w)
    const slide = flow.slideWith(piece.height)
    if (slide !== undefined) flow.put(slide, headed(title, piece, context, SIZES.body))
  })
}

/** A table as its pictures, or as it is where it has none or its picture would be empty. */
function addTableOrPictures(flow: Flow, table: Table, below: number, context: DeckContext): void {
  if (hasChart(table)) {
    const pictures = picturesOf(table, context)
    pictures.forEach((picture, index) => {
      const isLast = index === pictures.length - 1
      addPicture(flow, table, picture, isLast ? below : 0, context)
    })
    if (pictures.length > 0) return
  }
  if (table.rows.length > 0) addTable(flow, table, below, context)
}

function addSection(flow: Flow, section: Section, context: DeckContext): void {
  const { blocks } = section
  if (blocks.every(({ kind }) => kind === 'note')) {
    if (blocks.length > 0) addNotesSection(flow, section, context)
    return
  }
  flow.begin(section)
  blocks.forEach((block, at) => {
    if (block.kind === 'note') addNote(flow, block, context)
    else addTableOrPictures(flow, block, shortNotes(blocks, at + 1, context), context)
  })
}

function slideOf(open: OpenSlide, { definitions }: Report, context: DeckContext): Slide {
  const { section, parts, tables, texts, sentence } = open
  return {
    title: sentence ?? legalText(section.title[context.lang]),
    parts,
    notes: speakerNotes({ section, tables, texts, definitions }, context),
  }
}

/** Slides of one title bear their number behind it; a title that is too long is whole in the notes. */
function titled(slides: readonly Slide[]): Slide[] {
  const totals = new Map<string, number>()
  for (const { title } of slides) totals.set(title, (totals.get(title) ?? 0) + 1)
  const seen = new Map<string, number>()
  return slides.map((slide) => {
    const { title, notes } = slide
    const total = totals.get(title) ?? 1
    const at = (seen.get(title) ?? 0) + 1
    seen.set(title, at)
    const short = shortTitle(title, total === 1 ? '' : ` (${at}/${total})`)
    return { ...slide, ...short, notes: short.isCut ? `${title}\n\n${notes}` : notes }
  })
}

function shortTitle(
  title: string,
  mark: string,
): { readonly title: string; readonly isCut: boolean } {
  const style = { points: SIZES.title, isBold: true }
  const room = { width: PLACES.title.w, lines: TITLE_LINES }
  const isFitting = (text: string): boolean => fittedText(text, room, style) === text
  if (isFitting(`${title}${mark}`)) return { title: `${title}${mark}`, isCut: false }
  const letters = [...title]
  while (!isFitting(`${letters.join('').trimEnd()}…${mark}`)) letters.pop()
  return { title: `${letters.join('').trimEnd()}…${mark}`, isCut: true }
}

function emptySlide({ title }: Report, { lang }: DeckContext): Slide {
  const { w } = PLACES.content
  const { height, draw } = paragraphsPiece(
    [{ text: OUTPUT_WORDS.no_rows[lang], points: SIZES.body }],
    w,
  )
  return {
    title: legalText(title[lang]),
    parts: [{ box: { ...PLACES.content, h: height }, draw }],
    notes: '',
  }
}

/** The slides of the sections of a report; one that says so where there is nothing. A folded section is an annex. */
export function reportSlides(report: Report, context: DeckContext): ReportSlides {
  const flow = new Flow()
  const annexes = report.sections.filter(({ isFolded }) => isFolded === true)
  for (const section of report.sections)
    if (section.isFolded !== true) addSection(flow, section, context)
  const slides = flow.slides
    .filter(({ parts }) => parts.length > 0)
    .map((open) => slideOf(open, report, context))
  const left = report.sections.filter(
    (section) => annexes.includes(section) || flow.cut.has(section),
  )
  return {
    slides: slides.length === 0 ? [emptySlide(report, context)] : titled(slides),
    left: left.map(({ title }) => legalText(title[context.lang])),
  }
}
