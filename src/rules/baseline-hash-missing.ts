/** Finds an approved plan whose baseline has a date and a decision but no seal. */

import { onDate } from '../lang/dates.ts'
import { keyWithin } from '../plan/entity.ts'
import { defineRule } from './define.ts'

/** Finds approved plans whose plan.baseline has no hash. */
export const baselineHashMissing = defineRule({
  id: 'baseline-hash-missing',
  subject: 'projects',
  severity: 'warning',
  parts: ['decision'],
  summary: {
    fr: 'La référence d’un plan approuvé porte l’empreinte de ce qui a été figé',
    en: 'The baseline of an approved plan holds the hash of what was frozen',
  },
  why: {
    fr: 'Sans empreinte, une référence retouchée après coup ne se voit pas',
    en: 'Without a hash nobody sees that a baseline was retouched afterwards',
  },
  fix: {
    fr: 'figez la référence\u00a0: plan baseline freeze --decision … calcule et inscrit l’empreinte',
    en: 'freeze the baseline: plan baseline freeze --decision … computes and writes the hash',
  },
  *run({ isApproved, header }) {
    const { baseline } = header
    if (!isApproved || baseline === undefined || baseline.hash !== undefined) return
    yield {
      at: keyWithin(header, 'baseline'),
      facts: { date: baseline.date, decision: baseline.decision },
      message: {
        fr: `Référence du plan figée ${onDate(baseline.date, 'fr')} sans empreinte`,
        en: `The baseline of the plan was frozen ${onDate(baseline.date, 'en')} without a hash`,
      },
    }
  },
})
