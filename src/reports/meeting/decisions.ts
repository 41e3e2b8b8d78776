/** The decisions of a meeting: taken since the one before, waiting for this body, and asked by the projects' reviews. */

import { LABELS, outcomeName } from '../../lang/catalogue/labels.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Entry } from '../../plan/plan.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { day, text } from '../document/cell.ts'
import type { Note, Row, Section, Table } from '../document/document.ts'
import { askedDecisions } from '../sections/decisions.ts'
import { isOfPage, type Meeting } from './meeting.ts'

type Decision = Entry<'decisions'>

const ASKED = {
  fr: 'Décisions demandées par les revues',
  en: 'Decisions requested by reviews',
} as const

function dayOf({ date = '' }: Decision): Day | undefined {
  return parseDay(date, 'end')
}

/** Whether a pending decision is for the page: no other body's, of the page's projects, or of its body and of none. */
function isWaiting(meeting: Meeting, decision: Decision): boolean {
  const { body: own } = meeting
  const { body, projects = [] } = decision
  if (own === undefined || body === undefined) return isOfPage(meeting, decision)
  return isSameId(body, own.id) && (projects.length === 0 || isOfPage(meeting, decision))
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
          text(decision.outcome === undefined ? '' : outcomeName(decision.outcome)),
        ],
      }),
    ),
  }
}

/** The section `decisions`. */
export function meetingDecisions(meeting: Meeting): Section {
  const { whole, since } = meeting
  const here = whole.decisions.filter((decision) => isOfPage(meeting, decision))
  const taken = here.filter((decision) => {
    const date = dayOf(decision)
    const isTaken = decision.outcome !== 'pending'
    return isTaken && date !== undefined && date > since && date <= whole.asOf
  })
  const pending = whole.decisions.filter(
    (decision) => decision.outcome === 'pending' && isWaiting(meeting, decision),
  )
  const tables = [
    table('decisions_pending', { fr: 'À prendre', en: 'To take' }, pending),
    askedDecisions(meeting.plan, ASKED),
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
