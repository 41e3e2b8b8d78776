/** The table of demand against capacity by team: every cell is the metric's figure over the periods of the table. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { LOAD_LABELS, LOAD_TITLES } from '../../lang/catalogue/reports.ts'
import { formatNames } from '../../lang/lists.ts'
import { formatPlain, roundedDays } from '../../lang/numbers.ts'
import type { Figure, Scope } from '../../metrics/base/define.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { loadsIn, type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Plan, Team } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { plain, sum } from '../../values/quantity.ts'
import { EMPTY, figure, periodCell, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Table, Tone } from '../document/document.ts'
import { note } from '../document/table.ts'

const TEXTS = {
  unknown: (known: number, of: number, teams: Bilingual, days: Bilingual) => ({
    fr: `Taux et surcharge\u00a0: équipes dont la capacité est connue, ${known} sur ${of}. Sans effectif ou paramètres de capacité\u00a0: ${teams.fr}, dont la charge (${days.fr}\u00a0j) n’entre dans aucun taux.`,
    en: `Rates and overload: teams whose capacity is known, ${known} of ${of}. Without staff or capacity parameters: ${teams.en}, whose demand (${days.en} d) is in no rate.`,
  }),
}

/** The periods of a table; undefined for all, where all are past or all to come. */
export type When = Scope['when']

/** How serious a load is: over net capacity, over the margin, or neither; a period that has ended alarms nobody. */
export function loadTone({
  demand,
  net,
  plannable,
  isKnown,
  isPast,
}: Pick<TeamLoad, 'demand' | 'net' | 'plannable' | 'isKnown' | 'isPast'>): Tone | undefined {
  if (!isKnown || isPast) return undefined
  if (demand > net) return 'bad'
  return demand > plannable ? 'watch' : undefined
}

function hasUnknown(plan: Plan): boolean {
  return teamLoads(plan).some(({ isKnown }) => !isKnown)
}

const COLUMNS: readonly Column[] = [
  { id: 'team', title: LABELS.team, unit: 'text' },
  { id: 'demand', title: LABELS.demand, unit: 'days', isSummed: true },
  { id: 'measured', title: LOAD_LABELS.measured, unit: 'days', isSummed: true },
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
  { id: 'levelling_index', title: LOAD_LABELS.levelling, unit: 'index' },
]

/** The columns; the demand of teams whose capacity is known stands apart only where it is not all of it. */
function columnsOf(plan: Plan): readonly Column[] {
  if (!hasUnknown(plan)) return COLUMNS.filter(({ id }) => id !== 'measured')
  const formula = { kind: 'ratio', numerator: 'measured', denominator: 'net_capacity' } as const
  return COLUMNS.map((column) => (column.id === 'load_rate' ? { ...column, formula } : column))
}

/** The period of a peak, which the figure names behind the team. */
function peakCell(plan: Plan, team: Team, { where }: Figure): Cell {
  const load = teamLoads(plan).find((one) => one.team === team && where === `${team.id} ${periodText(one.period)}`)
  return load === undefined ? EMPTY : periodCell(load.period, loadTone(load))
}

/** The cells of one team, or of all teams together, by the id of their column. */
function cellsOf(plan: Plan, when: When, team?: Team): ReadonlyMap<string, Cell> {
  const scope: Scope = {
    ...wholeScope(plan),
    ...(when === undefined ? {} : { when }),
    ...(team === undefined ? {} : { team: team.id }),
  }
  const computed = (id: string): Figure => metricOf(id).compute(plan, scope)
  const cell = (id: string, tone?: Tone): Cell => figure(metricOf(id), computed(id), tone)
  const overload = computed('overload_days').value ?? 0
  const isOpen = when !== 'past' && loadsIn(plan, scope).some(({ isPast }) => !isPast)
  const { denominator, numerator } = computed('load_rate')
  const isMeasured = loadsIn(plan, scope).some(({ isKnown }) => isKnown)
  const measured: Figure = isMeasured
    ? { value: denominator === undefined ? null : (numerator ?? null) }
    : computed('capacity_net')
  return new Map<string, Cell>([
    ['team', text(team?.title ?? LABELS.total)],
    ['demand', cell('workload_demand')],
    ['measured', figure(metricOf('workload_demand'), measured)],
    ['candidates', cell('candidate_demand')],
    ['net_capacity', cell('capacity_net')],
    ['plannable', cell('capacity_plannable')],
    ['load_rate', cell('load_rate')],
    // The peak of all teams together would be no team's.
    ['peak', team === undefined ? EMPTY : peakCell(plan, team, computed('peak_load_rate'))],
    ['overload', cell('overload_days', isOpen && overload > 0 ? 'bad' : undefined)],
    ['levelling_index', cell('levelling_index')],
  ])
}

/** Demand against capacity of each team over the periods of a table, and over all teams whose capacity is known. */
export function loadTable(plan: Plan, when: When, id: string): Table {
  const columns = columnsOf(plan)
  const row = (cells: ReadonlyMap<string, Cell>): Cell[] => columns.map((column) => cells.get(column.id) ?? EMPTY)
  return {
    kind: 'table',
    id,
    title: LOAD_TITLES[when ?? 'whole'],
    columns,
    rows: plan.teams.map((team): Row => ({ id: team.id, cells: row(cellsOf(plan, when, team)) })),
    totals: { cells: row(cellsOf(plan, when)) },
  }
}

/** Says which teams no rate counts and what is asked of them; none where the capacity of all is known. */
export function unknownNotes(plan: Plan, when: When): Note[] {
  const own = loadsIn(plan, { ...wholeScope(plan), ...(when === undefined ? {} : { when }) })
  const unknown = own.filter(({ isKnown }) => !isKnown)
  const teams = [...new Set(unknown.map(({ team }) => team))]
  if (teams.length === 0) return []
  const known = plan.teams.length - teams.length
  const asked = plain(sum(unknown.map(({ demand }) => demand)))
  const days = bilingual((lang) => formatPlain(roundedDays(asked), lang))
  return [note(TEXTS.unknown(known, plan.teams.length, teamNames(teams), days), 'watch')]
}

/** The titles of teams in quotation marks. */
export function teamNames(teams: readonly Team[]): Bilingual {
  return bilingual((lang) =>
    formatNames(
      teams.map(({ title }) => title[lang]),
      lang,
    ),
  )
}
