/** What needs attention: late, blocked and silent projects, overdue decisions, and decisions asked. */

import { followUpLabel, LABELS } from '../../lang/catalogue/labels.ts'
import { daysLate } from '../../metrics/base/weather.ts'
import { followUpDelay } from '../../plan/due-dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { lastReview } from '../../plan/reviews.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { day, text } from '../document/cell.ts'
import type { Note, Row, Section, Table } from '../document/document.ts'
import type { ReportContext } from '../document/figures.ts'
import { askedDecisions } from './decisions.ts'
import { projectTable } from './portfolio.ts'

const ASKED = { fr: 'Décisions demandées', en: 'Decisions requested' } as const

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
  return plan.projects
    .filter(
      (project) =>
        isOpen(project) && (daysLate(plan, project) ?? 0) > plan.thresholds.lateAmberDays,
    )
    .sort((left, right) => (daysLate(plan, right) ?? 0) - (daysLate(plan, left) ?? 0))
}

function silentProjects(plan: Plan): Project[] {
  return plan.projects.filter((project) => {
    if (project.status !== 'in_progress') return false
    const last = lastReview(plan, project)
    return last === undefined || plan.asOf - last.day > plan.thresholds.staleDays
  })
}

function overdueDecisions(plan: Plan): Table {
  return {
    kind: 'table',
    id: 'decisions_overdue',
    title: { fr: 'Suites de décisions en retard', en: 'Overdue decision follow-ups' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'decision', title: LABELS.decision, unit: 'text' },
      { id: 'owner', title: LABELS.owner, unit: 'text' },
      { id: 'due', title: LABELS.due, unit: 'day' },
      { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
    ],
    rows: plan.decisions
      .filter((decision) => followUpDelay(plan, decision) !== undefined)
      .map(
        (decision): Row => ({
          id: decision.id,
          cells: [
            text(decision.id),
            text(decision.subject ?? ''),
            text(decision.owner ?? ''),
            day(parseDay(decision.due ?? '', 'end'), 'bad'),
            text(followUpLabel(decision.status ?? 'open')),
          ],
        }),
      ),
  }
}

/** The section `attention`; a list that is empty is left out, and an empty section says so. */
export function attention({ plan }: ReportContext): Section {
  const list = (id: string, title: Bilingual, projects: readonly Project[]): Table => ({
    ...projectTable(plan, projects, id, title, COLUMNS),
  })
  const tables = [
    list(
      'late',
      { fr: 'En retard sur la référence', en: 'Late against the baseline' },
      lateProjects(plan),
    ),
    list(
      'blocked',
      { fr: 'Suspendus', en: 'On hold' },
      plan.projects.filter(({ status }) => status === 'on_hold'),
    ),
    list(
      'silent',
      { fr: 'Sans revue récente', en: 'Without a recent review' },
      silentProjects(plan),
    ),
    overdueDecisions(plan),
    askedDecisions(plan, ASKED),
  ].filter(({ rows }) => rows.length > 0)
  const calm: Note = {
    kind: 'note',
    text: { fr: 'Rien à signaler.', en: 'Nothing to report.' },
    tone: 'good',
  }
  return {
    id: 'attention',
    title: { fr: 'Points d’attention', en: 'Points needing attention' },
    blocks: tables.length === 0 ? [calm] : tables,
  }
}
