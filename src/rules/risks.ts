/** Risks and the actions against them. */

import { dateWords, onDate } from '../lang/dates.ts'
import { withoutAny } from '../lang/lists.ts'
import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { hasStarted, isOpen } from '../plan/project-status.ts'
import { isRecent } from '../plan/reviews.ts'
import {
  actionDelay,
  actionsOf,
  HIGH_RISK,
  hasOccurred,
  highRisks,
  isLiveRisk,
  lacksOf,
  openRisks,
  type PlanRisk,
  risksOf,
  weightOf,
} from '../plan/risks.ts'
import { parseDay } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'
import { holderId, riskName, weightWords } from './words/risks.ts'

const LACKS: Readonly<Record<'answer' | 'owner' | 'due', Bilingual>> = {
  answer: { fr: 'mesure de maîtrise', en: 'a mitigation' },
  owner: { fr: 'responsable', en: 'an owner' },
  due: { fr: 'échéance', en: 'a due date' },
}

export const highRiskUnmanaged = recordRule({
  id: 'high-risk-unmanaged',
  subject: 'risks',
  severity: 'warning',
  parts: ['risk'],
  summary: {
    fr: `Un risque ouvert de criticité ${HIGH_RISK} ou plus a une mesure de maîtrise, un responsable et une échéance`,
    en: `An open risk that weighs ${HIGH_RISK} or more has a mitigation, an owner and a due date`,
  },
  why: {
    fr: 'Un risque élevé dont personne ne répond se réalise sans que rien ne l’ait retardé',
    en: 'A high risk that nobody answers for comes true with nothing in its way',
  },
  fix: {
    fr: 'ajoutez au risque ce qui manque\u00a0: mitigation ou actions, owner, due\u00a0; accepté par une décision (response: accept, decision), il ne lui faut qu’un owner',
    en: 'add to the risk what is missing: mitigation or actions, owner, due; one that is accepted by a decision (response: accept, decision) needs its owner only',
  },
  example: 'actions: [{ title: binôme sur la paie, owner: direction-ressources-humaines, due: 2024-09-15 }]',
  most: {
    fr: '{count} des {of} risques élevés n’ont pas de mesure, de responsable ou d’échéance',
    en: '{count} of {of} high risks lack a mitigation, an owner or a due date',
  },
  exceptClosed: true,
  over: highRisks,
  find(risk) {
    const lacks = lacksOf(risk)
    if (lacks.length === 0) return undefined
    const words = lacks.map((lack) => LACKS[lack])
    return {
      at: within(risk, 'id'),
      entity: holderId(risk),
      facts: { risk: risk.written.id, weight: weightOf(risk) ?? 0, missing: lacks },
      message: {
        fr: `Risque élevé ${riskName(risk, 'fr')} (${weightWords(risk, 'fr')}) sans ${withoutAny(words, 'fr')}`,
        en: `High risk ${riskName(risk, 'en')} (${weightWords(risk, 'en')}) without ${withoutAny(words, 'en')}`,
      },
    }
  },
})

const GRADES = {
  probability: { fr: 'probabilité', en: 'a probability' },
  impact: { fr: 'impact', en: 'an impact' },
} as const satisfies Readonly<Record<string, Bilingual>>

export const riskUnrated = recordRule({
  id: 'risk-unrated',
  subject: 'risks',
  severity: 'warning',
  parts: ['risk'],
  summary: {
    fr: 'Un risque ouvert a sa probabilité et son impact',
    en: 'An open risk has its probability and its impact',
  },
  why: {
    fr: 'Un risque non coté n’entre ni dans l’exposition ni dans la carte, et rien ne dit s’il est élevé',
    en: 'A risk that is not rated counts neither in the exposure nor in the map, and nothing says whether it is high',
  },
  fix: {
    fr: 'écrivez «\u00a0probability\u00a0» et «\u00a0impact\u00a0», de 1 à 5',
    en: 'write "probability" and "impact", from 1 to 5',
  },
  example: 'risks: [{ id: R1, title: Retard du marché, probability: 3, impact: 4 }]',
  most: { fr: '{count} des {of} risques ouverts ne sont pas cotés', en: '{count} of {of} open risks are not rated' },
  exceptClosed: true,
  over: openRisks,
  find(risk) {
    const missing = (['probability', 'impact'] as const).filter((grade) => risk.written[grade] === undefined)
    if (missing.length === 0) return undefined
    const words = missing.map((grade) => GRADES[grade])
    return {
      at: within(risk, 'id'),
      entity: holderId(risk),
      facts: { risk: risk.written.id, missing },
      message: {
        fr: `Risque ${riskName(risk, 'fr')} sans ${withoutAny(words, 'fr')}`,
        en: `The risk ${riskName(risk, 'en')} lacks ${withoutAny(words, 'en')}`,
      },
    }
  },
})

