/** What needs attention: late, blocked and silent projects, overdue decisions, and decisions asked. */
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { daysLate } from '../../metrics/base/weather.ts'
import { followUpDelay } from '../../plan/due-dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen, ofUnknownStatus } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { day } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import {
  byId,
  column,
  filled,
  listTable,
  note,
  statusColumn,
  textColumn,
} from '../document/table.ts'
import type { ReportContext, SectionKind } from '../report-kind.ts'
import { askedDecisions, endDay } from './decisions.ts'
import { projectTable } from './portfolio.ts'

const TEXTS = {
  title: { fr: 'Points d’attention', en: 'Points needing attention' },
  calm: { fr: 'Rien à signaler.', en: 'Nothing to report.' },
  calmOfKnown: {
    fr: 'Rien à signaler parmi les projets dont le statut est connu.',
    en: 'Nothing to report of the projects whose status is known.',
  },
  late: { fr: 'En retard sur la référence', en: 'Late against the baseline' },
  blocked: { fr: 'Suspendus', en: 'On hold' },
  silent: { fr: 'Sans revue récente', en: 'Without a recent review' },
  overdue: { fr: 'Suites de décisions en retard', en: 'Overdue decision follow-ups' },
  asked: { fr: 'Décisions demandées', en: 'Decisions requested' },
}

const COLUMNS = [
  'id',
  'project',
  'department',
  'status',
  'progress',
  'baseline_end',
  'end',
  'days_late',
  'weather',
  'computed_weather',
]

function lateProjects(plan: Plan): Project[] {
  const late = (project: Project): number => daysLate(plan, project) ?? 0
  return plan.projects
    .filter((project) => isOpen(project) && late(project) > plan.thresholds.lateAmberDays)
    .sort((left, right) => late(right) - late(left))
}

function silentProjects(plan: Plan): Project[] {
  return plan.projects.filter((project) => {
    if (project.status !== 'in_progress') return false
    const last = lastReview(plan, project)
    return last === undefined || plan.asOf - last.day > plan.thresholds.staleDays
  })
}

function overdueDecisions(plan: Plan): Table {
  return listTable(
    { id: 'decisions_overdue', title: TEXTS.overdue, rowId: byId },
    plan.decisions.filter((decision) => followUpDelay(plan, decision) !== undefined),
    [
      textColumn('id', LABELS.id, byId),
      textColumn('decision', LABELS.decision, ({ subject = '' }) => subject),
      textColumn('owner', LABELS.owner, ({ owner = '' }) => owner),
      column('due', LABELS.due, 'day', ({ due }) => day(endDay(due), 'bad')),
      statusColumn('status', LABELS.status, ({ status = 'open' }) => followUpLabel(status)),
    ],
  )
}

/** The section `attention`; a list that is empty is left out, and an empty section says so. */
export const attention: SectionKind<Pick<ReportContext, 'plan'>> = {
  id: 'attention',
  title: TEXTS.title,
  build: ({ plan }) => {
    const list = (id: 'late' | 'blocked' | 'silent', projects: readonly Project[]): Table =>
      projectTable(plan, projects, id, TEXTS[id], COLUMNS)
    const blocked = plan.projects.filter(({ status }) => status === 'on_hold')
    return filled(
      [
        list('late', lateProjects(plan)),
        list('blocked', blocked),
        list('silent', silentProjects(plan)),
        overdueDecisions(plan),
        askedDecisions(plan, TEXTS.asked),
      ],
      ofUnknownStatus(plan).length === 0 ? note(TEXTS.calm, 'good') : note(TEXTS.calmOfKnown),
    )
  },
}
