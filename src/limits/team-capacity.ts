/** The capacity of a team in a period: the days that it may be planned for, which leave its margin free. */

import { priceText } from '../lang/catalogue/arbitration.ts'
import { dateInText, onDate } from '../lang/dates.ts'
import { neededDaysText } from '../lang/plurals.ts'
import { type Accepted, acceptedDaysOf } from '../metrics/base/accepted-overruns.ts'
import { fteIn, netCapacityOf, netDaysOfOne, plannableCapacityOf } from '../metrics/base/capacity.ts'
import { countsAgainstTeam } from '../metrics/base/demand.ts'
import { isPeriodOver, teamLoads } from '../metrics/base/team-load.ts'
import type { FrameTeam } from '../overlay/flat-scenario.ts'
import { titleOf } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan, Team, Workload } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type Month, monthsBetween, monthText } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { type Period, periodText } from '../values/period.ts'
import type { Days } from '../values/quantity.ts'
import type { AddDemand, ExtraMeans, FrameLine, FrameValue, LimitKind, Positioned } from './define.ts'

const TEXTS = {
  margin: { fr: 'Part de capacité gardée libre', en: 'Share of capacity kept free' },
  marginPrice: { fr: 'Valeur que coûte un jour pris sur une marge', en: 'Value that a day taken from a margin costs' },
  staff: ({ fr, en }: Bilingual, month: string): Bilingual => ({
    fr: `Effectif de ${fr} à partir de ${month}`,
    en: `Staff of ${en} from ${month}`,
  }),
  onePerson: (team: string, date: string): Bilingual => ({
    fr: `+1\u00a0ETP à ${team} à partir de ${date}`,
    en: `+1\u00a0FTE in ${team} from ${date}`,
  }),
}

/**
 * The days of a team in a period, in hundredths. For a choice: plannable days and those accepted by decision; at a price it
 * may go up to the net days. For a smoothing: net days.
 */
export interface TeamLimit {
  readonly kind: 'work'
  readonly team: Team
  readonly period: Period
  readonly limit: Days
  /** What of the limit is beyond the team's own, by decision. */
  readonly accepted?: Accepted<Days>
}

/** Plannable days and those accepted beyond them. */
export function plannableWithAccepted({
  team,
  period,
  accepted,
}: Pick<TeamLimit, 'team' | 'period' | 'accepted'>): Days {
  return (plannableCapacityOf(team, period) + (accepted?.amount ?? 0)) as Days
}

/** Net days, or the plannable ones with those accepted, where these are more. */
function netWithAccepted(limit: Pick<TeamLimit, 'team' | 'period' | 'accepted'>): Days {
  return Math.max(netCapacityOf(limit.team, limit.period), plannableWithAccepted(limit)) as Days
}

function staffIn(plan: Plan, team: string, month: Month): FrameValue {
  const own = entityById(plan.teams, team)
  const value = own === undefined ? undefined : fteIn(own, month)
  return value === undefined ? undefined : { unit: 'fte', value }
}

function staffLine(plan: Plan, after: Plan, { team, from, at }: FrameTeam): FrameLine {
  const found = entityById(plan.teams, team)
  const title = titleOf(found?.title, team)
  return {
    id: `fte ${team} ${monthText(from)}`,
    name: bilingual((lang) => {
      const month = dateInText(monthText(from), lang)
      return TEXTS.staff(title, month)[lang]
    }),
    before: staffIn(plan, team, from),
    after: staffIn(after, team, from),
    at,
  }
}

/** What the frame says of margins; nothing where it does not. */
function marginLine(
  id: 'margin' | 'marginPrice',
  value: number | undefined,
  told: (value: number) => FrameValue,
  at: FrameLine['at'],
): FrameLine[] {
  if (value === undefined) return []
  return [{ id, name: TEXTS[id], before: undefined, after: told(value), at }]
}

/** The positions of limits by team and month. */
function positionsByMonth(own: readonly Positioned<TeamLimit>[]): ReadonlyMap<string, Map<Month, number[]>> {
  const positions = new Map<string, Map<Month, number[]>>()
  for (const [position, { team, period }] of own) {
    const key = team.id.toLowerCase()
    const months = positions.get(key) ?? new Map<Month, number[]>()
    positions.set(key, months)
    for (const month of monthsBetween(period.first, period.last))
      months.set(month, [...(months.get(month) ?? []), position])
  }
  return positions
}

