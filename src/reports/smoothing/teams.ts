/** The section `teams` of a smoothing: what is asked of each team before and after, over all and period by period as a heat map. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SMOOTHING_LABELS, SMOOTHING_NOTES, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import type { Team } from '../../plan/plan.ts'
import { bilingual, printed } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { type Period, periodText } from '../../values/period.ts'
import { tableId } from '../document/assemble.ts'
import { EMPTY, isTelling, periodCell } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { type Figures, sliceCell } from '../document/figures.ts'
import { column, filled, type ItemColumn, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { staffTone } from '../scenarios/context.ts'
import { behind } from '../scenarios/people.ts'
import { heatOf, loadRateCell } from '../sections/load.ts'
import { loadTone } from '../sections/team-loads.ts'
import type { SmoothingContext } from './context.ts'

const TEXTS = printed('teams', {
  byTeam: { fr: 'Par équipe, sur tout le plan', en: 'By team, over the plan' },
  map: {
    fr: 'Taux de charge par période (charge ÷ capacité nette, en jours)',
    en: 'Load rate by period (demand ÷ net capacity, in days)',
  },
})

const METRICS = [
  'workload_demand',
  'overload_days',
  'over_margin_periods',
  'peak_load_rate',
  'levelling_index',
  'missing_fte',
] as const

const TONED: readonly string[] = ['overload_days', 'peak_load_rate', 'missing_fte']

function cellOf(figures: Figures, id: string, key: string): Cell {
  const isToned = TONED.includes(id)
  const tone = isToned ? staffTone(id, figures.slice(id, 'team', key)?.value) : undefined
  return sliceCell(figures, id, 'team', key, tone)
}

function teamTable({ before, after }: SmoothingContext): Table {
  const lines = before
    .keys('peak_load_rate', 'team')
    .flatMap(({ key, label }) => METRICS.map((id) => ({ id, key, label })))
  const table = listTable(
    { id: 'smoothing_teams', title: TEXTS.byTeam, rowId: ({ id, key }) => `${id} ${key}` },
    lines,
    [
      column('figure', LABELS.figure, 'text', ({ id, label }) => behind(label, before.metric(id).label)),
      column('before', SMOOTHING_LABELS.before, 'index', ({ id, key }) => cellOf(before, id, key)),
      column('after', SMOOTHING_LABELS.after, 'index', ({ id, key }) => cellOf(after, id, key)),
    ],
  )
  return { ...table, rows: table.rows.filter(({ cells }) => cells.some(isTelling)) }
}

/** The most teams that stand side by side. */
const MOST_TEAMS = 3

interface Pair {
  readonly before: TeamLoad
  readonly after: TeamLoad
}

interface Line {
  readonly period: Period
  readonly pairs: readonly Pair[]
}

function linesOf({ smoothing }: SmoothingContext, teams: readonly Team[]): Line[] {
  const now = teamLoads(smoothing.after)
  const ids = new Set(teams.map(({ id }) => id))
  const lines = new Map<number, Pair[]>()
  teamLoads(smoothing.before).forEach((before, index) => {
    const after = now[index]
    if (after === undefined || !ids.has(before.team.id)) return
    addToList(lines, before.period.first, { before, after })
  })
  return [...lines.values()].flatMap((pairs) => {
    const [first] = pairs
    return first === undefined ? [] : [{ period: first.before.period, pairs }]
  })
}

/** Whether a period changes or passes the margin, before or after. */
function isTellingLine({ pairs }: Line): boolean {
  return pairs.some(
    ({ before, after }) =>
      before.demand !== after.demand || [before, after].some((load) => loadTone(load) !== undefined),
  )
}

function columnsOf(team: Team, index: number): ItemColumn<Line>[] {
  return (['before', 'after'] as const).map((state) =>
    column(
      `load_${state}_${team.id}`,
      bilingual((lang) => `${team.id} ${SMOOTHING_LABELS[state][lang].toLowerCase()}`),
      'rate',
      ({ pairs }) => {
        const load = pairs[index]?.[state]
        return load === undefined ? EMPTY : loadRateCell(load)
      },
      heatOf(team),
    ),
  )
}

/** The load rates of some teams before and after as a heat map: rows are periods, two columns a team. */
function mapOf(context: SmoothingContext, teams: readonly Team[]): SectionBlock[] {
  const all = linesOf(context, teams)
  const shown = context.isScreen ? all.filter(isTellingLine) : all
  if (shown.length === 0) return [note(SMOOTHING_NOTES.same_load, 'quiet')]
  const table = listTable(
    { id: tableId('load', ...teams.map(({ id }) => id)), title: TEXTS.map, rowId: ({ period }) => periodText(period) },
    shown,
    [column('period', LABELS.period, 'text', ({ period }) => periodCell(period)), ...teams.flatMap(columnsOf)],
  )
  const isPart = shown.length < all.length
  return [table, ...(isPart ? [note(SMOOTHING_NOTES.changed_only, 'quiet')] : [])]
}

export const teams = defineSection('teams', SMOOTHING_TITLES.teams, (context: SmoothingContext) => {
  const all = context.smoothing.before.teams
  const groups = Array.from({ length: Math.ceil(all.length / MOST_TEAMS) }, (_, index) =>
    all.slice(index * MOST_TEAMS, (index + 1) * MOST_TEAMS),
  )
  return [...filled([teamTable(context)]), ...groups.flatMap((group) => mapOf(context, group))]
})
