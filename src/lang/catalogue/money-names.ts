/** Words for the closed values of budget lines, grants and authorisations, as tables and sentences have them. */

import type { Bilingual } from '../../values/language.ts'
import { type Names, nameIn } from './names.ts'

/** Statuses of an authorisation. */
const AUTHORISATION_STATUSES: Names = {
  open: { fr: 'ouverte', en: 'open' },
  closed: { fr: 'close', en: 'closed' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
}

/** The status of an authorisation as readers read it. */
export function authorisationStatusLabel(status: string): Bilingual {
  return nameIn(AUTHORISATION_STATUSES, status)
}

const LINE_KINDS: Names = {
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
}

/** The kind of a budget line, in lower case. */
export function lineKindName(kind: string): Bilingual {
  return nameIn(LINE_KINDS, kind)
}

const SIDES: Names = {
  it: { fr: 'la DSI', en: 'IT' },
  business: { fr: 'le métier', en: 'the business' },
  external: { fr: 'un tiers', en: 'a third party' },
  internal: { fr: 'les moyens internes', en: 'internal means' },
}

/** Who bears a line. */
export function sideName(side: string): Bilingual {
  return nameIn(SIDES, side)
}

const VAT_FUND_KINDS: Names = {
  none: { fr: 'rien', en: 'nothing' },
  equipment: { fr: 'équipement', en: 'equipment' },
  iaas: { fr: 'hébergement en nuage (IaaS)', en: 'cloud infrastructure (IaaS)' },
}

/** What the VAT fund refunds of a line. */
export function vatFundName(kind: string): Bilingual {
  return nameIn(VAT_FUND_KINDS, kind)
}

const GRANT_STATUSES: Names = {
  planned: { fr: 'prévue', en: 'planned' },
  applied: { fr: 'demandée', en: 'applied for' },
  awarded: { fr: 'accordée', en: 'awarded' },
  refused: { fr: 'refusée', en: 'refused' },
  paid: { fr: 'versée', en: 'paid' },
}

/** Where a grant stands; « la subvention est accordée ». */
export function grantStatusName(status: string): Bilingual {
  return nameIn(GRANT_STATUSES, status)
}

const ESTIMATE_CLASSES: Names = {
  order_of_magnitude: { fr: 'ordre de grandeur', en: 'order of magnitude' },
  budget: { fr: 'budgétaire', en: 'budget' },
  definitive: { fr: 'définitif', en: 'definitive' },
}

/** How sure an estimate is. */
export function estimateClassName(name: string): Bilingual {
  return nameIn(ESTIMATE_CLASSES, name)
}

const TAX_BASES: Names = { HT: { fr: 'HT', en: 'without tax' }, TTC: { fr: 'TTC', en: 'with tax' } }

/** A tax basis. */
export function taxBasisName(basis: string): Bilingual {
  return nameIn(TAX_BASES, basis)
}

const SECTIONS: Readonly<Record<'investment' | 'operating', Bilingual>> = {
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating' },
}

/** The section in both languages, in lower case. */
export function sectionName(section: keyof typeof SECTIONS): Bilingual {
  return SECTIONS[section]
}
