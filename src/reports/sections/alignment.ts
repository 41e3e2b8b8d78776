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
import { byId, column, countColumn, filled, listTable, statusColumn, textColumn } from '../document/table.ts'
import { type ReportContext, type SectionKind, titleOfPlan, wholeContext } from '../report-kind.ts'

const TEXTS = printed('alignment', {
  title: { fr: 'Alignement stratégique', en: 'Strategic alignment' },
  axis: { fr: 'Équilibre par axe', en: 'Balance by axis' },
  theme: { fr: 'Équilibre par thème', en: 'Balance by theme' },
  links: { fr: 'Liens avec la stratégie', en: 'Links to the strategy' },
  unlinked: { fr: 'Projets sans objectif', en: 'Projects without objective' },
  objectives: { fr: 'Objectifs et indicateurs', en: 'Objectives and indicators' },
})

/** What there is to balance before any project is retained, as columns by slice. */
export const AWAITING_COLUMNS = [
  { metric: 'project_count' },
  { metric: 'candidate_cost' },
  { metric: 'candidate_demand' },
]

const COLUMNS = [
  { metric: 'retained_count' },
  { metric: 'spending' },
  { metric: 'investment_share', look: 'bar' },
  { metric: 'workload_demand' },
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
      textColumn('figure', LABELS.figure, (id) => figures.metric(id).label),
      column('value', LABELS.value, 'rate', (id) => wholeCell(figures, id)),
    ],
  )
}

function unlinkedProjects(plan: Plan): Table {
  return listTable(
    { id: 'projects_without_objective', title: TEXTS.unlinked, rowId: byId },
    plan.projects.filter((project) => isRetained(project) && (project.written.objectives ?? []).length === 0),
    [
      textColumn('id', LABELS.id, byId),
      textColumn('project', LABELS.project, ({ title }) => title),
      statusColumn('status', LABELS.status, ({ status }) => statusLabel(plan, status)),
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
    textColumn('id', LABELS.id, byId),
    textColumn('objective', LABELS.objective, ({ title, id }) => titleOf(title, id)),
    textColumn('axis', LABELS.axis, ({ axis }) => axis),
    textColumn('indicator', LABELS.indicator, ({ indicator }) => indicatorName(indicator)),
    countColumn('baseline', LABELS.baseline, ({ indicator }) => indicator?.baseline),
    countColumn('target', LABELS.target, ({ indicator }) => indicator?.target),
    countColumn('actual', LABELS.actual, (objective) => objectiveResult(plan, objective).last?.value),
    column('projects', LABELS.projects, 'count', ({ id }) => {
      const number = serving(id)
      return count(number, number === 0 ? 'watch' : undefined)
    }),
  ])
}

export const alignment: SectionKind<ReportContext> = {
  id: 'alignment',
  title: TEXTS.title,
  build: (context) => [
    balance(context, 'axis'),
    balance(context, 'theme'),
    ...(isUndecided(context.plan) ? [] : [links(context)]),
    ...filled([unlinkedProjects(context.plan)]),
    objectiveTable(context),
  ],
}
