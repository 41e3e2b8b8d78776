/** What a deck holds: its title slide, the slides of its report, and at the end where the figures come from. */

import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { OUTPUT_WORDS, WORKBOOK_WORDS, waitingText } from '../../lang/catalogue/output.ts'
import { dateInText, dateWords } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { text } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Note, Provenance, Table } from '../../reports/document/document.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, capitalised, type Lang } from '../../values/language.ts'
import type { DrawingContext } from '../office/context.ts'
import { GREY } from '../office/look.ts'
import type { Paragraph } from '../office/paragraph.ts'
import { fittedText } from '../office/text-size.ts'
import { findingCounts, findingsTable, inOrder } from '../text/findings.ts'
import { legalText } from '../text/xml-text.ts'
import { GAP } from './arrange.ts'
import { noteParagraph, PLACES, paragraphsPiece, SLIDE } from './page.ts'
import { reportSlides, type Slide } from './slides.ts'
import { fittingTable } from './table-piece.ts'

const TEXTS = {
  origin: { fr: 'D’où viennent les chiffres', en: 'Where the figures come from' },
  left: (titles: string) => ({
    fr: `Non montré, ou pas jusqu’au bout : ${titles}. Le classeur et la page du même rapport disent tout.`,
    en: `Not shown, or not to the end: ${titles}. The workbook and the page of the same report tell it all.`,
  }),
  signs: {
    fr: '✓ favorable\u00a0; ! à surveiller\u00a0; ✗ défavorable. Le détail des chiffres et leurs définitions sont dans les commentaires de chaque diapositive.',
    en: '✓ favourable; ! to be watched; ✗ unfavourable. The figures in detail and their definitions are in the notes of each slide.',
  },
} as const

/** The first slide. */
export interface FrontPage {
  readonly title: string
  readonly organisation: string
  readonly lines: readonly Paragraph[]
  readonly notes: string
}

/** A deck before it is drawn. */
export interface Deck {
  readonly front: FrontPage
  readonly slides: readonly Slide[]
  /** What stands at the foot of each slide. */
  readonly foot: string
}

const TITLE_WIDTH = SLIDE.w - 2
const FOOT_LETTERS = 90

/** The status date, in words or in figures; undefined where nothing says one. */
function statusDate({ report, asOf }: CommandResult): string | undefined {
  const own = report?.provenance.asOf
  return own === undefined ? asOf : dayText(own)
}

function frontPage(outcome: CommandResult, { lang }: DrawingContext): FrontPage {
  const { report, plan } = outcome
  const day = statusDate(outcome)
  const title = legalText((report?.title ?? OUTPUT_WORDS.findings)[lang])
  const provenance = report?.provenance
  const organisation = legalText(provenance?.plan.organisation[lang] ?? '')
  const line = (text: string, points: number, colour?: string): Paragraph[] =>
    text === ''
      ? []
      : [
          {
            text: fittedText(text, { width: TITLE_WIDTH, lines: 2 }, { points }),
            ...{ points, after: 8, ...(colour === undefined ? {} : { colour }) },
          },
        ]
  const dated =
    day === undefined ? '' : capitalised(`${OUTPUT_WORDS.as_of[lang]} ${dateWords(day, lang)}`)
  return {
    title: fittedText(title, { width: TITLE_WIDTH, lines: 3 }, { points: 36, isBold: true }),
    organisation,
    lines: [
      ...line(legalText(provenance?.plan.title[lang] ?? plan ?? ''), 22),
      ...line(organisation, 18),
      ...line(dated, 18),
      ...line(legalText(provenance?.moneyBasis?.[lang] ?? ''), 14, GREY),
    ],
    notes: title,
  }
}

function originTable(provenance: Provenance, tool: string, lang: Lang): Table {
  const { plan, status, asOf, currency, hash, files, commit } = provenance
  const facts: (readonly [Bilingual, string | undefined])[] = [
    [LABELS.plan, `${plan.title[lang]} (${plan.id})`],
    [WORKBOOK_WORDS.organisation, plan.organisation[lang]],
    [LABELS.status, planStatusLabel(status)[lang]],
    [LABELS.as_of, asOf === undefined ? undefined : dateInText(dayText(asOf), lang)],
    [WORKBOOK_WORDS.currency, currency],
    [WORKBOOK_WORDS.amounts, provenance.moneyBasis?.[lang]],
    [WORKBOOK_WORDS.files, formatNumber(files, lang)],
    [WORKBOOK_WORDS.hash, hash],
    [WORKBOOK_WORDS.commit, commit],
    [WORKBOOK_WORDS.tool, tool],
  ]
  return {
    ...{ kind: 'table', id: 'provenance' },
    columns: [
      { id: 'fact', title: WORKBOOK_WORDS.holds, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'text' },
    ],
    rows: facts.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ cells: [text(name), text(value)] }],
    ),
  }
}

/** The last slide: the plan, its state and the hash of its files, what the signs mean, and how many findings there are. */
function originSlide(
  outcome: CommandResult,
  left: readonly string[],
  tool: string,
  context: DrawingContext,
): Slide {
  const { lang } = context
  const { report, findings, waiting } = outcome
  const { x, y, w, h } = PLACES.content
  const counts = `${capitalised(findingCounts(findings, lang))} (${OUTPUT_WORDS.validate_shows_all[lang]}).`
  const notes: Note[] = [
    { kind: 'note', text: TEXTS.signs, tone: 'quiet' },
    ...(left.length === 0 ? [] : [{ kind: 'note' as const, text: TEXTS.left(left.join(', ')) }]),
    ...(findings.length === 0 ? [] : [{ kind: 'note' as const, text: { fr: counts, en: counts } }]),
    ...(waiting === undefined ? [] : [{ kind: 'note' as const, text: waitingText(waiting) }]),
  ]
  const below = paragraphsPiece(
    notes.map((note) => noteParagraph(note, context)),
    w,
  )
  const table =
    report === undefined
      ? findingsTable(inOrder(findings))
      : originTable(report.provenance, tool, lang)
  const facts = fittingTable(table, { w, h }, context).within(h - below.height - GAP)
  return {
    title: (report === undefined ? OUTPUT_WORDS.findings : TEXTS.origin)[lang],
    parts: [
      { box: { x, y, w, h: facts.height }, draw: facts.draw },
      { box: { x, y: y + facts.height + GAP, w, h: below.height }, draw: below.draw },
    ],
    notes: '',
  }
}

/** The deck of an outcome; findings alone where there is no report. */
export function deckOf(outcome: CommandResult, tool: string, context: DrawingContext): Deck {
  const { lang } = context
  const { report, plan } = outcome
  const day = statusDate(outcome)
  const name = legalText(report?.provenance.plan.title[lang] ?? plan ?? '')
  const short = name.length > FOOT_LETTERS ? `${name.slice(0, FOOT_LETTERS).trimEnd()}…` : name
  const dated = day === undefined ? [] : [`${OUTPUT_WORDS.as_of[lang]} ${dateInText(day, lang)}`]
  const { slides, left } =
    report === undefined ? { slides: [], left: [] } : reportSlides(report, context)
  return {
    front: frontPage(outcome, context),
    slides: [...slides, originSlide(outcome, left, tool, context)],
    foot: [short, ...dated].filter((part) => part !== '').join(' · '),
  }
}
