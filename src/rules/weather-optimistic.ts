/** Finds projects whose declared weather the dates and the money contradict. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { inARow } from '../lang/lists.ts'
import { formatPercent } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import {
  computedWeather,
  declaredWeather,
  OPTIMISTIC_GAP,
  recentWeatherGap,
  weatherCauses,
} from '../metrics/base/weather.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { lastReview } from '../plan/reviews.ts'
import type { Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The projects, retained and not completed, that have a declared weather, by a recent review, and a computed one. */
function rated(plan: Plan): Project[] {
  return plan.projects.filter((one) => isOpen(one) && recentWeatherGap(plan, one) !== undefined)
}

/** `123 days late and 25% above its baseline`. */
function causes(plan: Plan, project: Project, lang: Lang): string {
  const { daysLate, costOverrun } = weatherCauses(plan, project)
  const late = daysLate === undefined ? '' : daysText(daysLate, lang)
  const cost = costOverrun === undefined ? '' : formatPercent(costOverrun, lang)
  const parts = {
    fr: [late && `${late} de retard`, cost && `coût supérieur de ${cost} à la référence`],
    en: [late && `${late} late`, cost && `cost ${cost} above the baseline`],
  }[lang].filter((part) => part !== '')
  return inARow(parts, { fr: 'et', en: 'and' }[lang])
}

/** Finds projects whose last review declares a weather two levels better than the computed one, or more. */
export const weatherOptimistic = defineRule({
  id: 'weather-optimistic',
  subject: 'projects',
  severity: 'warning',
  parts: ['review'],
  summary: {
    fr: 'La météo déclarée d’un projet s’accorde avec ses dates et ses coûts',
    en: 'The declared weather of a project agrees with its dates and costs',
  },
  why: {
    fr: 'Une météo trop optimiste retire au comité la décision qu’il aurait dû prendre',
    en: 'A rating that is too rosy takes from the committee the decision that it should have taken',
  },
  fix: {
    fr: 'revoyez weather.overall de la dernière revue, ou recalez la référence par une décision (rebaselines)',
    en: 'review weather.overall of the last review, or re-baseline by a decision (rebaselines)',
  },
  collective: {
    population: (plan) => rated(plan).length,
    message: collectively(
      (count, of) =>
        `La météo déclarée de ${count} des ${of} projets est meilleure d’au moins deux niveaux que la météo calculée`,
      (count, of) =>
        `The declared weather of ${count} of ${of} projects is at least two levels better than the computed one`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const project of rated(plan)) {
      const gap = recentWeatherGap(plan, project) ?? 0
      const last = lastReview(plan, project)
      if (gap < OPTIMISTIC_GAP || last === undefined) continue
      const declared = valueLabel(declaredWeather(plan, project) ?? '')
      const computed = valueLabel(computedWeather(plan, project) ?? '')
      yield {
        at: within(last.review, 'weather', 'overall'),
        entity: project.id,
        facts: { review: last.review.as_of, declared: declared.en, computed: computed.en, gap },
        message: {
          fr: `Météo de ${nameOf(project, 'fr')} déclarée «\u00a0${declared.fr}\u00a0», calculée «\u00a0${computed.fr}\u00a0» (${causes(plan, project, 'fr')})`,
          en: `The weather of ${nameOf(project, 'en')} is declared ${declared.en} and computed ${computed.en} (${causes(plan, project, 'en')})`,
        },
      }
    }
  },
})
