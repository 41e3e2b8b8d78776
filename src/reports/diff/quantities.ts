/** The figures of two states side by side: key figures, money and envelopes by year, work by team, balance by axis. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { NONE } from '../../metrics/base/scope.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Change, Comparison, FigureChange } from '../../scenarios/compare/comparison.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { minus, NO_CENTS, plain, type Quantity, sum } from '../../values/quantity.ts'
import { changeCell, days, EMPTY, figure, money, text } from '../document/cell.ts'
import type { Cell, CellUnit, Column, Note, Table } from '../document/document.ts'
import { figureData } from '../document/figures.ts'
import { column, type ItemColumn, listTable, note } from '../document/table.ts'
import { yearName } from '../sections/yearly-money.ts'
import { entityTitle } from '../words/names.ts'

const TEXTS = printed('quantities', {
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  change: { fr: 'Écart', en: 'Change' },
  section: { fr: 'Section', en: 'Section' },
  same: (number: Bilingual, rest: Bilingual) => ({
    fr: `Les ${number.fr} ${rest.fr}`,
    en: `The ${number.en} ${rest.en}`,
  }),
})

/** Figures that are the same, where nothing else is said of figures, or beside those that changed. */
const SAME = {
  alone: {
    fr: ['Un indicateur suivi est inchangé.', 'indicateurs suivis sont inchangés.'],
    en: ['One figure is unchanged.', 'figures are unchanged.'],
  },
  other: {
    fr: ['Un autre indicateur suivi est inchangé.', 'autres indicateurs suivis sont inchangés.'],
    en: ['One other figure is unchanged.', 'other figures are unchanged.'],
  },
} as const satisfies Record<string, Noun>

/** The heading of what lies between two states. */
export const CHANGE_HEADING: Bilingual = TEXTS.change

/** The figures that two states are compared by, in order. */
const CHANGE_FIGURES: readonly string[] = [
  'project_count',
  'retained_count',
  'completion_gross',
  'completion_due',
  'spending',
  'headroom',
  'overspend',
  'execution_rate',
  'run_cost',
  'budget_requested',
  'workload_demand',
  'overload_days',
  'candidate_demand',
  'need_planned',
  'need_coverage',
  'retained_value',
  'mandatory_coverage',
  'risk_exposure',
]

const QUANTITY: Pick<Column, 'isSummed' | 'formula'> = {
  isSummed: true,
  formula: { kind: 'minus', left: 'after', right: 'before' },
}

/** The columns before, after and change of one unit; in a workbook the change of a quantity is a live formula. */
function stateColumns<T>(
  unit: CellUnit,
  before: (item: T) => Cell,
  after: (item: T) => Cell,
  change: (item: T) => Cell,
): ItemColumn<T>[] {
  // A change of a rate is in points, which the rates beside it don't subtract to.
  const extras = unit === 'rate' || unit === 'index' ? {} : QUANTITY
  return [
    column('before', TEXTS.before, unit, before),
    column('after', TEXTS.after, unit, after),
    column('change', TEXTS.change, unit, change, extras),
  ]
}

function figureColumns(unit: CellUnit): ItemColumn<FigureChange>[] {
  const side = (metric: string, own: FigureChange['before']): Cell => {
    if (own === undefined) return EMPTY
    const { reason: _, ...bare } = own
    return figure(metricOf(metric), bare)
  }
  return stateColumns(
    unit,
    ({ metric, before }) => side(metric, before),
    ({ metric, after }) => side(metric, after),
    (change) => changeCell(metricOf(change.metric).unit, figureDelta(change)),
  )
}

/** Whether a figure says something in one of the states: it has a value other than zero. */
function isTelling({ before, after }: FigureChange): boolean {
  return [before, after].some((one) => (one?.value ?? 0) !== 0)
}

function isChanged({ before, after }: FigureChange): boolean {
  return before?.value !== after?.value
}

/** Whether any key figure is not the same in both states. */
export function haveFiguresChanged({ before, after }: Comparison): boolean {
  return figureChanges(before, after, CHANGE_FIGURES).some(isChanged)
}

function sameNote(count: number, isAlone: boolean): Note[] {
  if (count === 0) return []
  const words = bilingual((lang) => formOf(count, isAlone ? SAME.alone : SAME.other, lang))
  const number = bilingual((lang) => formatNumber(count, lang))
  return [note(count === 1 ? words : TEXTS.same(number, words), 'quiet')]
}

/** The key figures that changed, and how many did not, among those that say something in one of the states. */
export function changedFigures({ before, after }: Comparison): (Table | Note)[] {
  const telling = figureChanges(before, after, CHANGE_FIGURES).filter(isTelling)
  const changed = telling.filter(isChanged)
  const same = sameNote(telling.length - changed.length, changed.length === 0)
  if (changed.length === 0) return same
  const table = listTable({ id: 'change_figures', rowId: ({ metric }) => metric }, changed, [
    column('figure', LABELS.figure, 'text', ({ metric }) => metricOf(metric).label),
    ...figureColumns('index'),
  ])
  return [table, ...same]
}

