/** Finds periods to come in which a team's work leaves less room for the unplanned than its margin. */

import { excessDays } from '../lang/compared.ts'
import { onDate } from '../lang/dates.ts'
import { formatPlain, roundedDays } from '../lang/numbers.ts'
import { exactDaysText } from '../lang/plurals.ts'
import { plannableCapacityOf } from '../metrics/base/capacity.ts'
import { round } from '../values/decimal.ts'
import { bilingual } from '../values/language.ts'
import { periodText } from '../values/period.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { ftePlace, isWithinAccepted, loadsToCome, toldLimit } from './facts/team-load.ts'
import { collectively, heaviestProjects, nameOf } from './words/naming.ts'

/** Finds periods that have not ended in which a team's load uses up the margin without passing the net capacity. */
export const teamLoadOverMargin = defineRule({
  id: 'team-load-over-margin',
  subject: 'load',
  severity: 'warning',
  parts: ['period'],
  summary: {
    fr: 'La charge de chaque équipe laisse libre la marge prévue pour les imprévus',
    en: 'The work of every team leaves free the margin kept for the unplanned',
  },
  why: {
    fr: 'Sans marge, le premier imprévu décale les projets',
    en: 'Without a margin the first surprise moves the projects',
  },
  fix: {
    fr: 'lissez la charge, ou faites accepter le dépassement par une décision (kind: risk_acceptance, accepts)',
    en: 'smooth the work, or have the overrun accepted by a decision (kind: risk_acceptance, accepts)',
  },
  collective: {
    population: (plan) => loadsToCome(plan).length,
    message: collectively(
      (count, of) => `La charge entame la marge dans ${count} des ${of} périodes d’équipes`,
      (count, of) => `Work cuts into the margin in ${count} of ${of} periods of teams`,
    ),
  },
  *run(plan) {
    for (const load of loadsToCome(plan)) {
      const { team, period, demand, net, plannable, overload } = load
      if (overload > 0 || isWithinAccepted(plan, load)) continue
      const when = periodText(period)
      const asked = plain(demand)
      const limit = toldLimit(plannable, plannableCapacityOf(team, period), demand)
      const whole = round(plain(net), 2)
      yield {
        at: ftePlace(team, period.first),
        entity: team.id,
        facts: { period: when, demand_days: asked, plannable_days: limit, net_days: whole },
        related: heaviestProjects(load),
        message: bilingual((lang) => {
          const name = nameOf(team, lang)
          const told = [...excessDays(asked, limit), roundedDays(whole)]
          const [excess, work, room, all] = told.map((days) => exactDaysText(days, lang))
          const [, of, to, clear] = told.map((days) => formatPlain(days, lang))
          return {
            fr: `Marge entamée de l’équipe ${name} ${onDate(when, lang)}\u00a0: ${work} de charge pour ${room} de capacité planifiable (${all} nets)`,
            en: `Work of the team ${name} cuts into its margin by ${excess} ${onDate(when, lang)} (${of} of ${to} plannable, ${clear} net)`,
          }[lang]
        }),
      }
    }
  },
})
