/** What a deck holds: its title slide, the slides of its report, and at the end where the figures come from. */

import { planStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { OUTPUT_WORDS, WORKBOOK_WORDS, waitingText } from '../../lang/catalogue/output.ts'
import { dateInText, dateWords } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon } from '../../lang/punctuation.ts'
import { text, verbatim } from '../../reports/document/cell.ts'
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
import { type Closing, reportSlides, type Slide } from './slides.ts'
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

export interface FrontPage {
  readonly title: string
  readonly organisation: string
  readonly lines: readonly Paragraph[]
  readonly notes: string
}

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
            points,
            after: 8,
            ...(colour === undefined ? {} : { colour }),
          },
        ]
  const dated = day === undefined ? '' : capitalised(`${OUTPUT_WORDS.as_of[lang]} ${dateWords(day, lang)}`)
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

/** The plan, its state and the hash of its files. */
function originFacts(provenance: Provenance, tool: string, lang: Lang): [Bilingual, string][] {
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
  return facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as [Bilingual, string]],
  )
}

function factsTable(facts: readonly (readonly [Bilingual, string])[]): Table {
  return {
    kind: 'table',
    id: 'provenance',
    columns: [
      { id: 'fact', title: WORKBOOK_WORDS.holds, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'text' },
    ],
    rows: facts.map(([name, value]) => ({ cells: [text(name), text(value)] })),
  }
}

function closingNotes({ findings, waiting }: CommandResult, left: readonly string[], lang: Lang): readonly Note[] {
  const counts = `${capitalised(findingCounts(findings, lang))} (${OUTPUT_WORDS.validate_shows_all[lang]}).`
  return [
    { kind: 'note', text: TEXTS.signs, tone: 'quiet' },
    ...(left.length === 0 ? [] : [{ kind: 'note' as const, text: TEXTS.left(left.join(', ')) }]),
    ...(findings.length === 0 ? [] : [{ kind: 'note' as const, text: verbatim(counts) }]),
    ...(waiting === undefined ? [] : [{ kind: 'note' as const, text: waitingText(waiting) }]),
  ]
}

/** Where the figures come from, as a table or in a line or two. */
function closingOf(
  outcome: CommandResult,
  provenance: Provenance,
  tool: string,
  lang: Lang,
): (left: readonly string[]) => Closing {
  const facts = originFacts(provenance, tool, lang)
  const line = facts.map(([name, value]) => `${name[lang]}${colon(lang)} ${value}`).join(' · ')
  return (left) => {
    const notes = closingNotes(outcome, left, lang)
    const about = { id: 'origin', title: TEXTS.origin }
    return {
      whole: { ...about, blocks: [factsTable(facts), ...notes] },
      short: { ...about, blocks: [{ kind: 'note', text: verbatim(line) }, ...notes] },
    }
  }
}

function findingsSlide(outcome: CommandResult, context: DrawingContext): Slide {
  const { lang } = context
  const { x, y, w, h } = PLACES.content
  const notes = closingNotes(outcome, [], lang).map((note) => noteParagraph(note, context))
  const below = paragraphsPiece(notes, w)
  const facts = fittingTable(findingsTable(inOrder(outcome.findings)), { w, h }, context).within(h - below.height - GAP)
  return {
    title: OUTPUT_WORDS.findings[lang],
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
  return {
    front: frontPage(outcome, context),
    slides:
      report === undefined
        ? [findingsSlide(outcome, context)]
        : reportSlides(report, closingOf(outcome, report.provenance, tool, lang), context),
    foot: [short, ...dated].filter((part) => part !== '').join(' · '),
  }
}
