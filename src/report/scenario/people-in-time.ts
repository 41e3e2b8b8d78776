/** People of each scenario in time: staff by year, and load rates by period. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { bilingual } from '../../lang/numbers.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { figure, text } from '../cell.ts'
import type { Cell, Column, Row, Table } from '../document.ts'
import { load } from '../sections/load.ts'
import { tableId } from '../table-id.ts'
import { lowered } from './lowered.ts'
import type { ScenarioColumn, ScenarioContext } from './scenario-context.ts'
import { staffTone } from './staff-tone.ts'
import { isTelling, stateName } from './state-table.ts'

/** Staff needed and missing by team and year: rows are a state, a team and a figure, columns the years. */
export function staffTable(context: ScenarioContext): Table {
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
  const title = bilingual((lang) => `${name[lang]}, ${lowered(map.title?.[lang] ?? '')}`)
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
      title: bilingual((lang) => `${team.title[lang]}, ${lowered(label[lang])}`),
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
export function loadInTime(context: ScenarioContext): Table[] {
  return context.isDetailed ? context.options.flatMap(ownMap) : timelines(context)
}
