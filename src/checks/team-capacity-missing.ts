/** Finds teams that have work to do and no capacity to hold it against. */
import { countsAgainstTeam } from '../metrics/demand.ts'
import { isSameId } from '../metrics/scope.ts'
import { type Located, within } from '../model/entity.ts'
import type { Plan, Team } from '../model/plan.ts'
import { bilingual, formatNames } from '../text/format.ts'
import { type Days, plain, sum } from '../units/quantity.ts'
import { type Discovery, defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

interface Work {
  readonly place: Located
  readonly total: Days
}

function workOf(plan: Plan, team: Team): Work[] {
  return plan.projects.filter(isLive).flatMap(({ id, workload }) =>
    workload
      .filter((work) => isSameId(work.team ?? '', team.id))
      .filter((work) => countsAgainstTeam(work) && work.total > 0)
      .map(({ at, total }) => ({ place: { id, at }, total })),
  )
}

function missingKeys({ fte, capacity, written }: Team): string[] {
  const share = written.capacity === undefined ? 'capacity' : 'capacity.working_days'
  return [...(fte.length === 0 ? ['fte'] : []), ...(capacity === undefined ? [share] : [])]
}

function withoutCapacity(team: Team, works: readonly Work[], missing: string[]): Discovery[] {
  const [first] = works
  if (first === undefined) return []
  const days = plain(sum(works.map(({ total }) => total)))
  return [
    {
      at: within(team, 'id'),
      entity: team.id,
      facts: { missing, days },
      related: [
        { at: within(first.place, 'team'), label: { fr: 'première charge', en: 'first workload' } },
      ],
      message: bilingual((lang) =>
        lang === 'fr'
          ? `Il manque ${formatNames(missing, lang)} à l’équipe ${nameOf(team, lang)}, qui porte ${daysText(days, lang)} de charge`
          : `Missing ${formatNames(missing, lang)} of team ${nameOf(team, lang)}, which carries ${daysText(days, lang)} of work`,
      ),
    },
  ]
}

/** Finds teams that carry work and have no known capacity. */
export const teamCapacityMissing = defineCheck({
  id: 'team-capacity-missing',
  severity: 'error',
  summary: {
    fr: 'Toute équipe qui porte de la charge a une capacité connue',
    en: 'Every team that carries work has a known capacity',
  },
  why: {
    fr: 'Sans capacité, aucune surcharge ne peut être vue',
    en: 'Without capacity no overload can be seen',
  },
  fix: {
    fr: 'écrivez «\u00a0fte\u00a0» et «\u00a0capacity\u00a0» de l’équipe',
    en: 'write "fte" and "capacity" of the team',
  },
  *run(plan) {
    for (const team of plan.teams) {
      const works = workOf(plan, team)
      const missing = missingKeys(team)
      if (missing.length > 0) yield* withoutCapacity(team, works, missing)
    }
  },
})
