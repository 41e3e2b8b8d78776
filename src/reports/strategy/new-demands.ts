/** What came in mid-plan: each project added with its decision, its money and what gave way; and their part of each year. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isAddition } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { wholeCell } from '../document/figures.ts'
import { byId, column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { decisionName } from '../words/decisions.ts'
import { displacement } from '../words/displaced.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('new-demands', {
  title: { fr: 'Demandes ajoutées en cours de plan', en: 'Demands added in mid-plan' },
  none: {
    fr: 'Aucun projet n’est déclaré ajouté en cours de plan (origin: added).',
    en: 'No project is declared as added in mid-plan (origin: added).',
  },
  noneKept: (awaiting: Bilingual) => ({
    fr: `Aucun projet n’a été ajouté en cours de plan\u00a0; ${awaiting.fr}.`,
    en: `No project was added in mid-plan; ${awaiting.en}.`,
  }),
  share: { fr: 'Poids dans le plan', en: 'Weight in the plan' },
  byYear: { fr: 'Par année', en: 'By year' },
  // Not the number of the list below: some say no day, or one outside the plan.
  dated: { fr: 'Ajoutés à une date du plan', en: 'Added on a day of the plan' },
  list: { fr: 'Projets ajoutés', en: 'Projects added' },
  decided: { fr: 'Décisions et ce qui a cédé la place', en: 'Decisions and what gave way' },
  date: { fr: 'Ajouté le', en: 'Added on' },
  cost: { fr: 'Coût', en: 'Cost' },
  funding: { fr: 'Financement', en: 'Funding' },
  displaces: { fr: 'Ce qui cède la place', en: 'Gives way' },
})

/** Requests that wait or were refused are declared as added, and were not. */
const AWAITING: Noun = {
  fr: [
    'projet déclaré ajouté (origin: added) attend une décision ou a été refusé',
    'projets déclarés ajoutés (origin: added) attendent une décision ou ont été refusés',
  ],
  en: [
    'project declared as added (origin: added) awaits a decision or was refused',
    'projects declared as added (origin: added) await a decision or were refused',
  ],
}

function nothingAdded({ projects }: Plan): Bilingual {
  const { length } = projects.filter(({ origin }) => origin === 'added')
  return length === 0 ? TEXTS.none : TEXTS.noneKept(bilingual((lang) => counted(length, AWAITING, lang)))
}

const PROJECT: ItemColumn<Project> = column('project', LABELS.project, 'text', idAndTitle)

function addedTable(plan: Plan): Table {
  return listTable({ id: 'additions', title: TEXTS.list, rowId: byId }, plan.projects.filter(isAddition), [
    PROJECT,
    column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
    column('date', TEXTS.date, 'day', ({ written }) => endDay(written.addition?.date)),
    column('cost', TEXTS.cost, 'money', (project) =>
      isMoneyWritten(project, {}) ? costOf(plan, project, {}) : undefined,
    ),
    column('funding', TEXTS.funding, 'text', ({ written }) => written.addition?.funding ?? ''),
  ])
}

function displacedTable(plan: Plan): Table {
  return listTable({ id: 'addition_decisions', title: TEXTS.decided, rowId: byId }, plan.projects.filter(isAddition), [
    PROJECT,
    column('decision', LABELS.decision, 'text', ({ written: { addition } }) =>
      addition?.decision === undefined ? '' : decisionName(plan, addition.decision),
    ),
    column('displaces', TEXTS.displaces, 'text', (project) => displacement(plan, project)),
  ])
}

export const newDemands = defineSection('new-demands', TEXTS.title, ({ plan, figures }: ReportContext) => {
  if (!plan.projects.some(isAddition)) return [note(ofChosen(plan, nothingAdded(plan)))]
  return [
    listTable(
      { id: 'addition_rates', title: TEXTS.share, rowId: (id) => id },
      ['new_demand_rate', 'new_demand_spending_share'],
      [
        column('figure', LABELS.figure, 'text', (id) => figures.metric(id).label),
        column('value', LABELS.value, 'rate', (id) => wholeCell(figures, id)),
      ],
    ),
    sliceTable(figures, {
      id: 'additions_by_year',
      title: TEXTS.byYear,
      breakdown: 'year',
      heading: LABELS.year,
      columns: [{ metric: 'addition_count', title: TEXTS.dated }, 'new_demand_spending_share'],
    }),
    addedTable(plan),
    displacedTable(plan),
  ]
})
