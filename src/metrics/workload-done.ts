/** Activity: the days that teams have spent on projects, and the share of the planned days that this makes. */
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { plain } from '../values/quantity.ts'
import {
  type Breakdown,
  defineRate,
  defineTotal,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
} from './base/define.ts'
import { PROJECT_PORTFOLIOS } from './base/sources.ts'
import { isRunning, type WorkDone, workDoneIn } from './base/work-done.ts'

const NO_ACTUAL_DAYS = notApplicable(
  'aucun jour consommé saisi (workload.actual)',
  'no day done is written (workload.actual)',
)

const BY_ACTIVITY: readonly Breakdown[] = ['team', 'period', 'year', 'axis', 'theme', 'department']

/** Days done on projects. @example 22 and 28 days on one team, 5 on another: 55 */
export const workloadActual = defineTotal({
  id: 'workload_actual',
  label: { fr: 'Jours consommés', en: 'Days done' },
  unit: 'days',
  formula: {
    fr: 'jours consommés par les équipes de la DSI sur les projets, quel que soit leur statut, périodes du plan commencées à la date d’arrêté',
    en: 'days that IT teams spent on projects, whatever their status, over the periods of the plan that have begun on the status date',
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: BY_ACTIVITY,
  // No day is done where time is followed: 0. Where it is followed nowhere, nothing is told.
  missing: (plan, scope, terms) =>
    terms.length > 0 || workDoneIn(plan, scope).some(({ isFollowed }) => isFollowed) ? undefined : NO_ACTUAL_DAYS,
  terms: (plan, scope) =>
    workDoneIn(plan, scope).flatMap(({ project: entity, actual }) =>
      actual === 0 ? [] : [{ entity, amount: plain(scope.part(entity, actual)) }],
    ),
})

/** A rate of days done to days planned, over the followed work of retained projects in some periods. */
function defineRealisation(metric: NamedMetric & { readonly counts: (plan: Plan, work: WorkDone) => boolean }): Metric {
  const { counts, ...description } = metric
  const works = (plan: Plan, scope: Scope): WorkDone[] =>
    workDoneIn(plan, scope).filter((work) => isRetained(work.project) && counts(plan, work))
  return defineRate({
    ...description,
    parts: 'days',
    source: PROJECT_PORTFOLIOS,
    breakdowns: BY_ACTIVITY,
    terms: (plan, scope) =>
      works(plan, scope)
        .filter(({ isFollowed }) => isFollowed)
        .map(({ project: entity, planned, actual }) => ({
          entity,
          amount: plain(scope.part(entity, actual)),
          of: plain(scope.part(entity, planned)),
        })),
    expected: (plan, scope) => [...new Set(works(plan, scope).map(({ project }) => project))],
  })
}

/** Realisation rate of the workload; may pass 100 %. @example planned 20 and 25 in two quarters that have ended, done 22 and 28: 50/45 = 111.1 % */
export const workloadRealisation = defineRealisation({
  id: 'workload_realisation',
  label: { fr: 'Taux de réalisation de la charge', en: 'Workload realisation rate' },
  formula: {
    fr: 'jours consommés ÷ jours planifiés des projets retenus, périodes terminées à la date d’arrêté\u00a0; le temps d’un projet compte pour une équipe jusqu’à son dernier mois saisi, et en entier une fois le projet terminé',
    en: 'days done ÷ days planned of retained projects, over periods that have ended on the status date; the time of a project counts for a team up to its last month written, and whole once the project is completed',
  },
  counts: (_, { load }) => load.isPast,
})

/** Realisation of the running period, of which the whole plan counts. @example as of 15 May, planned 20 for the quarter, done 8: 40.0 % */
export const workloadRealisationRunning = defineRealisation({
  id: 'workload_realisation_running',
  label: { fr: 'Taux de réalisation de la charge, période en cours', en: 'Workload realisation rate, current period' },
  formula: {
    fr: 'jours consommés ÷ jours planifiés sur toute la période en cours à la date d’arrêté, projets retenus dont le temps est saisi',
    en: 'days done ÷ days planned for the whole period that runs on the status date, retained projects whose time is written',
  },
  counts: (plan, { load }) => isRunning(plan, load),
})
