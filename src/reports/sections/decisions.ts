/** The register of decisions, latest first, and the decisions that the last reviews of projects ask for, those without a body counted. */
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { dateWords } from '../../lang/dates.ts'
import { eitherOf } from '../../lang/lists.ts'
import { colon } from '../../lang/punctuation.ts'
import type { DecisionAsked } from '../../plan/decisions-asked.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Day, dayText, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { day, verbatim } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { byId, column, type ItemColumn, listTable, withoutIdleColumns } from '../document/table.ts'
import { bodyTitle } from '../governance/words.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'

const TEXTS = printed('decisions', {
  title: { fr: 'Relevé de décisions', en: 'Decision register' },
  date: { fr: 'Date', en: 'Date' },
  body: { fr: 'Instance', en: 'Body' },
  asked: { fr: 'Décision demandée', en: 'Decision requested' },
  before: (date: string): Bilingual => ({ fr: `avant le ${date}`, en: `by ${date}` }),
  reviewed: { fr: 'Date de la revue', en: 'Review date' },
  withoutBody: (title: Bilingual, open: string): Bilingual => ({
    fr: `${title.fr} (sans instance nommée\u00a0: ${open})`,
    en: `${title.en} (no body named: ${open})`,
  }),
})

export const DECISION_HEADINGS = { date: TEXTS.date, body: TEXTS.body } as const

/** A written day that something ends on; undefined where none is written, or no day. */
export function endDay(written = ''): Day | undefined {
  return parseDay(written, 'end')
}

/** The column of the day by which a decision that is still asked for is due, red once the day is over. */
export function dueColumn<T>({ asOf }: Plan, dueOf: (item: T) => Day | undefined): ItemColumn<T> {
  return column('due', LABELS.due, 'day', (item) => {
    const due = dueOf(item)
    return day(due, due !== undefined && due < asOf ? 'bad' : undefined)
  })
}

/** The section `decisions`; those of one day as the files write them. */
export const decisions = defineSection('decisions', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const dayOf = ({ date }: Entry<'decisions'>): number => endDay(date) ?? 0
  const latest = plan.decisions.toSorted((left, right) => dayOf(right) - dayOf(left))
  return [
    listTable({ id: 'decisions', rowId: byId }, latest, [
      column('id', LABELS.id, 'text', byId),
      column('date', TEXTS.date, 'day', ({ date }) => endDay(date)),
      column('body', TEXTS.body, 'text', ({ body = '' }) => body),
      column('decision', LABELS.decision, 'text', ({ subject = '' }) => subject),
      column('owner', LABELS.owner, 'role', ({ owner }) => owner),
      column('due', LABELS.due, 'day', ({ due }) => endDay(due)),
      column('status', LABELS.status, 'status', ({ status }) => (status === undefined ? '' : followUpLabel(status))),
    ]),
  ]
})

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

/** A heading of decisions that are asked, with how many of them name no body, where some do not: a line of its own would cost a slide. */
export function askedTitle(title: Bilingual, open: number, of: number): Bilingual {
  return open === 0 ? title : TEXTS.withoutBody(title, `${open}/${of}`)
}

/** One row for each decision that a last review asks for, in the order given. */
export function askedDecisions(plan: Plan, title: Bilingual, asked: readonly DecisionAsked[]): Table {
  const rowId = ({ project }: DecisionAsked): string => project.id
  const open = asked.filter(({ body }) => body === undefined).length
  const heading = askedTitle(title, open, asked.length)
  const table = listTable({ id: 'decisions_asked', title: heading, rowId }, asked, [
    column('id', LABELS.id, 'text', rowId),
    column('project', LABELS.project, 'text', ({ project }) => project.title),
    column('as_of', TEXTS.reviewed, 'day', ({ reviewed }) => reviewed),
    column('decision', LABELS.decision, 'text', questionText),
    column('body', TEXTS.body, 'text', ({ body }) => (body === undefined ? '' : bodyTitle(plan, body))),
    dueColumn(plan, ({ due }) => due),
  ])
  return withoutIdleColumns(table, ['body', 'due'])
}
