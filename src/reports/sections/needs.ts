/** What the departments asked for and what became of it. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import type { Bilingual } from '../../values/language.ts'
import { count, text } from '../document/cell.ts'
import type { Row, Section, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { ReportContext } from '../document/figures.ts'

const TITLE: Bilingual = { fr: 'Besoins des directions', en: 'Department needs' }

function byDepartment({ figures }: ReportContext): Table {
  return sliceTable(figures, {
    id: 'needs_by_department',
    title: {
      fr: 'Demandés, acceptés, planifiés, couverts',
      en: 'Requested, accepted, planned, covered',
    },
    breakdown: 'department',
    heading: LABELS.department,
    columns: [
      { metric: 'need_acceptance' },
      { metric: 'need_planned' },
      { metric: 'need_coverage' },
    ],
  })
}

/** Every need with its status, the projects that answer it and the reason of a refusal. */
export function needTable({ plan }: ReportContext): Table {
  return {
    kind: 'table',
    id: 'needs',
    title: { fr: 'Registre des besoins', en: 'Needs register' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'department', title: LABELS.department, unit: 'text' },
      { id: 'rank', title: { fr: 'Rang', en: 'Rank' }, unit: 'count' },
      { id: 'need', title: LABELS.need, unit: 'text' },
      { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
      { id: 'projects', title: LABELS.projects, unit: 'text' },
      { id: 'reason', title: LABELS.reason, unit: 'text' },
    ],
    rows: plan.needs.map((need): Row => {
      const answering = plan.projects
        .filter(
          ({ id, written }) =>
            need.projects?.some((project) => isSameId(project, id)) ||
            written.needs?.some((answered) => isSameId(answered, need.id)),
        )
        .map(({ id }) => id)
      return {
        id: need.id,
        cells: [
          text(need.id),
          text(need.department),
          need.rank === undefined ? { kind: 'empty' } : count(need.rank),
          text(titleOf(need.title, need.id)),
          text(valueLabel(need.status)),
          text(answering.join(', ')),
          text(need.reason ?? ''),
        ],
      }
    }),
  }
}

/** The section `needs`, without the register. */
export function needs(context: ReportContext): Section {
  return { id: 'needs', title: TITLE, blocks: [byDepartment(context)] }
}
