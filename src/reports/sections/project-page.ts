/**
 * One page a project: identity, dates, money by year and against its baseline, work by team, milestones, risks and the last review.
 */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { baselineSections, costPair } from '../../metrics/base/overrun.ts'
import { costOf, spendingOf } from '../../metrics/base/spending.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { expectedYears } from '../../plan/expected-amount.ts'
import type { BudgetSection, Plan, Project } from '../../plan/plan.ts'
import { lastReview } from '../../plan/reviews.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, type Days, minus, plain, sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { day, days, money, text } from '../document/cell.ts'
import type { Cell, Row, Section, Table } from '../document/document.ts'
import { entityTitle } from '../words/names.ts'
import { PROJECT_TABLE } from './portfolio.ts'

const NO_HALF: Bilingual = {
  fr: 'la référence ne dit rien de cette section\u00a0: elle n’est pas comparée',
  en: 'the baseline says nothing of this section: it is not compared',
}

const COMPARED: Bilingual = { fr: 'Comparable', en: 'Comparable' }

function unknown(): Cell {
  return { kind: 'figure', unit: 'money', value: null, remark: NO_HALF }
}

function difference(initial: Cents, updated: Cents): Cell {
  return { kind: 'figure', unit: 'money', value: plain(minus(updated, initial)), isChange: true }
}

function rowOf(plan: Plan, project: Project, section: BudgetSection): Row {
  const initial = project.baseline?.[section]
  const updated = spendingOf(plan, project, { section })
  return {
    id: section,
    cells: [
      text(valueLabel(section)),
      initial === undefined ? unknown() : money(initial),
      money(updated),
      initial === undefined ? unknown() : difference(initial, updated),
    ],
  }
}

/** The table; none where the baseline has no cost or no amount is written to hold against it. */
function baselineTable(plan: Plan, project: Project): Table[] {
  const pair = costPair(plan, project)
  if (pair === undefined) return []
  const compared: Row = {
    cells: [
      text(baselineSections(project).length === 2 ? LABELS.total : COMPARED),
      money(pair.initial),
      money(pair.updated),
      difference(pair.initial, pair.updated),
    ],
  }
  return [
    {
      kind: 'table',
      id: tableId(project.id, 'baseline'),
      title: { fr: 'Coût face à la référence', en: 'Cost against the baseline' },
      columns: [
        { id: 'section', title: { fr: 'Section', en: 'Section' }, unit: 'text' },
        { id: 'baseline', title: LABELS.baseline, unit: 'money' },
        {
          id: 'spending',
          title: { fr: 'Coût à terminaison', en: 'Estimate at completion' },
          unit: 'money',
        },
        { id: 'difference', title: { fr: 'Écart', en: 'Difference' }, unit: 'money' },
      ],
      rows: (['investment', 'operating'] as const).map((section) => rowOf(plan, project, section)),
      totals: compared,
    },
  ]
}

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
