/** The programmes: who carries them, what they gather by status, cost and work, and their projects one by one. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { slicesBy } from '../../metrics/base/slices.ts'
import { projectCount } from '../../metrics/project-count.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { knownProgress } from '../../plan/progress.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { quantity, text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { Figures } from '../document/figures.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, defineWholeSection, type ReportContext } from '../report-kind.ts'
import { entityTitle, idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { costCell, PROJECT_HEADINGS } from './portfolio.ts'

const TEXTS = printed('programmes', {
  awaiting: { fr: 'Coût et charge des projets à décider', en: 'Cost and work of projects to be decided' },
  title: { fr: 'Programmes', en: 'Programmes' },
  none: {
    fr: 'Aucun programme\u00a0: écrivez programmes (title, description, axis, sponsor, lead, benefits) et, dans les projets, programme.',
    en: 'No programme: write programmes (title, description, axis, sponsor, lead, benefits) and, in projects, programme.',
  },
  meaning: {
    fr: 'Un programme conduit ensemble des projets pour un résultat qu’aucun n’atteint seul\u00a0; un axe est une intention, un programme une réalisation.',
    en: 'A programme runs projects together for an outcome that none reaches alone; an axis is an intention, a programme is delivery.',
  },
  programme: { fr: 'Programme', en: 'Programme' },
  carried: { fr: 'Ce qu’ils changent et qui les porte', en: 'What they change and who carries them' },
  description: { fr: 'Ce qu’il doit changer', en: 'What it is to change' },
  lead: { fr: 'Responsable', en: 'Lead' },
  statuses: { fr: 'Projets par statut', en: 'Projects by status' },
  cost: { fr: 'Coût', en: 'Cost' },
  progress: { fr: 'Charge et avancement', en: 'Work and progress' },
  alike: {
    fr: 'Le taux d’écart budgétaire ne rapporte au budget de référence que les projets retenus du portefeuille initial dont les deux coûts sont connus\u00a0: ses montants, entre parenthèses, ne sont pas la différence des deux colonnes précédentes, qui comptent aussi les autres projets.',
    en: 'The cost overrun holds against their baseline only the retained projects of the initial portfolio of which both costs are known: its amounts, in parentheses, are not the difference of the two columns before it, which count other projects too.',
  },
  projects: { fr: 'Projets des programmes', en: 'Projects of the programmes' },
  noProject: { fr: 'Aucun projet ne nomme de programme (programme).', en: 'No project names a programme (programme).' },
})

export const NO_PROGRAMMES = TEXTS.none

export const PROGRAMME_HEADINGS = { programme: TEXTS.programme } as const

function carriers(plan: Plan): Table {
  return withoutIdleColumns(
    listTable({ id: 'programmes', title: TEXTS.carried, rowId: byId }, plan.programmes, [
      column('programme', TEXTS.programme, 'text', ({ title, id }) => titleOf(title, id)),
      column('description', TEXTS.description, 'text', ({ description = '' }) => description),
      column('axis', LABELS.axis, 'text', ({ axis }) =>
        axis === undefined ? undefined : entityTitle(plan, 'axis', axis),
      ),
      column('sponsor', LABELS.sponsor, 'role', ({ sponsor }) => sponsor),
      column('lead', TEXTS.lead, 'role', ({ lead }) => lead),
    ]),
    ['description', 'axis', 'sponsor', 'lead'],
  )
}

/** How many projects of each status a programme has; those outside programmes have a row, so that columns add up. */
function statusTable(plan: Plan, figures: Figures): Table {
  const statuses = figures.keys('project_count', 'status')
  const rows = slicesBy(plan, 'programme')
  const totals = [
    text(LABELS.total),
    ...statuses.map(({ key }) => quantity('count', figures.slice('project_count', 'status', key)?.value)),
    quantity('count', figures.whole('project_count').value),
  ]
  return listTable({ id: 'programme_statuses', title: TEXTS.statuses, rowId: ({ key }) => key, totals }, rows, [
    column('programme', TEXTS.programme, 'text', ({ label }) => label),
    ...statuses.map(({ key, label }) =>
      column(
        key,
        label,
        'count',
        ({ scope }: (typeof rows)[number]) => projectCount.compute(plan, { ...scope, status: key }).value,
        { isSummed: true },
      ),
    ),
    column('project_count', LABELS.total, 'count', ({ scope }) => projectCount.compute(plan, scope).value, {
      isSummed: true,
    }),
  ])
}

const COST = ['baseline_cost_total', 'spending', 'cost_overrun_aggregate']

const PROGRESS = ['workload_demand', 'completion_gross', 'completion_progress_weighted', 'benefit_progress']

/** The same while no project is retained: what the candidates of each programme would cost and ask for. */
const AWAITING_FIGURES = ['project_count', 'candidate_cost', 'candidate_demand', 'benefit_progress']

export const programmes = defineWholeSection('programmes', TEXTS.title, ({ plan, figures }) => {
  if (plan.programmes.length === 0) return [note(TEXTS.none)]
  const table = (id: string, title: Bilingual, metrics: readonly string[]): Table =>
    sliceTable(figures, { id, title, breakdown: 'programme', heading: TEXTS.programme, columns: metrics })
  return [
    note(TEXTS.meaning, 'quiet'),
    carriers(plan),
    statusTable(plan, figures),
    ...(isUndecided(plan)
      ? [table('programme_awaiting', TEXTS.awaiting, AWAITING_FIGURES)]
      : [
          table('programme_cost', TEXTS.cost, COST),
          note(TEXTS.alike),
          table('programme_progress', TEXTS.progress, PROGRESS),
        ]),
  ]
})

interface OfProgramme {
  readonly programme: Entry<'programmes'>
  readonly project: Project
}

/** The projects of each programme, in the order of the programmes, then of the plan. */
function members({ programmes: list, projects }: Plan): OfProgramme[] {
  return list.flatMap((programme) =>
    projects
      .filter(({ written }) => isSameId(written.programme ?? '', programme.id))
      .map((project) => ({ programme, project })),
  )
}

export const programmeProjects = defineSection('programme-projects', TEXTS.projects, ({ plan }: ReportContext) => {
  if (plan.programmes.length === 0) return undefined
  const rows = members(plan)
  if (rows.length === 0) return [note(ofChosen(plan, TEXTS.noProject))]
  return [
    listTable({ id: 'programme_projects', rowId: ({ project }) => project.id }, rows, [
      column('programme', TEXTS.programme, 'text', ({ programme: { title, id } }) => titleOf(title, id)),
      column('project', LABELS.project, 'text', ({ project }) => idAndTitle(project)),
      column('status', LABELS.status, 'status', ({ project }) => statusLabel(plan, project.status)),
      column('progress', LABELS.progress, 'rate', ({ project }) => knownProgress(plan, project)?.value),
      column('end', LABELS.end, 'day', ({ project }) => project.span.end),
      column('spending', PROJECT_HEADINGS.spending, 'money', ({ project }) => costCell(plan, project)),
    ]),
  ]
})
