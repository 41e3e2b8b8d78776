/** The figures of a scenario that is tried beside those that it starts from: what is kept, what it costs, where people peak, what breaks. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { figureChanges, figureDelta } from '../../scenarios/compare/states.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { provenanceOf } from '../document/assemble.ts'
import { changeCell, count, EMPTY, figure, text } from '../document/cell.ts'
import type { Cell, ChartTable } from '../document/document.ts'
import { loadRateTone } from '../document/heat.ts'
import { byId, column, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { brokenCount } from '../scenarios/constraints-kept.ts'
import type { ScenarioColumn, ScenarioContext } from '../scenarios/context.ts'
import { stateName } from '../scenarios/state-names.ts'
import { peakPlaceText } from '../words/peak.ts'

const TEXTS = printed('what-if-figures', {
  title: { fr: 'De quoi à quoi', en: 'From what to what' },
  change: { fr: 'Évolution', en: 'Change' },
  before: { fr: 'Avant', en: 'Before' },
  remark: { fr: 'À savoir', en: 'To know' },
  moved: (now: Bilingual, before: Bilingual) => ({
    fr: `${now.fr}\u00a0; avant\u00a0: ${before.fr}`,
    en: `${now.en}; before: ${before.en}`,
  }),
})

type FigureId = 'retained_value' | 'spending' | 'peak_load_rate'

interface Line {
  readonly id: string
  readonly label: Bilingual
  readonly value: Cell
  readonly before: Cell
  readonly change: Cell
  readonly remark: Cell
}

/** The state that is tried, and the one that it is held against: the plan, else where the state starts; undefined where there is neither. */
export function statesOf({ columns, options }: ScenarioContext): {
  readonly tried: ScenarioColumn
  readonly before: ScenarioColumn | undefined
} {
  const [first] = options
  const tried = options.at(-1) ?? first
  if (tried === undefined) throw new Error('a scenario is tried')
  const [plan] = columns
  return { tried, before: plan === tried ? undefined : plan }
}

function figureLine(context: ScenarioContext, id: FigureId): Line {
  const { tried, before } = statesOf(context)
  const metric = tried.figures.metric(id)
  const whole = tried.figures.whole(id)
  const [change] = before === undefined ? [] : figureChanges(before.plan, tried.plan, [id])
  return {
    id,
    label: metric.label,
    value: figure(metric, whole),
    before: before === undefined ? EMPTY : figure(metric, before.figures.whole(id)),
    change: changeCell(metric.unit, change === undefined ? undefined : figureDelta(change)),
    remark: EMPTY,
  }
}

/** The highest load with its place: between two places there is no change to tell. */
function peakLine(context: ScenarioContext): Line {
  const { tried, before } = statesOf(context)
  const line = figureLine(context, 'peak_load_rate')
  const peak = tried.figures.whole('peak_load_rate')
  const older = before?.figures.whole('peak_load_rate')
  const [place, olderPlace] = [peak, older].map((one) => one && peakPlaceText(tried.plan, one))
  const isElsewhere = place !== undefined && olderPlace !== undefined && place.en !== olderPlace.en
  const { value } = peak
  const tone = value === null ? undefined : loadRateTone(value, tried.plan.thresholds.load)
  return {
    ...line,
    value: figure(tried.figures.metric('peak_load_rate'), peak, tone),
    change: isElsewhere ? EMPTY : line.change,
    remark: place === undefined ? EMPTY : text(isElsewhere ? TEXTS.moved(place, olderPlace) : place),
  }
}

function breachLine(context: ScenarioContext): Line {
  const { tried, before } = statesOf(context)
  const own = brokenCount(tried)
  const older = before && brokenCount(before)
  return {
    id: 'breaches',
    label: SCENARIO_LABELS.breaches,
    value: count(own, own > 0 ? 'bad' : 'good'),
    before: count(older),
    change: changeCell('count', older === undefined ? undefined : own - older),
    remark: EMPTY,
  }
}

export const whatIfFigures = defineSection('figures', TEXTS.title, (context: ScenarioContext): SectionBlock[] => {
  const { tried, before } = statesOf(context)
  const figures = (['retained_value', 'spending'] as const).map((id) => figureLine(context, id))
  const lines = [...figures, peakLine(context), breachLine(context)]
  const { moneyBasis } = provenanceOf(tried.plan)
  const table = listTable<Line>({ id: 'what_if_figures', rowId: byId }, lines, [
    column('figure', LABELS.figure, 'text', ({ label }) => label),
    column('value', LABELS.value, 'rate', ({ value }) => value),
    column('before', before === undefined ? TEXTS.before : stateName(context, before), 'rate', (line) => line.before),
    column('change', TEXTS.change, 'rate', ({ change }) => change),
    column('remark', TEXTS.remark, 'text', ({ remark }) => remark),
  ])
  const columns = { value: 'value', target: 'before', change: 'change', remark: 'remark' }
  const tiles: ChartTable = { ...table, chart: { type: 'tiles', label: 'figure', ...columns } }
  return [tiles, ...(moneyBasis === undefined ? [] : [note(moneyBasis, 'quiet')])]
})
