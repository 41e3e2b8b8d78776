/** Words for the closed values of regimes, risks and the opinions on a project. */

import { type Bilingual, printed } from '../../values/language.ts'
import { type Names, nameIn } from './names.ts'

const STANDINGS: Names = printed('standings', {
  proven: { fr: 'en place, avec preuve', en: 'in place, with evidence' },
  in_place: { fr: 'en place, sans preuve', en: 'in place, without evidence' },
  delivered: { fr: 'livrée par un projet', en: 'delivered by a project' },
  by_project: { fr: 'portée par un projet', en: 'carried by a project' },
  planned: { fr: 'prévue, sans projet en cours ni à venir', en: 'planned, no project under way or to come' },
  gap: { fr: 'manquante', en: 'missing' },
  not_told: { fr: 'non renseignée', en: 'not told' },
  not_applicable: { fr: 'sans objet', en: 'not applicable' },
})

/** Where a measure of a regime stands. */
export function standingName(standing: string): Bilingual {
  return nameIn(STANDINGS, standing)
}

const RISK_SCOPES: Names = printed('security-names', {
  project: { fr: 'projet', en: 'project' },
  programme: { fr: 'programme', en: 'programme' },
  plan: { fr: 'ensemble du plan', en: 'whole plan' },
})

/** What a risk weighs on. */
export function riskScopeName(scope: string): Bilingual {
  return nameIn(RISK_SCOPES, scope)
}

const RISK_RESPONSES: Names = {
  avoid: { fr: 'éviter', en: 'avoid' },
  reduce: { fr: 'réduire', en: 'reduce' },
  transfer: { fr: 'transférer', en: 'transfer' },
  accept: { fr: 'accepter', en: 'accept' },
}

/** What is done about a risk. */
export function riskResponseName(response: string): Bilingual {
  return nameIn(RISK_RESPONSES, response)
}

const RISK_STATUSES: Names = {
  open: { fr: 'ouvert', en: 'open' },
  closed: { fr: 'clos', en: 'closed' },
  occurred: { fr: 'avéré', en: 'occurred' },
}

/** Where a risk stands. */
export function riskStatusName(status: string): Bilingual {
  return nameIn(RISK_STATUSES, status)
}

const SECURITY_OPINIONS: Names = {
  favourable: { fr: 'favorable', en: 'favourable' },
  reserved: { fr: 'réservé', en: 'reserved' },
  unfavourable: { fr: 'défavorable', en: 'unfavourable' },
}

/** The opinion of the security officer. */
export function securityOpinionName(outcome: string): Bilingual {
  return nameIn(SECURITY_OPINIONS, outcome)
}

const IMPACT_ASSESSMENTS: Names = {
  not_needed: { fr: 'sans objet', en: 'not needed' },
  planned: { fr: 'prévue', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'faite', en: 'done' },
}

/** Where the assessment of the impact on personal data stands. */
export function impactAssessmentName(dpia: string): Bilingual {
  return nameIn(IMPACT_ASSESSMENTS, dpia)
}
