/** Finds years in which the plan expects less operating cost than the floor of the envelope. */
import { defineRule } from './define.ts'
import { underFloor } from './words/envelopes.ts'

/** Finds operating cost below the floor that the envelope of a year sets. */
export const operatingUnderFloor = defineRule({
  id: 'operating-under-floor',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le fonctionnement prévu chaque année atteint le plancher de l’enveloppe',
    en: 'The operating cost expected each year reaches the floor of the envelope',
  },
  why: {
    fr: 'Des crédits de fonctionnement non prévus sont repris, et manquent quand les systèmes sont en service',
    en: 'Operating credits that nothing is planned for are taken back, and are missing once the systems run',
  },
  fix: {
    fr: 'chiffrez les coûts récurrents des projets, ou faites abaisser le plancher par une décision',
    en: 'estimate the recurring cost of the projects, or have the floor lowered by a decision',
  },
  breach: {
    fr: ['plancher de fonctionnement manqué', 'planchers de fonctionnement manqués'],
    en: ['missed floor of operating cost', 'missed floors of operating cost'],
  },
  run: (plan) => underFloor(plan, 'operating'),
})
