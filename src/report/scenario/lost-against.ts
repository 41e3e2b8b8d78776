/** What each scenario has less of than a larger one, and what it spares. */

import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { round } from '../../values/decimal.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Note, Row, Table } from '../document.ts'
import type { OptionColumn, ScenarioContext } from './scenario-context.ts'

const EMPTY: Cell = { kind: 'empty' }

/** The retained value of a scenario, by which scenarios are larger or smaller; 0 where nothing has a value. */
function valueOfState({ figures }: Pick<OptionColumn, 'figures'>): number {
  return figures.whole('retained_value').value ?? 0
}

/** How many constraints a scenario breaks that the plan does not break already and that nobody waived. */
function newBreaches({ breaches }: OptionColumn): number {
  return breaches.filter(({ isOld, isWaived }) => !isOld && !isWaived).length
}

function largest(options: readonly OptionColumn[]): OptionColumn | undefined {
  return options.reduce<OptionColumn | undefined>(
    (best, one) => (best === undefined || valueOfState(one) > valueOfState(best) ? one : best),
    undefined,
  )
}

/**
 * The scenario of most retained value among those that keep more than the given one: one that holds, since nobody loses
 * what could not be had; only where none does, one that breaks something.
 */
function largerThan(
  options: readonly OptionColumn[],
  option: OptionColumn,
): OptionColumn | undefined {
  const larger = options.filter((one) => valueOfState(one) > valueOfState(option))
  return largest(larger.filter((one) => newBreaches(one) === 0)) ?? largest(larger)
}

/** Says of the larger scenarios that some are held against which of them could not be had as they are. */
function brokenNotes(larger: readonly OptionColumn[]): Note[] {
  return [...new Set(larger)].flatMap((one): Note[] => {
    const count = newBreaches(one)
    if (count === 0) return []
    const text = {
      fr: `${one.id} ne tient pas\u00a0: il enfreint ${formatNumber(count, 'fr')} contrainte${count === 1 ? '' : 's'} que le plan actuel respecte.`,
      en: `${one.id} does not hold: it breaks ${formatNumber(count, 'en')} constraint${count === 1 ? '' : 's'} that the plan as it is keeps.`,
    }
    return [{ kind: 'note', text, tone: 'watch' }]
  })
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
    shown === 'index'
      ? round(own - other, 6)
      : (Math.round(own * 100) - Math.round(other * 100)) / 100
  return { kind: 'figure', unit: shown, value, isChange: true }
}

/** What each scenario has less of than a larger one that is shown; the largest has no row. */
export function againstTable({ options, figures }: ScenarioContext): (Table | Note)[] {
  const pairs = options.flatMap((option) => {
    const larger = largerThan(options, option)
    return larger === undefined ? [] : [{ option, larger }]
  })
  if (pairs.length === 0) return []
  const rows = pairs.map(({ option, larger }): Row => {
    const cells = COMPARED.map((metric) => difference(metric, option, larger))
    return { id: option.id, cells: [text(option.id), text(larger.id), ...cells] }
  })
  return [
    {
      kind: 'table',
      id: 'lost_against_larger',
      title: {
        fr: 'Ce que chaque scénario perd, et ce qu’il épargne, face à un plus large',
        en: 'What each scenario loses, and spares, against a larger one',
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
    ...brokenNotes(pairs.map(({ larger }) => larger)),
  ]
}
