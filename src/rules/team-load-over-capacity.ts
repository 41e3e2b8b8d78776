/** Finds periods to come in which a team is asked for more days than it has. */

import { excessDays } from '../lang/compared.ts'
import { onDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { exactDaysText } from '../lang/plurals.ts'
import { netCapacityOf } from '../metrics/base/capacity.ts'
import { round } from '../values/decimal.ts'
import { bilingual } from '../values/language.ts'
import { periodText } from '../values/period.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { ftePlace, isWithinAccepted, loadsToCome, toldLimit } from './facts/team-load.ts'
import { collectively, heaviestProjects, nameOf } from './words/naming.ts'

/**
 * Finds periods that have not ended in which the work of the retained projects exceeds the net capacity of a team, which
 * is told in hundredths of a day: what was too much in a period that has ended can be mended by nobody.
 */
export const teamLoadOverCapacity = defineRule({
  id: 'team-load-over-capacity',
  subject: 'load',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['period'],
  summary: {
    fr: 'La charge des projets retenus tient dans la capacité nette de chaque équipe, à chaque période à venir',
    en: 'The work of the retained projects fits the net capacity of every team in every period to come',
  },
  why: {
    fr: 'Au-delà de la capacité, le plan n’est pas réalisable\u00a0: les projets glisseront',
    en: 'Beyond its capacity the plan cannot be carried out: projects will slip',
  },
  fix: {
    fr: 'décalez ou écartez un projet, ou renforcez l’équipe',
    en: 'move a project or leave it out, or strengthen the team',
  },
  breach: { fr: ['surcharge d’équipe', 'surcharges d’équipe'], en: ['team overload', 'team overloads'] },
  collective: {
    population: (plan) => loadsToCome(plan).length,
    message: collectively(
      (count, of) => `La charge dépasse la capacité nette dans ${count} des ${of} périodes d’équipes`,
      (count, of) => `Work exceeds the net capacity in ${count} of ${of} periods of teams`,
    ),
  },
  *run(plan) {
    for (const load of loadsToCome(plan)) {
      const { team, period, demand, net, overload } = load
      if (overload === 0 || isWithinAccepted(plan, load)) continue
      const when = periodText(period)
      const asked = plain(demand)
      const limit = toldLimit(net, netCapacityOf(team, period), demand)
      const over = round(asked - limit, 2)
      yield {
        at: ftePlace(team, period.first),
        entity: team.id,
        facts: { period: when, demand_days: asked, net_days: limit, overload_days: over },
        related: heaviestProjects(load),
        message: bilingual((lang) => {
          const [name, on] = [nameOf(team, lang), onDate(when, lang)]
          const told = excessDays(asked, limit)
          const [excess, work, room] = told.map((days) => exactDaysText(days, lang))
          const [, of, to] = told.map((days) => formatPlain(days, lang))
          return {
            fr: `Surcharge de l’équipe ${name} ${on}\u00a0: ${work} de charge pour ${room} de capacité nette, soit ${excess} de trop`,
            en: `Work of the team ${name} exceeds its net capacity by ${excess} ${on} (${of} of ${to})`,
          }[lang]
        }),
      }
    }
  },
})
