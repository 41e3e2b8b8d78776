/**
 * Whether governance is alive: decisions taken, their follow-up, bodies that meet, yearly revisions, reviews that are
 * recent, and ratings that the figures contradict.
 */
import { decisionsTaken } from '../plan/decisions-taken.ts'
import { followUpDelay } from '../plan/due-dates.ts'
import { bodiesWithCadence, meetingBodies } from '../plan/meetings.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { keepsReviews, recentReview, reviewedProjects } from '../plan/reviews.ts'
import { isRevised, writesRevisions, yearsToRevise } from '../plan/revisions.ts'
import { parseDay } from '../values/calendar.ts'
import { BY_PORTFOLIO, defineRate, defineTotal, notApplicable, type Term } from './base/define.ts'
import { COUNT, PROJECT_PORTFOLIOS } from './base/sources.ts'
import { counted, shareOf } from './base/terms.ts'
import { OPTIMISTIC_GAP, recentWeatherGap, weatherGap } from './base/weather.ts'

const NO_DECISION = notApplicable('aucune décision saisie', 'no decision is written')

const NO_DUE = notApplicable('aucune décision n’a d’échéance', 'no decision has a due date')

const NO_REVISION = notApplicable('aucune révision saisie', 'no revision is written')

const NO_RHYTHM = notApplicable(
  'ni revue, ni âge admis d’une revue (thresholds.stale_days), ni rythme d’une instance (cadence_days)',
  'neither a review, nor how old one may be (thresholds.stale_days), nor the cadence of a body (cadence_days) is written',
)

/** Decisions taken. @example 26 dated decisions of which one is pending and one lies after the status date: 24 */
export const decisionCount = defineTotal({
  id: 'decision_count',
  label: { fr: 'Décisions prises', en: 'Decisions taken' },
  unit: 'count',
  formula: {
    fr: 'décisions datées, au plus tard à la date d’arrêté, dont l’issue n’est pas en attente',
    en: 'dated decisions up to the status date whose outcome is not pending',
  },
  source: COUNT,
  isOfPlan: true,
  breakdowns: ['decision_kind', 'decision_year'],
  missing: ({ decisions }) => (decisions.length === 0 ? NO_DECISION : undefined),
  terms: (plan, { decisionKind, decisionYear }) =>
    decisionsTaken(plan)
      .filter(
        ({ decision, year }) =>
          (decisionKind ?? decision.kind ?? 'none') === (decision.kind ?? 'none') &&
          (decisionYear ?? String(year)) === String(year),
      )
      .map(({ decision }) => ({ entity: decision, amount: 1 })),
})

type Decision = Entry<'decisions'>

/** Whether the follow-up of a decision counts: it is due by the status date, and nobody dropped it. */
function isDue({ asOf }: Plan, { due = '', status }: Decision): boolean {
  const day = parseDay(due, 'end')
  return day !== undefined && day < asOf && status !== 'dropped'
}

/** Follow-up done. @example four decisions were due, three of them are done, a fifth was dropped: 3/4 = 75.0 % */
export const followUpRate = defineRate({
  id: 'follow_up_rate',
  label: { fr: 'Suites de décision faites', en: 'Follow-up of decisions done' },
  parts: 'count',
  formula: {
    fr: 'décisions dont la suite est faite ÷ décisions dont l’échéance est passée, hors suites abandonnées',
    en: 'decisions whose follow-up is done ÷ decisions whose due date has passed, those dropped left out',
  },
  source: PROJECT_PORTFOLIOS,
  isOfPlan: true,
  breakdowns: [],
  terms: (plan): Term[] =>
    shareOf(
      plan.decisions.filter((decision) => isDue(plan, decision)),
      (entity) => entity.status === 'done',
    ),
})

/** Follow-up overdue. @example two open decisions with due dates one and thirty days ago: 2 */
export const followUpOverdue = defineTotal({
  id: 'follow_up_overdue',
  label: { fr: 'Suites de décision en retard', en: 'Overdue follow-up of decisions' },
  unit: 'count',
  formula: {
    fr: 'décisions dont l’échéance est passée et dont la suite n’est ni faite ni abandonnée',
    en: 'decisions whose due date has passed and whose follow-up is neither done nor dropped',
  },
  source: COUNT,
  isOfPlan: true,
  breakdowns: [],
  missing: ({ decisions }) => (decisions.some(({ due }) => due !== undefined) ? undefined : NO_DUE),
  terms: (plan) => counted(plan.decisions.filter((decision) => followUpDelay(plan, decision) !== undefined)),
})

