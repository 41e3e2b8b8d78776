/** Finds teams that spend more days on running the systems than their run share sets aside. */

import { comparedDays } from '../lang/compared.ts'
import { formatPercent } from '../lang/numbers.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { runRealisation } from '../metrics/run-work.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { round } from '../values/decimal.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** How far the days done may pass those set aside before it is more than a bad quarter. */
const TOLERANCE = 0.1

function telling({ teams }: Plan): Team[] {
  return teams.filter(({ written }) => Object.keys(written.run_days ?? {}).length > 0)
}

/** Finds teams whose days of running the systems, over the periods that have ended, pass those set aside by more than a tenth. */
export const teamRunOverShare = defineRule({
  id: 'team-run-over-share',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'L’exploitation ne prend pas à une équipe plus de temps que sa capacité n’en réserve',
    en: 'Running the systems takes no more of a team than its capacity sets aside',
  },
  why: {
    fr: 'Chaque projet livré ajoute de l’exploitation\u00a0: si la part réservée ne suit pas, la capacité de projet du plan n’existe plus',
    en: 'Every project delivered adds to what must be run: where the share set aside does not follow, the build capacity of the plan is no longer there',
  },
  fix: {
    fr: 'relevez capacity.run de l’équipe à ce qui est constaté, et revoyez la charge des périodes à venir',
    en: 'raise capacity.run of the team to what is found, and look again at the work of the periods to come',
  },
  collective: {
    population: (plan) => telling(plan).length,
    message: collectively(
      (count, of) => `L’exploitation dépasse la part réservée dans ${count} des ${of} équipes`,
      (count, of) => `Running the systems passes the share set aside in ${count} of ${of} teams`,
    ),
  },
  *run(plan) {
    for (const team of telling(plan)) {
      const scope = { ...wholeScope(plan), team: team.id }
      const { value, numerator = 0, denominator = 0 } = runRealisation.compute(plan, scope)
      if (value === null || value <= 1 + TOLERANCE) continue
      const [done, aside] = [round(numerator, 1), round(denominator, 1)]
      const [frDays, enDays] = [comparedDays([done, aside], 'fr'), comparedDays([done, aside], 'en')]
      yield {
        at: within(team, 'capacity', 'run'),
        entity: team.id,
        facts: { run_days: done, set_aside: aside, rate: value },
        message: {
          fr: `${frDays[0]} d’exploitation dans l’équipe ${nameOf(team, 'fr')} pour ${frDays[1]} réservés (${formatPercent(value, 'fr')}), périodes terminées`,
          en: `The team ${nameOf(team, 'en')} spent ${enDays[0]} on running the systems where ${enDays[1]} are set aside (${formatPercent(value, 'en')}), over periods that have ended`,
        },
      }
    }
  },
})
