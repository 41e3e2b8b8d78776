/** The decisions of a meeting: taken since the one before, waiting for this body, and asked by the projects' reviews. */

import type { Noun } from '../../lang/plurals.ts'
import { type DecisionAsked, decisionsAsked } from '../../plan/decisions-asked.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Entry } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { filled } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { decisionTable } from '../sections/decision-table.ts'
import { askedDecisions, endDay } from '../sections/decisions.ts'
import { calmNote } from '../words/calm.ts'
import { isOfPage, isRecent, type Meeting } from './meeting.ts'

const TEXTS = printed('decisions', {
  title: { fr: 'Décisions', en: 'Decisions' },
  none: { fr: 'Aucune décision prise, attendue ni demandée.', en: 'No decision taken, pending or requested.' },
  pending: { fr: 'À prendre', en: 'To take' },
  asked: { fr: 'Décisions demandées par les revues', en: 'Decisions requested by reviews' },
  taken: { fr: 'Prises depuis', en: 'Taken since' },
})

const UNDATED: Noun = {
  fr: ['décision prise sans date', 'décisions prises sans date'],
  en: ['decision taken without a date', 'decisions taken without a date'],
}

type Decision = Entry<'decisions'>

type Page = Pick<Meeting, 'plan' | 'whole' | 'body'>

/** Whether a pending decision is for the page: no other body's, of the page's projects, or of its body and of none. */
function isWaiting(meeting: Page, decision: Decision): boolean {
  const { body: own } = meeting
  const { body, projects = [] } = decision
  if (own === undefined || body === undefined) return isOfPage(meeting, decision)
  return isSameId(body, own.id) && (projects.length === 0 || isOfPage(meeting, decision))
}

/** What a meeting is to decide: the pending decisions of the register, and what the reviews of its projects ask of its body or of none. */
export function toDecide(meeting: Page): {
  readonly pending: readonly Decision[]
  readonly asked: readonly DecisionAsked[]
} {
  const { plan, whole, body: own } = meeting
  const pending = whole.decisions.filter((decision) => decision.outcome === 'pending' && isWaiting(meeting, decision))
  const asked = decisionsAsked(plan).filter(
    ({ body }) => own === undefined || body === undefined || isSameId(body, own.id),
  )
  return { pending, asked }
}

export const meetingDecisions = defineSection('decisions', TEXTS.title, (meeting: Meeting) => {
  const { plan, whole } = meeting
  const settled = whole.decisions.filter((decision) => isOfPage(meeting, decision) && decision.outcome !== 'pending')
  const dayOf = ({ date }: Decision): number => endDay(date) ?? 0
  const taken = settled
    .filter(({ date }) => isRecent(meeting, date))
    .toSorted((left, right) => dayOf(left) - dayOf(right))
  const undated = settled.filter(({ date }) => date === undefined).length
  const { pending, asked } = toDecide(meeting)
  return filled(
    [
      decisionTable('decisions_pending', TEXTS.pending, pending),
      askedDecisions(plan, TEXTS.asked, asked),
      decisionTable('decisions_taken', TEXTS.taken, taken),
    ],
    calmNote(TEXTS.none, [[undated, UNDATED]]),
  )
})
