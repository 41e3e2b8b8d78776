/** Finds teams whose shares of absence, running the systems and other duties leave no time for projects. */

import { shareText } from '../lang/numbers.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** How far a sum may be off: enough for three shares written 0.333. */
const TOLERANCE = 0.0015

const TAKEN = ['absence', 'other', 'run'] as const

/** Finds teams whose three shares make 100 % or more. */
export const teamSharesOverWhole = defineRule({
  id: 'team-shares-over-whole',
  subject: 'load',
  severity: 'error',
  summary: {
    fr: 'Les absences, les autres missions et l’exploitation laissent du temps aux projets',
    en: 'Absence, other duties and running the systems leave time for projects',
  },
  why: {
    fr: 'Une équipe dont tout le temps est pris n’a aucune capacité de projet\u00a0: sa charge ne se compare à rien',
    en: 'A team whose whole time is taken has no build capacity: its work compares with nothing',
  },
  fix: {
    fr: 'baissez «\u00a0absence\u00a0», «\u00a0other\u00a0» ou «\u00a0run\u00a0» pour qu’il reste du temps aux projets',
    en: 'lower "absence", "other" or "run" so that time is left for projects',
  },
  collective: {
    population: ({ teams }) => teams.filter(({ written }) => written.capacity !== undefined).length,
    message: collectively(
      (count, of) => `Les parts de capacité de ${count} des ${of} équipes ne laissent rien aux projets`,
      (count, of) => `The capacity shares of ${count} of ${of} teams leave nothing for projects`,
    ),
  },
  *run(plan) {
    for (const team of plan.teams) {
      const capacity = team.written.capacity ?? {}
      const sum = TAKEN.reduce((total, key) => total + (capacity[key] ?? 0), 0)
      if (sum < 1 - TOLERANCE) continue
      yield {
        at: within(team, 'capacity'),
        entity: team.id,
        facts: { sum, most: 1 },
        message: {
          fr: `Parts de capacité de ${shareText(sum, 'fr')} dans l’équipe ${nameOf(team, 'fr')} (absences, autres missions, exploitation)\u00a0: il n’en reste pas aux projets`,
          en: `Capacity shares of ${shareText(sum, 'en')} in the team ${nameOf(team, 'en')} (absence, other duties, running the systems): none is left for projects`,
        },
      }
    }
  },
})
