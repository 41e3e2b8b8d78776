/** Finds actions against risks that are due and not done. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { actionDelay, actionsOf, isLiveRisk, type RiskAction, risksOf } from '../plan/risks.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { holderId, riskName } from './words/risks.ts'

function dated(plan: Plan): RiskAction[] {
  return risksOf(plan)
    .filter((risk) => isLiveRisk(plan, risk))
    .flatMap(actionsOf)
    .filter(({ written }) => written.due !== undefined)
}

/** Finds actions, against risks that are open or have occurred, past their due date and not done. */
export const riskActionOverdue = defineRule({
  id: 'risk-action-overdue',
  subject: 'risks',
  severity: 'warning',
  parts: ['risk', 'action'],
  summary: {
    fr: 'Une action de maîtrise d’un risque est faite à son échéance',
    en: 'An action against a risk is done by its due date',
  },
  why: {
    fr: 'Le risque reste entier tant que l’action n’est pas faite, et le tableau le montre maîtrisé',
    en: 'The risk stays as it is until the action is done, while the register shows it as managed',
  },
  fix: {
    fr: 'inscrivez le jour où l’action a été faite (done), ou fixez une nouvelle échéance',
    en: 'write the day on which the action was done (done), or set a new due date',
  },
  collective: {
    population: (plan) => dated(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} actions de maîtrise des risques sont en retard`,
      (count, of) => `${count} of ${of} actions against risks are late`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const action of dated(plan)) {
      const late = actionDelay(plan, action)
      if (late === undefined) continue
      const { risk, written } = action
      const { title, due = '' } = written
      yield {
        at: within(action, 'due'),
        entity: holderId(risk),
        facts: { risk: risk.written.id, action: title, due, days: late },
        message: {
          fr: `Action ${quote(title, 'fr')} contre le risque ${riskName(risk, 'fr')} en retard de ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(due, 'fr')})`,
          en: `The action ${quote(title, 'en')} against the risk ${riskName(risk, 'en')} is ${daysText(late, 'en')} late (due: ${dateWords(due, 'en')})`,
        },
      }
    }
  },
})
