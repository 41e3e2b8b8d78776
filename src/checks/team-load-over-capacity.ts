/** Finds periods to come in which a team is asked for more days than it has. */
import { netCapacityOf } from '../metrics/capacity.ts'
import { loadPlan } from '../metrics/load.ts'
import { bilingual } from '../text/format.ts'
import { round } from '../units/decimal.ts'
import { periodText } from '../units/period.ts'
import { plain } from '../units/quantity.ts'
import { defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { ftePlace } from './util/fte-place.ts'
import { heaviestProjects } from './util/heaviest-projects.ts'
import { nameOf } from './util/name-of.ts'
import { toldLimit } from './util/told-limit.ts'

/**
 * Finds periods that have not ended in which the work of the retained projects exceeds the net capacity of a team, which
 * is told in hundredths of a day: what was too much in a period that has ended can be mended by nobody.
 */
export const teamLoadOverCapacity = defineCheck({
  id: 'team-load-over-capacity',
  severity: { draft: 'warning', approved: 'error' },
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
  *run(plan) {
    for (const load of loadPlan(plan)) {
      const { team, period, demand, isPast, net, overload } = load
      if (isPast || overload === 0) continue
      const when = periodText(period)
      const asked = plain(demand)
      const limit = toldLimit(net, netCapacityOf(team, period), demand)
      const over = round(asked - limit, 2)
      yield {
        at: ftePlace(team, period.first),
        entity: team.id,
        facts: { period: when, demand_days: asked, net_days: limit, overload_days: over },
        related: heaviestProjects(load),
        message: bilingual((lang) =>
          lang === 'fr'
            ? `Surcharge de ${nameOf(team, lang)} en ${when}\u00a0: ${daysText(asked, lang)} de charge pour ${daysText(limit, lang)} de capacité nette, soit ${daysText(over, lang)} de trop`
            : `Expected work of ${nameOf(team, lang)} in ${when} to be at most its net capacity of ${daysText(limit, lang)}, got ${daysText(asked, lang)}, ${daysText(over, lang)} too many`,
        ),
      }
    }
  },
})
