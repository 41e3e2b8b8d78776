/** New demands since the meeting before: projects added or proposed, what gives way to them, and needs expressed. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Noun } from '../../lang/plurals.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import type { Entry, Project } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, filled, listTable } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { DECISION_HEADINGS, endDay } from '../sections/decisions.ts'
import { calmNote } from '../words/calm.ts'
import { displacement } from '../words/displaced.ts'
import { isRecent, type Meeting } from './meeting.ts'

const TEXTS = printed('demands', {
  title: { fr: 'Nouvelles demandes', en: 'New demands' },
  none: { fr: 'Aucune nouvelle demande.', en: 'No new demand.' },
  added: { fr: 'Projets demandés ou ajoutés', en: 'Projects asked for or added' },
  addedOn: { fr: 'Ajouté le', en: 'Added on' },
  cost: { fr: 'Coût', en: 'Cost' },
  displaces: { fr: 'Ce qui cède la place', en: 'Gives way' },
  needs: { fr: 'Besoins exprimés', en: 'Needs expressed' },
})

const UNDATED_PROJECTS: Noun = {
  fr: ['projet ajouté sans date', 'projets ajoutés sans date'],
  en: ['project added without a date', 'projects added without a date'],
}
const UNDATED_NEEDS: Noun = {
  fr: ['besoin sans date', 'besoins sans date'],
  en: ['need without a date', 'needs without a date'],
}

/** The projects of the page that were added since, by their own record or by the older state. */
function newProjects(meeting: Meeting): Project[] {
  const { plan, comparison } = meeting
  const unknownBefore = new Set(
    comparison?.projects.flatMap(({ id, kinds }) => (kinds.includes('new') ? id.toLowerCase() : [])),
  )
  return plan.projects.filter(
    ({ id, written }) => isRecent(meeting, written.addition?.date) || unknownBefore.has(id.toLowerCase()),
  )
}

function addedTable(meeting: Meeting): Table {
  return listTable({ id: 'demands', title: TEXTS.added, rowId: byId }, newProjects(meeting), [
    column('id', LABELS.id, 'text', byId),
    column('project', LABELS.project, 'text', ({ title }) => title),
    column('department', LABELS.department, 'text', ({ leadDepartment = '' }) => leadDepartment),
    column('status', LABELS.status, 'status', ({ status }) => statusLabel(meeting.whole, status)),
    column('date', TEXTS.addedOn, 'day', ({ written }) => endDay(written.addition?.date)),
    column('decision', LABELS.decision, 'text', ({ written }) => written.addition?.decision ?? ''),
    column('cost', TEXTS.cost, 'money', (project) => costOf(meeting.plan, project, {})),
    column('displaces', TEXTS.displaces, 'text', (project) => displacement(meeting.whole, project)),
  ])
}

/** Whether a need concerns the page: any of the plan's, else one that its projects answer. */
function concernsPage({ whole, plan }: Meeting, { projects = [] }: Entry<'needs'>): boolean {
  if (plan === whole) return true
  return projects.some((id) => plan.projects.some((project) => isSameId(project.id, id)))
}

function needTable(meeting: Meeting, needs: readonly Entry<'needs'>[]): Table {
  const fresh = needs.filter(({ date }) => isRecent(meeting, date))
  return listTable({ id: 'new_needs', title: TEXTS.needs, rowId: byId }, fresh, [
    column('id', LABELS.id, 'text', byId),
    column('need', LABELS.need, 'text', ({ title, id }) => titleOf(title, id)),
    column('department', LABELS.department, 'text', ({ department }) => department),
    column('date', DECISION_HEADINGS.date, 'day', ({ date }) => endDay(date)),
    column('status', LABELS.status, 'status', ({ status }) => valueLabel(status)),
  ])
}

/** How many added projects say no day; none where an older state tells which were added since. */
function undatedProjects({ plan, comparison }: Meeting): number {
  if (comparison !== undefined) return 0
  return plan.projects.filter(({ origin, written }) => origin === 'added' && written.addition?.date === undefined)
    .length
}

export const demands = defineSection('demands', TEXTS.title, (meeting: Meeting) => {
  const needs = meeting.whole.needs.filter((need) => concernsPage(meeting, need))
  const undated = needs.filter(({ date }) => date === undefined).length
  const calm = calmNote(TEXTS.none, [
    [undatedProjects(meeting), UNDATED_PROJECTS],
    [undated, UNDATED_NEEDS],
  ])
  return filled([addedTable(meeting), needTable(meeting, needs)], calm)
})
