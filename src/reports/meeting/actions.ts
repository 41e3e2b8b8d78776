/** The actions that are overdue at a meeting: follow-ups of decisions, action plans of reviews, responses to risks. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { daysOverdue, followUpDelay } from '../../plan/due-dates.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import type { Bilingual } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import {
  byId,
  countColumn,
  dayColumn,
  filled,
  listTable,
  note,
  roleColumn,
  textColumn,
} from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { lateTone, PROJECT_HEADINGS } from '../sections/portfolio.ts'
import { isOfPage, type Meeting } from './meeting.ts'

const TEXTS = {
  title: { fr: 'Actions en retard', en: 'Overdue actions' },
  none: { fr: 'Aucune action en retard.', en: 'No action is overdue.' },
  undated: {
    fr: 'Aucune échéance d’action n’est saisie\u00a0: décisions, plans d’action des revues et risques n’ont pas de due.',
    en: 'No due date of an action is written: decisions, action plans of reviews and risks have no due.',
  },
  action: { fr: 'Action', en: 'Action' },
  decision: { fr: 'Décision', en: 'Decision' },
  review: { fr: 'Plan d’action', en: 'Action plan' },
  risk: { fr: 'Risque', en: 'Risk' },
}

interface Action {
  readonly from: Bilingual
  readonly id: string
  readonly what: Bilingual
  readonly owner?: string | undefined
  readonly due?: string | undefined
  readonly late: number
}

function ofDecisions(meeting: Meeting): Action[] {
  const { whole } = meeting
  return whole.decisions.flatMap((decision) => {
    const late = followUpDelay(whole, decision)
    if (late === undefined || !isOfPage(meeting, decision)) return []
    const { id, subject = id, owner, due } = decision
    return [{ from: TEXTS.decision, id, what: verbatim(subject), owner, due, late }]
  })
}

function ofReviews(meeting: Meeting): Action[] {
  return meeting.plan.projects.filter(isOpen).flatMap((project) => {
    const plan = lastReview(meeting.plan, project)?.review.action_plan
    const late = daysOverdue(meeting.plan, plan?.due)
    if (plan === undefined || late === undefined) return []
    const { action, owner, due } = plan
    return [{ from: TEXTS.review, id: project.id, what: verbatim(action), owner, due, late }]
  })
}

function ofRisks(meeting: Meeting): Action[] {
  return meeting.plan.projects.filter(isOpen).flatMap((project) =>
    (project.written.risks ?? []).flatMap(({ id, title, mitigation, status, owner, due }) => {
      const late = daysOverdue(meeting.plan, due)
      if (late === undefined || (status ?? 'open') !== 'open') return []
      const what = mitigation === undefined ? titleOf(title, id) : verbatim(mitigation)
      return [{ from: TEXTS.risk, id: project.id, what, owner, due, late }]
    }),
  )
}

/** Whether some action of the plan says by when it is due, so that none may be said to be overdue. */
function hasDueDates({ whole, plan }: Meeting): boolean {
  const ofProject = (project: Project): boolean =>
    lastReview(plan, project)?.review.action_plan?.due !== undefined ||
    (project.written.risks ?? []).some(({ due }) => due !== undefined)
  return whole.decisions.some(({ due }) => due !== undefined) || plan.projects.some(ofProject)
}

/** The section `actions`, the longest overdue first. */
export const actions: SectionKind<Meeting> = {
  id: 'actions',
  title: TEXTS.title,
  build: (meeting) => {
    const overdue = [...ofDecisions(meeting), ...ofReviews(meeting), ...ofRisks(meeting)].toSorted(
      (left, right) => right.late - left.late,
    )
    const table = listTable({ id: 'actions_overdue', rowId: byId }, overdue, [
      textColumn('from', LABELS.source, ({ from }) => from),
      textColumn('id', LABELS.id, byId),
      textColumn('action', TEXTS.action, ({ what }) => what),
      roleColumn('owner', LABELS.owner, ({ owner }) => owner),
      dayColumn('due', LABELS.due, ({ due }) => endDay(due)),
      countColumn(
        'days_late',
        PROJECT_HEADINGS.daysLate,
        ({ late }) => late,
        ({ late }) => lateTone(meeting.plan, late),
      ),
    ])
    return filled([table], hasDueDates(meeting) ? note(TEXTS.none, 'good') : note(TEXTS.undated))
  },
}
