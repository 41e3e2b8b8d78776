/** The axes: what each is for, who carries it, its weight and target against its share of the investment; and by department and theme. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import type { Breakdown, Scope } from '../../metrics/base/define.ts'
import { crossed, type Slice, wholeScope } from '../../metrics/base/scope.ts'
import { slicesBy } from '../../metrics/base/slices.ts'
import { metricOf } from '../../metrics/index.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRetained, isUndecided } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY, figure, text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { sliceCell } from '../document/figures.ts'
import { byId, column, listTable, note, type SectionBlock, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext, wholeContext } from '../report-kind.ts'
import { AWAITING_COLUMNS } from '../sections/alignment.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('axes', {
  title: { fr: 'Axes stratégiques', en: 'Strategic axes' },
  none: {
    fr: 'Aucun axe n’est saisi\u00a0: écrivez axes (intitulé, poids, part visée de l’investissement), puis axis dans chaque projet.',
    en: 'No axis is written: write axes (title, weight, target share of the investment), then axis in each project.',
  },
  balance: { fr: 'Poids, part visée et part constatée', en: 'Weight, target share and actual share' },
  weight: { fr: 'Poids', en: 'Weight' },
  target: { fr: 'Part visée', en: 'Target share' },
  about: { fr: 'Ce que visent les axes', en: 'What the axes aim at' },
  aim: { fr: 'Ce qu’il vise', en: 'What it aims at' },
  carrier: { fr: 'Porté par', en: 'Carried by' },
  undecided: {
    fr: 'Aucun projet n’est encore retenu\u00a0: les tableaux croisés se rempliront avec l’arbitrage.',
    en: 'No project is retained yet: the cross tables fill with the arbitration.',
  },
  departmentCount: { fr: 'Projets retenus par direction et par axe', en: 'Retained projects by department and axis' },
  departmentMoney: { fr: 'Dépense prévue par direction et par axe', en: 'Expected spending by department and axis' },
  themeCount: { fr: 'Projets retenus par thème et par axe', en: 'Retained projects by theme and axis' },
  themeMoney: { fr: 'Dépense prévue par thème et par axe', en: 'Expected spending by theme and axis' },
  shares: {
    fr: 'Un projet compte une fois, sous sa direction pilote et son axe principal (la plus grande part)\u00a0; l’argent suit les parts (axes, departments.shares). Une case vide n’a aucun projet.',
    en: 'A project counts once, under its lead department and its lead axis (the largest share); money goes by the shares (axes, departments.shares). An empty cell has no project.',
  },
})

/** The columns of what axes write, which go where none writes it. */
const WRITTEN = ['weight', 'target']

function balanceTable({ plan, figures }: ReportContext): Table {
  const share =
    (metric: string) =>
    (axis: Plan['axes'][number]): Cell =>
      sliceCell(figures, metric, 'axis', axis.id)
  const { label } = metricOf('investment_share')
  if (isUndecided(plan)) return awaitingTable(plan, share)
  const table = listTable({ id: 'axis_shares', title: TEXTS.balance, rowId: byId }, plan.axes, [
    column('axis', LABELS.axis, 'text', ({ title, id }) => titleOf(title, id)),
    column('weight', TEXTS.weight, 'rate', ({ weight }) => weight),
    column('retained_count', metricOf('retained_count').label, 'count', share('retained_count'), { isSummed: true }),
    column('spending', metricOf('spending').label, 'money', share('spending'), { isSummed: true }),
    column('target', TEXTS.target, 'rate', ({ target_budget_share: aim }) => aim),
    column('investment_share', label, 'rate', share('investment_share')),
  ])
  return withoutIdleColumns(table, WRITTEN)
}

