/** Words for the closed values of projects and needs: phases, milestones, priorities, obligations. */

import { wordsByValue } from './names.ts'

/** In the plural. */
export const workUnitName = wordsByValue({
  day: { fr: 'jours', en: 'days' },
  hour: { fr: 'heures', en: 'hours' },
  fte: { fr: 'ETP', en: 'FTE' },
})

/** As a noun. */
export const phaseName = wordsByValue({
  framing: { fr: 'cadrage', en: 'framing' },
  design_build: { fr: 'conception et réalisation', en: 'design and build' },
  pilot: { fr: 'expérimentation', en: 'pilot' },
  rollout: { fr: 'déploiement', en: 'rollout' },
  closed: { fr: 'clôture', en: 'closure' },
})

export const milestoneKindName = wordsByValue({
  gate: { fr: 'Point de décision', en: 'Gate' },
  delivery: { fr: 'Livraison', en: 'Delivery' },
  golive: { fr: 'Mise en service', en: 'Go-live' },
  legal: { fr: 'Échéance légale', en: 'Legal deadline' },
})

export const priorityClassName = wordsByValue({
  mandatory: { fr: 'obligatoire', en: 'mandatory' },
  must: { fr: 'indispensable', en: 'must' },
  should: { fr: 'important', en: 'should' },
  could: { fr: 'souhaitable', en: 'could' },
  wont: { fr: 'pas cette fois', en: 'won’t' },
})

export const needSourceLabel = wordsByValue({
  department: { fr: 'direction métier', en: 'department' },
  elected_official: { fr: 'élu', en: 'elected official' },
  regulation: { fr: 'réglementation', en: 'regulation' },
  it: { fr: 'DSI', en: 'IT department' },
  audit: { fr: 'audit', en: 'audit' },
  user: { fr: 'utilisateur', en: 'user' },
})

/** Agrees with « données ». */
export const dataSensitivityName = wordsByValue({
  none: { fr: 'ni personnelles ni confidentielles', en: 'neither personal nor confidential' },
  personal: { fr: 'personnelles', en: 'personal' },
  special: { fr: 'personnelles sensibles (RGPD, art. 9)', en: 'special categories (GDPR, art. 9)' },
  confidential: { fr: 'confidentielles', en: 'confidential' },
})

export const obligationName = wordsByValue({
  law: { fr: 'loi ou règlement', en: 'law' },
  contract: { fr: 'contrat', en: 'contract' },
  security: { fr: 'sécurité du SI', en: 'security' },
  end_of_support: { fr: 'fin de support', en: 'end of support' },
  safety: { fr: 'sécurité des personnes', en: 'safety' },
})
