/** Finds years in which the plan expects to invest less than the floor of the envelope. */
import { defineRule } from './define.ts'
import { underFloor } from './words/envelopes.ts'

/** Finds investment below the floor that the envelope of a year sets. */
export const investmentUnderFloor = defineRule({
  id: 'investment-under-floor',
  subject: 'budget',
  severity: 'warning',
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'L’investissement prévu chaque année atteint le plancher de l’enveloppe',
    en: 'The investment expected each year reaches the floor of the envelope',
  },
  why: {
    fr: 'Un plancher engage à renouveler le patrimoine\u00a0: en dessous, la dette technique se creuse',
    en: 'A floor is a commitment to renew the estate: below it, technical debt grows',
  },
  fix: {
    fr: 'avancez ou retenez un projet de plus dans l’année, ou faites abaisser le plancher par une décision',
    en: 'bring a project forward or retain one more in the year, or have the floor lowered by a decision',
  },
  breach: {
    fr: ['plancher d’investissement manqué', 'planchers d’investissement manqués'],
    en: ['missed floor of investment', 'missed floors of investment'],
  },
  run: (plan) => underFloor(plan, 'investment'),
})