/** Bodies that meet. @example three bodies with a cadence, one without any meeting written, one 10 days past its cadence: 1/2 = 50.0 % */
export const bodiesMeetingRate = defineRate({
  id: 'bodies_meeting_rate',
  label: { fr: 'Instances réunies à leur rythme', en: 'Bodies that meet at their pace' },
  parts: 'count',
  formula: {
    fr: 'instances dont la dernière réunion date d’au plus un intervalle ÷ instances qui ont un rythme et une réunion inscrite',
    en: 'bodies whose last meeting is at most one interval old ÷ bodies with a cadence and a meeting on record',
  },
  source: PROJECT_PORTFOLIOS,
  isOfPlan: true,
  breakdowns: [],
  expected: (plan) => bodiesWithCadence(plan),
  terms: (plan) =>
    meetingBodies(plan).map(({ body, nextDue }) => ({ entity: body, amount: nextDue >= plan.asOf ? 1 : 0, of: 1 })),
})

/** Closed years revised. @example 2022 and 2023 have ended, 2022 was revised: 1/2 = 50.0 % */
export const revisionRate = defineRate({
  id: 'revision_rate',
  label: { fr: 'Exercices clos révisés', en: 'Closed years revised' },
  parts: 'count',
  formula: {
    fr: 'exercices clos du plan qui ont leur révision ÷ exercices clos révisés, ou clos depuis plus de six mois',
    en: 'closed budget years of the plan with their revision ÷ closed years that are revised, or ended more than six months ago',
  },
  source: PROJECT_PORTFOLIOS,
  isOfPlan: true,
  breakdowns: [],
  missing: (plan) => (writesRevisions(plan) ? undefined : NO_REVISION),
  terms: (plan) =>
    (writesRevisions(plan) ? yearsToRevise(plan) : []).map((year) => ({
      entity: { id: String(year), at: plan.header.at },
      amount: isRevised(plan, year) ? 1 : 0,
      of: 1,
    })),
})

const isRunning = ({ status }: Project): boolean => status === 'in_progress'

/** Reviews up to date. @example ten projects in progress, seven with a review of the last 45 days, one that began 30 days ago and has none: 7/9 = 77.8 % */
export const reviewUpToDateRate = defineRate({
  id: 'review_up_to_date_rate',
  label: { fr: 'Revues de projet à jour', en: 'Project reviews up to date' },
  parts: 'count',
  formula: {
    fr: 'projets en cours dont la dernière revue ne dépasse pas l’âge admis (thresholds.stale_days) ÷ projets en cours, hors ceux qui n’en ont pas encore et ont commencé depuis moins longtemps',
    en: 'projects in progress whose last review is not older than allowed (thresholds.stale_days) ÷ projects in progress, without those that have none yet and began more recently than that',
  },
  source: PROJECT_PORTFOLIOS,
  breakdowns: BY_PORTFOLIO,
  missing: (plan) => (keepsReviews(plan) ? undefined : NO_RHYTHM),
  terms: (plan, scope) =>
    reviewedProjects(plan, scope.projects).map((entity) => ({
      entity,
      amount: recentReview(plan, entity) === undefined ? 0 : 1,
      of: 1,
    })),
})

/** Ratings that figures contradict. @example of four projects with both weathers one is declared sunny and computed stormy: 1/4 = 25.0 % */
export const optimisticRatingRate = defineRate({
  id: 'optimistic_rating_rate',
  label: { fr: 'Météos déclarées trop optimistes', en: 'Optimistic ratings' },
  parts: 'count',
  formula: {
    fr: 'projets en cours ou suspendus dont la météo déclarée est meilleure d’au moins deux niveaux que la météo calculée par une revue à jour ÷ projets en cours ou suspendus qui ont les deux, à jour ou non',
    en: 'projects in progress or on hold whose declared weather is at least two levels better than the computed one, by a review that is up to date ÷ projects in progress or on hold that have both, up to date or not',
  },
  source: {
    fr: 'rapports du GAO américain sur les notes de risque des projets informatiques',
    en: 'reports of the US GAO on risk ratings of IT projects',
  },
  breakdowns: BY_PORTFOLIO,
  terms: (plan, scope) =>
    scope.projects
      .filter((project) => isRunning(project) || project.status === 'on_hold')
      .flatMap((entity) => {
        if (weatherGap(plan, entity) === undefined) return []
        const isOptimistic = (recentWeatherGap(plan, entity) ?? 0) >= OPTIMISTIC_GAP
        return [{ entity, amount: isOptimistic ? 1 : 0, of: 1 }]
      }),
})
