/** Finds projects that are complex, long and costly at once: they deserve a review from outside. */

import { formatPlain, moneyText } from '../lang/numbers.ts'
import { costOf } from '../metrics/base/spending.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { monthOfDay } from '../values/calendar.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const COMPLEX = 4
const LONG_MONTHS = 24
const DECILE = 10

/** The least cost of the tenth of unfinished projects that cost most; undefined where there are fewer than ten. */
function topDecile(plan: Plan): Cents | undefined {
  const costs = plan.projects
    .filter(isOpen)
    .map((project) => costOf(plan, project, {}))
    .sort((left, right) => right - left)
  return costs.length < DECILE ? undefined : costs[Math.floor(costs.length / DECILE) - 1]
}

function monthsOf({ span: { start, end } }: Project): number {
  return start === undefined || end === undefined ? 0 : monthOfDay(end) - monthOfDay(start) + 1
}

/** Finds unfinished projects of complexity 4 or more, over 24 months, in the top tenth by cost. */
export const projectIndependentReview = defineRule({
  id: 'project-independent-review',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'Un projet complexe, long et parmi les plus coûteux fait l’objet d’une revue indépendante',
    en: 'A project that is complex, long and among the most costly has an independent review',
  },
  why: {
    fr: 'Complexité, durée et coût réunis annoncent les plus forts dépassements\u00a0; l’équipe du projet les voit trop tard',
    en: 'Complexity, length and cost together announce the largest overruns, which the project’s own team sees too late',
  },
  fix: {
    fr: 'découpez le projet, ou faites-le relire par un tiers avant le prochain point de décision, puis inscrivez cette revue par une dérogation (plan.waivers)',
    en: 'split the project, or have it reviewed by a third party before the next gate, then record that review as a waiver (plan.waivers)',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const least = topDecile(plan)
    if (least === undefined || least <= 0) return
    for (const project of plan.projects.filter(isOpen)) {
      const { complexity = 0 } = project.written
      const months = monthsOf(project)
      const cost = costOf(plan, project, {})
      if (complexity < COMPLEX || months <= LONG_MONTHS || cost < least) continue
      yield {
        at: within(project, 'complexity'),
        entity: project.id,
        facts: { complexity, months, cost: plain(cost) },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} de complexité ${formatPlain(complexity, 'fr')}, sur ${formatPlain(months, 'fr')} mois et parmi les plus coûteux (${moneyText(cost, plan, 'fr')})\u00a0: à faire relire par un tiers`,
          en: `${nameOf(project, 'en')} has complexity ${formatPlain(complexity, 'en')}, lasts ${formatPlain(months, 'en')} months and is among the most costly (${moneyText(cost, plan, 'en')}): a third party should review it`,
        },
      }
    }
  },
})
