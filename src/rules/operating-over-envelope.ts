/** Finds years in which the plan expects more operating cost than the envelope. */
import { defineRule } from './define.ts'
import { overEnvelope } from './words/envelopes.ts'

/** Finds operating cost above the ceiling of a year: a warning while the plan is a draft, an error once it is approved. */
export const operatingOverEnvelope = defineRule({
  id: 'operating-over-envelope',
  subject: 'budget',
  severity: { draft: 'warning', approved: 'error' },
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le fonctionnement prévu chaque année tient dans l’enveloppe',
    en: 'The operating cost expected each year fits the envelope',
  },
  why: {
    fr: 'Les coûts de fonctionnement reviennent chaque année\u00a0: un dépassement se répète au lieu de se résorber',
    en: 'Operating cost comes back every year: an overrun repeats itself instead of going away',
  },
  fix: {
    fr: 'réduisez ou décalez des coûts récurrents, ou faites relever l’enveloppe par une décision',
    en: 'cut or shift recurring costs, or have the envelope raised by a decision',
  },
  breach: {
    fr: ['dépassement de l’enveloppe de fonctionnement', 'dépassements de l’enveloppe de fonctionnement'],
    en: ['operating overrun', 'operating overruns'],
  },
  run: (plan) => overEnvelope(plan, 'operating'),
})
