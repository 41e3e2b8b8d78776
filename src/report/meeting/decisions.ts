/** The decisions of a meeting: taken since the one before, waiting for this body, and asked by the projects' reviews. */
import { lastReview } from '../../metrics/reviews.ts'
import type { Entry } from '../../model/plan.ts'
import { LABELS } from '../../text/labels.ts'
import { type Day, parseDay } from '../../units/calendar.ts'
import type { Bilingual } from '../../units/language.ts'
import { day, text } from '../cell.ts'
import type { Note, Row, Section, Table } from '../document.ts'
import type { Meeting } from './meeting.ts'

type Decision = Entry<'decisions'>

const OUTCOMES: Readonly<Record<string, Bilingual>> = {
  approved: { fr: 'approuvée', en: 'approved' },
  rejected: { fr: 'rejetée', en: 'rejected' },
  postponed: { fr: 'ajournée', en: 'postponed' },
  noted: { fr: 'prise d’acte', en: 'noted' },
  pending: { fr: 'en attente', en: 'pending' },
}

function dayOf({ date = '' }: Decision): Day | undefined {
  return parseDay(date, 'end')
}

/** Whether a decision names a project of the page, or none at all. */
function isOfPage({ plan, whole }: Meeting, { projects = [] }: Decision): boolean {
  if (plan === whole || projects.length === 0) return plan === whole
  const ids = new Set(plan.projects.map(({ id }) => id.toLowerCase()))
  return projects.some((id) => ids.has(id.toLowerCase()))
}

function table(id: string, title: Bilingual, decisions: readonly Decision[]): Table {
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'date', title: { fr: 'Date', en: 'Date' }, unit: 'day' },
      { id: 'body', title: { fr: 'Instance', en: 'Body' }, unit: 'text' },
      { id: 'decision', title: LABELS.decision, unit: 'text' },
      { id: 'outcome', title: { fr: 'Issue', en: 'Outcome' }, unit: 'text' },
    ],
    rows: decisions.map(
      (decision): Row => ({
        id: decision.id,
        cells: [
          text(decision.id),
          day(dayOf(decision)),
          text(decision.body ?? ''),
          text(decision.subject ?? ''),
          text(OUTCOMES[decision.outcome ?? ''] ?? ''),
        ],
      }),
    ),
  }
}

function asked({ plan }: Meeting): Table {
  return {
    kind: 'table',
    id: 'decisions_asked',
    title: { fr: 'Décisions demandées par les revues', en: 'Decisions requested by reviews' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'as_of', title: { fr: 'Date de la revue', en: 'Review date' }, unit: 'day' },
      { id: 'decision', title: LABELS.decision, unit: 'text' },
    ],
    rows: plan.projects.flatMap((project): Row[] => {
      const last = lastReview(plan, project)
      const wish = last?.review.decision_requested
      if (last === undefined || wish === undefined || wish === null) return []
      const cells = [text(project.id), text(project.title), day(last.day), text(wish)]
      return [{ id: project.id, cells }]
    }),
  }
}

/** The section `decisions`. */
export function meetingDecisions(meeting: Meeting): Section {
  const { whole, since, body } = meeting
  const here = whole.decisions.filter((decision) => isOfPage(meeting, decision))
  const taken = here.filter((decision) => {
    const date = dayOf(decision)
    return date !== undefined && date > since && date <= whole.asOf
  })
  const pending = here.filter(
    (decision) =>
      decision.outcome === 'pending' &&
      (body === undefined || (decision.body ?? body.id).toLowerCase() === body.id.toLowerCase()),
  )
  const tables = [
    table('decisions_pending', { fr: 'À prendre', en: 'To take' }, pending),
    asked(meeting),
    table('decisions_taken', { fr: 'Prises depuis', en: 'Taken since' }, taken),
  ].filter(({ rows }) => rows.length > 0)
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Aucune décision prise, attendue ni demandée.',
      en: 'No decision taken, pending or requested.',
    },
  }
  return {
    id: 'decisions',
    title: { fr: 'Décisions', en: 'Decisions' },
    blocks: tables.length === 0 ? [none] : tables,
  }
}
