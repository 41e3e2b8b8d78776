/**
 * The words that belong to no rule, metric or field: headings, columns, and the closed values of the format as tables and sentences have them.
 */

import type { Bilingual } from '../../values/language.ts'

/** Words of tables and headings. */
export const LABELS = {
  actual: { fr: 'Réel', en: 'Actual' },
  answered_by: { fr: 'Ce qui y répond', en: 'Answered by' },
  as_of: { fr: 'Date d’arrêté', en: 'Status date' },
  axis: { fr: 'Axe', en: 'Axis' },
  baseline: { fr: 'Référence', en: 'Baseline' },
  baseline_end: { fr: 'Fin de référence', en: 'Baseline end' },
  candidates: { fr: 'Candidats', en: 'Candidates' },
  capacity: { fr: 'Capacité nette', en: 'Net capacity' },
  commitment_rate: { fr: 'Taux d’engagement', en: 'Commitment rate' },
  committed: { fr: 'Engagé', en: 'Committed' },
  decision: { fr: 'Décision', en: 'Decision' },
  demand: { fr: 'Charge', en: 'Demand' },
  department: { fr: 'Direction', en: 'Department' },
  due: { fr: 'Échéance', en: 'Due' },
  end: { fr: 'Fin', en: 'End' },
  envelope: { fr: 'Enveloppe', en: 'Envelope' },
  execution_rate: { fr: 'Taux d’exécution', en: 'Execution rate' },
  fate: { fr: 'Suite donnée', en: 'What became of it' },
  figure: { fr: 'Indicateur', en: 'Figure' },
  finding: { fr: 'Constat', en: 'Finding' },
  forecast: { fr: 'Prévision', en: 'Forecast' },
  headroom: { fr: 'Marge', en: 'Headroom' },
  id: { fr: 'Identifiant', en: 'Id' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  later: { fr: 'Ultérieur', en: 'Later' },
  lead: { fr: 'Chef de projet', en: 'Project lead' },
  load_rate: { fr: 'Taux de charge', en: 'Load rate' },
  milestone: { fr: 'Prochain jalon', en: 'Next milestone' },
  need: { fr: 'Besoin', en: 'Need' },
  objective: { fr: 'Objectif', en: 'Objective' },
  opened: { fr: 'Crédits ouverts', en: 'Opened credits' },
  origin: { fr: 'Origine', en: 'Origin' },
  overload: { fr: 'Surcharge', en: 'Overload' },
  owner: { fr: 'Responsable', en: 'Owner' },
  carry_over: { fr: 'Reporté', en: 'Carried over' },
  paid: { fr: 'Mandaté', en: 'Paid' },
  peak: { fr: 'Pointe', en: 'Peak' },
  period: { fr: 'Période', en: 'Period' },
  place: { fr: 'Emplacement', en: 'Location' },
  plan: { fr: 'Plan', en: 'Plan' },
  plannable: { fr: 'Capacité planifiable', en: 'Plannable capacity' },
  previous_plan: { fr: 'Plan précédent', en: 'Previous plan' },
  progress: { fr: 'Avancement', en: 'Progress' },
  project: { fr: 'Projet', en: 'Project' },
  projects: { fr: 'Projets', en: 'Projects' },
  reason: { fr: 'Motif', en: 'Reason' },
  rule: { fr: 'Règle', en: 'Rule' },
  severity: { fr: 'Gravité', en: 'Severity' },
  source: { fr: 'Source', en: 'Source' },
  spending: { fr: 'Dépense prévue', en: 'Expected spending' },
  sponsor: { fr: 'Commanditaire', en: 'Sponsor' },
  start: { fr: 'Début', en: 'Start' },
  status: { fr: 'Statut', en: 'Status' },
  target: { fr: 'Cible', en: 'Target' },
  team: { fr: 'Équipe', en: 'Team' },
  theme: { fr: 'Thème', en: 'Theme' },
  this_plan: { fr: 'Ce plan', en: 'This plan' },
  total: { fr: 'Total', en: 'Total' },
  value: { fr: 'Valeur', en: 'Value' },
  what: { fr: 'Rubrique', en: 'Item' },
  what_to_do: { fr: 'Que faire', en: 'What to do' },
  year: { fr: 'Année', en: 'Year' },
} as const satisfies Record<string, Bilingual>

/** The closed values of the format as readers read them. */
const VALUES: Readonly<Record<string, Bilingual>> = {
  candidate: { fr: 'idée', en: 'candidate' },
  proposed: { fr: 'proposé', en: 'proposed' },
  approved: { fr: 'retenu', en: 'approved' },
  planned: { fr: 'planifié', en: 'planned' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  on_hold: { fr: 'suspendu', en: 'on hold' },
  completed: { fr: 'terminé', en: 'completed' },
  cancelled: { fr: 'abandonné', en: 'cancelled' },
  postponed: { fr: 'reporté', en: 'postponed' },
  rejected: { fr: 'non retenu', en: 'rejected' },
  merged: { fr: 'fusionné', en: 'merged' },
  initial: { fr: 'initial', en: 'initial' },
  added: { fr: 'ajouté', en: 'added' },
  carried_over: { fr: 'repris', en: 'carried over' },
  investment: { fr: 'Investissement', en: 'Investment' },
  operating: { fr: 'Fonctionnement', en: 'Operating' },
  infrastructure: { fr: 'Infrastructures', en: 'Infrastructure' },
  digital: { fr: 'Numérique', en: 'Digital' },
  application: { fr: 'Applications', en: 'Applications' },
  organisation: { fr: 'Organisation', en: 'Organisation' },
  sun: { fr: 'soleil', en: 'sun' },
  partly_cloudy: { fr: 'éclaircies', en: 'partly cloudy' },
  cloud: { fr: 'nuages', en: 'cloud' },
  storm: { fr: 'orage', en: 'storm' },
  up: { fr: 'en hausse', en: 'up' },
  flat: { fr: 'stable', en: 'flat' },
  down: { fr: 'en baisse', en: 'down' },
  strength: { fr: 'Forces', en: 'Strengths' },
  difficulty: { fr: 'Difficultés', en: 'Difficulties' },
  opportunity: { fr: 'Opportunités', en: 'Opportunities' },
  threat: { fr: 'Menaces', en: 'Threats' },
  lesson: { fr: 'Enseignements', en: 'Lessons' },
  continued: { fr: 'poursuivi', en: 'continued' },
  dropped: { fr: 'abandonné par décision', en: 'dropped by decision' },
  lost: { fr: 'perdu de vue', en: 'lost' },
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'info' },
  expressed: { fr: 'exprimé', en: 'expressed' },
  qualified: { fr: 'qualifié', en: 'qualified' },
  accepted: { fr: 'accepté', en: 'accepted' },
  deferred: { fr: 'différé', en: 'deferred' },
  duplicate: { fr: 'doublon', en: 'duplicate' },
  covered: { fr: 'couvert', en: 'covered' },
  capacity: { fr: 'capacité', en: 'capacity' },
  business_availability: { fr: 'disponibilité du métier', en: 'business availability' },
  procurement: { fr: 'achat', en: 'procurement' },
  supplier: { fr: 'fournisseur', en: 'supplier' },
  budget: { fr: 'budget', en: 'budget' },
  priority_change: { fr: 'changement de priorité', en: 'priority change' },
  dependency: { fr: 'dépendance', en: 'dependency' },
  technical: { fr: 'technique', en: 'technical' },
  regulation: { fr: 'réglementation', en: 'regulation' },
}

/** A closed value as readers read it; an unknown one stands for itself. */
export function valueLabel(value: string): Bilingual {
  return (Object.hasOwn(VALUES, value) ? VALUES[value] : undefined) ?? { fr: value, en: value }
}

/** Statuses of a plan; one that is approved is « adopté », a project « retenu ». */
const PLAN_STATUSES: Readonly<Record<string, Bilingual>> = {
  draft: { fr: 'en préparation', en: 'draft' },
  submitted: { fr: 'soumis', en: 'submitted' },
  approved: { fr: 'adopté', en: 'approved' },
  running: { fr: 'en cours', en: 'running' },
  closed: { fr: 'clos', en: 'closed' },
}

/** The status of a plan as readers read it. */
export function planStatusLabel(status: string): Bilingual {
  return PLAN_STATUSES[status] ?? { fr: status, en: status }
}

/** Statuses of an authorisation. */
const AUTHORISATION_STATUSES: Readonly<Record<string, Bilingual>> = {
  open: { fr: 'ouverte', en: 'open' },
  closed: { fr: 'close', en: 'closed' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
}

/** The status of an authorisation as readers read it. */
export function authorisationStatusLabel(status: string): Bilingual {
  return AUTHORISATION_STATUSES[status] ?? { fr: status, en: status }
}

/** Statuses of the follow-up of a decision. */
const FOLLOW_UPS: Readonly<Record<string, Bilingual>> = {
  open: { fr: 'ouverte', en: 'open' },
  in_progress: { fr: 'en cours', en: 'in progress' },
  done: { fr: 'faite', en: 'done' },
  dropped: { fr: 'abandonnée', en: 'dropped' },
}

/** The status of a decision's follow-up as readers read it. */
export function followUpLabel(status: string): Bilingual {
  return FOLLOW_UPS[status] ?? { fr: status, en: status }
}

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

const SECTIONS: Readonly<Record<'investment' | 'operating', Bilingual>> = {
  investment: { fr: 'investissement', en: 'investment' },
  operating: { fr: 'fonctionnement', en: 'operating' },
}

/** The section in both languages, in lower case. */
export function sectionName(section: keyof typeof SECTIONS): Bilingual {
  return SECTIONS[section]
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  do_minimum: { fr: 'socle', en: 'do-minimum' },
  baseline: { fr: 'référence', en: 'baseline' },
  ambitious: { fr: 'ambitieux', en: 'ambitious' },
  custom: { fr: 'sur mesure', en: 'custom' },
}

/** The kind of a scenario as readers read it. */
export function scenarioKind(kind: string): Bilingual {
  return KINDS[kind] ?? { fr: kind, en: kind }
}

const STATUSES: Readonly<Record<string, Bilingual>> = {
  draft: { fr: 'en préparation', en: 'draft' },
  proposed: { fr: 'proposé', en: 'proposed' },
  approved: { fr: 'retenu', en: 'approved' },
  rejected: { fr: 'écarté', en: 'rejected' },
  superseded: { fr: 'remplacé', en: 'superseded' },
}

/** The status of a scenario as readers read it. */
export function scenarioStatus(status: string): Bilingual {
  return STATUSES[status] ?? { fr: status, en: status }
}

const STANDINGS: Names = {
  proven: { fr: 'en place, avec preuve', en: 'in place, with evidence' },
  in_place: { fr: 'en place, sans preuve', en: 'in place, without evidence' },
  delivered: { fr: 'livrée par un projet', en: 'delivered by a project' },
  by_project: { fr: 'portée par un projet', en: 'carried by a project' },
  planned: { fr: 'prévue, sans projet', en: 'planned, without a project' },
  gap: { fr: 'manquante', en: 'missing' },
  not_told: { fr: 'non renseignée', en: 'not told' },
  not_applicable: { fr: 'sans objet', en: 'not applicable' },
}

/** Where a measure of a regime stands. */
export function standingName(standing: string): Bilingual {
  return nameIn(STANDINGS, standing)
}

const RISK_SCOPES: Names = {
  project: { fr: 'projet', en: 'project' },
  programme: { fr: 'programme', en: 'programme' },
  plan: { fr: 'ensemble du plan', en: 'whole plan' },
}

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
