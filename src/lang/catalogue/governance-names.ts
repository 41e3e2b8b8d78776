/** Words for the closed values of the life of a plan: its status, its preparation, its bodies and their decisions. */

import type { Bilingual } from '../../values/language.ts'
import { type Names, nameIn } from './names.ts'

/** Statuses of a plan; one that is approved is « adopté », a project « retenu ». */
const PLAN_STATUSES: Names = {
  draft: { fr: 'en préparation', en: 'draft' },
  submitted: { fr: 'soumis', en: 'submitted' },
  approved: { fr: 'adopté', en: 'approved' },
  running: { fr: 'en cours', en: 'under way' },
  closed: { fr: 'clos', en: 'closed' },
}

/** The status of a plan as readers read it. */
export function planStatusLabel(status: string): Bilingual {
  return nameIn(PLAN_STATUSES, status)
}

/** Statuses of the follow-up of a decision. */
const FOLLOW_UPS: Names = {
  open: { fr: 'ouverte', en: 'open' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'faite', en: 'done' },
  dropped: { fr: 'abandonnée', en: 'dropped' },
}

/** The status of a decision's follow-up as readers read it. */
export function followUpLabel(status: string): Bilingual {
  return nameIn(FOLLOW_UPS, status)
}

const STAGES: Names = {
  framing: { fr: 'cadrage', en: 'framing' },
  audit: { fr: 'diagnostic', en: 'audit' },
  needs: { fr: 'recueil des besoins', en: 'needs survey' },
  scenarios: { fr: 'scénarios', en: 'scenarios' },
  arbitration: { fr: 'arbitrage', en: 'arbitration' },
  adoption: { fr: 'adoption', en: 'adoption' },
  steering: { fr: 'pilotage', en: 'steering' },
}

/** A stage of the preparation of a plan. */
export function preparationStageName(stage: string): Bilingual {
  return nameIn(STAGES, stage)
}

const STAGE_STATUSES: Names = {
  planned: { fr: 'prévue', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'terminée', en: 'done' },
}

/** Where a stage of the preparation stands. */
export function stageStatusLabel(status: string): Bilingual {
  return nameIn(STAGE_STATUSES, status)
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

const BODY_LEVELS: Names = {
  assembly: { fr: 'assemblée', en: 'assembly' },
  executive: { fr: 'direction générale', en: 'executive' },
  strategy: { fr: 'stratégie', en: 'strategy' },
  steering: { fr: 'pilotage', en: 'steering' },
  project: { fr: 'projet', en: 'project' },
  office: { fr: 'bureau des projets', en: 'project office' },
}

/** The level of a governance body. */
export function bodyLevelName(level: string): Bilingual {
  return nameIn(BODY_LEVELS, level)
}

const WEEKDAYS: Names = {
  monday: { fr: 'lundi', en: 'Monday' },
  tuesday: { fr: 'mardi', en: 'Tuesday' },
  wednesday: { fr: 'mercredi', en: 'Wednesday' },
  thursday: { fr: 'jeudi', en: 'Thursday' },
  friday: { fr: 'vendredi', en: 'Friday' },
}

/** A day of the week. */
export function weekdayName(day: string): Bilingual {
  return nameIn(WEEKDAYS, day)
}
