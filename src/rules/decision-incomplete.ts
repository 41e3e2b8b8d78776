/** Finds entries of the decision register that lack what makes a decision. */

import { withoutAny } from '../lang/lists.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

const REQUIRED = {
  date: { fr: 'date', en: 'date' },
  body: { fr: 'instance', en: 'body' },
  subject: { fr: 'objet', en: 'subject' },
  outcome: { fr: 'sens de la décision', en: 'outcome' },
  owner: { fr: 'responsable du suivi', en: 'owner' },
} as const satisfies Record<string, Bilingual>

const KEYS = Object.keys(REQUIRED) as (keyof typeof REQUIRED)[]

/** Finds decisions without date, body, subject, outcome or owner. */
export const decisionIncomplete = defineRule({
  id: 'decision-incomplete',
  subject: 'governance',
  severity: 'error',
  summary: {
    fr: 'Une décision a une date, une instance, un objet, un sens et un responsable',
    en: 'A decision has a date, a body, a subject, an outcome and an owner',
  },
  why: {
    fr: 'Le registre fait foi\u00a0: une décision sans date, sans auteur ou sans suite ne prouve rien',
    en: 'The register is evidence: a decision without date, author or follow-up proves nothing',
  },
  fix: {
    fr: 'complétez la décision (clés date, body, subject, outcome, owner)',
    en: 'complete the decision (keys date, body, subject, outcome, owner)',
  },
  collective: {
    population: ({ decisions }) => decisions.length,
    message: collectively(
      (count, of) => `${count} des ${of} décisions sont incomplètes`,
      (count, of) => `${count} of ${of} decisions are incomplete`,
    ),
  },
  *run(plan) {
    for (const decision of plan.decisions) {
      const missing = KEYS.filter((key) => decision[key] === undefined)
      if (missing.length === 0) continue
      const { id } = decision
      const words = missing.map((key) => REQUIRED[key])
      yield {
        at: within(decision, 'id'),
        entity: id,
        facts: { missing },
        message: {
          fr: `Décision ${quote(id, 'fr')} sans ${withoutAny(words, 'fr')}`,
          en: `Decision ${quote(id, 'en')} has no ${withoutAny(words, 'en')}`,
        },
      }
    }
  },
})
