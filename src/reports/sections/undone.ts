/** What was not done of the initial portfolio, by its coded reason and project by project, of this plan and of the one before. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { undoneProjects } from '../../metrics/undone.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isInitial, ofUnknownStatus } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { Figures } from '../document/figures.ts'
import { column, filled, listTable, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { calmNote, UNKNOWN_STATUS } from '../words/calm.ts'
import { idAndTitle } from '../words/names.ts'
import { endDay } from './decisions.ts'

const TEXTS = printed('undone', {
  title: { fr: 'Ce qui n’a pas été fait, et pourquoi', en: 'What was not done, and why' },
  none: {
    fr: 'Aucun projet du portefeuille initial n’est arrêté, reporté ni suspendu.',
    en: 'No project of the initial portfolio is stopped, postponed or on hold.',
  },
  own: { fr: 'Motifs, ce plan', en: 'Reasons, this plan' },
  older: { fr: 'Motifs, plan précédent', en: 'Reasons, previous plan' },
  ownProjects: { fr: 'Projets non réalisés de ce plan', en: 'Projects of this plan not done' },
  olderProjects: { fr: 'Projets non réalisés du plan précédent', en: 'Projects of the previous plan not done' },
  decided: { fr: 'Décidé le', en: 'Decided on' },
  cost: { fr: 'Coût de référence', en: 'Baseline cost' },
  notes: { fr: 'Explication', en: 'Explanation' },
  untold: { fr: 'non renseigné', en: 'not told' },
})

function reasonTable(figures: Figures, id: string, title: Bilingual): Table {
  return sliceTable(figures, {
    id,
    title,
    breakdown: 'reason',
    heading: LABELS.reason,
    columns: ['undone_count', 'undone_days', 'undone_cost'],
  })
}

function decisionCell({ decisions }: Plan, id: string | undefined): Cell {
  if (id === undefined) return EMPTY
  const decision = entityById(decisions, id)
  return text(decision === undefined ? id : titleOf(decision.subject, decision.id))
}

function projectTable(plan: Plan, id: string, title: Bilingual): Table {
  const of = ({ written }: Project) => written.disposition
  return withoutIdleColumns(
    listTable({ id, title, rowId: (project) => project.id }, undoneProjects(plan), [
      column('project', LABELS.project, 'text', idAndTitle),
      column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
      column('reason', LABELS.reason, 'text', (project) => {
        const reason = of(project)?.reason
        return reason === undefined ? text(TEXTS.untold, 'quiet') : text(valueLabel(reason))
      }),
      column('date', TEXTS.decided, 'day', (project) => endDay(of(project)?.date)),
      column('decision', LABELS.decision, 'text', (project) => decisionCell(plan, of(project)?.decision)),
      column('cost', TEXTS.cost, 'money', baselineCost),
      column('notes', TEXTS.notes, 'text', (project) => of(project)?.notes ?? ''),
    ]),
    ['date', 'decision', 'cost', 'notes'],
  )
}

export const undone = defineWholeSection('undone', TEXTS.title, ({ plan, figures, previous }) => {
  const older = plan.previous
  return filled(
    [
      reasonTable(figures, 'undone_reasons', TEXTS.own),
      ...(previous === undefined ? [] : [reasonTable(previous, 'previous_undone_reasons', TEXTS.older)]),
      projectTable(plan, 'undone_projects', TEXTS.ownProjects),
      ...(older === undefined ? [] : [projectTable(older, 'previous_undone_projects', TEXTS.olderProjects)]),
    ],
    calmNote(TEXTS.none, [[ofUnknownStatus(plan).filter(isInitial).length, UNKNOWN_STATUS]]),
  )
})
