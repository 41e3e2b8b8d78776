/** The first column of a meeting's lists: the theme or the lead department, and the order that follows from it. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { text } from '../cell.ts'
import type { Cell, Column } from '../document.ts'
import { entityTitle } from '../entity-title.ts'
import { groupingOf, type Meeting } from './meeting.ts'

interface GroupColumn {
  readonly column: Column
  readonly cell: (project: Project) => Cell
}

function departmentCell(plan: Plan, { leadDepartment }: Project): Cell {
  return leadDepartment === undefined
    ? { kind: 'empty' }
    : text(entityTitle(plan, 'department', leadDepartment))
}

/** The column that groups, with its cell of a project; empty for a project without theme or department. */
export function groupColumn({ plan, body }: Meeting): GroupColumn {
  const field = groupingOf(body)
  return {
    column: { id: field, title: LABELS[field], unit: 'text' },
    cell: (project) => {
      if (field === 'department') return departmentCell(plan, project)
      return project.theme === undefined ? { kind: 'empty' } : text(valueLabel(project.theme))
    },
  }
}

/** Where each group stands: departments as the plan lists them, themes by name; without one last. */
export function groupRank({ plan, body }: Meeting, { theme, leadDepartment }: Project): string {
  const last = '\uffff'
  if (groupingOf(body) === 'theme') return theme ?? last
  const id = leadDepartment?.toLowerCase()
  const index = plan.departments.findIndex((department) => department.id.toLowerCase() === id)
  return index < 0 ? last : String(index).padStart(6, '0')
}

/** The projects in the order of their groups, those of one group in plan order. */
export function sortedByGroup(meeting: Meeting, projects: readonly Project[]): Project[] {
  const ranked = projects.map((project) => ({ project, rank: groupRank(meeting, project) }))
  return ranked
    .toSorted((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0))
    .map(({ project }) => project)
}
