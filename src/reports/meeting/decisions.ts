/** The decisions of a meeting: taken since the one before, waiting for this body, and asked by the projects' reviews. */

import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { decisionsAsked } from '../../plan/decisions-asked.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Entry } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, dayColumn, filled, listTable, note, textColumn } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import {
  askedDecisions,
  DECISION_HEADINGS,
  endDay,
  withoutBodyNote,
} from '../sections/decisions.ts'
import { isOfPage, isRecent, type Meeting } from './meeting.ts'

const TEXTS = {
  title: { fr: 'Décisions', en: 'Decisions' },
  none: {
    fr: 'Aucune décision prise, attendue ni demandée.',
    en: 'No decision taken, pending or requested.',
  },
  pending: { fr: 'À prendre', en: 'To take' },
  asked: { fr: 'Décisions demandées par les revues', en: 'Decisions requested by reviews' },
  taken: { fr: 'Prises depuis', en: 'Taken since' },
  outcome: { fr: 'Issue', en: 'Outcome' },
}

type Decision = Entry<'decisions'>

/** Whether a pending decision is for the page: no other body's, of the page's projects, or of its body and of none. */
function isWaiting(meeting: Meeting, decision: Decision): boolean {
  const { body: own } = meeting
  const { body, projects = [] } = decision
  if (own === undefined || body === undefined) return isOfPage(meeting, decision)
  return isSameId(body, own.id) && (projects.length === 0 || isOfPage(meeting, decision))
}

function table(id: string, title: Bilingual, decisions: readonly Decision[]): Table {
  return listTable({ id, title, rowId: byId }, decisions, [
    textColumn('id', LABELS.id, byId),
    dayColumn('date', DECISION_HEADINGS.date, ({ date }) => endDay(date)),
    textColumn('body', DECISION_HEADINGS.body, ({ body = '' }) => body),
    textColumn('decision', LABELS.decision, ({ subject = '' }) => subject),
    textColumn('outcome', TEXTS.outcome, ({ outcome }) =>
      outcome === undefined ? '' : outcomeName(outcome),
    ),
  ])
}

/** The section `decisions`. */
export const meetingDecisions: SectionKind<Meeting> = {
  id: 'decisions',
  title: TEXTS.title,
  build: (meeting) => {
    const { plan, whole } = meeting
    const taken = whole.decisions.filter(
      (decision) =>
        isOfPage(meeting, decision) &&
        decision.outcome !== 'pending' &&
        isRecent(meeting, decision.date),
    )
    const pending = whole.decisions.filter(
      (decision) => decision.outcome === 'pending' && isWaiting(meeting, decision),
    )
    const asked = decisionsAsked(plan).filter(
      ({ body }) =>
        meeting.body === undefined || body === undefined || isSameId(body, meeting.body.id),
    )
    const blocks = filled(
      [
        table('decisions_pending', TEXTS.pending, pending),
        askedDecisions(plan, TEXTS.asked, asked),
        table('decisions_taken', TEXTS.taken, taken),
      ],
      note(TEXTS.none),
    )
    return [
      ...blocks,
      ...withoutBodyNote(asked.filter(({ body }) => body === undefined).length, asked.length),
    ]
  },
}
