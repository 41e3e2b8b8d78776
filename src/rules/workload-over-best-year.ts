/** Finds years to come in which much more work is planned than teams ever did in a year, their growth allowed for. */

import { formatPercent } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { bestWorkedYear, capacityGrowth, demandedIn, yearsAhead } from './facts/absorbed.ts'

/** Finds years of which the planned work passes the best worked year, times the growth of capacity, by more than `thresholds.growth_tolerance`. */
export const workloadOverBestYear = defineRule({
  id: 'workload-over-best-year',
  subject: 'load',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'La charge prévue d’un exercice reste à la portée de ce que les équipes ont déjà fait en un an',
    en: 'The work planned for a year stays within reach of what teams once did in a year',
  },
  why: {
    fr: 'Une équipe ne fait pas soudain beaucoup plus de projets qu’elle n’en a jamais fait',
    en: 'A team does not suddenly do many more projects than it ever did',
  },
  fix: {
    fr: 'étalez les projets, renforcez les équipes, ou dites par une dérogation ce qui permettra de faire plus',
    en: 'spread the projects, strengthen the teams, or say in a waiver what will make more possible',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const best = bestWorkedYear(plan)
    if (best === undefined) return
    const { growthTolerance } = plan.thresholds
    for (const year of yearsAhead(plan)) {
      const demanded = plain(demandedIn(plan, year))
      const reach = plain(best.amount) * capacityGrowth(best, plan, year)
      const growth = demanded / reach - 1
      if (growth <= growthTolerance) continue
      yield {
        at: within(plan.header, 'horizon'),
        facts: {
          year,
          demanded,
          reach,
          best: plain(best.amount),
          best_year: best.year,
          growth,
          tolerance: growthTolerance,
        },
        message: {
          fr: `${daysText(demanded, 'fr')} de projets demandés aux équipes en ${year}, ${formatPercent(growth, 'fr')} de plus que ce que permet le meilleur exercice (${best.year}, ${daysText(plain(best.amount), 'fr')} faits) aux effectifs de ${year}`,
          en: `${daysText(demanded, 'en')} of project work are asked of teams in ${year}, ${formatPercent(growth, 'en')} more than the best year (${best.year}, ${daysText(plain(best.amount), 'en')} done) allows with the staff of ${year}`,
        },
      }
    }
  },
})
