/** Words for the closed values of the life of a plan: its status, its preparation, its bodies and their decisions. */

import { wordsByValue } from './names.ts'

/** One that is approved is « adopté », a project « retenu ». */
export const planStatusLabel = wordsByValue({
  draft: { fr: 'en préparation', en: 'draft' },
  submitted: { fr: 'soumis', en: 'submitted' },
  approved: { fr: 'adopté', en: 'approved' },
  running: { fr: 'en cours', en: 'under way' },
  closed: { fr: 'clos', en: 'closed' },
})

export const followUpLabel = wordsByValue({
  open: { fr: 'ouverte', en: 'open' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'faite', en: 'done' },
  dropped: { fr: 'abandonnée', en: 'dropped' },
})

export const preparationStageName = wordsByValue({
  framing: { fr: 'cadrage', en: 'framing' },
  audit: { fr: 'diagnostic', en: 'audit' },
  needs: { fr: 'recueil des besoins', en: 'needs survey' },
  scenarios: { fr: 'scénarios', en: 'scenarios' },
  arbitration: { fr: 'arbitrage', en: 'arbitration' },
  adoption: { fr: 'adoption', en: 'adoption' },
  steering: { fr: 'pilotage', en: 'steering' },
})

export const stageStatusLabel = wordsByValue({
  planned: { fr: 'prévue', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'terminée', en: 'done' },
})

export const outcomeName = wordsByValue({
  approved: { fr: 'approuvée', en: 'approved' },
  rejected: { fr: 'rejetée', en: 'rejected' },
  postponed: { fr: 'ajournée', en: 'postponed' },
  noted: { fr: 'prise d’acte', en: 'noted' },
  pending: { fr: 'en attente', en: 'pending' },
})

/** As a noun. */
export const decisionKindName = wordsByValue({
  approve: { fr: 'approbation', en: 'approval' },
  reject: { fr: 'rejet', en: 'rejection' },
  postpone: { fr: 'report', en: 'postponement' },
  cancel: { fr: 'abandon', en: 'cancellation' },
  hold: { fr: 'suspension', en: 'suspension' },
  resume: { fr: 'reprise', en: 'resumption' },
  add: { fr: 'ajout', en: 'addition' },
  rebaseline: { fr: 'nouvelle référence', en: 'new baseline' },
  budget: { fr: 'budget', en: 'budget' },
  risk_acceptance: { fr: 'acceptation d’un risque', en: 'acceptance of a risk' },
  scenario: { fr: 'choix d’un scénario', en: 'choice of a scenario' },
})

export const bodyLevelName = wordsByValue({
  assembly: { fr: 'assemblée', en: 'assembly' },
  executive: { fr: 'direction générale', en: 'executive' },
  strategy: { fr: 'stratégie', en: 'strategy' },
  steering: { fr: 'pilotage', en: 'steering' },
  project: { fr: 'projet', en: 'project' },
  office: { fr: 'bureau des projets', en: 'project office' },
})

export const weekdayName = wordsByValue({
  monday: { fr: 'lundi', en: 'Monday' },
  tuesday: { fr: 'mardi', en: 'Tuesday' },
  wednesday: { fr: 'mercredi', en: 'Wednesday' },
  thursday: { fr: 'jeudi', en: 'Thursday' },
  friday: { fr: 'vendredi', en: 'Friday' },
})
