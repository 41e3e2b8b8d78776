/** New demands since the meeting before: projects added or proposed, what gives way to them, and needs expressed. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatPlain, formatThousands } from '../../lang/numbers.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Entry, Project } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { day, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import { entityTitle } from '../words/names.ts'
import type { Meeting } from './meeting.ts'

type Displaced = NonNullable<Project['written']['displaces']>[number]

function displacedText({ whole }: Meeting, displaced: Displaced, lang: Lang): string {
  if (typeof displaced === 'string') {
    const project = projectById(whole, displaced)
    return project === undefined ? displaced : `${project.id} ${project.title[lang]}`
  }
  if ('money' in displaced) {
    const amount = formatThousands(displaced.money * whole.scale, whole.currency, lang)
    return displaced.project === undefined ? amount : `${amount} (${displaced.project})`
  }
  const days = `${formatPlain(displaced.days, lang)} ${lang === 'fr' ? 'jours' : 'days'}`
  return displaced.team === undefined
    ? days
    : `${days} (${entityTitle(whole, 'team', displaced.team)[lang]})`
}

function displacement(meeting: Meeting, { written }: Project): Cell {
  const displaces = written.displaces ?? []
  if (displaces.length === 0) return text({ fr: 'rien n’est cédé', en: 'nothing' }, 'watch')
  return text(
    bilingual((lang) => displaces.map((one) => displacedText(meeting, one, lang)).join(', ')),
  )
}

/** The projects of the page that were added since, by their own record or by the older state. */
function newProjects({ since, plan, comparison }: Meeting): Project[] {
  const unknownBefore = new Set(
    comparison?.projects.flatMap(({ id, kinds }) =>
      kinds.includes('new') ? id.toLowerCase() : [],
    ),
  )
  return plan.projects.filter(({ id, written }) => {
    const added = parseDay(written.addition?.date ?? '', 'end')
    const isAdded = added !== undefined && added > since && added <= plan.asOf
    return isAdded || unknownBefore.has(id.toLowerCase())
  })
}

function addedTable(meeting: Meeting): Table {
  const { plan } = meeting
  return {
    kind: 'table',
    id: 'demands',
    title: { fr: 'Projets demandés ou ajoutés', en: 'Projects asked for or added' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'department', title: LABELS.department, unit: 'text' },
      { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
      { id: 'date', title: { fr: 'Ajouté le', en: 'Added on' }, unit: 'day' },
      { id: 'decision', title: LABELS.decision, unit: 'text' },
      { id: 'cost', title: { fr: 'Coût', en: 'Cost' }, unit: 'money' },
      { id: 'displaces', title: { fr: 'Ce qui cède la place', en: 'Gives way' }, unit: 'text' },
    ],
    rows: newProjects(meeting).map(
      (project): Row => ({
        id: project.id,
        cells: [
          text(project.id),
          text(project.title),
          text(project.leadDepartment ?? ''),
          text(valueLabel(project.status)),
          day(parseDay(project.written.addition?.date ?? '', 'end')),
          text(project.written.addition?.decision ?? ''),
          money(costOf(plan, project, {})),
          displacement(meeting, project),
        ],
      }),
    ),
  }
}

/** Whether a need was expressed since and concerns the page: any of the plan's, else one that its projects answer. */
function isFresh({ since, whole, plan }: Meeting, need: Entry<'needs'>): boolean {
  const asked = parseDay(need.date ?? '', 'end')
  const isOfPage =
    plan === whole ||
    (need.projects ?? []).some((id) => plan.projects.some((project) => isSameId(project.id, id)))
  return isOfPage && asked !== undefined && asked > since && asked <= whole.asOf
}

function needTable(meeting: Meeting): Table {
  return {
    kind: 'table',
    id: 'new_needs',
    title: { fr: 'Besoins exprimés', en: 'Needs expressed' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'need', title: LABELS.need, unit: 'text' },
      { id: 'department', title: LABELS.department, unit: 'text' },
      { id: 'date', title: { fr: 'Date', en: 'Date' }, unit: 'day' },
      { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
    ],
    rows: meeting.whole.needs
      .filter((need) => isFresh(meeting, need))
      .map(
        (need): Row => ({
          id: need.id,
          cells: [
            text(need.id),
            text(titleOf(need.title, need.id)),
            text(need.department),
            day(parseDay(need.date ?? '', 'end')),
            text(valueLabel(need.status)),
          ],
        }),
      ),
  }
}

/** The section `demands`. */
export function demands(meeting: Meeting): Section {
  const tables = [addedTable(meeting), needTable(meeting)].filter(({ rows }) => rows.length > 0)
  const title: Bilingual = { fr: 'Nouvelles demandes', en: 'New demands' }
  const none: Note = {
    kind: 'note',
    text: { fr: 'Aucune nouvelle demande.', en: 'No new demand.' },
  }
  return { id: 'demands', title, blocks: tables.length === 0 ? [none] : tables }
}
