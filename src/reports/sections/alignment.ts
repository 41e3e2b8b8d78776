/** How the portfolio serves the strategy: balance by axis and theme, projects without objective, objectives without project. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { isSameId, titleOf } from '../../plan/entity.ts'
import { isCandidate, isRetained, isUndecided } from '../../plan/project-status.ts'
import type { Bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Row, Section, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { type ReportContext, wholeCell } from '../document/figures.ts'

const TITLE: Bilingual = { fr: 'Alignement stratégique', en: 'Strategic alignment' }

/** What there is to balance before any project is retained, as columns by slice. */
export const AWAITING_COLUMNS = [
  { metric: 'project_count' },
  { metric: 'budget_requested' },
  { metric: 'candidate_demand' },
]

function balance(
  { plan, figures }: ReportContext,
  breakdown: 'axis' | 'theme',
  title: Bilingual,
): Table {
  return sliceTable(figures, {
    id: `balance_by_${breakdown}`,
    title,
    breakdown,
    heading: LABELS[breakdown],
    columns: isUndecided(plan)
      ? AWAITING_COLUMNS
      : [
          { metric: 'retained_count' },
          { metric: 'spending' },
          { metric: 'investment_share', look: 'bar' },
          { metric: 'workload_demand' },
          { metric: 'workload_share', look: 'bar' },
        ],
  })
}

function links({ figures }: ReportContext): Table {
  return {
    kind: 'table',
    id: 'alignment_links',
    title: { fr: 'Liens avec la stratégie', en: 'Links to the strategy' },
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'rate' },
    ],
    rows: ['projects_without_objective', 'objectives_without_project'].map((id) => ({
      id,
      cells: [text(figures.metric(id).label), wholeCell(figures, id)],
    })),
  }
}

function unlinkedProjects({ plan }: ReportContext): Table {
  return {
    kind: 'table',
    id: 'projects_without_objective',
    title: { fr: 'Projets sans objectif', en: 'Projects without objective' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'status', title: LABELS.status, unit: 'text', look: 'status' },
    ],
    rows: plan.projects
      .filter((project) => isRetained(project) && (project.written.objectives ?? []).length === 0)
      .map(
        (project): Row => ({
          id: project.id,
          cells: [text(project.id), text(project.title), text(valueLabel(project.status))],
        }),
      ),
  }
}

/** Objectives with their indicator and how many projects serve them. */
function objectiveTable({ plan }: ReportContext): Table {
  const live = plan.projects.filter((project) => isRetained(project) || isCandidate(project))
  return {
    kind: 'table',
    id: 'objectives',
    title: { fr: 'Objectifs et indicateurs', en: 'Objectives and indicators' },
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'objective', title: LABELS.objective, unit: 'text' },
      { id: 'axis', title: LABELS.axis, unit: 'text' },
      { id: 'indicator', title: LABELS.indicator, unit: 'text' },
      { id: 'baseline', title: LABELS.baseline, unit: 'count' },
      { id: 'target', title: LABELS.target, unit: 'count' },
      { id: 'actual', title: LABELS.actual, unit: 'count' },
      { id: 'projects', title: LABELS.projects, unit: 'count' },
    ],
    rows: plan.objectives.map((objective): Row => {
      const { indicator } = objective
      const actual = Object.entries(indicator?.actual ?? {})
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .at(-1)?.[1]
      const projects = live.filter(({ written }) =>
        written.objectives?.some((id) => isSameId(id, objective.id)),
      ).length
      return {
        id: objective.id,
        cells: [
          text(objective.id),
          text(titleOf(objective.title, objective.id)),
          text(objective.axis),
          text(
            indicator === undefined
              ? ''
              : indicator.unit === undefined
                ? indicator.name
                : `${indicator.name} (${indicator.unit})`,
          ),
          value(indicator?.baseline),
          value(indicator?.target),
          value(actual),
          {
            kind: 'figure',
            unit: 'count',
            value: projects,
            ...(projects === 0 ? { tone: 'watch' as const } : {}),
          },
        ],
      }
    }),
  }
}

function value(number: number | undefined): Row['cells'][number] {
  return number === undefined ? { kind: 'empty' } : { kind: 'figure', unit: 'count', value: number }
}

/** The section `alignment`. */
export function alignment(context: ReportContext): Section {
  const unlinked = unlinkedProjects(context)
  return {
    id: 'alignment',
    title: TITLE,
    blocks: [
      balance(context, 'axis', { fr: 'Équilibre par axe', en: 'Balance by axis' }),
      balance(context, 'theme', { fr: 'Équilibre par thème', en: 'Balance by theme' }),
      ...(isUndecided(context.plan) ? [] : [links(context)]),
      ...(unlinked.rows.length === 0 ? [] : [unlinked]),
      objectiveTable(context),
    ],
  }
}
