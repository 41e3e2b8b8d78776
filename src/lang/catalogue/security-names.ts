/** Words for the closed values of regimes, risks and the opinions on a project. */

import { printed } from '../../values/language.ts'
import { wordsByValue } from './names.ts'

export const standingName = wordsByValue(
  printed('standings', {
    proven: { fr: 'en place, avec preuve', en: 'in place, with evidence' },
    in_place: { fr: 'en place, sans preuve', en: 'in place, without evidence' },
    delivered: { fr: 'livrée par un projet', en: 'delivered by a project' },
    by_project: { fr: 'portée par un projet', en: 'carried by a project' },
    planned: { fr: 'prévue, sans projet en cours ni à venir', en: 'planned, no project under way or to come' },
    gap: { fr: 'manquante', en: 'missing' },
    not_told: { fr: 'non renseignée', en: 'not told' },
    not_applicable: { fr: 'sans objet', en: 'not applicable' },
  }),
)

export const riskScopeName = wordsByValue(
  printed('security-names', {
    project: { fr: 'projet', en: 'project' },
    programme: { fr: 'programme', en: 'programme' },
    plan: { fr: 'ensemble du plan', en: 'whole plan' },
  }),
)

export const riskResponseName = wordsByValue({
  avoid: { fr: 'éviter', en: 'avoid' },
  reduce: { fr: 'réduire', en: 'reduce' },
  transfer: { fr: 'transférer', en: 'transfer' },
  accept: { fr: 'accepter', en: 'accept' },
})

export const riskStatusName = wordsByValue({
  open: { fr: 'ouvert', en: 'open' },
  closed: { fr: 'clos', en: 'closed' },
  occurred: { fr: 'avéré', en: 'occurred' },
})

export const securityOpinionName = wordsByValue({
  favourable: { fr: 'favorable', en: 'favourable' },
  reserved: { fr: 'réservé', en: 'reserved' },
  unfavourable: { fr: 'défavorable', en: 'unfavourable' },
})

export const impactAssessmentName = wordsByValue({
  not_needed: { fr: 'sans objet', en: 'not needed' },
  planned: { fr: 'prévue', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'faite', en: 'done' },
})
