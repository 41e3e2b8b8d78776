/** The register of decisions, latest first, and the decisions that the last reviews of projects ask for. */
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, dayColumn, listTable, statusColumn, textColumn } from '../document/table.ts'
import type { ReportContext, SectionKind } from '../report-kind.ts'

const TEXTS = {
  title: { fr: 'Relevé de décisions', en: 'Decision register' },
  date: { fr: 'Date', en: 'Date' },
  body: { fr: 'Instance', en: 'Body' },
  reviewed: { fr: 'Date de la revue', en: 'Review date' },
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
        textColumn('owner', LABELS.owner, ({ owner = '' }) => owner),
        dayColumn('due', LABELS.due, ({ due }) => endDay(due)),
        statusColumn('status', LABELS.status, ({ status }) =>
          status === undefined ? '' : followUpLabel(status),
        ),
      ]),
    ]
  },
}

function isAlive(project: Project): boolean {
  return isOpen(project) || isCandidate(project)
}

/** A project whose last review asks for a decision. */
interface AskingProject {
  readonly project: Project
  readonly asked: string
  /** The day of the review. */
  readonly reviewed: Day
}

/** The projects whose last reviews ask for a decision, in plan order; one that is over needs none. */
export function askingProjects(plan: Plan): AskingProject[] {
  return plan.projects.filter(isAlive).flatMap((project) => {
    const last = lastReview(plan, project)
    const asked = last?.review.decision_requested
    return last === undefined || asked === undefined || asked === null
      ? []
      : [{ project, asked, reviewed: last.day }]
  })
}

/** One row for each project whose last review asks for a decision, in plan order. */
export function askedDecisions(plan: Plan, title: Bilingual): Table {
  const asking = askingProjects(plan)
  return listTable({ id: 'decisions_asked', title, rowId: ({ project }) => project.id }, asking, [
    textColumn('id', LABELS.id, ({ project }) => project.id),
    textColumn('project', LABELS.project, ({ project }) => project.title),
    dayColumn('as_of', TEXTS.reviewed, ({ reviewed }) => reviewed),
    textColumn('decision', LABELS.decision, ({ asked }) => asked),
  ])
}