function occurred(plan: Plan): PlanRisk[] {
  return risksOf(plan).filter((risk) => hasOccurred(plan, risk) && isLiveRisk(plan, risk))
}

export const occurredRiskWithoutFollowUp = recordRule({
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
  most: {
    fr: '{count} des {of} risques avérés sont sans décision ni action',
    en: '{count} of {of} risks that have occurred have neither a decision nor an action',
  },
  exceptClosed: true,
  over: occurred,
  find(risk) {
    const { id, occurred: date, decision, actions = [], status } = risk.written
    if (decision !== undefined || actions.length > 0) return undefined
    const when = bilingual((lang) => (date === undefined ? '' : ` ${onDate(date, lang)}`))
    return {
      at: within(risk, status === 'occurred' ? 'status' : 'occurred'),
      entity: holderId(risk),
      facts: { risk: id, ...(date === undefined ? {} : { date }) },
      message: {
        fr: `Risque ${riskName(risk, 'fr')} avéré${when.fr}, sans décision ni action`,
        en: `The risk ${riskName(risk, 'en')} occurred${when.en}, and neither a decision nor an action follows`,
      },
    }
  },
})

/** Finds retained projects that are not completed and name no risk; of a new addition only once it is no longer recent. */
export const retainedProjectWithoutRisk = recordRule({
  id: 'retained-project-without-risk',
  subject: 'risks',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu et non terminé nomme au moins un risque',
    en: 'Every retained project that is not completed names at least one risk',
  },
  why: {
    fr: 'Un projet sans risque est un projet dont les risques n’ont pas été analysés',
    en: 'A project without a risk is a project whose risks were not analysed',
  },
  fix: {
    fr: 'ajoutez «\u00a0risks\u00a0» avec ce qui peut arriver et ce qui y répond',
    en: 'add "risks" with what may happen and what is done about it',
  },
  example: 'risks: [{ id: R1, title: Retard du marché, probability: 3, impact: 4 }]',
  most: {
    fr: '{count} des {of} projets en cours ou à venir n’ont aucun risque identifié',
    en: '{count} of {of} retained projects that are not completed name no risk',
  },
  /** The projects whose risks should be known: not one that was added so lately that nobody looked at it yet. */
  over: (plan) =>
    plan.projects.filter((project) => {
      const added = parseDay(project.written.addition?.date ?? '', 'end')
      const isNew = added !== undefined && isRecent(plan, added) && !hasStarted(project)
      return isOpen(project) && !isNew
    }),
  find(project) {
    if ((project.written.risks ?? []).length > 0) return undefined
    return {
      ...placedIn(project, 'id'),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} retenu sans aucun risque identifié`,
        en: `${nameOf(project, 'en')} is retained and names no risk`,
      },
    }
  },
})

export const riskActionOverdue = recordRule({
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
  most: {
    fr: '{count} des {of} actions de maîtrise des risques sont en retard',
    en: '{count} of {of} actions against risks are late',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  over: (plan) =>
    risksOf(plan)
      .filter((risk) => isLiveRisk(plan, risk))
      .flatMap(actionsOf)
      .filter(({ written }) => written.due !== undefined),
  find(action, plan) {
    const late = actionDelay(plan, action)
    if (late === undefined) return undefined
    const { risk, written } = action
    const { title, due = '' } = written
    return {
      at: within(action, 'due'),
      entity: holderId(risk),
      facts: { risk: risk.written.id, action: title, due, days: late },
      message: {
        fr: `Action ${quote(title, 'fr')} contre le risque ${riskName(risk, 'fr')} en retard de ${daysText(late, 'fr')} (échéance\u00a0: ${dateWords(due, 'fr')})`,
        en: `The action ${quote(title, 'en')} against the risk ${riskName(risk, 'en')} is ${daysText(late, 'en')} late (due: ${dateWords(due, 'en')})`,
      },
    }
  },
})

export const riskReviewOverdue = recordRule({
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
  most: {
    fr: 'La revue de {count} des {of} risques ouverts qui en ont une est en retard',
    en: 'The review of {count} of {of} open risks that have one is overdue',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  over: (plan) => openRisks(plan).filter(({ written }) => written.review_date !== undefined),
  find(risk, plan) {
    const { review_date: date = '' } = risk.written
    const day = parseDay(date, 'end')
    if (day === undefined || day >= plan.asOf) return undefined
    const late = plan.asOf - day
    return {
      at: within(risk, 'review_date'),
      entity: holderId(risk),
      facts: { risk: risk.written.id, date, days: late },
      message: {
        fr: `Revue du risque ${riskName(risk, 'fr')} en retard de ${daysText(late, 'fr')} (prévue\u00a0: ${dateWords(date, 'fr')})`,
        en: `The review of the risk ${riskName(risk, 'en')} is ${daysText(late, 'en')} late (planned: ${dateWords(date, 'en')})`,
      },
    }
  },
})
