/** People of each scenario: peaks, overloads and staff by team, and in detail by year and period. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { bilingual, formatPeriod } from '../../lang/numbers.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import type { Bilingual } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { days, text } from '../cell.ts'
import { sliceCell } from '../context.ts'
import type { Cell, Note, Row, Section, Table } from '../document.ts'
import { fittedTable } from '../sections/change-table.ts'
import { lowered } from './lowered.ts'
import { loadInTime, staffTable } from './people-in-time.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext } from './scenario-context.ts'
import { staffTone } from './staff-tone.ts'
import { isTelling, keysOver, stateName, stateRow, stateTable } from './state-table.ts'

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
      const title = bilingual((lang) => `${label[lang]}, ${lowered(name[lang])}`)
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
