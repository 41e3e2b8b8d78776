/** What the departments asked for and what became of it. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { answering } from '../../metrics/needs.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { byId, column, listTable, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection, type ReportContext, type SectionKind, wholeContext } from '../report-kind.ts'

const TEXTS = printed('needs', {
  title: { fr: 'Besoins des directions', en: 'Department needs' },
  byDepartment: { fr: 'Demandés, acceptés, planifiés, couverts', en: 'Requested, accepted, planned, covered' },
  register: { fr: 'Registre des besoins', en: 'Needs register' },
  refs: { fr: 'Documents', en: 'Documents' },
  rank: { fr: 'Rang', en: 'Rank' },
})

function needTable(plan: Plan): Table {
  const table = listTable({ id: 'needs', title: TEXTS.register, rowId: byId }, plan.needs, [
    column('id', LABELS.id, 'text', byId),
    column('department', LABELS.department, 'text', ({ department }) => department),
    column('rank', TEXTS.rank, 'count', ({ rank }) => rank),
    column('need', LABELS.need, 'text', ({ title, id }) => titleOf(title, id)),
    column('status', LABELS.status, 'status', ({ status }) => valueLabel(status)),
    column('projects', LABELS.projects, 'text', (need) =>
      answering(plan, need)
        .map(({ id }) => id)
        .join(', '),
    ),
    column('reason', LABELS.reason, 'text', ({ reason = '' }) => reason),
    column('refs', TEXTS.refs, 'text', ({ refs = [] }) => refs.join(', ')),
  ])
  return withoutIdleColumns(table, ['refs'])
}

/** The section `needs`, without the register. */
export const needs = defineWholeSection('needs', TEXTS.title, (context) => [
  sliceTable(context.figures, {
    id: 'needs_by_department',
    title: TEXTS.byDepartment,
    breakdown: 'department',
    heading: LABELS.department,
    columns: ['need_acceptance', 'need_planned', 'need_coverage'],
  }),
])

/** The section `needs` with the register, for a report of its own. */
export const needsRegister: SectionKind<ReportContext> = {
  ...needs,
  build: (context) => [...(needs.build(context) ?? []), needTable(wholeContext(context).plan)],
}
