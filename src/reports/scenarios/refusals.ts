/**
 * What each refusal costs: the projects that a scenario leaves out, and what it has less of than a larger one.
 */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatNumber } from '../../lang/numbers.ts'
import type { ForegoneProject } from '../../scenarios/outcome.ts'
import { round } from '../../values/decimal.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { days, money, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { onlyColumns, withoutIdleColumns } from '../document/figure-table.ts'
import { fittedTable } from '../document/table.ts'
import { isTransposed, type OptionColumn, type ScenarioContext } from './context.ts'

const NO_CELL: Cell = { kind: 'empty' }

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
    return NO_CELL
  }
  const value =
    shown === 'index'
      ? round(own - other, 6)
      : (Math.round(own * 100) - Math.round(other * 100)) / 100
  return { kind: 'figure', unit: shown, value, isChange: true }
}

/** What each scenario has less of than a larger one that is shown; the largest has no row. */
function againstTable({ options, figures }: ScenarioContext): (Table | Note)[] {
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

const EMPTY: Cell = { kind: 'empty' }

/** What a screen holds of all tables together, and the least that each shows. */
const SCREEN_ROWS = 16
const LEAST_ROWS = 3
/** The longest text of a cell on a screen. */
const SCREEN_TEXT = 60

const COLUMNS: readonly Column[] = [
  { id: 'id', title: LABELS.id, unit: 'text' },
  { id: 'project', title: LABELS.project, unit: 'text' },
  { id: 'value', title: LABELS.value, unit: 'index', isSummed: true },
  { id: 'spared', title: SCENARIO_LABELS.spared, unit: 'money', isSummed: true },
  { id: 'days', title: SCENARIO_LABELS.days_freed, unit: 'days', isSummed: true },
  { id: 'needs', title: SCENARIO_LABELS.needs_lost, unit: 'text' },
  { id: 'departments', title: SCENARIO_LABELS.departments_lost, unit: 'text' },
  { id: 'mandatory', title: SCENARIO_LABELS.mandatory, unit: 'text' },
  { id: 'kept_by', title: SCENARIO_LABELS.kept_by, unit: 'text' },
  { id: 'reason', title: LABELS.reason, unit: 'text' },
]

/** Columns that a screen has no room for. */
const ONLY_ON_PAGES: readonly string[] = ['kept_by']

/** The most scenarios that a cell names. */
const MOST_NAMED = 4

/** The scenarios that keep a project; how many where there are too many to be named. */
function keepersText(options: readonly OptionColumn[], position: number): Bilingual {
  const ids = options
    .filter(({ outcomes: fates }) => fates[position]?.isIn === true)
    .map(({ id }) => id)
  if (ids.length <= MOST_NAMED) return { fr: ids.join(', '), en: ids.join(', ') }
  return { fr: `${ids.length} scénarios`, en: `${ids.length} scenarios` }
}

function worth(value: number | undefined): Cell {
  return value === undefined ? EMPTY : { kind: 'figure', unit: 'index', value }
}

function yes(isSo: boolean, tone?: 'bad'): Cell {
  return isSo ? text({ fr: 'oui', en: 'yes' }, tone) : EMPTY
}

function rowOf({ options, plan }: ScenarioContext, loss: ForegoneProject): Row {
  const { before, choice } = loss.outcome
  return {
    id: before.id,
    cells: [
      text(before.id),
      text(before.title),
      worth(loss.value),
      money(loss.spared),
      days(loss.days),
      text(loss.needs.map(({ id }) => id).join(', ')),
      text(loss.departments.join(', ')),
      yes(before.written.mandatory !== undefined, 'bad'),
      text(keepersText(options, plan.projects.indexOf(before))),
      text(choice?.reason ?? ''),
    ],
  }
}

function totalsOf(losses: readonly ForegoneProject[]): Row {
  const values = losses.flatMap(({ value }) => (value === undefined ? [] : [value]))
  // Values have more decimals than cents, so that they are added up as they are and rounded once, at print.
  const value = values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0)
  return {
    cells: [
      text(LABELS.total),
      EMPTY,
      worth(value),
      money(sum(losses.map(({ spared }) => spared))),
      days(sum(losses.map(({ days: own }) => own))),
      ...COLUMNS.slice(5).map((): Cell => EMPTY),
    ],
  }
}

function tableOf(context: ScenarioContext, option: OptionColumn): Table {
  const count = option.foregone.length
  const columns = COLUMNS.filter(({ id }) => !(context.isScreen && ONLY_ON_PAGES.includes(id)))
  const table: Table = {
    kind: 'table',
    id: tableId('refusals', option.id),
    title: bilingual((lang) => {
      const number = formatNumber(count, lang)
      if (lang === 'en') return `${option.id}: ${number} left out`
      return `${option.id}\u00a0: ${number} ${count < 2 ? 'projet écarté' : 'projets écartés'}`
    }),
    columns: COLUMNS,
    rows: option.foregone.map((loss) => rowOf(context, loss)),
    totals: totalsOf(option.foregone),
  }
  return withoutIdleColumns(
    onlyColumns(
      table,
      columns.map(({ id }) => id),
    ),
  )
}

function nothingLost(): Note {
  return {
    kind: 'note',
    text: {
      fr: 'Aucun scénario montré n’écarte de projet.',
      en: 'No scenario shown leaves a project out.',
    },
    tone: 'good',
  }
}

/** Where the refusals of one scenario are told, where a screen has no room for those of all. */
function elsewhere(): Note {
  return {
    kind: 'note',
    text: {
      fr: 'Le détail des refus d’un scénario\u00a0: plan scenario show ID --section refusals.',
      en: 'The refusals of one scenario in detail: plan scenario show ID --section refusals.',
    },
    tone: 'quiet',
  }
}

/** The section `refusals`. */
export function refusals(context: ScenarioContext): Section {
  const isCrowded = context.isScreen && isTransposed(context)
  const losing = isCrowded
    ? []
    : context.options.filter(({ foregone: losses }) => losses.length > 0)
  const rows = Math.max(LEAST_ROWS, Math.floor(SCREEN_ROWS / Math.max(1, losing.length)))
  const room = context.isScreen ? { rows, text: SCREEN_TEXT } : undefined
  const title: Bilingual = { fr: 'Ce que coûte chaque refus', en: 'What each refusal costs' }
  return {
    id: 'refusals',
    title,
    blocks: [
      ...againstTable(context),
      ...losing.flatMap((option) => fittedTable(tableOf(context, option), room)),
      ...(losing.length > 0 ? [] : [isCrowded ? elsewhere() : nothingLost()]),
    ],
  }
}
