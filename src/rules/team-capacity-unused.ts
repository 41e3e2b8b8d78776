/** Finds teams that are over their margin in one period to come and half idle in another. */

import { onDate } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { counted, type Noun } from '../lang/plurals.ts'
import type { TeamLoad } from '../metrics/base/team-load.ts'
import { within } from '../plan/entity.ts'
import { periodText } from '../values/period.ts'
import { defineRule } from './define.ts'
import { loadsToCome } from './facts/team-load.ts'
import { nameOf } from './words/naming.ts'

/** Below this share of the net capacity a period has room to take work from others. */
const IDLE = 0.5

const PERIODS: Noun = { fr: ['période', 'périodes'], en: ['period', 'periods'] }

function rateOf({ demand, net }: TeamLoad): number {
  return net > 0 ? demand / net : 1
}

/** Finds teams with both a period to come over its margin and some that use less than half of the capacity. */
export const teamCapacityUnused = defineRule({
  id: 'team-capacity-unused',
  subject: 'load',
  severity: 'info',
  summary: {
    fr: 'Une équipe qui dépasse sa marge sur une période n’a pas de période à moitié vide',
    en: 'A team that passes its margin in one period has none that is half empty',
  },
  why: {
    fr: 'La capacité non employée est le premier moyen de lisser la charge, avant tout recrutement',
    en: 'Capacity that is not used is the first means of levelling the work, before any hire',
  },
  fix: {
    fr: 'déplacez vers les périodes creuses ce qui peut attendre (plan smooth)',
    en: 'move what can wait into the quiet periods (plan smooth)',
  },
  *run(plan) {
    const loads = loadsToCome(plan)
    for (const team of plan.teams) {
      const own = loads.filter((load) => load.team === team)
      const isTight = own.some(({ demand, plannable }) => demand > plannable)
      const [quietest, ...others] = own
        .filter((load) => rateOf(load) < IDLE)
        .sort((left, right) => rateOf(left) - rateOf(right))
      if (!isTight || quietest === undefined) continue
      const when = periodText(quietest.period)
      const rate = rateOf(quietest)
      const count = others.length + 1
      yield {
        at: within(team, 'id'),
        entity: team.id,
        facts: { periods: count, quietest: when, rate },
        message: {
          fr: `L’équipe ${nameOf(team, 'fr')} dépasse sa marge et a pourtant ${counted(count, PERIODS, 'fr')} à venir à moins de ${formatPercent(IDLE, 'fr')} de charge (${formatPercent(rate, 'fr')} ${onDate(when, 'fr')})`,
          en: `The team ${nameOf(team, 'en')} passes its margin and yet has ${counted(count, PERIODS, 'en')} to come below ${formatPercent(IDLE, 'en')} of load (${formatPercent(rate, 'en')} ${onDate(when, 'en')})`,
        },
      }
    }
  },
})
