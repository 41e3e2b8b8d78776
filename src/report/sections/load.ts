/** Workload against capacity: teams over the horizon, and the heat map of team and period. */
import { rate } from '../../metrics/define.ts'
import { loadPlan, type TeamLoad } from '../../metrics/load.ts'
import { isUndecided } from '../../metrics/portfolio.ts'
import type { Plan, Team } from '../../model/plan.ts'
import { bilingual, formatPeriod } from '../../text/format.ts'
import { LABELS } from '../../text/labels.ts'
import type { Bilingual } from '../../units/language.ts'
import { type Period, periodText } from '../../units/period.ts'
import { type Days, plain, sum } from '../../units/quantity.ts'
import { days, text } from '../cell.ts'
import { type ReportContext, sliceCell, wholeCell } from '../context.ts'
import type { Cell, Column, Row, Section, Table, Tone } from '../document.ts'
import { onlyColumns } from '../table.ts'

const TITLE: Bilingual = { fr: 'Plan de charge', en: 'Load plan' }

const COLUMNS: readonly Column[] = [
  { id: 'team', title: LABELS.team, unit: 'text' },
  { id: 'demand', title: LABELS.demand, unit: 'days', isSummed: true },
  { id: 'candidates', title: LABELS.candidates, unit: 'days', isSummed: true },
  { id: 'net_capacity', title: LABELS.capacity, unit: 'days', isSummed: true },
  { id: 'plannable', title: LABELS.plannable, unit: 'days', isSummed: true },
  {
    id: 'load_rate',
    title: LABELS.load_rate,
    unit: 'rate',
    formula: { kind: 'ratio', numerator: 'demand', denominator: 'net_capacity' },
  },
  { id: 'peak', title: LABELS.peak, unit: 'text' },
  { id: 'overload', title: LABELS.overload, unit: 'days', isSummed: true },
  {
    id: 'levelling_index',
    title: { fr: 'Indice de nivellement', en: 'Levelling index' },
    unit: 'index',
  },
]

/** How serious a load is: over net capacity, over the margin, or neither. */
export function loadTone({
  demand,
  net,
  plannable,
  isKnown,
}: Pick<TeamLoad, 'demand' | 'net' | 'plannable' | 'isKnown'>): Tone | undefined {
  if (!isKnown) return undefined
  if (demand > net) return 'bad'
  return demand > plannable ? 'watch' : undefined
}

function periodLabel(period: Period): Bilingual {
  return bilingual((lang) => formatPeriod(period, lang))
}

function loadRate(demand: Days, net: Days, tone?: Tone): Cell {
  const figure = rate(plain(demand), plain(net))
  return {
    kind: 'figure',
    unit: 'rate',
    value: figure.value,
    parts: { numerator: plain(demand), denominator: plain(net), unit: 'days' },
    ...(tone === undefined ? {} : { tone }),
  }
}

function totalOf(
  loads: readonly TeamLoad[],
  key: 'demand' | 'candidates' | 'net' | 'plannable' | 'overload',
): Days {
  return sum(loads.map((load) => load[key]))
}

/** The period of a team's highest load rate, the first on a tie; undefined where no capacity is known. */
function peakOf(loads: readonly TeamLoad[]): TeamLoad | undefined {
  return loads
    .filter(({ net }) => net > 0)
    .reduce<TeamLoad | undefined>(
      (best, load) =>
        best === undefined || load.demand * best.net > best.demand * load.net ? load : best,
      undefined,
    )
}

function cellsOf(loads: readonly TeamLoad[], levelling: Cell): Cell[] {
  const peak = peakOf(loads)
  const demand = totalOf(loads, 'demand')
  const overload = totalOf(loads, 'overload')
  return [
    days(demand),
    days(totalOf(loads, 'candidates')),
    days(totalOf(loads, 'net')),
    days(totalOf(loads, 'plannable')),
    loadRate(demand, totalOf(loads, 'net')),
    peak === undefined || peak.demand === 0
      ? { kind: 'empty' }
      : text(periodLabel(peak.period), loadTone(peak)),
    days(overload, overload > 0 ? 'bad' : undefined),
    levelling,
  ]
}

function loadsOf(plan: Plan, team: Team): readonly TeamLoad[] {
  return loadPlan(plan).filter((load) => load.team.id === team.id)
}

/** Demand against capacity by team over the horizon. */
export function teamTable(context: ReportContext): Table {
  const table = wholeTeamTable(context)
  const undecided = ['team', 'candidates', 'net_capacity', 'plannable']
  return isUndecided(context.plan) ? onlyColumns(table, undecided) : table
}

function wholeTeamTable({ plan, figures }: ReportContext): Table {
  const all = loadPlan(plan)
  const totals = cellsOf(all, wholeCell(figures, 'levelling_index'))
  return {
    kind: 'table',
    id: 'load_by_team',
    title: { fr: 'Par équipe, sur tout le plan (jours)', en: 'By team, over the plan (days)' },
    columns: COLUMNS,
    rows: plan.teams.map(
      (team): Row => ({
        id: team.id,
        cells: [
          text(team.title),
          ...cellsOf(loadsOf(plan, team), sliceCell(figures, 'levelling_index', 'team', team.id)),
        ],
      }),
    ),
    // The peak of all teams together would be no team's.
    totals: {
      cells: [
        text(LABELS.total),
        ...totals.map((cell): Cell => (cell.kind === 'text' ? { kind: 'empty' } : cell)),
      ],
    },
  }
}

/** Load rate of each team by period: rows are periods, columns teams. */
function heatMap({ plan }: ReportContext): Table {
  const teams = plan.teams
  const first = teams[0]
  const periods = first === undefined ? [] : loadsOf(plan, first).map(({ period }) => period)
  const byTeam = teams.map((team) => loadsOf(plan, team))
  const isAsked = isUndecided(plan)
  return {
    kind: 'table',
    id: 'load_heat_map',
    title: isAsked
      ? {
          fr: 'Taux de charge si tous les candidats étaient retenus (charge ÷ capacité nette)',
          en: 'Load rate if every candidate were retained (demand ÷ net capacity)',
        }
      : {
          fr: 'Taux de charge par équipe et période (charge ÷ capacité nette)',
          en: 'Load rate by team and period (demand ÷ net capacity)',
        },
    columns: [
      { id: 'period', title: LABELS.period, unit: 'text' },
      ...teams.map(
        ({ id, title }): Column => ({ id: `load_${id}`, title, unit: 'rate', look: 'heat' }),
      ),
    ],
    rows: periods.map(
      (period, index): Row => ({
        id: periodText(period),
        cells: [
          text(periodLabel(period)),
          ...byTeam.map((loads): Cell => {
            const load = loads[index]
            if (load === undefined) return { kind: 'empty' }
            const demand = isAsked ? load.candidates : load.demand
            return loadRate(demand, load.net, loadTone({ ...load, demand }))
          }),
        ],
      }),
    ),
  }
}

/** The section `load`. */
export function load(context: ReportContext): Section {
  return { id: 'load', title: TITLE, blocks: [teamTable(context), heatMap(context)] }
}
