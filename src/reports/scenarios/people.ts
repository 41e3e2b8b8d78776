/**
 * People of each scenario: peaks, overloads and staff by team, and in detail by year and period.
 */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { tableId } from '../document/assemble.ts'
import { days, figure, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { sliceCell } from '../document/figures.ts'
import { fittedTable } from '../document/table.ts'
import { load } from '../sections/load.ts'
import { inPhrase } from '../words/names.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext, staffTone } from './context.ts'
import { isTelling, keysOver, stateName, stateRow, stateTable } from './state-table.ts'

/** Staff needed and missing by team and year: rows are a state, a team and a figure, columns the years. */
function staffTable(context: ScenarioContext): Table {
  const years = yearsOf(context.plan)
  const rows = context.columns.flatMap((column) =>
    column.plan.teams.flatMap((team) =>
      (['workload_fte', 'missing_fte'] as const).map((id): Row => {
        const metric = column.figures.metric(id)
        const cellOf = (year: number): Cell => {
          const scope = { ...wholeScope(column.plan), team: team.id, year }
          const computed = metric.compute(column.plan, scope)
          return figure(metric, computed, staffTone(id, computed.value))
        }
        return {
          id: `${id} ${column.id} ${team.id}`,
          cells: [
            text(stateName(column)),
            text(team.title),
            text(metric.label),
            ...years.map(cellOf),
          ],
        }
      }),
    ),
  )
  return {
    kind: 'table',
    id: 'staff_by_year',
    title: { fr: 'Effectifs par équipe et année', en: 'Staff by team and year' },
    columns: [
      { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'measure', title: LABELS.figure, unit: 'text' },
      ...years.map((year): Column => {
        const name = String(year)
        return { id: name, title: { fr: name, en: name }, unit: 'fte' }
      }),
    ],
    rows: rows.filter(isTelling),
  }
}

/** The load rate of every team and period of one state, as the load plan shows it. */
function heatMap(column: ScenarioColumn): Table | undefined {
  const { plan, figures } = column
  const { blocks } = load({ plan, figures, previous: undefined, findings: [], standing: [] })
  return blocks.find(
    (block): block is Table => block.kind === 'table' && block.id === 'load_heat_map',
  )
}

/** The heat map of one scenario alone: a period a row, a team a column. */
function ownMap(column: ScenarioColumn): Table[] {
  const map = heatMap(column)
  if (map === undefined) return []
  const name = stateName(column)
  const title = bilingual((lang) => `${name[lang]}, ${inPhrase(map.title?.[lang] ?? '')}`)
  return [{ ...map, id: tableId('load', column.id), title }]
}

/** A rate without its fraction, for tables of many. */
function bare(cell: Cell | undefined): Cell {
  if (cell?.kind !== 'figure') return cell ?? { kind: 'empty' }
  const { parts: _, ...rest } = cell
  return rest
}

/** Load rates of each team: a period a row, a state a column. */
function timelines({ columns, plan }: ScenarioContext): Table[] {
  const maps = columns.map(heatMap)
  const periods = maps[0]?.rows ?? []
  return plan.teams.map((team, index): Table => {
    const label = LABELS.load_rate
    return {
      kind: 'table',
      id: tableId('load', team.id),
      title: bilingual((lang) => `${team.title[lang]}, ${inPhrase(label[lang])}`),
      columns: [
        { id: 'period', title: LABELS.period, unit: 'text' },
        ...columns.map(
          (column): Column => ({
            id: column.id,
            title: stateName(column),
            unit: 'rate',
            look: 'heat',
          }),
        ),
      ],
      rows: periods.map(
        ({ id = '', cells: [period] }, line): Row => ({
          id: `load_rate ${team.id} ${id}`,
          cells: [
            period ?? { kind: 'empty' },
            ...maps.map((map) => bare(map?.rows[line]?.cells[index + 1])),
          ],
        }),
      ),
    }
  })
}

/** Load rates by team and period: of one scenario with their fractions, of several beside each other. */
function loadInTime(context: ScenarioContext): Table[] {
  return context.isDetailed ? context.options.flatMap(ownMap) : timelines(context)
}

/** What a screen holds of the list of overloads. */
const SCREEN = { rows: 20, text: 120 } as const

const BY_TEAM = ['peak_load_rate', 'overload_days', 'workload_fte', 'missing_fte'] as const

function teamCell({ figures }: ScenarioColumn, metric: string, key: string): Cell {
  const tone = staffTone(metric, figures.slice(metric, 'team', key)?.value)
  const cell = sliceCell(figures, metric, 'team', key)
  return cell.kind === 'figure' && tone !== undefined ? { ...cell, tone } : cell
}

/** The peak of each team, headed by its id: what a terminal has room for where each state is a row. */
function peaksOf(context: ScenarioContext): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(
    keysOver(context, 'peak_load_rate', 'team').map(({ key }) => [
      `peak_load_rate ${key}`,
      { fr: `Pointe ${key}`, en: `Peak ${key}` },
    ]),
  )
}

