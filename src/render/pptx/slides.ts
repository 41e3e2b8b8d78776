/** Lays a report out on slides: a slide a section, under the sentence that its pictures come to. */

import { OUTPUT_WORDS } from '../../lang/catalogue/output.ts'
import type { Report, Section } from '../../reports/document/document.ts'
import type { DrawingContext } from '../office/context.ts'
import { legalText } from '../text/xml-text.ts'
import { arranged, type PlacedPart } from './arrange.ts'
import { Filling } from './filling.ts'
import { isTitle, PLACES } from './page.ts'
import { speakerNotes } from './speaker-notes.ts'

export interface Slide {
  readonly title: string
  readonly parts: readonly PlacedPart[]
  /** What the speaker sees. */
  readonly notes: string
}

/** Of the twelve columns of a page: two sections of so few at most stand beside each other on a slide too. */
const NARROW = 4

/** What the slide comes to: what its pictures say or its section opens with, as far as a title holds that, else the titles of its sections. */
function titleOf({ sentences, shown }: Filling['slides'][number], { lang }: DrawingContext): string {
  const titles = shown.map(({ section }) => legalText(section.title[lang]))
  const [said, between] = sentences.length > 0 ? [sentences, ' '] : [titles, ' · ']
  const all = said.join(between)
  return isTitle(all) ? all : (said[0] ?? '')
}

function slideOf(open: Filling['slides'][number], { definitions }: Report, context: DrawingContext): Slide {
  return {
    title: titleOf(open, context),
    parts: arranged(open.parts, PLACES.content),
    notes: open.shown.map((one) => speakerNotes({ ...one, definitions }, context)).join('\n\n'),
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

function shortTitle(title: string, mark: string): { readonly title: string; readonly isCut: boolean } {
  if (isTitle(`${title}${mark}`)) return { title: `${title}${mark}`, isCut: false }
  const letters = [...title]
  while (!isTitle(`${letters.join('').trimEnd()}…${mark}`)) letters.pop()
  return { title: `${letters.join('').trimEnd()}…${mark}`, isCut: true }
}

function emptySection({ id, title }: Report): Section {
  return { id, title, blocks: [{ kind: 'note', text: OUTPUT_WORDS.no_rows }] }
}

/** What ends a deck: a section for a slide of its own, and a short one to stand below what would leave most of its slide free. */
export interface Closing {
  readonly whole: Section
  readonly short: Section
}

/** The slides of a report; one that says so where there is nothing. A folded section is an annex. What ends the deck is told what it leaves out. */
export function reportSlides(
  report: Report,
  closing: (left: readonly string[]) => Closing,
  context: DrawingContext,
): readonly Slide[] {
  const filling = new Filling(context)
  const shown = report.sections.filter(({ isFolded }) => isFolded !== true)
  for (let at = 0; at < shown.length; at += 1) {
    const [one, other] = [shown[at], shown[at + 1]]
    if (one === undefined) continue
    if (other !== undefined && isNarrow(one) && isNarrow(other) && filling.addPair([one, other])) at += 1
    else filling.add(one)
  }
  if (filling.slides.length === 0) filling.add(emptySection(report))
  const left = report.sections.filter((section) => section.isFolded === true || filling.cut.has(section))
  const { whole, short } = closing(left.map(({ title }) => legalText(title[context.lang])))
  if (!filling.addBelowLow(whole) && !filling.addBelowLow(short)) filling.addAlone(whole)
  return titled(filling.slides.map((open) => slideOf(open, report, context)))
}

function isNarrow({ span }: Section): boolean {
  return span !== undefined && span <= NARROW
}
