/** Load rates before and after by team and period, as a heat map: rows are periods, two columns a team. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SMOOTHING_LABELS, SMOOTHING_NOTES } from '../../lang/catalogue/smoothing.ts'
import { bilingual, formatPeriod } from '../../lang/numbers.ts'
import { rate } from '../../metrics/base/define.ts'
import { type TeamLoad, teamLoads } from '../../metrics/base/team-load.ts'
import type { Team } from '../../plan/plan.ts'
import { periodText } from '../../values/period.ts'
import { plain } from '../../values/quantity.ts'
import { text } from '../cell.ts'
import type { Cell, Column, Note, Row, Table, Tone } from '../document.ts'
import { loadTone } from '../load/team-table.ts'
import { tableId } from '../table-id.ts'
import type { SmoothingContext } from './smoothing-context.ts'

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
function isTelling(pairs: readonly Pair[]): boolean {
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
  const shown = context.isScreen ? all.filter(isTelling) : all
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
export function loadMaps(context: SmoothingContext): (Table | Note)[] {
  const { teams } = context.smoothing.before
  const groups = Array.from({ length: Math.ceil(teams.length / MOST_TEAMS) }, (_, index) =>
    teams.slice(index * MOST_TEAMS, (index + 1) * MOST_TEAMS),
  )
  return groups.flatMap((group) => mapOf(context, group))
}