/** Rows are a figure of a team, columns the states; none where no team has a load or a capacity. */
function teamTable(context: ScenarioContext): Table[] {
  const rows = keysOver(context, 'peak_load_rate', 'team').flatMap(({ key, label }) =>
    BY_TEAM.map((metric) => {
      const name = context.figures.metric(metric).label
      const title = bilingual((lang) => `${label[lang]}, ${inPhrase(name[lang])}`)
      return stateRow(context, `${metric} ${key}`, title, (column) => teamCell(column, metric, key))
    }),
  )
  const telling = rows.filter(isTelling)
  if (telling.length === 0) return []
  return [
    stateTable(context, {
      id: 'people_by_team',
      title: { fr: 'Par équipe, sur tout le plan', en: 'By team, over the plan' },
      rows: telling,
      short: peaksOf(context),
    }),
  ]
}

/** Every period to come in which a team is asked for more than it has. */
function overloads(context: ScenarioContext): Table {
  const rows = context.columns.flatMap((column) =>
    teamLoads(column.plan)
      .filter(({ overload, isPast }) => overload > 0 && !isPast)
      .map(
        ({ team, period, demand, net, overload }): Row => ({
          id: `${column.id} ${team.id} ${periodText(period)}`,
          cells: [
            text(stateName(column)),
            text(team.title),
            text(bilingual((lang) => formatPeriod(period, lang))),
            days(demand),
            days(net),
            days(overload, 'bad'),
          ],
        }),
      ),
  )
  return {
    kind: 'table',
    id: 'overloads',
    title: { fr: 'Périodes en surcharge', en: 'Overloaded periods' },
    columns: [
      { id: 'scenario', title: SCENARIO_LABELS.scenario, unit: 'text' },
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'period', title: LABELS.period, unit: 'text' },
      { id: 'demand', title: LABELS.demand, unit: 'days' },
      { id: 'net_capacity', title: LABELS.capacity, unit: 'days' },
      { id: 'overload', title: LABELS.overload, unit: 'days' },
    ],
    rows,
  }
}

/** The section `people`; a terminal has room for years and periods of one scenario only. */
export function people(context: ScenarioContext): Section {
  const isWhole = context.isDetailed || !context.isScreen
  const overloaded = overloads(context)
  const teams = teamTable(context)
  const staff = isWhole ? staffTable(context) : undefined
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Aucune équipe n’a de charge ni de capacité connue.',
      en: 'No team has a known load or capacity.',
    },
  }
  const isOverloaded = overloaded.rows.length > 0 && !(context.isScreen && isTransposed(context))
  return {
    id: 'people',
    title: { fr: 'Équipes\u00a0: charge et effectifs', en: 'People: load and staff' },
    blocks: [
      ...(teams.length === 0 ? [none] : teams),
      ...(isOverloaded ? fittedTable(overloaded, context.isScreen ? SCREEN : undefined) : []),
      ...(staff === undefined || staff.rows.length === 0 ? [] : [staff]),
      ...(isWhole ? loadInTime(context) : []),
    ],
  }
}
