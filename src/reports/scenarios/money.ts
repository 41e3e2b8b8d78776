/** Money of each scenario by year and section, held against its own envelopes. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import type { BudgetSection, YearAmounts } from '../../plan/plan.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { EMPTY, figure } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import type { Figures } from '../document/figures.ts'
import { column, filled, listTable } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { headroomYears, yearName } from '../sections/yearly-money.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext } from './context.ts'
import { keysOver, stateNameColumn } from './state-table.ts'

const TEXTS = printed('money', {
  title: { fr: 'Budget par année et section', en: 'Money by year and section' },
  ofYears: ({ fr, en }: Bilingual, years: string) => ({ fr: `${fr} (${years})`, en: `${en} (${years})` }),
})

export type Year = YearAmounts['year']

const MEASURES = ['spending', 'envelope', 'headroom'] as const
type Measure = (typeof MEASURES)[number]

/**
 * A figure of one state in a section and year, or in all years where none is named; empty where it has no value, since
 * a year without envelope has nothing to be held against, which is no gap in the data.
 */
export function yearCell(
  { plan, figures }: { readonly plan: ScenarioColumn['plan']; readonly figures: Figures },
  measure: string,
  section: BudgetSection,
  year: Year | undefined,
  isBad: (value: number) => boolean,
): Cell {
  const metric = figures.metric(measure)
  const at = { section, ...(year === undefined ? {} : { year }) }
  const computed = metric.compute(plan, { ...wholeScope(plan), ...at })
  if (computed.value === null) return EMPTY
  return figure(metric, computed, isBad(computed.value) ? 'bad' : undefined)
}

/** The name of a measure; of a headroom that does not speak of all years, with those that it does. */
function measureName(
  { plan }: ScenarioColumn,
  measure: Measure,
  section: BudgetSection,
  years: readonly Year[],
): Bilingual {
  const shown = measure === 'headroom' ? headroomYears(plan, section, years) : undefined
  return shown === undefined ? LABELS[measure] : TEXTS.ofYears(LABELS[measure], shown)
}

/** Many scenarios on a screen have one line each: what is left of the envelopes, where there are any. */
function measuresOf(context: ScenarioContext, section: BudgetSection): readonly Measure[] {
  if (!context.isScreen || !isTransposed(context)) return MEASURES
  const hasEnvelope = context.columns.some(
    ({ figures }) => (figures.slice('envelope', 'section', section)?.value ?? null) !== null,
  )
  return [hasEnvelope ? 'headroom' : 'spending']
}

/** The years in which any state spends. */
export function yearsOfMoney(context: ScenarioContext): Year[] {
  return keysOver(context, 'spending', 'year').map(({ key }): Year => (key === 'later' ? 'later' : Number(key)))
}

function tableOf(context: ScenarioContext, section: BudgetSection): Table {
  const years = yearsOfMoney(context)
  const measures = measuresOf(context, section)
  const lines = context.columns.flatMap((state) => measures.map((measure) => ({ state, measure })))
  type Line = (typeof lines)[number]
  const cellOf = ({ state, measure }: Line, year?: Year): Cell =>
    yearCell(state, measure, section, year, (value) => measure === 'headroom' && value < 0)
  const table = listTable(
    { id: `scenario_${section}`, title: valueLabel(section), rowId: ({ state, measure }) => `${measure} ${state.id}` },
    lines,
    [
      stateNameColumn(context, ({ state }: Line) => state),
      column('measure', LABELS.figure, 'text', ({ state, measure }) => measureName(state, measure, section, years)),
      ...years.map((year) => column(String(year), yearName(year), 'money', (line: Line) => cellOf(line, year))),
      column('total', LABELS.total, 'money', (line) => cellOf(line)),
    ],
  )
  const rows = table.rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'figure'))
  return { ...table, rows }
}

export const money = defineAnnex('money', TEXTS.title, (context: ScenarioContext) =>
  filled((['investment', 'operating'] as const).map((section) => tableOf(context, section))),
)
