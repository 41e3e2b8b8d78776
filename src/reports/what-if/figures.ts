/** The figures of a scenario that is tried beside those that it starts from: what is kept, what it costs, where people peak, what breaks. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { changeCell, count, EMPTY, figure } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { type ScenarioColumn, type ScenarioContext, staffTone } from '../scenarios/context.ts'
import { stateName } from '../scenarios/state-names.ts'

const TEXTS = printed('what-if-figures', {
  title: { fr: 'De quoi à quoi', en: 'From what to what' },
  change: { fr: 'Évolution', en: 'Change' },
  before: { fr: 'Avant', en: 'Before' },
})

const FIGURES = ['retained_value', 'spending', 'peak_load_rate'] as const

interface Line {
  readonly id: string
  readonly label: Bilingual
  readonly value: Cell
  readonly before: Cell
  readonly change: Cell
}

/** The state that is tried, and the one that it is held against; undefined where the plan retains nothing yet. */
export function statesOf({ columns, options }: ScenarioContext): {
  readonly tried: ScenarioColumn
  readonly before: ScenarioColumn | undefined
} {
  const [first] = options
  const tried = options.at(-1) ?? first
  if (tried === undefined) throw new Error('a scenario is tried')
  return { tried, before: columns.filter((one) => one !== tried).at(-1) }
}

function figureLine(context: ScenarioContext, id: (typeof FIGURES)[number]): Line {
  const { tried, before } = statesOf(context)
  const metric = tried.figures.metric(id)
  const whole = tried.figures.whole(id)
  const [change] = before === undefined ? [] : figureChanges(before.plan, tried.plan, [id])
  return {
    id,
    label: metric.label,
    value: figure(metric, whole, id === 'peak_load_rate' ? staffTone(id, whole.value) : undefined),
    before: before === undefined ? EMPTY : figure(metric, before.figures.whole(id)),
    change: changeCell(metric.unit, change === undefined ? undefined : figureDelta(change)),
  }
}

function breachLine(context: ScenarioContext): Line {
  const { tried, before } = statesOf(context)
  const open = ({ breaches }: ScenarioColumn): number => breaches.filter(({ isWaived }) => !isWaived).length
  const own = open(tried)
  const older = before === undefined ? undefined : open(before)
  return {
    id: 'breaches',
    label: SCENARIO_LABELS.breaches,
    value: count(own, own > 0 ? 'bad' : 'good'),
    before: count(older),
    change: changeCell('count', older === undefined ? undefined : own - older),
  }
}

export const whatIfFigures = defineSection('figures', TEXTS.title, (context: ScenarioContext): ChartTable[] => {
  const { before } = statesOf(context)
  const lines = [...FIGURES.map((id) => figureLine(context, id)), breachLine(context)]
  const table = listTable<Line>({ id: 'what_if_figures', rowId: byId }, lines, [
    column('figure', LABELS.figure, 'text', ({ label }) => label),
    column('value', LABELS.value, 'rate', ({ value }) => value),
    column('before', before === undefined ? TEXTS.before : stateName(context, before), 'rate', (line) => line.before),
    column('change', TEXTS.change, 'rate', ({ change }) => change),
  ])
  return [{ ...table, chart: { type: 'tiles', label: 'figure', value: 'value', target: 'before', change: 'change' } }]
})
