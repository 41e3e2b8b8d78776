/** Finds teams that have work to do and no capacity to hold it against. */

import { withoutAny } from '../lang/lists.ts'
import { daysText } from '../lang/plurals.ts'
import { countsAgainstTeam } from '../metrics/base/demand.ts'
import { isSameId, type Located, within } from '../plan/entity.ts'
import type { Plan, Team } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { type Days, plain, sum } from '../values/quantity.ts'
import { defineRule, type RuleHit } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

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

const WORDS = {
  fte: { fr: 'effectif', en: 'staff' },
  capacity: { fr: 'capacité', en: 'capacity' },
  'capacity.working_days': { fr: 'jours travaillés par an', en: 'working days a year' },
} as const satisfies Record<string, Bilingual>

type Missing = keyof typeof WORDS

function missingKeys({ fte, capacity, written }: Team): Missing[] {
  const share = written.capacity === undefined ? 'capacity' : 'capacity.working_days'
  const keys: readonly (Missing | undefined)[] = [
    fte.length === 0 ? 'fte' : undefined,
    capacity === undefined ? share : undefined,
  ]
  return keys.filter((key) => key !== undefined)
}

function withoutCapacity(team: Team, works: readonly Work[], missing: readonly Missing[]): RuleHit[] {
  const [first] = works
  if (first === undefined) return []
  const words = missing.map((key) => WORDS[key])
  const days = plain(sum(works.map(({ total }) => total)))
  return [
    {
      at: within(team, 'id'),
      entity: team.id,
      facts: { missing, days },
      related: [{ at: within(first.place, 'team'), label: { fr: 'première charge', en: 'first workload' } }],
      message: {
        fr: `L’équipe ${nameOf(team, 'fr')} porte ${daysText(days, 'fr')} de charge sans ${withoutAny(words, 'fr')}`,
        en: `Team ${nameOf(team, 'en')} carries ${daysText(days, 'en')} of work and has no ${withoutAny(words, 'en')}`,
      },
    },
  ]
}

/** The teams that carry work, each with it. */
function busyTeams(plan: Plan): { team: Team; works: Work[] }[] {
  return plan.teams.map((team) => ({ team, works: workOf(plan, team) })).filter(({ works }) => works.length > 0)
}

/** Finds teams that carry work and have no known capacity. */
export const teamCapacityMissing = defineRule({
  id: 'team-capacity-missing',
  subject: 'load',
  severity: 'error',
  summary: {
    fr: 'Toute équipe qui porte de la charge a une capacité connue',
    en: 'Every team that carries work has a known capacity',
  },
  why: { fr: 'Sans capacité, aucune surcharge ne peut être vue', en: 'Without capacity no overload can be seen' },
  fix: {
    fr: 'écrivez «\u00a0fte\u00a0» et «\u00a0capacity\u00a0» de l’équipe',
    en: 'write "fte" and "capacity" of the team',
  },
  example: 'fte: 4, capacity: { working_days: 205, absence: 0.05, run: 0.5 }',
  collective: {
    population: (plan) => busyTeams(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} équipes qui portent de la charge n’ont pas de capacité connue`,
      (count, of) => `${count} of ${of} teams that carry work have no known capacity`,
    ),
  },
  *run(plan) {
    for (const { team, works } of busyTeams(plan)) {
      const missing = missingKeys(team)
      if (missing.length > 0) yield* withoutCapacity(team, works, missing)
    }
  },
})
