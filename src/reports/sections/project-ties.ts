/** What a project is for and what it hangs together with, for its page: objectives and needs, and the projects before and after it. */
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import { needsByProject } from '../../plan/need-links.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { tableId } from '../document/assemble.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable, withoutIdleColumns } from '../document/table.ts'
import { entityTitle, idAndTitle } from '../words/names.ts'
import { projectTable } from './portfolio.ts'

const TEXTS = printed('project-ties', {
  serves: { fr: 'Ce qu’il sert', en: 'What it serves' },
  kind: { fr: 'Nature', en: 'Kind' },
  served: { fr: 'Objectif ou besoin', en: 'Objective or need' },
  dependsOn: { fr: 'Ce dont il dépend', en: 'What it depends on' },
  dependants: { fr: 'Ce qui dépend de lui', en: 'What depends on it' },
})

interface Served {
  readonly id: string
  readonly kind: 'objective' | 'need'
  readonly name: Bilingual
  /** Who asks for it; objectives are the plan's. */
  readonly department?: string
}

/** The objectives that the project names, then the needs that it answers by its record or by theirs. */
function servedBy(plan: Plan, project: Project): Served[] {
  const objectives = (project.written.objectives ?? []).map((id): Served => {
    const found = entityById(plan.objectives, id)
    const name = idAndTitle({ id, title: titleOf(found?.title, '') })
    return { id, kind: 'objective', name }
  })
  const answered = needsByProject(plan).get(project.id.toLowerCase()) ?? []
  const needs = answered.map(({ id, title, department }): Served => {
    return { id, kind: 'need', name: idAndTitle({ id, title: titleOf(title, '') }), department }
  })
  return [...objectives, ...needs]
}

/** The objectives and needs that the project serves, each need with its department. */
export function servedTable(plan: Plan, project: Project): Table {
  const table = listTable(
    { id: tableId(project.id, 'serves'), title: TEXTS.serves, rowId: byId },
    servedBy(plan, project),
    [
      column('kind', TEXTS.kind, 'text', ({ kind }) => bilingual((lang) => capitalised(recordKindLabel(kind)[lang]))),
      column('served', TEXTS.served, 'text', ({ name }) => name),
      column('department', LABELS.department, 'text', ({ department }) =>
        department === undefined ? '' : entityTitle(plan, 'department', department),
      ),
    ],
  )
  return withoutIdleColumns(table, ['department'])
}

const namedBy = ({ written }: Project): string[] => (written.depends_on ?? []).map((one) => one.project)

/** The projects that wait for each, by its id in lower case. */
const dependantsOf = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly Project[]> => {
  const dependants = new Map<string, Project[]>()
  for (const project of plan.projects)
    for (const id of namedBy(project)) addToList(dependants, id.toLowerCase(), project)
  return dependants
})

const COLUMNS = ['id', 'project', 'status', 'start', 'end', 'days_late']

/** The projects that it waits for and those that wait for it, with their dates and how late they are. */
export function dependencyTables(plan: Plan, project: Project): Table[] {
  const before = namedBy(project).flatMap((id) => projectById(plan, id) ?? [])
  const after = dependantsOf(plan).get(project.id.toLowerCase()) ?? []
  const table = (part: string, title: Bilingual, projects: readonly Project[]): Table =>
    withoutIdleColumns(projectTable(plan, [...new Set(projects)], tableId(project.id, part), title, COLUMNS), [
      'start',
      'end',
      'days_late',
    ])
  return [table('depends_on', TEXTS.dependsOn, before), table('dependants', TEXTS.dependants, after)]
}
