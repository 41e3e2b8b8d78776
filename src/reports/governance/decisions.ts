/** The whole register of decisions: what was decided and why, what it changes, and what becomes of its follow-up. */

import { decisionKindName, followUpLabel, outcomeName } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { followUpDelay, isFollowedUp } from '../../plan/due-dates.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { changeCell, count, EMPTY } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { byId, column, filled, type ItemColumn, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { bodyTitle, circulationColumn, HEADINGS, idAndSubject, projectTitles } from './words.ts'

const TEXTS = printed('decisions', {
  title: { fr: 'Décisions', en: 'Decisions' },
  none: {
    fr: 'Aucune décision saisie\u00a0: inscrivez-les sous decisions (date, body, subject, outcome, owner).',
    en: 'No decision is written: enter them under decisions (date, body, subject, outcome, owner).',
  },
  register: { fr: 'Ce qui a été décidé', en: 'What was decided' },
  kind: { fr: 'Nature', en: 'Kind' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  refs: { fr: 'Documents', en: 'Documents' },
  impact: { fr: 'Nature, effets et documents', en: 'Kind, impact and documents' },
  investment: { fr: 'Investissement', en: 'Investment' },
  operating: { fr: 'Fonctionnement', en: 'Operating' },
  days: { fr: 'Jours-personnes', en: 'Person-days' },
  months: { fr: 'Mois', en: 'Months' },
  followUp: { fr: 'Suites à donner et faites', en: 'Follow-up, to do and done' },
  late: { fr: 'Jours de retard', en: 'Days late' },
})

type Decision = Entry<'decisions'>

const DECISION: ItemColumn<Decision> = column('decision', LABELS.decision, 'text', idAndSubject)

function latestFirst({ decisions }: Plan): Decision[] {
  const dayOf = ({ date }: Decision): number => endDay(date) ?? Number.POSITIVE_INFINITY
  return decisions.toSorted((left, right) => dayOf(right) - dayOf(left) || 0)
}

function register(plan: Plan, decisions: readonly Decision[]): Table {
  const table = listTable({ id: 'decisions_taken', title: TEXTS.register, rowId: byId }, decisions, [
    DECISION,
    column('date', HEADINGS.date, 'day', ({ date }) => endDay(date)),
    column('body', HEADINGS.body, 'text', ({ body }) => (body === undefined ? '' : bodyTitle(plan, body))),
    column('outcome', TEXTS.outcome, 'status', ({ outcome }) => (outcome === undefined ? '' : outcomeName(outcome))),
    column('reason', LABELS.reason, 'text', ({ reason = '' }) => reason),
    column('projects', LABELS.projects, 'text', ({ projects = [] }) => projectTitles(plan, projects)),
  ])
  return withoutIdleColumns(table, ['reason', 'projects'])
}

function impacts(plan: Plan, decisions: readonly Decision[]): Table {
  const amount = (value: number | undefined): Cell => {
    const cents = writtenCents(plan, value)
    return cents === undefined ? EMPTY : changeCell('money', plain(cents))
  }
  const table = listTable(
    { id: 'decision_impacts', title: TEXTS.impact, rowId: byId },
    decisions.filter(({ kind, impact, refs, confidential }) => impact ?? kind ?? refs?.[0] ?? confidential),
    [
      DECISION,
      column('kind', TEXTS.kind, 'text', ({ kind }) => (kind === undefined ? '' : decisionKindName(kind))),
      column('investment', TEXTS.investment, 'money', ({ impact }) => amount(impact?.investment)),
      column('operating', TEXTS.operating, 'money', ({ impact }) => amount(impact?.operating)),
      column('days', TEXTS.days, 'days', ({ impact }) => changeCell('days', impact?.days)),
      column('months', TEXTS.months, 'count', ({ impact }) => changeCell('count', impact?.months)),
      column('refs', TEXTS.refs, 'text', ({ refs = [] }) => refs.join(', ')),
      circulationColumn(({ confidential }) => confidential === true),
    ],
  )
  return withoutIdleColumns(table, ['kind', 'investment', 'operating', 'days', 'months', 'refs', 'confidential'])
}

/** Those with a due date or a follow-up that is not done, the latest first among the late ones. */
function followUps(plan: Plan, decisions: readonly Decision[]): Table {
  const lateness = (decision: Decision): number => followUpDelay(plan, decision) ?? -1
  const followed = decisions.filter(isFollowedUp).toSorted((left, right) => lateness(right) - lateness(left))
  return listTable({ id: 'follow_ups', title: TEXTS.followUp, rowId: byId }, followed, [
    DECISION,
    column('owner', LABELS.owner, 'role', ({ owner }) => owner),
    column('due', LABELS.due, 'day', ({ due }) => endDay(due)),
    column('late', TEXTS.late, 'count', (decision) => count(followUpDelay(plan, decision), 'bad')),
    column('status', HEADINGS.followUp, 'status', ({ status = 'open' }) => followUpLabel(status)),
  ])
}

export const decisionRegister = defineWholeSection('decisions', TEXTS.title, ({ plan }) => {
  const decisions = latestFirst(plan)
  return filled([register(plan, decisions), impacts(plan, decisions), followUps(plan, decisions)], note(TEXTS.none))
})
