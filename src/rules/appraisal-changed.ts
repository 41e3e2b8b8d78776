/** Finds records of options that are no longer what a body saw. */

import { quote, shortHash } from '../lang/punctuation.ts'
import { appraisalHash } from '../plan/content-hash.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'

/** Finds appraisals whose hash is not the one of what they now say. */
export const appraisalChanged = defineRule({
  id: 'appraisal-changed',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Les options figées par une décision restent celles que l’instance a vues',
    en: 'The options that a decision froze stay those that the body saw',
  },
  why: {
    fr: 'Retouché après coup, l’enregistrement ne prouve plus entre quoi l’instance a choisi',
    en: 'Retouched afterwards, the record no longer proves what the body chose between',
  },
  fix: {
    fr: 'rétablissez l’enregistrement tel que git le garde\u00a0; un autre choix demande une autre décision',
    en: 'restore the record as git keeps it; another choice needs another decision',
  },
  *run({ appraisals, withholding }) {
    // The seal is of the record as it is written, not of what an audience may see of it.
    if (withholding !== undefined) return
    for (const record of appraisals) {
      const { decision, hash } = record
      if (hash === undefined) continue
      const now = appraisalHash(record)
      if (hash.toLowerCase() === now) continue
      yield {
        at: within(record, 'hash'),
        facts: { decision, hash, computed: now },
        message: {
          fr: `Options de la décision ${quote(decision, 'fr')} modifiées depuis qu’elles ont été figées\u00a0: empreinte ${quote(shortHash(hash), 'fr')} inscrite, ${quote(shortHash(now), 'fr')} calculée`,
          en: `The options of decision ${quote(decision, 'en')} have changed since they were frozen: hash ${quote(shortHash(hash), 'en')} is written, ${quote(shortHash(now), 'en')} computed`,
        },
      }
    }
  },
})