/** The same while no project is retained: what is asked for under each axis. */
function awaitingTable({ axes }: Plan, share: (metric: string) => (axis: Plan['axes'][number]) => Cell): Table {
  const table = listTable({ id: 'axis_shares', title: TEXTS.balance, rowId: byId }, axes, [
    column('axis', LABELS.axis, 'text', ({ title, id }) => titleOf(title, id)),
    column('weight', TEXTS.weight, 'rate', ({ weight }) => weight),
    column('target', TEXTS.target, 'rate', ({ target_budget_share: aim }) => aim),
    ...AWAITING_COLUMNS.map((metric) => {
      const { label, unit } = metricOf(metric)
      return column(metric, label, unit, share(metric), { isSummed: true })
    }),
  ])
  return withoutIdleColumns(table, WRITTEN)
}

function aimTable({ axes }: Plan): Table[] {
  const told = axes.filter(({ description, sponsor }) => description ?? sponsor)
  if (told.length === 0) return []
  return [
    listTable({ id: 'axis_aims', title: TEXTS.about, rowId: byId }, told, [
      column('axis', LABELS.axis, 'text', ({ title, id }) => titleOf(title, id)),
      column('aim', TEXTS.aim, 'text', ({ description = '' }) => description),
      column('sponsor', TEXTS.carrier, 'text', ({ sponsor = '' }) => sponsor),
    ]),
  ]
}

/** Slices that hold a retained project, of those that count there and those of which money falls there. */
function withProjects(plan: Plan, breakdown: Breakdown): Slice[] {
  return slicesBy(plan, breakdown).filter(({ scope }) => [...scope.projects, ...scope.touching].some(isRetained))
}

/** A metric by a breakdown and by axis: rows add up exactly, money that two shares divide to a cent by column. */
function crossTable(
  plan: Plan,
  { id, title, breakdown, metric }: { id: string; title: Bilingual; breakdown: 'department' | 'theme'; metric: string },
): Table {
  const { unit, compute } = metricOf(metric)
  const [rows, columns] = [withProjects(plan, breakdown), withProjects(plan, 'axis')]
  const own = (scope: Scope): Cell => figure(metricOf(metric), compute(plan, scope))
  const cell = (row: Slice, axis: Slice): Cell => {
    const scope = crossed(row.scope, axis.scope)
    const here = metric === 'retained_count' ? scope.projects : scope.touching
    return here.some(isRetained) ? own(scope) : EMPTY
  }
  const totals = [text(LABELS.total), ...columns.map(({ scope }) => own(scope)), own(wholeScope(plan))]
  return listTable({ id, title, rowId: ({ key }) => key, totals }, rows, [
    column(breakdown, LABELS[breakdown], 'text', ({ label }) => label),
    ...columns.map((axis) =>
      column(`axis_${axis.key}`, axis.label, unit, (row: Slice) => cell(row, axis), { isSummed: true }),
    ),
    column('total', LABELS.total, unit, ({ scope }) => own(scope), { isSummed: true }),
  ])
}

function crossTables(plan: Plan): SectionBlock[] {
  if (isUndecided(plan)) return [note(ofChosen(plan, TEXTS.undecided), 'quiet')]
  const table = (breakdown: 'department' | 'theme', metric: 'retained_count' | 'spending'): Table =>
    crossTable(plan, {
      id: `${breakdown}_axis_${metric === 'spending' ? 'spending' : 'projects'}`,
      title: TEXTS[`${breakdown}${metric === 'spending' ? 'Money' : 'Count'}`],
      breakdown,
      metric,
    })
  const isTold = (breakdown: Breakdown): boolean => withProjects(plan, breakdown).some(({ key }) => key !== 'none')
  if (!isTold('axis')) return []
  const told = (['department', 'theme'] as const).filter(isTold)
  const tables = told.flatMap((breakdown) => [table(breakdown, 'retained_count'), table(breakdown, 'spending')])
  return tables.length === 0 ? [] : [...tables, note(TEXTS.shares, 'quiet')]
}

export const axes = defineSection('axes', TEXTS.title, (context: ReportContext) => {
  const { plan } = wholeContext(context)
  if (plan.axes.length === 0) return [note(TEXTS.none)]
  return [balanceTable(context), ...aimTable(plan), ...crossTables(context.plan)]
})
