/** Scenarios side by side: what each keeps, costs, asks of people, covers and breaks, and the decision asked. */
import { LABELS, sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { bilingual, formatPeriod } from '../../lang/numbers.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { count, text } from '../cell.ts'
import { wholeCell } from '../context.ts'
import type { Cell, Note, Row, Section, Table } from '../document.ts'
import { decisionNotes } from './decision-asked.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext } from './scenario-context.ts'
import { scenarioTable } from './scenario-table.ts'
import { staffTone } from './staff-tone.ts'
import { figureRow, sliceRow, stateRow, stateTable } from './state-table.ts'

const EMPTY: Cell = { kind: 'empty' }

/** How many constraints a state breaks that nobody waived. */
function openBreaches({ breaches }: Pick<ScenarioColumn, 'breaches'>): number {
  return breaches.filter(({ isWaived }) => !isWaived).length
}

/** How many constraints a state breaks. */
export function breachCount(column: Pick<ScenarioColumn, 'breaches'>): Cell {
  const broken = openBreaches(column)
  return count(broken, broken > 0 ? 'bad' : undefined)
}

/** How many projects a scenario treats in some way; nothing for the plan as it is. */
function fateCount(
  { option, fates }: ScenarioColumn,
  isCounted: (fate: ScenarioColumn['fates'][number]) => boolean,
): Cell {
  return option === undefined ? EMPTY : count(fates.filter(isCounted).length)
}

const COUNTED = {
  candidates_kept: (column: ScenarioColumn) =>
    fateCount(
      column,
      ({ before, isIn }) => isIn && ['candidate', 'proposed'].includes(before.status),
    ),
  left_out: (column: ScenarioColumn) => fateCount(column, ({ isLeftOut }) => isLeftOut),
  moved: (column: ScenarioColumn) => fateCount(column, ({ isIn, isMoved }) => isIn && isMoved),
} as const

/** A figure of the whole plan that has a limit. */
function limited({ figures }: ScenarioColumn, metric: string): Cell {
  return wholeCell(figures, metric, staffTone(metric, figures.whole(metric).value))
}

function mandatory({ figures }: ScenarioColumn): Cell {
  const { value } = figures.whole('mandatory_coverage')
  return wholeCell(figures, 'mandatory_coverage', value !== null && value < 1 ? 'bad' : undefined)
}

/** The team and the period of the peak. */
function peak({ figures }: ScenarioColumn): Cell {
  const { where } = figures.whole('peak_load_rate')
  if (where === undefined) return EMPTY
  const at = where.lastIndexOf(' ')
  const period = parsePeriod(where.slice(at + 1))
  if (period === undefined) return text(where)
  return text(bilingual((lang) => `${where.slice(0, at)} ${formatPeriod(period, lang)}`))
}

function spendingOf(section: 'investment' | 'operating'): Bilingual {
  const { fr, en } = sectionName(section)
  return { fr: `Dépense prévue\u00a0: ${fr}`, en: `Expected spending: ${en}` }
}

/** The rows of the comparison, in the order that a committee reads them. */
function rowsOf(context: ScenarioContext): Row[] {
  const label = (metric: string): Bilingual => context.figures.metric(metric).label
  const figure = (metric: string): Row => figureRow(context, metric)
  const limit = (metric: string): Row =>
    stateRow(context, metric, label(metric), (column) => limited(column, metric))
  const section = (key: 'investment' | 'operating'): Row =>
    sliceRow(context, 'spending', { breakdown: 'section', key }, spendingOf(key))
  return [
    figure('retained_count'),
    ...(['candidates_kept', 'left_out', 'moved'] as const).map((id) =>
      stateRow(context, id, SCENARIO_LABELS[id], COUNTED[id]),
    ),
    figure('retained_value'),
    stateRow(context, 'mandatory_coverage', label('mandatory_coverage'), mandatory),
    ...['need_planned', 'need_coverage', 'departments_served'].map(figure),
    section('investment'),
    section('operating'),
    figure('spending'),
    limit('overspend'),
    ...['run_cost', 'workload_demand', 'workload_fte'].map(figure),
    limit('peak_load_rate'),
    stateRow(context, 'peak', LABELS.peak, peak),
    ...['overload_days', 'missing_fte'].map(limit),
    ...['external_workload_share', 'risk_exposure'].map(figure),
    stateRow(context, 'breaches', SCENARIO_LABELS.breaches, breachCount),
  ]
}

/** The figures that a terminal has room for where each state is a row. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  retained_count: SCENARIO_LABELS.projects_in,
  left_out: SCENARIO_LABELS.projects_out,
  retained_value: LABELS.value,
  mandatory_coverage: { fr: 'Obligatoires', en: 'Mandatory' },
  spending: { fr: 'Dépense', en: 'Spending' },
  overspend: { fr: 'Dépassement', en: 'Overspend' },
  overload_days: LABELS.overload,
  breaches: SCENARIO_LABELS.broken,
}

/** Whether some state has something to say in a row: a figure, a place, or a count. */
function isTelling({ cells }: Row): boolean {
  return cells
    .slice(1)
    .some((cell) => cell.kind !== 'empty' && !(cell.kind === 'figure' && cell.value === null))
}

function comparison(context: ScenarioContext, rows: readonly Row[]): Table {
  return stateTable(context, { id: 'scenario_overview', rows, short: SHORT })
}

/** Names the figures that no state has anything to count for, in place of their rows. */
function idleNotes(rows: readonly Row[]): Note[] {
  const names = rows.flatMap(({ cells: [name] }) => (name?.kind === 'text' ? name.text : []))
  if (names.length === 0) return []
  const listed = (lang: Lang) => names.map((name) => name[lang].toLowerCase()).join(', ')
  const text = bilingual((lang) =>
    lang === 'fr'
      ? `Rien à compter dans ce plan pour\u00a0: ${listed(lang)}.`
      : `Nothing to count in this plan for: ${listed(lang)}.`,
  )
  return [{ kind: 'note', text, tone: 'quiet' }]
}

function measureNote({ measure }: ScenarioContext): Note {
  const { fr, en } = MEASURE_TEXTS[measure].name
  return {
    kind: 'note',
    text: { fr: `Valeur mesurée par\u00a0: ${fr}.`, en: `Value measured by: ${en}.` },
    tone: 'quiet',
  }
}

/** The section `overview`. */
export function overview(context: ScenarioContext): Section {
  const rows = rowsOf(context)
  const telling = rows.filter(isTelling)
  return {
    id: 'overview',
    title: { fr: 'Vue d’ensemble', en: 'Overview' },
    blocks: [
      ...(isTransposed(context) && context.isScreen ? [] : [scenarioTable(context)]),
      comparison(context, telling),
      ...decisionNotes(context),
      measureNote(context),
      ...idleNotes(rows.filter((row) => !isTelling(row))),
    ],
  }
}
