/** What each scenario has less of than the largest one, and what it spares. */
import { SCENARIO_LABELS } from '../../text/scenario-texts.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Row, Table } from '../document.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

const EMPTY: Cell = { kind: 'empty' }

/** The retained value of a scenario, by which scenarios are larger or smaller; 0 where nothing has a value. */
export function valueOfState({ figures }: Pick<OptionColumn, 'figures'>): number {
  return figures.whole('retained_value').value ?? 0
}

/** The scenario of most retained value, where it keeps more value than the given one. */
function largerThan(
  options: readonly OptionColumn[],
  option: OptionColumn,
): OptionColumn | undefined {
  const largest = options.reduce((best, one) =>
    valueOfState(one) > valueOfState(best) ? one : best,
  )
  return valueOfState(largest) > valueOfState(option) ? largest : undefined
}

/** Figures of which the difference between two scenarios is told. */
const COMPARED = [
  'retained_count',
  'retained_value',
  'need_planned',
  'departments_served',
  'spending',
  'workload_demand',
] as const

/** How much of something a state has; of a rate, what it counts. No project with a value is no value. */
function amountOf({ figures }: OptionColumn, metric: string): number | undefined {
  const { value, numerator } = figures.whole(metric)
  if (figures.metric(metric).unit === 'rate') return numerator
  return value ?? (metric === 'retained_value' ? 0 : undefined)
}

/** What a scenario has less (or more) of than another; of a rate, the difference of what it counts. */
function difference(metric: string, option: OptionColumn, larger: OptionColumn): Cell {
  const { unit, parts } = option.figures.metric(metric)
  const [own, other] = [amountOf(option, metric), amountOf(larger, metric)]
  const shown = unit === 'rate' ? parts : unit
  if (own === undefined || other === undefined || shown === undefined || shown === 'rate') {
    return EMPTY
  }
  const value =
    shown === 'index' ? own - other : (Math.round(own * 100) - Math.round(other * 100)) / 100
  return { kind: 'figure', unit: shown, value, isChange: true }
}

/** What each scenario has less of than the largest one shown. */
export function againstTable({ options, figures }: ScenarioContext): Table[] {
  const rows = options.flatMap((option): Row[] => {
    const larger = largerThan(options, option)
    if (larger === undefined) return []
    const cells = COMPARED.map((metric) => difference(metric, option, larger))
    return [{ id: option.id, cells: [text(option.id), text(larger.id), ...cells] }]
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'lost_against_larger',
      title: {
        fr: 'Ce que chaque scénario perd, et ce qu’il épargne, face au plus large',
        en: 'What each scenario loses, and spares, against the largest',
      },
      columns: [
        { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
        { id: 'larger', title: { fr: 'Face à', en: 'Against' }, unit: 'text' },
        ...COMPARED.map((metric): Column => {
          const { label, unit, parts } = figures.metric(metric)
          return {
            id: `lost_${metric}`,
            title: label,
            unit: unit === 'rate' ? (parts ?? 'count') : unit,
          }
        }),
      ],
      rows,
    },
  ]
}
