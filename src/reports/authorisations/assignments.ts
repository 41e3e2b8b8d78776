/** What authorisations assign to projects, against what their budget lines commit, pay and expect. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { type ProjectUnder, projectsUnder, totalUnder } from '../../metrics/base/authorisation-projects.ts'
import type { Authorisation } from '../../metrics/base/authorisations.ts'
import type { Plan } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { EMPTY, money, text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { authorisationName, HEADINGS, noAuthorisation } from './words.ts'

const TEXTS = printed('assignments', {
  title: { fr: 'Affectations par projet', en: 'Assignments by project' },
  expected: { fr: 'Coût des lignes', en: 'Cost of the lines' },
  left: { fr: 'Écart', en: 'Difference' },
  act: { fr: 'Décision d’affectation', en: 'Assigned by' },
  reads: {
    fr: 'Coût des lignes\u00a0: ce que doivent coûter, toutes années confondues, les lignes de budget du projet qui nomment l’autorisation. Écart\u00a0: affecté − coût des lignes.',
    en: 'Cost of the lines: what the budget lines of the project that name the authorisation are expected to cost, all years together. Difference: assigned − cost of the lines.',
  },
  noProject: {
    fr: 'Aucun projet ne relève d’une autorisation\u00a0: ni affectation (authorisations[].assignments), ni ligne de budget qui en nomme une (projects[].budget[].authorisation).',
    en: 'No project falls under an authorisation: neither an assignment (authorisations[].assignments) nor a budget line that names one (projects[].budget[].authorisation).',
  },
  noAssignment: {
    fr: 'Aucune affectation n’est saisie (authorisations[].assignments).',
    en: 'No assignment is written (authorisations[].assignments).',
  },
})

/** The decisions that assigned to the project, each once, with the day where no decision is named. */
function acts({ assignments = [] }: Authorisation, { project }: ProjectUnder): string {
  const own = assignments.filter((one) => one.project.toLowerCase() === project.id.toLowerCase())
  return [...new Set(own.flatMap(({ decision, date }) => decision ?? date ?? []))].join(', ')
}

function tableOf(plan: Plan, authorisation: Authorisation): Table[] {
  const projects = projectsUnder(plan, authorisation)
  if (projects.length === 0) return []
  const { id } = authorisation
  const summed = { isSummed: true } as const
  const amounts = ['assigned', 'committed', 'paid', 'expected'] as const
  const totals = [
    text(LABELS.total),
    EMPTY,
    ...amounts.map((amount) => money(totalUnder(projects, amount))),
    EMPTY,
    EMPTY,
  ]
  const table = listTable(
    {
      id: tableId('assignments', id),
      title: authorisationName(authorisation),
      rowId: ({ project }) => project.id,
      totals,
    },
    projects,
    [
      column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
      column('status', LABELS.status, 'status', ({ project }) => statusLabel(plan, project.status)),
      column('assigned', HEADINGS.assigned, 'money', ({ assigned }) => assigned, summed),
      column('committed', HEADINGS.committed, 'money', ({ committed }) => committed, summed),
      column('paid', HEADINGS.paid, 'money', ({ paid }) => paid, summed),
      column('expected', TEXTS.expected, 'money', ({ expected }) => expected, summed),
      column('left', TEXTS.left, 'money', ({ left }) => money(left, (left ?? 0) < 0 ? 'bad' : undefined)),
      column('act', TEXTS.act, 'text', (one) => acts(authorisation, one)),
    ],
  )
  return [withoutIdleColumns(table, ['assigned', 'left', 'act'])]
}

export const assignments = defineWholeSection('assignments', TEXTS.title, ({ plan }) => {
  const { authorisations } = plan
  if (authorisations.length === 0) return [noAuthorisation('assignments')]
  const tables = authorisations.flatMap((one) => tableOf(plan, one))
  if (tables.length === 0) return [note(TEXTS.noProject)]
  const isAssigned = authorisations.some((one) => (one.assignments ?? []).length > 0)
  const missing: Note[] = isAssigned ? [] : [note(TEXTS.noAssignment)]
  return [note(TEXTS.reads), ...missing, ...tables]
})
