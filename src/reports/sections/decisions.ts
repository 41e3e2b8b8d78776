/** The register of decisions, latest first, and the decisions that the last reviews of projects ask for, those without a body counted. */
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { dateWords } from '../../lang/dates.ts'
import { eitherOf } from '../../lang/lists.ts'
import { colon } from '../../lang/punctuation.ts'
import type { DecisionAsked } from '../../plan/decisions-asked.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Day, dayText, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import {
  byId,
  dayColumn,
  listTable,
  note,
  roleColumn,
  statusColumn,
  textColumn,
  withoutIdleColumns,
} from '../document/table.ts'
import { bodyTitle } from '../governance/words.ts'
import type { ReportContext, SectionKind } from '../report-kind.ts'

const TEXTS = {
  title: { fr: 'Relevé de décisions', en: 'Decision register' },
  date: { fr: 'Date', en: 'Date' },
  body: { fr: 'Instance', en: 'Body' },
  asked: { fr: 'Décision demandée', en: 'Decision requested' },
  before: (date: string): Bilingual => ({ fr: `avant le ${date}`, en: `by ${date}` }),
  reviewed: { fr: 'Date de la revue', en: 'Review date' },
  withoutBody: (open: number, of: number): Bilingual => ({
    fr: `Décisions demandées dont l’instance n’est pas nommée\u00a0: ${open}/${of}.`,
    en: `Decisions asked for that name no body: ${open}/${of}.`,
  }),
}

/** Headings that other tables of decisions share. */
export const DECISION_HEADINGS = { date: TEXTS.date, body: TEXTS.body } as const

/** A written day that something ends on; undefined where none is written, or no day. */
export function endDay(written = ''): Day | undefined {
  return parseDay(written, 'end')
}

/** The section `decisions`; those of one day as the files write them. */
export const decisions: SectionKind<Pick<ReportContext, 'plan'>> = {
  id: 'decisions',
  title: TEXTS.title,
  build: ({ plan }) => {
    const dayOf = ({ date }: Entry<'decisions'>): number => endDay(date) ?? 0
    const latest = plan.decisions.toSorted((left, right) => dayOf(right) - dayOf(left))
    return [
      listTable({ id: 'decisions', rowId: byId }, latest, [
        textColumn('id', LABELS.id, byId),
        dayColumn('date', TEXTS.date, ({ date }) => endDay(date)),
        textColumn('body', TEXTS.body, ({ body = '' }) => body),
        textColumn('decision', LABELS.decision, ({ subject = '' }) => subject),
        roleColumn('owner', LABELS.owner, ({ owner }) => owner),
        dayColumn('due', LABELS.due, ({ due }) => endDay(due)),
        statusColumn('status', LABELS.status, ({ status }) =>
          status === undefined ? '' : followUpLabel(status),
        ),
      ]),
    ]
  },
}

/** The question of a decision that is asked, with what may be chosen. */
export function questionText({ question, options }: DecisionAsked): Bilingual {
  if (options.length === 0) return verbatim(question)
  return bilingual((lang) => `${question} (${eitherOf(options, lang)})`)
}

/** A decision that is asked as one line: who is to take it and by when, where it is told, and the question. */
export function askedText(plan: Plan, asked: DecisionAsked): Bilingual {
  const { body, due } = asked
  const question = questionText(asked)
  return bilingual((lang) => {
    const told = [
      ...(body === undefined ? [] : [bodyTitle(plan, body)[lang]]),
      ...(due === undefined ? [] : [TEXTS.before(dateWords(dayText(due), lang))[lang]]),
    ].join(', ')
    const head = `${TEXTS.asked[lang]}${told === '' ? '' : ` (${told})`}`
    return `${head}${colon(lang)} ${question[lang]}`
  })
}

/** One line where some of the decisions that are asked, of so many, name no body; none where each does. */
export function withoutBodyNote(open: number, of: number): Note[] {
  return open === 0 ? [] : [note(TEXTS.withoutBody(open, of), 'quiet')]
}

/** One row for each decision that a last review asks for, in the order given. */
export function askedDecisions(
  plan: Plan,
  title: Bilingual,
  asked: readonly DecisionAsked[],
): Table {
  const rowId = ({ project }: DecisionAsked): string => project.id
  const table = listTable({ id: 'decisions_asked', title, rowId }, asked, [
    textColumn('id', LABELS.id, rowId),
    textColumn('project', LABELS.project, ({ project }) => project.title),
    dayColumn('as_of', TEXTS.reviewed, ({ reviewed }) => reviewed),
    textColumn('decision', LABELS.decision, questionText),
    textColumn('body', TEXTS.body, ({ body }) => (body === undefined ? '' : bodyTitle(plan, body))),
    dayColumn('due', LABELS.due, ({ due }) => due),
  ])
  return withoutIdleColumns(table, ['body', 'due'])
}
