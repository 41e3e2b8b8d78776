/** The picture of a comparison of scenarios: value, cost and highest load of each, side by side. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { quote } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { ChartTable } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { byId, column, listTable } from '../document/table.ts'
import { type ScenarioColumn, type ScenarioContext, staffTone } from './context.ts'
import { isChoosable, isNoneClosed } from './worth-most.ts'

const TEXTS = printed('comparison-chart', {
  title: { fr: 'Valeur, coût et pointe de charge', en: 'Value, cost and highest load' },
  spending: { fr: 'Dépense', en: 'Spending' },
  peak: { fr: 'Pointe de charge', en: 'Highest load' },
  both: (name: Bilingual) => ({
    fr: `${name.fr} vaut le plus et coûte le moins.`,
    en: `${name.en} is worth most and costs least.`,
  }),
  apart: (worthMost: Bilingual, costsLeast: Bilingual) => ({
    fr: `${worthMost.fr} vaut le plus, ${costsLeast.fr} coûte le moins.`,
    en: `${worthMost.en} is worth most, ${costsLeast.en} costs least.`,
  }),
  ofKept: ({ fr, en }: Bilingual) => ({
    fr: `Parmi ceux qui respectent toutes les contraintes, ${fr}`,
    en: `Of those that break no constraint, ${en}`,
  }),
  ofOpen: ({ fr, en }: Bilingual) => ({
    fr: `Parmi ceux non écartés qui respectent toutes les contraintes, ${fr}`,
    en: `Of those not rejected that break no constraint, ${en}`,
  }),
})

/** The measures, in the order in which a committee reads them. */
const MEASURES = [
  { metric: 'retained_value', title: LABELS.value },
  { metric: 'spending', title: TEXTS.spending },
  { metric: 'peak_load_rate', title: TEXTS.peak },
] as const

/** The one state whose figure is above all others' by a comparison; undefined for a tie or where nothing is known. */
function foremost(states: readonly ScenarioColumn[], metric: string, sign: 1 | -1): ScenarioColumn | undefined {
  const valued = states.flatMap((state) => {
    const { value } = state.figures.whole(metric)
    return value === null ? [] : [{ state, value: value * sign }]
  })
  const most = Math.max(...valued.map(({ value }) => value))
  const [first, ...others] = valued.filter(({ value }) => value === most)
  return others.length === 0 && valued.length > 1 ? first?.state : undefined
}

/** What is worth most and what costs least of the states that may be chosen. */
function sentenceOf(columns: readonly ScenarioColumn[]): Bilingual | undefined {
  const kept = columns.filter(isChoosable)
  const worthMost = foremost(kept, 'retained_value', 1)
  const costsLeast = foremost(kept, 'spending', -1)
  if (worthMost === undefined || costsLeast === undefined) return undefined
  const name = ({ title }: ScenarioColumn) => bilingual((lang) => quote(title[lang], lang))
  const told = worthMost === costsLeast ? TEXTS.both(name(worthMost)) : TEXTS.apart(name(worthMost), name(costsLeast))
  if (kept.length === columns.length) return told
  return isNoneClosed(columns) ? TEXTS.ofKept(told) : TEXTS.ofOpen(told)
}

/** Value, spending and highest load of each state; measures that no state has are left out. Nothing for one state. */
export function comparisonChart({ columns }: ScenarioContext): ChartTable[] {
  const measures = MEASURES.filter(({ metric }) => columns.some(({ figures }) => figures.whole(metric).value !== null))
  if (columns.length < 2 || measures.length === 0) return []
  const table = listTable({ id: 'scenario_measures', title: TEXTS.title, rowId: byId }, columns, [
    column('scenario', SCENARIO_LABELS.scenario, 'text', ({ title }) => title),
    ...measures.map(({ metric, title }) => {
      const { unit } = columns[0]?.figures.metric(metric) ?? { unit: 'index' as const }
      return column(metric, title, unit, ({ figures }: ScenarioColumn) =>
        wholeCell(
          figures,
          metric,
          metric === 'peak_load_rate' ? staffTone(metric, figures.whole(metric).value) : undefined,
        ),
      )
    }),
  ])
  const sentence = sentenceOf(columns)
  return [
    {
      ...table,
      isFolded: true,
      chart: {
        type: 'comparison',
        label: 'scenario',
        measures: measures.map(({ metric }) => metric),
        ...(sentence === undefined ? {} : { sentence }),
      },
    },
  ]
}
