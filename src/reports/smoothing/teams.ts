/**
 * The section `teams` of a smoothing: what is asked of each team before and after, over all and period by period as a heat map.
 */
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { rate } from '../../metrics/base/define.ts'
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import type { Team } from '../../plan/plan.ts'
import { bilingual } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { plain } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table, Tone } from '../document/document.ts'
import { type Figures, sliceCell } from '../document/figures.ts'
import { staffTone } from '../scenarios/context.ts'
import { isTelling } from '../scenarios/state-table.ts'
import { loadTone } from '../sections/team-loads.ts'
import type { SmoothingContext } from './context.ts'

/** The most teams that stand side by side. */
const MOST_TEAMS = 3

/** A team's load in a period before and after. */
interface Pair {
  readonly before: TeamLoad
  readonly after: TeamLoad
}

function rateCell(load: TeamLoad): Cell {
  const tone: Tone | undefined = loadTone(load)
  const [numerator, denominator] = [plain(load.demand), plain(load.net)]
  return {
    kind: 'figure',
    unit: 'rate',
    value: rate(numerator, denominator).value,
    parts: { numerator, denominator, unit: 'days' },
    ...(tone === undefined ? {} : { tone }),
  }
}

/** The pairs of some teams by period. */
function pairsOf({ smoothing }: SmoothingContext, teams: readonly Team[]): Pair[][] {
  const { before, after } = smoothing
  const now = teamLoads(after)
  const ids = new Set(teams.map(({ id }) => id))
  const pairs = teamLoads(before).flatMap((load, index): Pair[] => {
    const other = now[index]
    return ids.has(load.team.id) && other !== undefined ? [{ before: load, after: other }] : []
  })
  const byPeriod = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const key = pair.before.period.first
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), pair])
  }
  return [...byPeriod.values()]
}

/** Whether a period changes or passes the margin, before or after. */
function isTellingPeriod(pairs: readonly Pair[]): boolean {
  return pairs.some(
    ({ before, after }) =>
      before.demand !== after.demand ||
      [before, after].some((load) => loadTone(load) !== undefined),
  )
}

function columnsOf(team: Team): Column[] {
  return (['before', 'after'] as const).map((state) => ({
    id: `load_${state}_${team.id}`,
    title: bilingual((lang) => `${team.id} ${SMOOTHING_LABELS[state][lang].toLowerCase()}`),
    unit: 'rate',
    look: 'heat',
  }))
}

function rowOf(pairs: readonly Pair[]): Row[] {
  const [first] = pairs
  if (first === undefined) return []
  const { period } = first.before
  const cells = pairs.flatMap(({ before, after }) => [rateCell(before), rateCell(after)])
  return [
    {
      id: periodText(period),
      cells: [text(bilingual((lang) => formatPeriod(period, lang))), ...cells],
    },
  ]
}

function mapOf(context: SmoothingContext, teams: readonly Team[]): (Table | Note)[] {
  const all = pairsOf(context, teams)
  const shown = context.isScreen ? all.filter(isTellingPeriod) : all
  if (shown.length === 0) return [{ kind: 'note', text: SMOOTHING_NOTES.same_load, tone: 'quiet' }]
  const isPart = shown.length < all.length
  const part: Note = { kind: 'note', text: SMOOTHING_NOTES.changed_only, tone: 'quiet' }
  return [
    {
      kind: 'table',
      id: tableId('load', ...teams.map(({ id }) => id)),
      title: {
        fr: 'Taux de charge par période (charge ÷ capacité nette, en jours)',
        en: 'Load rate by period (demand ÷ net capacity, in days)',
      },
      columns: [{ id: 'period', title: LABELS.period, unit: 'text' }, ...teams.flatMap(columnsOf)],
      rows: shown.flatMap(rowOf),
    },
    ...(isPart ? [part] : []),
  ]
}

/** The heat maps, some teams in each. */
function loadMaps(context: SmoothingContext): (Table | Note)[] {
  const { teams } = context.smoothing.before
  const groups = Array.from({ length: Math.ceil(teams.length / MOST_TEAMS) }, (_, index) =>
    teams.slice(index * MOST_TEAMS, (index + 1) * MOST_TEAMS),
  )
  return groups.flatMap((group) => mapOf(context, group))
}

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
  const cell = sliceCell(figures, id, 'team', key)
  const tone = TONED.includes(id) ? staffTone(id, figures.slice(id, 'team', key)?.value) : undefined
  return cell.kind === 'figure' && tone !== undefined ? { ...cell, tone } : cell
}

function teamTable({ before, after }: SmoothingContext): Table {
  const rows = before.keys('peak_load_rate', 'team').flatMap(({ key, label }) =>
    METRICS.map((id): Row => {
      const name = before.metric(id).label
      const title = bilingual(
        (lang) => `${label[lang]}, ${name[lang].charAt(0).toLowerCase()}${name[lang].slice(1)}`,
      )
      return {
        id: `${id} ${key}`,
        cells: [text(title), cellOf(before, id, key), cellOf(after, id, key)],
      }
    }),
  )
  return {
    kind: 'table',
    id: 'smoothing_teams',
    title: { fr: 'Par équipe, sur tout le plan', en: 'By team, over the plan' },
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'before', title: SMOOTHING_LABELS.before, unit: 'index' },
      { id: 'after', title: SMOOTHING_LABELS.after, unit: 'index' },
    ],
    rows: rows.filter(isTelling),
  }
}

/** The section `teams`. */
export function teams(context: SmoothingContext): Section {
  const table = teamTable(context)
  return {
    id: 'teams',
    title: SMOOTHING_TITLES.teams,
    blocks: [...(table.rows.length > 0 ? [table] : []), ...loadMaps(context)],
  }
}
