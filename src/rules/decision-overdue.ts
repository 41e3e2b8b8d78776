/** Finds decisions whose follow-up is due and not done. */

import { dateWords, onDate } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { decisionsAsked } from '../plan/decisions-asked.ts'
import { followUpDelay } from '../plan/due-dates.ts'
import { within } from '../plan/entity.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

/** Finds decisions past their due date whose follow-up is neither done nor dropped, and those that reviews ask for and nobody took by the day they name. */
export const decisionOverdue = defineRule({
  id: 'decision-overdue',
  subject: 'governance',
  severity: 'warning',
  summary: { fr: 'Une décision est suivie d’effet à son échéance', en: 'A decision is followed up by its due date' },
  why: {
    fr: 'Une décision sans suite finit par être reprise, ou oubliée',
    en: 'A decision without follow-up is taken again, or forgotten',
  },
  fix: {
    fr: 'indiquez la suite donnée (status: done ou dropped), ou fixez une nouvelle échéance',
    en: 'record the follow-up (status: done or dropped), or set a new due date',
  },
  collective: {
    population: (plan) => [...plan.decisions, ...decisionsAsked(plan)].filter(({ due }) => due !== undefined).length,
    message: collectively(
      (count, of) => `La suite de ${count} des ${of} décisions à échéance est en retard`,
      (count, of) => `The follow-up of ${count} of ${of} decisions with a due date is late`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const decision of plan.decisions) {
      const { id, due = '' } = decision
      const late = followUpDelay(plan, decision)
      if (late === undefined) continue
      const subject = decision.subject ?? id
      yield {
        at: within(decision, 'due'),
        entity: id,
        facts: { due, days: late },
        message: {
          fr: `Suite de la décision ${quote(subject, 'fr')} en retard de ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(due, 'fr')})`,
          en: `The follow-up of ${quote(subject, 'en')} was due ${onDate(due, 'en')} and is ${daysText(late, 'en')} late`,
        },
      }
    }
    for (const { project, question, due, review } of decisionsAsked(plan)) {
      if (due === undefined || due >= plan.asOf) continue
      const [date, late] = [dayText(due), plan.asOf - due]
      yield {
        at: within(review, 'decision_requested', 'due'),
        entity: project.id,
        facts: { due: date, days: late },
        message: {
          fr: `Décision demandée ${quote(question, 'fr')} attendue depuis ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(date, 'fr')})`,
          en: `The decision ${quote(question, 'en')} was asked for ${onDate(date, 'en')} and is ${daysText(late, 'en')} late`,
        },
      }
    }
  },
})
