/** Words for the closed values of budget lines, grants and authorisations, as tables and sentences have them. */

import { wordsByValue } from './names.ts'

export const authorisationStatusLabel = wordsByValue({
  open: { fr: 'ouverte', en: 'open' },
  closed: { fr: 'close', en: 'closed' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
})

/** In lower case. */
export const lineKindName = wordsByValue({
  hardware: { fr: 'matériel', en: 'hardware' },
  software: { fr: 'logiciel', en: 'software' },
  services: { fr: 'prestations', en: 'services' },
  subscription: { fr: 'abonnement', en: 'subscription' },
  maintenance: { fr: 'maintenance', en: 'maintenance' },
  telecom: { fr: 'télécoms', en: 'telecom' },
  internal_labour: { fr: 'personnel interne', en: 'own labour' },
  training: { fr: 'formation', en: 'training' },
  contingency: { fr: 'provision pour aléas', en: 'contingency' },
  revenue: { fr: 'recette', en: 'revenue' },
  saving: { fr: 'économie', en: 'saving' },
  correction: { fr: 'correction', en: 'correction' },
})

export const sideName = wordsByValue({
  it: { fr: 'la DSI', en: 'IT' },
  business: { fr: 'le métier', en: 'the business' },
  external: { fr: 'un tiers', en: 'a third party' },
  internal: { fr: 'les moyens internes', en: 'internal means' },
})

export const vatFundName = wordsByValue({
  none: { fr: 'rien', en: 'nothing' },
  equipment: { fr: 'équipement', en: 'equipment' },
  iaas: { fr: 'hébergement en nuage (IaaS)', en: 'cloud infrastructure (IaaS)' },
})

/** As in « la subvention est accordée ». */
export const grantStatusName = wordsByValue({
  planned: { fr: 'prévue', en: 'planned' },
  applied: { fr: 'demandée', en: 'applied for' },
  awarded: { fr: 'accordée', en: 'awarded' },
  refused: { fr: 'refusée', en: 'refused' },
  paid: { fr: 'versée', en: 'paid' },
})

export const estimateClassName = wordsByValue({
  order_of_magnitude: { fr: 'ordre de grandeur', en: 'order of magnitude' },
  budget: { fr: 'budgétaire', en: 'budget' },
  definitive: { fr: 'définitif', en: 'definitive' },
})

export const taxBasisName = wordsByValue({ HT: { fr: 'HT', en: 'without tax' }, TTC: { fr: 'TTC', en: 'with tax' } })

/** In lower case. */
export const sectionName = wordsByValue({
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating' },
})
