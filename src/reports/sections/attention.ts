/** What needs attention: late, blocked and silent projects, overdue decisions, and decisions asked. */
import { followUpLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { projectsOf } from '../../lang/catalogue/reports.ts'
import { isRepresentative } from '../../metrics/base/define.ts'
import { daysLate } from '../../metrics/base/weather.ts'
import { decisionsAsked } from '../../plan/decisions-asked.ts'
import { endAwaited, followUpDelay, isOverdue, isToFollowUp, startAwaited } from '../../plan/due-dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen, isStatusTold } from '../../plan/project-status.ts'
import { lastReview, recentReview, reviewedProjects } from '../../plan/reviews.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, day, EMPTY, text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, column, filled, fittedTable, type ItemColumn, listTable, type Room } from '../document/table.ts'
import type { ReportContext, SectionKind } from '../report-kind.ts'
import { calmNote, OPEN_DECISIONS } from '../words/calm.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { askedDecisions, endDay } from './decisions.ts'
import { projectTable } from './portfolio.ts'

const TEXTS = printed('attention', {
  title: { fr: 'Points d’attention', en: 'Points needing attention' },
  calm: { fr: 'Rien à signaler.', en: 'Nothing to report.' },
  calmOfKnown: (known: Bilingual) => ({
    fr: `Rien à signaler de ce qui est dit\u00a0: statut et fin de référence de ${known.fr}.`,
    en: `Nothing to report of what is told: the status and the end of reference of ${known.en}.`,
  }),
  late: { fr: 'En retard sur la référence', en: 'Late against the baseline' },
  past: { fr: 'Au-delà de leur propre début ou de leur propre fin', en: 'Past their own start or end' },
  start: { fr: 'Devait commencer', en: 'Should have started' },
  end: { fr: 'Devait finir', en: 'Should have ended' },
  blocked: { fr: 'Suspendus', en: 'On hold' },
  silent: { fr: 'Sans revue récente', en: 'Without a recent review' },
  overdue: { fr: 'Suites de décisions en retard', en: 'Overdue decision follow-ups' },
  asked: { fr: 'Décisions demandées', en: 'Decisions requested' },
  heldSince: { fr: 'Suspendu depuis le', en: 'On hold since' },
  lastReview: { fr: 'Dernière revue', en: 'Last review' },
  noReview: { fr: 'aucune', en: 'none' },
  age: { fr: 'Âge (jours)', en: 'Age (days)' },
})

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

const BRIEF_COLUMNS = ['id', 'project', 'status', 'progress', 'end', 'days_late', 'weather', 'computed_weather']

function lateProjects(plan: Plan): Project[] {
  const late = (project: Project): number => daysLate(plan, project) ?? 0
  return plan.projects
    .filter((project) => isOpen(project) && late(project) > plan.thresholds.lateAmberDays)
    .sort((left, right) => late(right) - late(left))
}

function silentProjects(plan: Plan): Project[] {
  return reviewedProjects(plan, plan.projects).filter((project) => recentReview(plan, project) === undefined)
}

/** The lead of a project, its last review and how many days old that is. */
export function reviewColumns(plan: Plan): readonly ItemColumn<Project>[] {
  const reviewed = (project: Project): Day | undefined => lastReview(plan, project)?.day
  return [
    column('lead', LABELS.lead, 'role', ({ written }) => written.lead),
    column('last_review', TEXTS.lastReview, 'day', (project) => {
      const last = reviewed(project)
      return last === undefined ? text(TEXTS.noReview, 'bad') : day(last)
    }),
    column('age', TEXTS.age, 'count', (project) => {
      const last = reviewed(project)
      if (last === undefined) return EMPTY
      const age = plan.asOf - last
      return count(age, age > plan.thresholds.staleDays ? 'bad' : undefined)
    }),
  ]
}

const NAMES: readonly ItemColumn<Project>[] = [
  column('id', LABELS.id, 'text', byId),
  column('project', LABELS.project, 'text', ({ title }) => title),
]

/** The projects past the dates now foreseen, which the list of late ones does not tell. */
function past(plan: Plan): Table {
  const told = new Set(lateProjects(plan))
  const gone = (day: Day | undefined): Day | undefined => (day !== undefined && day < plan.asOf ? day : undefined)
  const own = plan.projects.filter((project) => isOverdue(plan, project) && !told.has(project))
  return listTable({ id: 'past', title: TEXTS.past, rowId: byId }, own, [
    ...NAMES,
    column('start', TEXTS.start, 'day', (project) => gone(startAwaited(project))),
    column('end', TEXTS.end, 'day', (project) => gone(endAwaited(project))),
  ])
}

/** The projects on hold: what the list of late ones does not tell. */
function onHold(plan: Plan): Table {
  const held = plan.projects.filter(({ status }) => status === 'on_hold')
  return listTable({ id: 'blocked', title: TEXTS.blocked, rowId: byId }, held, [
    ...NAMES,
    column('since', TEXTS.heldSince, 'day', ({ written }) => endDay(written.disposition?.date)),
    column('end', LABELS.end, 'day', ({ span }) => span.end),
  ])
}

function overdueDecisions(plan: Plan): Table {
  return listTable(
    { id: 'decisions_overdue', title: TEXTS.overdue, rowId: byId },
    plan.decisions.filter((decision) => followUpDelay(plan, decision) !== undefined),
    [
      column('id', LABELS.id, 'text', byId),
      column('decision', LABELS.decision, 'text', ({ subject = '' }) => subject),
      column('owner', LABELS.owner, 'role', ({ owner }) => owner),
      column('due', LABELS.due, 'day', ({ due }) => day(endDay(due), 'bad')),
      column('status', LABELS.status, 'status', ({ status = 'open' }) => followUpLabel(status)),
    ],
  )
}

/** That nothing needs attention, of as many projects and decisions as say whether it does. */
function nothingNote(plan: Plan): Note {
  const asked = plan.projects.filter((project) => isOpen(project) || !isStatusTold(project))
  const measured = asked.filter((one) => isOpen(one) && daysLate(plan, one) !== undefined)
  const open = plan.decisions.filter((one) => isToFollowUp(one) && one.due === undefined)
  const untold = [[open.length, OPEN_DECISIONS]] as const
  if (measured.length === asked.length) return calmNote(ofChosen(plan, TEXTS.calm), untold, 'good')
  const coverage = { count: measured.length, of: asked.length }
  const known = bilingual((lang) => projectsOf(coverage, lang))
  const tone = isRepresentative({ coverage }) ? 'good' : 'watch'
  return calmNote(ofChosen(plan, TEXTS.calmOfKnown(known)), untold, tone)
}

/** The section with the named columns of late projects, and so many rows of each list as there is room for. */
function attentionSection(columns: readonly string[], room?: Room): SectionKind<Pick<ReportContext, 'plan'>> {
  return {
    id: 'attention',
    title: TEXTS.title,
    build: ({ plan }) => {
      return filled(
        [
          projectTable(plan, lateProjects(plan), 'late', TEXTS.late, columns),
          past(plan),
          onHold(plan),
          listTable({ id: 'silent', title: TEXTS.silent, rowId: byId }, silentProjects(plan), [
            ...NAMES,
            ...reviewColumns(plan),
          ]),
          overdueDecisions(plan),
          askedDecisions(plan, TEXTS.asked, decisionsAsked(plan)),
        ],
        nothingNote(plan),
      ).flatMap((block) => (block.kind === 'table' ? fittedTable(block, room) : [block]))
    },
  }
}

/** The section `attention`; a list that is empty is left out, and an empty section says so. */
export const attention = attentionSection(COLUMNS)

/** The same for a page for committees: few columns, and the longest delays. */
export const attentionInBrief = attentionSection(BRIEF_COLUMNS, { rows: 12, text: 200 })
