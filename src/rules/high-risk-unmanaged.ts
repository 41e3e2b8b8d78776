/** Finds high risks without an answer, an owner or a due date. */

import { withoutAny } from '../lang/lists.ts'
import { within } from '../plan/entity.ts'
import { HIGH_RISK, highRisks, lacksOf, weightOf } from '../plan/risks.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { holderId, riskName, weightWords } from './words/risks.ts'

const LACKS: Readonly<Record<'answer' | 'owner' | 'due', Bilingual>> = {
  answer: { fr: 'mesure de maîtrise', en: 'a mitigation' },
  owner: { fr: 'responsable', en: 'an owner' },
  due: { fr: 'échéance', en: 'a due date' },
}

/** Finds open risks of a probability × impact of 15 or more that are not managed. */
export const highRiskUnmanaged = defineRule({
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
  collective: {
    population: (plan) => highRisks(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} risques élevés n’ont pas de mesure, de responsable ou d’échéance`,
      (count, of) => `${count} of ${of} high risks lack a mitigation, an owner or a due date`,
    ),
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const risk of highRisks(plan)) {
      const lacks = lacksOf(risk)
      if (lacks.length === 0) continue
      const words = lacks.map((lack) => LACKS[lack])
      yield {
        at: within(risk, 'id'),
        entity: holderId(risk),
        facts: { risk: risk.written.id, weight: weightOf(risk), missing: lacks },
        message: {
          fr: `Risque élevé ${riskName(risk, 'fr')} (${weightWords(risk, 'fr')}) sans ${withoutAny(words, 'fr')}`,
          en: `High risk ${riskName(risk, 'en')} (${weightWords(risk, 'en')}) without ${withoutAny(words, 'en')}`,
        },
      }
    }
  },
})
