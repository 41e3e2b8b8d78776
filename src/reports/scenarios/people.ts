/** People of each scenario: peaks, overloads and staff by team, and in detail by year and period. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { teamLoads } from '../../metrics/base/team-load.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { tableId } from '../document/assemble.ts'
import { bare, days, EMPTY, figure, periodCell, verbatim } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { sliceCell } from '../document/figures.ts'
import { byId, column, filled, fittedTable, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { heatOf, loadHeatMap } from '../sections/load.ts'
import { inPhrase } from '../words/names.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext, staffTone } from './context.ts'
import { stateName } from './state-names.ts'
import { isTellingRow, keysOver, stateNameColumn, stateRow, stateTable } from './state-table.ts'

const TEXTS = printed('people', {
  title: { fr: 'Équipes\u00a0: charge et effectifs', en: 'People: load and staff' },
  none: { fr: 'Aucune équipe n’a de charge ni de capacité connue.', en: 'No team has a known load or capacity.' },
  byTeam: { fr: 'Par équipe, sur tout le plan', en: 'By team, over the plan' },
  peak: (team: string) => ({ fr: `Pointe ${team}`, en: `Peak ${team}` }),
  overloads: { fr: 'Périodes en surcharge', en: 'Overloaded periods' },
  staff: { fr: 'Effectifs par équipe et année', en: 'Staff by team and year' },
})

const SCREEN = { rows: 20, text: 120 } as const

const BY_TEAM = ['peak_load_rate', 'overload_days', 'workload_fte', 'missing_fte'] as const

/** A figure behind what it is of: `Réseaux, pointe de charge`. */
export function behind(subject: Bilingual, label: Bilingual | undefined): Bilingual {
  return bilingual((lang) => `${subject[lang]}, ${inPhrase(label?.[lang] ?? '')}`)
}

/** Rows are a figure of a team, columns the states; none where no team has a load or a capacity. */
export function peopleByTeam(context: ScenarioContext): Table[] {
  const teams = keysOver(context, 'peak_load_rate', 'team')
  const rows = teams.flatMap(({ key, label }) =>
    BY_TEAM.map((metric) =>
      stateRow(context, `${metric} ${key}`, behind(label, context.figures.metric(metric).label), ({ figures }) =>
        sliceCell(figures, metric, 'team', key, staffTone(metric, figures.slice(metric, 'team', key)?.value)),
      ),
    ),
  )
  const telling = rows.filter(isTellingRow)
  if (telling.length === 0) return []
  // What a terminal has room for where each state is a row: the peak of each team, headed by its id.
  const short = Object.fromEntries(teams.map(({ key }) => [`peak_load_rate ${key}`, TEXTS.peak(key)]))
  return [stateTable(context, { id: 'people_by_team', title: TEXTS.byTeam, rows: telling, short })]
}

/** Every period to come in which a team is asked for more than it has. */
function overloads(context: ScenarioContext): Table {
  const over = context.columns.flatMap((state) =>
    teamLoads(state.plan)
      .filter(({ overload, isPast }) => overload > 0 && !isPast)
      .map((load) => ({ ...load, state })),
  )
  return listTable(
    {
      id: 'overloads',
      title: TEXTS.overloads,
      rowId: ({ state, team, period }) => `${state.id} ${team.id} ${periodText(period)}`,
    },
    over,
    [
      stateNameColumn(context, ({ state }: (typeof over)[number]) => state),
      column('team', LABELS.team, 'text', ({ team }) => team.title),
      column('period', LABELS.period, 'text', ({ period }) => periodCell(period)),
      column('demand', LABELS.demand, 'days', ({ demand }) => demand),
      column('net_capacity', LABELS.capacity, 'days', ({ net }) => net),
      column('overload', LABELS.overload, 'days', ({ overload }) => days(overload, 'bad')),
    ],
  )
}

/** Staff needed and missing by team and year: rows are a state, a team and a figure, columns the years. */
function staffTable(context: ScenarioContext): Table {
  const { columns, plan } = context
  const lines = columns.flatMap((state) =>
    state.plan.teams.flatMap((team) =>
      (['workload_fte', 'missing_fte'] as const).map((id) => ({ state, team, id, metric: state.figures.metric(id) })),
    ),
  )
  type Line = (typeof lines)[number]
  const table = listTable(
    { id: 'staff_by_year', title: TEXTS.staff, rowId: ({ id, state, team }) => `${id} ${state.id} ${team.id}` },
    lines,
    [
      stateNameColumn(context, ({ state }: Line) => state),
      column('team', LABELS.team, 'text', ({ team }) => team.title),
      column('measure', LABELS.figure, 'text', ({ metric }) => metric.label),
      ...yearsOf(plan).map((year) =>
        column(String(year), verbatim(year), 'fte', ({ state, team, id, metric }: Line) => {
          const scope = { ...wholeScope(state.plan), team: team.id, year }
          const computed = metric.compute(state.plan, scope)
          return figure(metric, computed, staffTone(id, computed.value))
        }),
      ),
    ],
  )
  return { ...table, rows: table.rows.filter(isTellingRow) }
}

/** The heat map of one scenario alone: a period a row, a team a column. */
function ownMap(context: ScenarioContext, state: ScenarioColumn): Table {
  const map = loadHeatMap(state.plan)
  return { ...map, id: tableId('load', state.id), title: behind(stateName(context, state), map.title) }
}

/** Load rates of each team without their fractions: a period a row, a state a column. */
function timelines(context: ScenarioContext): Table[] {
  const { columns, plan } = context
  const maps = columns.map((state) => loadHeatMap(state.plan))
  const periods = (maps[0]?.rows ?? []).map((row, line) => ({ ...row, line }))
  return plan.teams.map((team, index) =>
    listTable(
      {
        id: tableId('load', team.id),
        title: behind(team.title, LABELS.load_rate),
        rowId: ({ id = '' }) => `load_rate ${team.id} ${id}`,
        compared: columns.map(byId),
      },
      periods,
      [
        column('period', LABELS.period, 'text', ({ cells: [period] }) => period ?? EMPTY),
        ...columns.map((state, at) =>
          column(
            state.id,
            stateName(context, state),
            'rate',
            ({ line }: (typeof periods)[number]) => bare(maps[at]?.rows[line]?.cells[index + 1]),
            heatOf(team),
          ),
        ),
      ],
    ),
  )
}

/** Staff by year, and the load over time: of one scenario with its fractions, of several beside each other. */
function inTime(context: ScenarioContext): SectionBlock[] {
  const maps = context.isDetailed ? context.options.map((state) => ownMap(context, state)) : timelines(context)
  return [...filled([staffTable(context)]), ...maps]
}

/** The section `people`; a terminal has room for years and periods of one scenario only. */
export const people = defineAnnex('people', TEXTS.title, (context: ScenarioContext) => {
  const { isDetailed, isScreen } = context
  const room = isScreen ? SCREEN : undefined
  const over = isScreen && isTransposed(context) ? [] : filled([overloads(context)])
  return [
    ...filled(peopleByTeam(context), note(TEXTS.none)),
    ...over.flatMap((block) => (block.kind === 'table' ? fittedTable(block, room) : [block])),
    ...(isDetailed || !isScreen ? inTime(context) : []),
  ]
})
