/** Money of each scenario by year and section, held against its own envelopes. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import type { BudgetSection, YearAmounts } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { figure, text } from '../document/cell.ts'
import type { Cell, Column, Row, Section, Table } from '../document/document.ts'
import { headroomYears } from '../sections/yearly-money.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext } from './context.ts'
import { keysOver, stateName } from './state-table.ts'

type Year = YearAmounts['year']

const MEASURES = ['spending', 'envelope', 'headroom'] as const
type Measure = (typeof MEASURES)[number]

/** The figure of one state in a year and section, or in all years where none is named. */
function cellOf(
  { plan, figures }: ScenarioColumn,
  measure: Measure,
  section: BudgetSection,
  year: Year | undefined,
): Cell {
  const metric = figures.metric(measure)
  const at = { section, ...(year === undefined ? {} : { year }) }
  const computed = metric.compute(plan, { ...wholeScope(plan), ...at })
  // A year without envelope has nothing to be held against, which is no gap in the data.
  if (computed.value === null) return { kind: 'empty' }
  const isShort = measure === 'headroom' && computed.value < 0
  return figure(metric, computed, isShort ? 'bad' : undefined)
}

/** The name of a measure; of a headroom that does not speak of all years, with those that it does. */
function measureName(
  { plan }: ScenarioColumn,
  measure: Measure,
  section: BudgetSection,
  years: readonly Year[],
): Bilingual {
  const shown = measure === 'headroom' ? headroomYears(plan, section, years) : undefined
  const { fr, en } = LABELS[measure]
  return shown === undefined ? { fr, en } : { fr: `${fr} (${shown})`, en: `${en} (${shown})` }
}

function rowsOf(
  column: ScenarioColumn,
  measures: readonly Measure[],
  section: BudgetSection,
  years: readonly Year[],
): Row[] {
  return measures.map((measure) => ({
    id: `${measure} ${column.id}`,
    cells: [
      text(stateName(column)),
      text(measureName(column, measure, section, years)),
      ...years.map((year) => cellOf(column, measure, section, year)),
      cellOf(column, measure, section, undefined),
    ],
  }))
}

function isTelling({ cells }: Row): boolean {
  return cells.some((cell) => cell.kind === 'figure')
}

function yearColumn(year: Year): Column {
  const title =
    year === 'later' ? { fr: 'Ultérieur', en: 'Later' } : { fr: String(year), en: String(year) }
  return { id: String(year), title, unit: 'money' }
}

/** Many scenarios on a screen have one line each: what is left of the envelopes, where there are any. */
function measuresOf(context: ScenarioContext, section: BudgetSection): readonly Measure[] {
  if (!context.isScreen || !isTransposed(context)) return MEASURES
  const hasEnvelope = context.columns.some(
    ({ figures }) => (figures.slice('envelope', 'section', section)?.value ?? null) !== null,
  )
  return [hasEnvelope ? 'headroom' : 'spending']
}

function tableOf(context: ScenarioContext, section: BudgetSection): Table {
  const years = keysOver(context, 'spending', 'year').map(
    ({ key }): Year => (key === 'later' ? 'later' : Number(key)),
  )
  const measures = measuresOf(context, section)
  return {
    kind: 'table',
    id: `scenario_${section}`,
    title: valueLabel(section),
    columns: [
      { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
      { id: 'measure', title: LABELS.figure, unit: 'text' },
      ...years.map(yearColumn),
      { id: 'total', title: LABELS.total, unit: 'money' },
    ],
    rows: context.columns
      .flatMap((column) => rowsOf(column, measures, section, years))
      .filter(isTelling),
  }
}

/** The section `money`. */
export function money(context: ScenarioContext): Section {
  return {
    id: 'money',
    title: { fr: 'Budget par année et section', en: 'Money by year and section' },
    blocks: (['investment', 'operating'] as const)
      .map((section) => tableOf(context, section))
      .filter(({ rows }) => rows.length > 0),
  }
}