function addWork(months: Map<Month, number[]>, { planned }: Workload, add: AddDemand): void {
  for (const [month, days] of planned) for (const position of months.get(month) ?? []) add(position, days)
}

/** What one person more gives each period of a team, its plannable days and its net ones, in hundredths of a day rounded down. */
function onePersonMore(own: readonly Positioned<TeamLimit>[]): ExtraMeans[] {
  const byTeam = new Map<Team, { from: Month; added: ExtraMeans['added'][number][] }>()
  for (const [position, { team, period }] of own) {
    const net = netDaysOfOne(team, [period])
    const plannable = net * (1 - (team.capacity?.margin ?? 0))
    const known = byTeam.get(team) ?? { from: period.first, added: [] }
    byTeam.set(team, known)
    const [more, elasticMore] = [Math.floor(plannable * 100), Math.floor(net * 100)]
    known.added.push({ position, more, elasticMore })
  }
  return [...byTeam].map(([team, { from, added }]) => ({
    kind: 'person',
    added,
    words: (_, lang) => {
      const date = dateInText(monthText(from), lang)
      return TEXTS.onePerson(team.id, date)[lang]
    },
  }))
}

/** The plannable days of periods that are not over bind; the margin of a team gives way to work that nothing can avoid. */
export const teamCapacity: LimitKind<TeamLimit> = {
  kind: 'work',
  unit: 'days',
  rules: ['team-load-over-capacity'],
  table: {
    id: 'arbitration_capacity',
    title: { fr: 'Capacité planifiable des équipes', en: 'Plannable capacity of teams' },
    rows: 16,
  },
  unchecked: {
    fr: 'Les équipes ne sont pas contrôlées\u00a0: le plan n’en déclare aucune dont la capacité à venir soit connue.',
    en: 'People are not checked: the plan has no team whose capacity to come is known.',
  },
  title: { fr: 'capacité planifiable des équipes', en: 'plannable capacity of teams' },
  isFilledByRank: true,
  frameLines: (plan, { scenario: { frame, at }, plan: after }) => [
    ...frame.teams.map((one) => staffLine(plan, after, one)),
    ...marginLine('margin', frame.margin, (value) => ({ unit: 'rate', value }), at),
    ...marginLine('marginPrice', frame.marginPrice, (price) => bilingual((lang) => priceText(price, lang)), at),
  ],
  inPlan: (plan) =>
    teamLoads(plan)
      .filter(({ isKnown }) => isKnown)
      .map(({ team, period }): TeamLimit => {
        const accepted = acceptedDaysOf(plan, team, period)
        const own = { team, period, ...(accepted === undefined ? {} : { accepted }) }
        return { kind: 'work', ...own, limit: plannableWithAccepted(own) }
      }),
  isOver: (plan, { period }) => isPeriodOver(plan, period),
  most: ({ limit }) => limit,
  least: () => undefined,
  elasticMost: netWithAccepted,
  extraMeans: onePersonMore,
  violation: (limit, load) =>
    load <= netWithAccepted(limit)
      ? { code: 'margin', words: { fr: 'pris sur la marge', en: 'taken from the margin' } }
      : { code: 'capacity', words: { fr: 'au-delà de la capacité nette', en: 'beyond net capacity' } },
  soft: (limit) => {
    const net = { ...limit, limit: netWithAccepted(limit) }
    return { limit: net, overload: 'days', levelled: limit.team.id }
  },
  demand: (_, own) => {
    const positions = positionsByMonth(own)
    return (project, add) => {
      const counted = isRetained(project) ? project.workload.filter(countsAgainstTeam) : []
      for (const work of counted) {
        const months = positions.get(work.team?.toLowerCase() ?? '')
        if (months !== undefined) addWork(months, work, add)
      }
    }
  },
  name: ({ team, period }, _, when) => `${team.id} ${when(period)}`,
  more: (_, { team, period }, by, lang) => {
    const much = `+${neededDaysText(by, lang)}`
    const when = onDate(periodText(period), lang)
    return { fr: `${much} à ${team.id} ${when}`, en: `${much} of ${team.id} ${when}` }[lang]
  },
}
