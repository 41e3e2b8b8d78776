/** The closed values of the format inside a sentence, where no report has a word for them. */
import type { Bilingual } from '../values/language.ts'

type Names = Readonly<Record<string, Bilingual>>

function nameIn(names: Names, value: string): Bilingual {
  return names[value] ?? { fr: value, en: value }
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

const TAX_BASES: Names = {
  HT: { fr: 'HT', en: 'without tax' },
  TTC: { fr: 'TTC', en: 'with tax' },
}

/** A tax basis. */
export function taxBasisName(basis: string): Bilingual {
  return nameIn(TAX_BASES, basis)
}

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

const OUTCOMES: Names = {
  approved: { fr: 'approuvée', en: 'approved' },
  rejected: { fr: 'rejetée', en: 'rejected' },
  postponed: { fr: 'ajournée', en: 'postponed' },
  noted: { fr: 'prise d’acte', en: 'noted' },
  pending: { fr: 'en attente', en: 'pending' },
}

/** What was decided. */
export function outcomeName(outcome: string): Bilingual {
  return nameIn(OUTCOMES, outcome)
}

const DECISION_KINDS: Names = {
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
}

/** What a decision does, as a noun. */
export function decisionKindName(kind: string): Bilingual {
  return nameIn(DECISION_KINDS, kind)
}
