/** The actions that are overdue at a meeting: follow-ups of decisions, action plans of reviews, responses to risks. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { followUpDelay } from '../../plan/due-dates.ts'
import { titleOf } from '../../plan/entity.ts'
import { isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, day, text } from '../document/cell.ts'
import type { Note, Row, Section, Tone } from '../document/document.ts'
import { isOfPage, type Meeting } from './meeting.ts'

interface Action {
  readonly from: Bilingual
  readonly id: string
  readonly what: Bilingual
  readonly owner: string
  readonly due: string
  readonly late: number
}

const ORIGINS = {
  decision: { fr: 'Décision', en: 'Decision' },
  review: { fr: 'Plan d’action', en: 'Action plan' },
  risk: { fr: 'Risque', en: 'Risk' },
} as const

function same(value: string): Bilingual {
  return { fr: value, en: value }
}

function ofDecisions(meeting: Meeting): Action[] {
  const { whole } = meeting
  return whole.decisions.flatMap((decision) => {
    const late = followUpDelay(whole, decision)
    if (late === undefined || !isOfPage(meeting, decision)) return []
    return [
      {
        from: ORIGINS.decision,
        id: decision.id,
        what: same(decision.subject ?? decision.id),
        owner: decision.owner ?? '',
        due: decision.due ?? '',
        late,
      },
    ]
  })
}

/** How many days before the status date a day lies; undefined where it does not. */
function delay({ plan }: Meeting, due: string | undefined): number | undefined {
  const last = parseDay(due ?? '', 'end')
  return last === undefined || last >= plan.asOf ? undefined : plan.asOf - last
}

function ofReviews(meeting: Meeting): Action[] {
  return meeting.plan.projects.filter(isOpen).flatMap((project) => {
    const plan = lastReview(meeting.plan, project)?.review.action_plan
    const late = delay(meeting, plan?.due)
    if (plan === undefined || late === undefined) return []
    return [
      {
        from: ORIGINS.review,
        id: project.id,
        what: same(plan.action),
        owner: plan.owner ?? '',
        due: plan.due ?? '',
        late,
      },
    ]
  })
}

function ofRisks(meeting: Meeting): Action[] {
  return meeting.plan.projects.filter(isOpen).flatMap((project) =>
    (project.written.risks ?? []).flatMap((risk) => {
      const late = delay(meeting, risk.due)
      if (late === undefined || (risk.status ?? 'open') !== 'open') return []
      const title = titleOf(risk.title, risk.id)
      return [
        {
          from: ORIGINS.risk,
          id: project.id,
          what: risk.mitigation === undefined ? title : same(risk.mitigation),
          owner: risk.owner ?? '',
          due: risk.due ?? '',
          late,
        },
      ]
    }),
  )
}

/** The plan's own thresholds for lateness: what is a few days over is listed, but is no alert. */
function lateTone({ plan }: Meeting, late: number): Tone | undefined {
  const { lateAmberDays, lateRedDays } = plan.thresholds
  return late > lateRedDays ? 'bad' : late > lateAmberDays ? 'watch' : undefined
}

function rowOf(meeting: Meeting, { from, id, what, owner, due, late }: Action): Row {
  return {
    id,
    cells: [
      text(from),
      text(id),
      text(what),
      text(owner),
      day(parseDay(due, 'end')),
      count(late, lateTone(meeting, late)),
    ],
  }
}

/** The section `actions`, the longest overdue first. */
export function actions(meeting: Meeting): Section {
  const overdue = [...ofDecisions(meeting), ...ofReviews(meeting), ...ofRisks(meeting)].toSorted(
    (left, right) => right.late - left.late,
  )
  const none: Note = {
    kind: 'note',
    text: { fr: 'Aucune action en retard.', en: 'No action is overdue.' },
    tone: 'good',
  }
  return {
    id: 'actions',
    title: { fr: 'Actions en retard', en: 'Overdue actions' },
    blocks:
      overdue.length === 0
        ? [none]
        : [
            {
              kind: 'table',
              id: 'actions_overdue',
              columns: [
                { id: 'from', title: LABELS.source, unit: 'text' },
                { id: 'id', title: LABELS.id, unit: 'text' },
                { id: 'action', title: { fr: 'Action', en: 'Action' }, unit: 'text' },
                { id: 'owner', title: LABELS.owner, unit: 'text' },
                { id: 'due', title: LABELS.due, unit: 'day' },
                {
                  id: 'days_late',
                  title: { fr: 'Retard (jours)', en: 'Days late' },
                  unit: 'count',
                },
              ],
              rows: overdue.map((action) => rowOf(meeting, action)),
            },
          ],
  }
}