export function figuresDiffData({ before, after }: Comparison): object {
  return Object.fromEntries(
    figureChanges(before, after, CHANGE_FIGURES).map((change) => [
      change.metric,
      { unit: metricOf(change.metric).unit, ...bothData(change, figureData), change: figureDelta(change) ?? null },
    ]),
  )
}

/** Expected spending by year and section, where it changed. */
export function moneyTable({ money: changes }: Comparison): Table {
  const total = sum(changes.map(({ before, after }) => minus(after, before)))
  const totals = [text(LABELS.total), EMPTY, EMPTY, EMPTY, changeCell('money', plain(total))]
  return listTable({ id: 'change_money', rowId: ({ year, section }) => `${year}_${section}`, totals }, changes, [
    column('year', LABELS.year, 'text', ({ year }) => yearName(year)),
    column('section', TEXTS.section, 'text', ({ section }) => valueLabel(section)),
    ...stateColumns<Comparison['money'][number]>(
      'money',
      ({ before }) => money(before),
      ({ after }) => money(after),
      ({ before, after }) => changeCell('money', plain(minus(after, before))),
    ),
  ])
}

/** One row for each ceiling of the budget that changed; one that was set or taken away counts as none in the other state. */
export function envelopeTable({ envelopes }: Comparison): Table {
  return listTable({ id: 'change_envelopes', rowId: ({ year, section }) => `${year}_${section}` }, envelopes, [
    column('year', LABELS.year, 'text', ({ year }) => String(year)),
    column('section', TEXTS.section, 'text', ({ section }) => valueLabel(section)),
    ...stateColumns<Comparison['envelopes'][number]>(
      'money',
      ({ before }) => money(before),
      ({ after }) => money(after),
      ({ before, after }) => changeCell('money', plain(after ?? NO_CENTS) - plain(before ?? NO_CENTS)),
    ),
    column('decision', LABELS.decision, 'text', ({ decision }) => decision.after),
  ])
}

/** Demand by team over the horizon, where it changed. */
export function daysTable({ days: changes, after: plan, before: older }: Comparison): Table {
  const titleOfTeam = (team: string): Bilingual =>
    entityTitle(plan.index.get('team')?.has(team.toLowerCase()) ? plan : older, 'team', team)
  return listTable({ id: 'change_days', rowId: ({ team }) => team }, changes, [
    column('id', LABELS.id, 'text', ({ team }) => team),
    column('team', LABELS.team, 'text', ({ team }) => titleOfTeam(team)),
    ...stateColumns<Comparison['days'][number]>(
      'days',
      ({ before }) => days(before),
      ({ after }) => days(after),
      ({ before, after }) => changeCell('days', plain(minus(after, before))),
    ),
  ])
}

/** The share of the investment of each axis, where any changed. */
export function balanceTable({ before, after }: Comparison): Table {
  const shares = figureChanges(before, after, ['investment_share'], 'axis')
  // An axis that only one state has, without any investment, changes nothing.
  const hasChanged = shares.some(({ before: old, after: now }) => (old?.value ?? 0) !== (now?.value ?? 0))
  const titleOfAxis = (key: string): Bilingual => {
    if (key === 'none') return NONE
    const plan = after.index.get('axis')?.has(key.toLowerCase()) ? after : before
    return entityTitle(plan, 'axis', key)
  }
  return listTable(
    { id: 'change_balance', rowId: ({ key = '' }) => key },
    (hasChanged ? shares : []).filter(isTelling),
    [column('axis', LABELS.axis, 'text', ({ key = '' }) => titleOfAxis(key)), ...figureColumns('rate')],
  )
}

/** Two sides as data; null where a state has nothing. */
export function bothData<T>({ before, after }: Change<T>, value: (one: T) => unknown): object {
  return { before: before === undefined ? null : value(before), after: after === undefined ? null : value(after) }
}

function quantityData<Q extends Quantity>({ before, after }: { before: Q; after: Q }): object {
  return { before: plain(before), after: plain(after), change: plain(minus(after, before)) }
}

/** Money and envelopes by year and section, and work by team, where they changed, as data. */
export function quantitiesData({ money: spending, envelopes, days: work }: Comparison): object {
  return {
    money: spending.map(({ year, section, ...amounts }) => ({ year, section, ...quantityData(amounts) })),
    envelopes: envelopes.map(({ year, section, decision, ...max }) => ({
      year,
      section,
      ...bothData(max, plain),
      decision: bothData(decision, (one) => one),
    })),
    days: work.map(({ team, ...amounts }) => ({ team, ...quantityData(amounts) })),
  }
}
