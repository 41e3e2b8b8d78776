/** Finds years in which the plan expects to invest more than the envelope. */
import { defineRule } from './define.ts'
import { overEnvelope } from './words/envelopes.ts'

/** Finds investment above the ceiling of a year: a warning while the plan is a draft, an error once it is approved. */
export const investmentOverEnvelope = defineRule({
  id: 'investment-over-envelope',
  subject: 'budget',
  severity: { draft: 'warning', approved: 'error' },
  time: 'year',
  parts: ['section', 'year'],
  summary: {
    fr: 'L’investissement prévu chaque année tient dans l’enveloppe',
    en: 'The investment expected each year fits the envelope',
  },
  why: {
    fr: 'Un plan qui dépasse son enveloppe n’est pas finançable\u00a0: il annonce des projets qui n’auront pas lieu',
    en: 'A plan beyond its envelope is not affordable: it announces projects that will not happen',
  },
  fix: {
    fr: 'décalez, étalez ou retirez un projet de l’année, ou faites relever l’enveloppe par une décision',
    en: 'shift, spread or drop a project of the year, or have the envelope raised by a decision',
  },
  breach: {
    fr: ['dépassement de l’enveloppe d’investissement', 'dépassements de l’enveloppe d’investissement'],
    en: ['investment overrun', 'investment overruns'],
  },
  run: (plan) => overEnvelope(plan, 'investment'),
})
