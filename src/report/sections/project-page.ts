/** One page a project: identity, dates, money by year, work by team, milestones, risks and the last review. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, type Days, sum } from '../../values/quantity.ts'
import { day, days, money, text } from '../cell.ts'
import type { Cell, Row, Section, Table } from '../document.ts'
import { entityTitle } from '../entity-title.ts'
import { tableId } from '../table-id.ts'
import { baselineTable } from './baseline-table.ts'
import { PROJECT_TABLE } from './portfolio.ts'

/** Columns that the page shows elsewhere: its heading, and the milestones. */
const ELSEWHERE = ['id', 'project', 'milestone']

function identity(plan: Plan, project: Project): Table {
  return {
    kind: 'table',
    id: tableId(project.id, 'facts'),
    columns: [
      { id: 'figure', title: LABELS.what, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'text' },
    ],
    rows: PROJECT_TABLE.filter(({ id }) => !ELSEWHERE.includes(id))
      .map(
        ({ id, title, cell }): Row => ({
          id,
          cells: [text(title), named(plan, id, cell(plan, project))],
        }),
      )
      .filter(({ cells }) => !isBlank(cells[1])),
  }
}

/** An axis or a department by its title, for a page of its own has room for it. */
function named(plan: Plan, kind: string, cell: Cell): Cell {
  if (cell.kind !== 'text' || (kind !== 'axis' && kind !== 'department')) return cell
  return text(entityTitle(plan, kind, cell.text.fr))
}

function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty') return true
  return (
    (cell.kind === 'text' && cell.text.fr === '') || (cell.kind === 'day' && cell.day === undefined)
  )
}

function yearTable(plan: Plan, project: Project): Table {
  const years = [...new Set(expectedYears(plan, project).map(({ year }) => year))].sort(
    (left, right) => Number(left) - Number(right),
  )
  const cost = (section: BudgetSection, year: number | 'later'): Cents =>
    costOf(plan, project, { section, year })
  const all = (section: BudgetSection): Cents => costOf(plan, project, { section })
  return {
    kind: 'table',
    id: tableId(project.id, 'budget'),
    title: { fr: 'Budget', en: 'Budget' },
    columns: [
      { id: 'year', title: LABELS.year, unit: 'text' },
      { id: 'investment', title: valueLabel('investment'), unit: 'money', isSummed: true },
      { id: 'operating', title: valueLabel('operating'), unit: 'money', isSummed: true },
    ],
    rows: years.map(
      (year): Row => ({
        cells: [
          text(year === 'later' ? { fr: 'ultérieur', en: 'later' } : String(year)),
          money(cost('investment', year)),
          money(cost('operating', year)),
        ],
      }),
    ),
    totals: { cells: [text(LABELS.total), money(all('investment')), money(all('operating'))] },
  }
}

const SIDES: Readonly<Record<string, Bilingual>> = {
  business: { fr: 'côté métier', en: 'business side' },
  external: { fr: 'prestataires', en: 'suppliers' },
}

function workTable(plan: Plan, project: Project): Table {
  const total = (pick: (work: Project['workload'][number]) => Iterable<Days>): Days =>
    sum(project.workload.flatMap((work) => [...pick(work)]))
  return {
    kind: 'table',
    id: tableId(project.id, 'workload'),
    title: { fr: 'Charge (jours)', en: 'Workload (days)' },
    columns: [
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'planned', title: LABELS.demand, unit: 'days', isSummed: true },
      { id: 'actual', title: LABELS.actual, unit: 'days', isSummed: true },
    ],
    rows: project.workload.map(
      (work): Row => ({
        cells: [
          text(
            work.team === undefined
              ? (SIDES[work.side] ?? { fr: 'DSI', en: 'IT department' })
              : entityTitle(plan, 'team', work.team),
          ),
          days(work.total),
          days(sum(work.actual.values())),
        ],
      }),
    ),
    totals: {
      cells: [
        text(LABELS.total),
        days(total((work) => [work.total])),
        days(total((work) => work.actual.values())),
      ],
    },
  }
}

function milestoneTable(project: Project): Table {
  return {
    kind: 'table',
    id: tableId(project.id, 'milestones'),
    title: { fr: 'Jalons', en: 'Milestones' },
    columns: [
      { id: 'milestone', title: { fr: 'Jalon', en: 'Milestone' }, unit: 'text' },
      { id: 'baseline', title: LABELS.baseline, unit: 'day' },
      { id: 'current', title: LABELS.forecast, unit: 'day' },
      { id: 'actual', title: LABELS.actual, unit: 'day' },
    ],
    rows: (project.written.milestones ?? []).map(
      (milestone): Row => ({
        id: milestone.id,
        cells: [
          text(titleOf(milestone.title as WrittenTitle, milestone.id)),
          ...[milestone.baseline, milestone.current, milestone.actual].map((value) =>
            day(parseDay(value ?? '', 'end')),
          ),
        ],
      }),
    ),
  }
}

function riskTable(project: Project): Table {
  return {
    kind: 'table',
    id: tableId(project.id, 'risks'),
    title: { fr: 'Risques', en: 'Risks' },
    columns: [
      { id: 'risk', title: { fr: 'Risque', en: 'Risk' }, unit: 'text' },
      {
        id: 'exposure',
        title: { fr: 'Probabilité × impact', en: 'Probability × impact' },
        unit: 'text',
      },
      { id: 'owner', title: LABELS.owner, unit: 'text' },
      { id: 'due', title: LABELS.due, unit: 'day' },
    ],
    rows: (project.written.risks ?? []).map(
      (risk): Row => ({
        id: risk.id,
        cells: [
          text(titleOf(risk.title as WrittenTitle, risk.id)),
          text(`${risk.probability} × ${risk.impact} = ${risk.probability * risk.impact}`),
          text(risk.owner ?? ''),
          day(parseDay(risk.due ?? '', 'end')),
        ],
      }),
    ),
  }
}

function notes(plan: Plan, project: Project): { kind: 'note'; text: Bilingual }[] {
  const review = lastReview(plan, project)?.review
  const said: [Bilingual, string | null | undefined][] = [
    [{ fr: 'Fait', en: 'Done' }, review?.done],
    [{ fr: 'À venir', en: 'Next' }, review?.next],
    [{ fr: 'Décision demandée', en: 'Decision requested' }, review?.decision_requested],
    [{ fr: 'Écart expliqué', en: 'Variance explained' }, project.written.narrative],
  ]
  return said.flatMap(([label, value]) =>
    value === undefined || value === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: { fr: `${label.fr}\u00a0: ${value}`, en: `${label.en}: ${value}` },
          },
        ],
  )
}

/** The page of one project as a section; tables without rows are left out. */
export function projectPage(plan: Plan, project: Project): Section {
  const description = project.written.description
  const tables = [
    identity(plan, project),
    yearTable(plan, project),
    ...baselineTable(plan, project),
    workTable(plan, project),
    milestoneTable(project),
    riskTable(project),
  ]
  return {
    id: project.id,
    title: { fr: `${project.id} ${project.title.fr}`, en: `${project.id} ${project.title.en}` },
    blocks: [
      ...(description === undefined
        ? []
        : [{ kind: 'note' as const, text: { fr: description, en: description } }]),
      ...tables.filter(({ rows }) => rows.length > 0),
      ...notes(plan, project),
    ],
  }
}
