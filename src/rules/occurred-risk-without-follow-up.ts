/** Finds risks that came true and that nobody follows up. */

import { onDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { hasOccurred, isLiveRisk, type PlanRisk, risksOf } from '../plan/risks.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { holderId, riskName } from './words/risks.ts'

function occurred(plan: Plan): PlanRisk[] {
  return risksOf(plan).filter((risk) => hasOccurred(plan, risk) && isLiveRisk(plan, risk))
}

/** Finds risks that have occurred without a decision or an action. */
export const occurredRiskWithoutFollowUp = defineRule({
  id: 'occurred-risk-without-follow-up',
  subject: 'risks',
  severity: 'warning',
  parts: ['risk'],
  summary: {
    fr: 'Un risque avéré est traité par une décision ou une action',
    en: 'A risk that has occurred is dealt with by a decision or an action',
  },
  why: {
    fr: 'Un risque avéré est un problème\u00a0: le garder comme risque fait croire qu’il peut encore être évité',
    en: 'A risk that has occurred is an issue: to keep it as a risk makes believe that it can still be avoided',
  },
  fix: {
    fr: 'nommez la décision prise (decision) ou l’action engagée (actions), ou clôturez le risque (status: closed)',
    en: 'name the decision that was taken (decision) or the action under way (actions), or close the risk (status: closed)',
  },
  example: 'decision: DEC-2024-07',
  named: { 'DEC-2024-07': 'decision' },
  collective: {
    population: (plan) => occurred(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} risques avérés sont sans décision ni action`,
      (count, of) => `${count} of ${of} risks that have occurred have neither a decision nor an action`,
    ),
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const risk of occurred(plan)) {
      const { id, occurred: date, decision, actions = [], status } = risk.written
      if (decision !== undefined || actions.length > 0) continue
      const when = bilingual((lang) => (date === undefined ? '' : ` ${onDate(date, lang)}`))
      yield {
        at: within(risk, status === 'occurred' ? 'status' : 'occurred'),
        entity: holderId(risk),
        facts: { risk: id, ...(date === undefined ? {} : { date }) },
        message: {
          fr: `Risque ${riskName(risk, 'fr')} avéré${when.fr}, sans décision ni action`,
          en: `The risk ${riskName(risk, 'en')} occurred${when.en}, and neither a decision nor an action follows`,
        },
      }
    }
  },
})
