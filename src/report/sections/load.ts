/** Workload against capacity: teams over the periods to come and over past ones, and the heat map of team and period. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { PAST_NOTE } from '../../lang/catalogue/reports.ts'
import { bilingual, formatPeriod } from '../../lang/numbers.ts'
import { rate } from '../../metrics/base/define.ts'
import { NO_CAPACITY } from '../../metrics/base/reasons.ts'
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Period, periodText } from '../../values/period.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { text } from '../cell.ts'
import type { ReportContext } from '../context.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document.ts'
import { assumptionNotes, assumptionTable } from '../load/assumptions.ts'
import { loadTable, loadTone, unknownNotes, type When } from '../load/team-table.ts'
import { onlyColumns } from '../table.ts'

const TITLE: Bilingual = { fr: 'Plan de charge', en: 'Load plan' }

/** The periods of the first table: those to come, or all where none or all are past. */
export function whenOf(plan: Plan): When {
  const loads = teamLoads(plan)
  const isMixed = loads.some(({ isPast }) => isPast) && loads.some(({ isPast }) => !isPast)
  return isMixed ? 'to_come' : undefined
}

/** Demand against capacity by team over the periods to come; over the plan where none or all of it is past. */
export function teamTable({ plan }: Pick<ReportContext, 'plan'>): Table {
  const table = loadTable(plan, whenOf(plan), 'load_by_team')
  const undecided = ['team', 'candidates', 'net_capacity', 'plannable']
  return isUndecided(plan) ? onlyColumns(table, undecided) : table
}

/** What has passed, in a table of its own; nothing where the first table holds it or nothing has passed. */
function pastBlocks(plan: Plan): (Table | Note)[] {
  if (whenOf(plan) === undefined || isUndecided(plan)) return []
  const table = onlyColumns(loadTable(plan, 'past', 'load_past'), [
    ...['team', 'demand', 'measured', 'net_capacity', 'load_rate', 'peak', 'overload'],
  ])
  return [table, { kind: 'note', text: PAST_NOTE, tone: 'quiet' }]
}

function periodLabel(period: Period): Bilingual {
  return bilingual((lang) => formatPeriod(period, lang))
}

function rateCell(load: TeamLoad, demand: Days): Cell {
  if (!load.isKnown) return { kind: 'figure', unit: 'rate', value: null, remark: NO_CAPACITY }
  const [numerator, denominator] = [plain(demand), plain(load.net)]
  const tone = loadTone({ ...load, demand })
  return {
    kind: 'figure',
    unit: 'rate',
    value: rate(numerator, denominator).value,
    parts: { numerator, denominator, unit: 'days' },
    ...(tone === undefined ? {} : { tone }),
  }
}

function loadsOf(plan: Plan, team: Team): readonly TeamLoad[] {
  return teamLoads(plan).filter((load) => load.team.id === team.id)
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
            return rateCell(load, isAsked ? load.candidates : load.demand)
          }),
        ],
      }),
    ),
  }
}

/** The section `load`. */
export function load(context: ReportContext): Section {
  const { plan } = context
  return {
    id: 'load',
    title: TITLE,
    blocks: [
      teamTable(context),
      ...unknownNotes(plan, whenOf(plan)),
      ...pastBlocks(plan),
      heatMap(context),
      ...(plan.teams.length === 0 ? [] : [assumptionTable(plan), ...assumptionNotes(plan)]),
    ],
  }
}
