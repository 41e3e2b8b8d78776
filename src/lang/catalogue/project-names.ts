/** Words for the closed values of projects and needs: phases, milestones, priorities, obligations. */

import type { Bilingual } from '../../values/language.ts'
import { type Names, nameIn } from './names.ts'

const WORK_UNITS: Names = {
  day: { fr: 'jours', en: 'days' },
  hour: { fr: 'heures', en: 'hours' },
  fte: { fr: 'ETP', en: 'FTE' },
}

/** The unit of a workload, in the plural. */
export function workUnitName(unit: string): Bilingual {
  return nameIn(WORK_UNITS, unit)
}

const PHASES: Names = {
  framing: { fr: 'cadrage', en: 'framing' },
  design_build: { fr: 'conception et réalisation', en: 'design and build' },
  pilot: { fr: 'expérimentation', en: 'pilot' },
  rollout: { fr: 'déploiement', en: 'rollout' },
  closed: { fr: 'clôture', en: 'closure' },
}

/** A phase of the work, as a noun. */
export function phaseName(phase: string): Bilingual {
  return nameIn(PHASES, phase)
}

const MILESTONE_KINDS: Names = {
  gate: { fr: 'Point de décision', en: 'Gate' },
  delivery: { fr: 'Livraison', en: 'Delivery' },
  golive: { fr: 'Mise en service', en: 'Go-live' },
  legal: { fr: 'Échéance légale', en: 'Legal deadline' },
}

/** What a milestone marks. */
export function milestoneKindName(kind: string): Bilingual {
  return nameIn(MILESTONE_KINDS, kind)
}

const PRIORITY_CLASSES: Names = {
  mandatory: { fr: 'obligatoire', en: 'mandatory' },
  must: { fr: 'indispensable', en: 'must' },
  should: { fr: 'important', en: 'should' },
  could: { fr: 'souhaitable', en: 'could' },
  wont: { fr: 'pas cette fois', en: 'won’t' },
}

/** A priority class. */
export function priorityClassName(name: string): Bilingual {
  return nameIn(PRIORITY_CLASSES, name)
}

const NEED_SOURCES: Names = {
  department: { fr: 'direction métier', en: 'department' },
  elected_official: { fr: 'élu', en: 'elected official' },
  regulation: { fr: 'réglementation', en: 'regulation' },
  it: { fr: 'DSI', en: 'IT department' },
  audit: { fr: 'audit', en: 'audit' },
  user: { fr: 'utilisateur', en: 'user' },
}

/** Who a need comes from. */
export function needSourceLabel(source: string): Bilingual {
  return nameIn(NEED_SOURCES, source)
}

const DATA_SENSITIVITIES: Names = {
  none: { fr: 'ni personnelles ni confidentielles', en: 'neither personal nor confidential' },
  personal: { fr: 'personnelles', en: 'personal' },
  special: { fr: 'personnelles sensibles (RGPD, art. 9)', en: 'special categories (GDPR, art. 9)' },
  confidential: { fr: 'confidentielles', en: 'confidential' },
}

/** How sensitive the data of a need are; agrees with « données ». */
export function dataSensitivityName(sensitivity: string): Bilingual {
  return nameIn(DATA_SENSITIVITIES, sensitivity)
}

const OBLIGATIONS: Names = {
  law: { fr: 'loi ou règlement', en: 'law' },
  contract: { fr: 'contrat', en: 'contract' },
  security: { fr: 'sécurité du SI', en: 'security' },
  end_of_support: { fr: 'fin de support', en: 'end of support' },
  safety: { fr: 'sécurité des personnes', en: 'safety' },
}

/** What obliges. */
export function obligationName(kind: string): Bilingual {
  return nameIn(OBLIGATIONS, kind)
}
