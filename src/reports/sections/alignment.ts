/** How the portfolio serves the strategy: balance by axis and theme, projects without objective, objectives without project. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { objectiveResult } from '../../metrics/base/objective-results.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isCandidate, isRetained, isUndecided } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { printed } from '../../values/language.ts'
import { count } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { wholeCell } from '../document/figures.ts'
import { byId, column, filled, listTable } from '../document/table.ts'
import { defineSection, type ReportContext, titleOfPlan, wholeContext } from '../report-kind.ts'

const TEXTS = printed('alignment', {
  title: { fr: 'Alignement stratégique', en: 'Strategic alignment' },
  axis: { fr: 'Équilibre par axe', en: 'Balance by axis' },
  theme: { fr: 'Équilibre par thème', en: 'Balance by theme' },
  links: { fr: 'Liens avec la stratégie', en: 'Links to the strategy' },
  unlinked: { fr: 'Projets sans objectif', en: 'Projects without objective' },
  objectives: { fr: 'Objectifs et indicateurs', en: 'Objectives and indicators' },
})

/** What there is to balance before any project is retained, as columns by slice. */
export const AWAITING_COLUMNS = ['project_count', 'candidate_cost', 'candidate_demand']

const COLUMNS = [
  'retained_count',
  'spending',
  { metric: 'investment_share', look: 'bar' },
  'workload_demand',
  { metric: 'workload_share', look: 'bar' },
] as const

function balance({ plan, figures }: ReportContext, breakdown: 'axis' | 'theme'): Table {
  return sliceTable(figures, {
    id: `balance_by_${breakdown}`,
    title: TEXTS[breakdown],
    breakdown,
    heading: LABELS[breakdown],
    columns: isUndecided(plan) ? AWAITING_COLUMNS : COLUMNS,
  })
}

function links({ figures }: ReportContext): Table {
  return listTable(
    { id: 'alignment_links', title: TEXTS.links, rowId: (id) => id },
    ['projects_without_objective', 'objectives_without_project'],
    [
      column('figure', LABELS.figure, 'text', (id) => figures.metric(id).label),
      column('value', LABELS.value, 'rate', (id) => wholeCell(figures, id)),
    ],
  )
}

function unlinkedProjects(plan: Plan): Table {
  return listTable(
    { id: 'projects_without_objective', title: TEXTS.unlinked, rowId: byId },
    plan.projects.filter((project) => isRetained(project) && (project.written.objectives ?? []).length === 0),
    [
      column('id', LABELS.id, 'text', byId),
      column('project', LABELS.project, 'text', ({ title }) => title),
      column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
    ],
  )
}

type Indicator = Plan['objectives'][number]['indicator']

function indicatorName(indicator: Indicator): string {
  if (indicator === undefined) return ''
  const { name, unit } = indicator
  return unit === undefined ? name : `${name} (${unit})`
}

/** Objectives with their indicator and how many projects serve them, also of those that a report leaves out. */
function objectiveTable(context: ReportContext): Table {
  const { plan } = wholeContext(context)
  const { projects, objectives } = plan
  const title = titleOfPlan(TEXTS.objectives)(context)
  const live = projects.filter((project) => isRetained(project) || isCandidate(project))
  const serving = (id: string): number =>
    live.filter(({ written }) => written.objectives?.some((one) => isSameId(one, id))).length
  return listTable({ id: 'objectives', title, rowId: byId }, objectives, [
    column('id', LABELS.id, 'text', byId),
    column('objective', LABELS.objective, 'text', ({ title, id }) => titleOf(title, id)),
    column('axis', LABELS.axis, 'text', ({ axis }) => axis),
    column('indicator', LABELS.indicator, 'text', ({ indicator }) => indicatorName(indicator)),
    column('baseline', LABELS.baseline, 'count', ({ indicator }) => indicator?.baseline),
    column('target', LABELS.target, 'count', ({ indicator }) => indicator?.target),
    column('actual', LABELS.actual, 'count', (objective) => objectiveResult(plan, objective).last?.value),
    column('projects', LABELS.projects, 'count', ({ id }) => {
      const number = serving(id)
      return count(number, number === 0 ? 'watch' : undefined)
    }),
  ])
}

export const alignment = defineSection('alignment', TEXTS.title, (context: ReportContext) => [
  balance(context, 'axis'),
  balance(context, 'theme'),
  ...(isUndecided(context.plan) ? [] : [links(context)]),
  ...filled([unlinkedProjects(context.plan)]),
  objectiveTable(context),
])
