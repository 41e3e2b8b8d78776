/** The milestones around a meeting: those passed since the one before, those missed, and those to come. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Noun } from '../../lang/plurals.ts'
import { type Milestone, milestonesOf } from '../../plan/milestones.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen, isRetained, isStatusTold } from '../../plan/project-status.ts'
import { printed } from '../../values/language.ts'
import { quantity, toned } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, filled, listTable, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { calmNote } from '../words/calm.ts'
import { groupColumns, type Meeting, sortedByGroup } from './meeting.ts'

/** How many days ahead a page looks. */
const AHEAD = 60

const TEXTS = printed('milestones', {
  title: { fr: 'Jalons', en: 'Milestones' },
  none: { fr: 'Aucun jalon sur la période.', en: 'No milestone in the period.' },
  passed: { fr: 'Atteints depuis', en: 'Reached since' },
  missed: { fr: 'Échus, non atteints', en: 'Due and not reached' },
  coming: { fr: `À venir sous ${AHEAD} jours`, en: `In the next ${AHEAD} days` },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  slip: { fr: 'Écart (jours)', en: 'Slip (days)' },
})

const UNTOLD: Noun = {
  fr: ['jalon sans date ou de projet de statut inconnu', 'jalons sans date ou de projets de statut inconnu'],
  en: [
    'milestone without a date or of a project of unknown status',
    'milestones without a date or of projects of unknown status',
  ],
}

interface ProjectMilestone extends Milestone {
  readonly project: Project
}

/** Days after (or before) the baseline, with their sign. */
function slipCell({ day, baseline }: Milestone): Cell {
  const slip = day === undefined || baseline === undefined ? undefined : day - baseline
  return quantity('count', slip, { isChange: true, ...toned((slip ?? 0) > 0 ? 'watch' : undefined) })
}

function table(
  meeting: Meeting,
  which: 'passed' | 'missed' | 'coming',
  milestones: readonly ProjectMilestone[],
): Table {
  const dayOf = ({ day }: Milestone): number => day ?? 0
  const ordered = sortedByGroup(
    meeting,
    milestones,
    ({ project }) => project,
    (left, right) => dayOf(left) - dayOf(right),
  )
  return withoutIdleColumns(
    listTable(
      { id: `milestones_${which}`, title: TEXTS[which], rowId: ({ project, id }) => `${project.id} ${id}` },
      ordered,
      [
        ...groupColumns(meeting, ({ project }: ProjectMilestone) => project),
        column('milestone', TEXTS.milestone, 'text', ({ title }) => title),
        column('baseline', LABELS.baseline, 'day', ({ baseline }) => baseline),
        column('current', LABELS.forecast, 'day', ({ current, baseline }) => current ?? baseline),
        column('actual', LABELS.actual, 'day', ({ actual }) => actual),
        column('days_late', TEXTS.slip, 'count', slipCell),
      ],
    ),
  )
}

export const milestones = defineSection('milestones', TEXTS.title, (meeting: Meeting) => {
  const { plan, since } = meeting
  const until = plan.asOf + AHEAD
  const all = plan.projects.flatMap((project) => milestonesOf(project).map((one) => ({ ...one, project })))
  const passed = all.filter(
    ({ actual, project }) => isRetained(project) && actual !== undefined && actual > since && actual <= plan.asOf,
  )
  const unreached = all.filter(({ actual }) => actual === undefined)
  const waiting = unreached.filter(({ project, day }) => isOpen(project) && day !== undefined)
  const untold = unreached.filter(
    ({ project, day }) => !isStatusTold(project) || (isOpen(project) && day === undefined),
  )
  const missed = waiting.filter(({ day = 0 }) => day <= plan.asOf)
  const coming = waiting.filter(({ day = 0 }) => day > plan.asOf && day <= until)
  return filled(
    [table(meeting, 'passed', passed), table(meeting, 'missed', missed), table(meeting, 'coming', coming)],
    calmNote(TEXTS.none, [[untold.length, UNTOLD]]),
  )
})
