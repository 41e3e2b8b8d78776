/** Finds risks whose review is overdue. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { openRisks, type PlanRisk } from '../plan/risks.ts'
import { parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { holderId, riskName } from './words/risks.ts'

function reviewed(plan: Plan): PlanRisk[] {
  return openRisks(plan).filter(({ written }) => written.review_date !== undefined)
}

/** Finds open risks whose next review lies before the status date. */
export const riskReviewOverdue = defineRule({
  id: 'risk-review-overdue',
  subject: 'risks',
  severity: 'warning',
  parts: ['risk'],
  summary: { fr: 'Un risque ouvert est revu à la date prévue', en: 'An open risk is reviewed on the day that was set' },
  why: {
    fr: 'Un risque qu’on ne revoit plus garde une note que plus rien ne justifie',
    en: 'A risk that is no longer reviewed keeps a rating that nothing supports',
  },
  fix: {
    fr: 'revoyez probabilité et impact, puis fixez la prochaine revue (review_date), ou clôturez le risque (status: closed)',
    en: 'review probability and impact, then set the next review (review_date), or close the risk (status: closed)',
  },
  collective: {
    population: (plan) => reviewed(plan).length,
    message: collectively(
      (count, of) => `La revue de ${count} des ${of} risques ouverts qui en ont une est en retard`,
      (count, of) => `The review of ${count} of ${of} open risks that have one is overdue`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const risk of reviewed(plan)) {
      const { review_date: date = '' } = risk.written
      const day = parseDay(date, 'end')
      if (day === undefined || day >= plan.asOf) continue
      const late = plan.asOf - day
      yield {
        at: within(risk, 'review_date'),
        entity: holderId(risk),
        facts: { risk: risk.written.id, date, days: late },
        message: {
          fr: `Revue du risque ${riskName(risk, 'fr')} en retard de ${daysText(late, 'fr')} (prévue\u00a0: ${dateWords(date, 'fr')})`,
          en: `The review of the risk ${riskName(risk, 'en')} is ${daysText(late, 'en')} late (planned: ${dateWords(date, 'en')})`,
        },
      }
    }
  },
})
