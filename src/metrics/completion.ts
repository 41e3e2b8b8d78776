/**
 * Completion by number of projects: gross, which offices quote, net, due by the status date, and with additions. Projects
 * of unknown status stand on neither side of these rates, and their coverage says how many they are.
 */
import type { Project } from '../plan/plan.ts'
import {
  initialPortfolio,
  isAddition,
  isCompleted,
  isInitial,
  isStatusTold,
  leavesByDecision,
} from '../plan/project-status.ts'
import { BY_PORTFOLIO, BY_PROGRAMME, defineRate, type Scope, type Term } from './base/define.ts'
import { shareOf } from './base/terms.ts'

/** The share of completed projects among those of known status. */
function completed(projects: readonly Project[]): Term[] {
  return shareOf(projects.filter(isStatusTold), isCompleted)
}

function netPortfolio(scope: Scope): Project[] {
  return initialPortfolio(scope).filter((project) => !leavesByDecision(project))
}

function isInitialOrAdded(project: Project): boolean {
  return isInitial(project) || isAddition(project)
}

/** Gross completion. @example 60 initial projects of which 45 completed: 45/60 = 75.0 % */
export const completionGross = defineRate({
  id: 'completion_gross',
  label: { fr: 'Taux de réalisation brut', en: 'Gross completion' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial terminés ÷ projets du portefeuille initial (abandonnés, reportés et fusionnés compris\u00a0; statut inconnu écarté)',
    en: 'completed projects of the initial portfolio ÷ projects of the initial portfolio (cancelled, postponed and merged included; unknown status left out)',
  },
  source: {
    fr: 'usage des schémas directeurs SI\u00a0; le taux que cite un bilan',
    en: 'usual practice of IT master plans; the rate that a retrospective quotes',
  },
  breakdowns: BY_PROGRAMME,
  terms: (_, scope) => completed(initialPortfolio(scope)),
  expected: (_, scope) => initialPortfolio(scope),
})

/** Net completion; never published without the gross one. @example 60 initial projects, 45 completed, 2 merged, 3 cancelled: 45/55 = 81.8 % */
export const completionNet = defineRate({
  id: 'completion_net',
  label: { fr: 'Taux de réalisation net', en: 'Net completion' },
  parts: 'count',
  formula: {
    fr: 'projets du portefeuille initial terminés ÷ projets du portefeuille initial, hors fusionnés, hors abandonnés ou écartés par décision, et hors statut inconnu',
    en: 'completed projects of the initial portfolio ÷ projects of the initial portfolio less those merged, cancelled or rejected by decision, or of unknown status',
  },
  source: {
    fr: 'usage des schémas directeurs SI\u00a0; se lit à côté du taux brut',
    en: 'usual practice of IT master plans; read beside gross completion',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (_, scope) => completed(netPortfolio(scope)),
  expected: (_, scope) => netPortfolio(scope),
})

/** All-in completion. @example 60 initial projects with 45 completed, 12 added with 7 completed: 52/72 = 72.2 % */
export const completionAllIn = defineRate({
  id: 'completion_all_in',
  label: { fr: 'Taux de réalisation, ajouts compris', en: 'All-in completion' },
  parts: 'count',
  formula: {
    fr: 'projets terminés ÷ projets du portefeuille initial et projets ajoutés en cours de plan, hors statut inconnu',
    en: 'completed projects ÷ projects of the initial portfolio and projects added in mid-plan, but for those of unknown status',
  },
  source: {
    fr: 'usage des schémas directeurs SI\u00a0; compte les nouvelles demandes que le plan absorbe',
    en: 'usual practice of IT master plans; counts the new demand that a plan absorbs',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (_, { projects }) => completed(projects.filter(isInitialOrAdded)),
  expected: (_, { projects }) => projects.filter(isInitialOrAdded),
})

/** Due completion. @example 20 projects due by the status date, 15 of them completed: 15/20 = 75.0 % */
export const completionDue = defineRate({
  id: 'completion_due',
  label: { fr: 'Taux de réalisation à échéance', en: 'Due completion' },
  parts: 'count',
  formula: {
    fr: 'projets terminés ÷ projets du portefeuille initial, parmi ceux dont la fin de référence est passée à la date d’arrêté et dont le statut est connu',
    en: 'completed projects ÷ projects of the initial portfolio, among those whose baseline end has passed by the status date and whose status is known',
  },
  source: {
    fr: 'usage du pilotage de portefeuille\u00a0: un plan se mesure à ce qui était échu',
    en: 'usual practice of portfolio steering: a plan is measured against what was due',
  },
  breakdowns: BY_PORTFOLIO,
  terms: ({ asOf }, scope) =>
    completed(initialPortfolio(scope).filter(({ baseline }) => baseline?.end !== undefined && baseline.end <= asOf)),
  expected: ({ asOf }, scope) => initialPortfolio(scope).filter(({ baseline }) => (baseline?.end ?? asOf) <= asOf),
})
