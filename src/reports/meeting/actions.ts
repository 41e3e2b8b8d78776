/** The actions that are overdue at a meeting: follow-ups of decisions, action plans of reviews, responses to risks. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Noun } from '../../lang/plurals.ts'
import { daysOverdue, isToFollowUp } from '../../plan/due-dates.ts'
import type { Project } from '../../plan/plan.ts'
import { isCompleted, isRetained } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { actionsOf, isDone, isLiveRisk, riskStatus, risksOf } from '../../plan/risks.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { byId, column, filled, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { lateTone, PROJECT_HEADINGS } from '../sections/portfolio.ts'
import { calmNote } from '../words/calm.ts'
import { isOfPage, type Meeting } from './meeting.ts'

const TEXTS = printed('actions', {
  title: { fr: 'Actions en retard', en: 'Overdue actions' },
  none: { fr: 'Aucune action en retard.', en: 'No action is overdue.' },
  nothing: {
    fr: 'Aucune action à suivre\u00a0: ni suite de décision, ni plan d’action de revue, ni réponse à un risque.',
    en: 'No action to follow up: no decision to follow up, no action plan of a review, no response to a risk.',
  },
  undated: {
    fr: 'Aucune échéance d’action n’est saisie\u00a0: décisions, plans d’action des revues et risques n’ont pas de due.',
    en: 'No due date of an action is written: decisions, action plans of reviews and risks have no due.',
  },
  action: { fr: 'Action', en: 'Action' },
  decision: { fr: 'Décision', en: 'Decision' },
  review: { fr: 'Plan d’action', en: 'Action plan' },
  risk: { fr: 'Risque', en: 'Risk' },
})

const UNDATED: Noun = {
  fr: ['action sans échéance', 'actions sans échéance'],
  en: ['action without a due date', 'actions without a due date'],
}

interface Action {
  readonly from: Bilingual
  readonly id: string
  readonly what: Bilingual
  readonly owner?: string | undefined
  readonly due?: string | undefined
}

/** The decisions that are to be followed up: those with a due date, or with the word that they are open. */
function ofDecisions(meeting: Meeting): Action[] {
  const open = meeting.whole.decisions.filter((decision) => isOfPage(meeting, decision) && isToFollowUp(decision))
  return open.map(({ id, subject = id, owner, due }) => ({
    from: TEXTS.decision,
    id,
    what: verbatim(subject),
    owner,
    due,
  }))
}

/** Whether the plan keeps the project and nobody says that it is done: where it stands may not be told. */
function isUnfinished(project: Project): boolean {
  return isRetained(project) && !isCompleted(project)
}

function ofReviews({ plan }: Meeting): Action[] {
  return plan.projects.filter(isUnfinished).flatMap((project) => {
    const found = lastReview(plan, project)?.review.action_plan
    if (found === undefined) return []
    const { action, owner, due } = found
    return [{ from: TEXTS.review, id: project.id, what: verbatim(action), owner, due }]
  })
}

/** What is to be done about risks: their own answer by its due date, where they are open, and their actions that are not done. */
function ofRisks(meeting: Meeting): Action[] {
  const { plan } = meeting
  const own = risksOf(plan).filter(
    (risk) => isLiveRisk(plan, risk) && (risk.project !== undefined || isOfPage(meeting, { projects: risk.exposed })),
  )
  return own.flatMap((risk) => {
    const { mitigation, owner, due } = risk.written
    const [from, id] = [TEXTS.risk, risk.project?.id ?? risk.id]
    const isAnswered = riskStatus(plan, risk) === 'open' && (due ?? mitigation) !== undefined
    const what = mitigation === undefined ? risk.title : verbatim(mitigation)
    return [
      ...(isAnswered ? [{ from, id, what, owner, due }] : []),
      // An action without a due date is done by that of its risk.
      ...actionsOf(risk)
        .filter((action) => !isDone(plan, action) && (action.written.due !== undefined || due === undefined))
        .map(({ written }) => ({
          from,
          id,
          what: verbatim(written.title),
          owner: written.owner ?? owner,
          due: written.due,
        })),
    ]
  })
}

/** Why the list is empty, of so many actions that are to be done, some of which say no due date. */
function emptyNote(all: number, untold: number): Note {
  if (all === 0) return note(TEXTS.nothing, 'quiet')
  return untold === all ? note(TEXTS.undated) : calmNote(TEXTS.none, [[untold, UNDATED]], 'good')
}

export const actions = defineSection('actions', TEXTS.title, (meeting: Meeting) => {
  const all = [...ofDecisions(meeting), ...ofReviews(meeting), ...ofRisks(meeting)]
  const overdue = all
    .flatMap((action) => {
      const late = daysOverdue(meeting.whole, action.due)
      return late === undefined ? [] : [{ ...action, late }]
    })
    .toSorted((left, right) => right.late - left.late)
  const untold = all.filter(({ due }) => due === undefined).length
  const table = listTable({ id: 'actions_overdue', rowId: byId }, overdue, [
    column('from', LABELS.source, 'text', ({ from }) => from),
    column('id', LABELS.id, 'text', byId),
    column('action', TEXTS.action, 'text', ({ what }) => what),
    column('owner', LABELS.owner, 'role', ({ owner }) => owner),
    column('due', LABELS.due, 'day', ({ due }) => endDay(due)),
    column('days_late', PROJECT_HEADINGS.daysLate, 'count', ({ late }) => late, {
      tone: ({ late }) => lateTone(meeting.plan, late),
    }),
  ])
  return filled([table], emptyNote(all.length, untold))
})
