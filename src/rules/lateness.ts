/** Projects that are late, long, or without anything to reach. */

import { dateWords, onDate } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { endAwaited, startAwaited } from '../plan/due-dates.ts'
import { isInPlan, isLive } from '../plan/project-status.ts'
import { dayText, monthOfDay } from '../values/calendar.ts'
import { placedIn, recordRule } from './define.ts'
import { awaitedMilestones } from './facts/milestones.ts'
import { datePlace, dateText, shiftDay } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

export const projectEndOverdue = recordRule({
  id: 'project-end-overdue',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet retenu et non terminé n’a pas dépassé sa date de fin',
    en: 'A retained project that is not completed has not passed its end',
  },
  why: {
    fr: 'Une date de fin dépassée fausse la charge, le budget et l’avancement du plan',
    en: 'An end that has passed falsifies the load, the budget and the progress of the plan',
  },
  fix: {
    fr: 'écrivez la fin maintenant prévue, ou la fin réelle et le statut «\u00a0completed\u00a0»',
    en: 'write the end now foreseen, or the actual end and the status "completed"',
  },
  example: 'end: 2025-03',
  most: {
    fr: '{count} des {of} projets retenus et non terminés ont dépassé leur date de fin',
    en: '{count} of {of} retained projects that are not completed have passed their end',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const end = endAwaited(project)
      return end === undefined ? [] : [{ project, end }]
    }),
  find({ project, end }, plan) {
    if (end >= plan.asOf) return undefined
    const late = plan.asOf - end
    return {
      at: datePlace(project, 'end'),
      entity: project.id,
      facts: { end: dateText(project, 'end'), as_of: dayText(plan.asOf), days_late: late },
      message: {
        fr: `Le projet ${nameOf(project, 'fr')} devait finir le ${dateWords(dayText(end), 'fr')} et n’est pas terminé, ${daysText(late, 'fr')} plus tard`,
        en: `${nameOf(project, 'en')} should have ended on ${dateWords(dayText(end), 'en')} and is not completed, ${daysText(late, 'en')} later`,
      },
    }
  },
})

export const projectStartOverdue = recordRule({
  id: 'project-start-overdue',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet approuvé ou planifié n’a pas dépassé sa date de début',
    en: 'A project that is approved or planned has not passed its start',
  },
  why: {
    fr: 'Un démarrage tardif est le premier signe d’un glissement',
    en: 'A late start is the first sign of slippage',
  },
  fix: {
    fr: 'passez le projet en «\u00a0in_progress\u00a0» avec son début réel, ou décalez son début',
    en: 'set the project to "in_progress" with its actual start, or move its start',
  },
  example: 'start: 2025-01',
  most: {
    fr: '{count} des {of} projets approuvés ou planifiés ont dépassé leur date de début',
    en: '{count} of {of} approved or planned projects have passed their start',
  },
  follows: ['project-end-before-start', 'project-end-overdue', 'date-outside-plan'],
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const start = startAwaited(project)
      return start === undefined ? [] : [{ project, start }]
    }),
  find({ project, start }, plan) {
    if (start >= plan.asOf) return undefined
    const late = plan.asOf - start
    const date = dateText(project, 'start')
    return {
      at: datePlace(project, 'start'),
      entity: project.id,
      facts: { start: date, as_of: dayText(plan.asOf), days_late: late },
      message: {
        fr: `Le projet ${nameOf(project, 'fr')} devait commencer le ${dateWords(dayText(start), 'fr')} et n’a pas démarré, ${daysText(late, 'fr')} plus tard`,
        en: `${nameOf(project, 'en')} should have started on ${dateWords(dayText(start), 'en')} and has not started, ${daysText(late, 'en')} later`,
      },
    }
  },
})

const LAST_MONTHS = 12
/** Statuses of which none says that the project is still to be started. */
const NOT_TO_START: readonly string[] = ['in_progress', 'on_hold', 'completed', 'unknown']

/** Finds projects that are not started, start in the last twelve months of the plan and don't say beyond_horizon. */
export const projectStartsLate = recordRule({
  id: 'project-starts-late',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'Un projet commence avant les douze derniers mois du plan',
    en: 'A project starts before the last twelve months of the plan',
  },
  why: {
    fr: 'Un projet qui commence la dernière année est, le plus souvent, achevé par le plan suivant',
    en: 'A project that starts in the last year is mostly finished by the next plan',
  },
  fix: {
    fr: 'avancez-le, reportez-le au plan suivant, ou assumez le débordement avec beyond_horizon',
    en: 'move it forward, leave it to the next plan, or accept that it runs over with beyond_horizon',
  },
  most: {
    fr: '{count} des {of} projets à démarrer commencent dans les douze derniers mois du plan',
    en: '{count} of {of} projects still to be started are to start in the last twelve months of the plan',
  },
  follows: ['date-outside-plan', 'project-outside-horizon'],
  /** The projects still to be started that must end inside the plan; a plan of a year or less has nothing but last months. */
  over: (plan) => {
    const { first, last } = plan.horizon
    if (plan.status === 'closed' || last - first < LAST_MONTHS) return []
    return plan.projects.flatMap((project) => {
      const { start } = project.span
      if (start === undefined || !isInPlan(plan, project)) return []
      if (NOT_TO_START.includes(project.status)) return []
      return project.written.beyond_horizon === true ? [] : [{ project, start }]
    })
  },
  find({ project, start }, plan) {
    if (monthOfDay(start) <= plan.horizon.last - LAST_MONTHS) return undefined
    const date = dateText(project, 'start')
    return {
      at: datePlace(project, 'start'),
      entity: project.id,
      facts: { start: date },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} prévu pour commencer ${onDate(date, 'fr')}, dans les ${LAST_MONTHS} derniers mois du plan`,
        en: `${nameOf(project, 'en')} is to start ${onDate(date, 'en')}, in the last ${LAST_MONTHS} months of the plan`,
      },
    }
  },
})

const MOST_MONTHS = 36
const MOST_SHARE = 0.6

/**
 * Finds projects, neither completed nor on hold, foreseen over more than 36 months or 60% of the plan's horizon.
 *
 * One that should have ended by the status date has nothing left to split.
 */
export const projectTooLong = recordRule({
  id: 'project-too-long',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet dure 36 mois au plus, et 60\u00a0% au plus de la durée du plan',
    en: 'A project lasts at most 36 months, and at most 60% of the plan',
  },
  why: {
    fr: 'Chaque année de plus ajoute du surcoût, et le besoin change avant la livraison',
    en: 'Each further year adds cost overrun, and the need changes before delivery',
  },
  fix: {
    fr: 'découpez-le en tranches qui livrent chacune quelque chose',
    en: 'split it into tranches that each deliver something',
  },
  most: {
    fr: '{count} des {of} projets durent trop longtemps pour être pilotés d’un bloc',
    en: '{count} of {of} projects last too long to be steered as one',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  given: ({ horizon }) => Math.min(MOST_MONTHS, Math.floor(MOST_SHARE * (horizon.last - horizon.first + 1))),
  /** The live projects still to end, neither completed nor on hold, and how many months they last; none of a closed plan. */
  over: (plan) => {
    if (plan.status === 'closed') return []
    return plan.projects.filter(isLive).flatMap((project) => {
      const { start, end } = project.span
      if (project.status === 'completed' || project.status === 'on_hold') return []
      if (start === undefined || end === undefined || end <= plan.asOf) return []
      return [{ project, months: monthOfDay(end) - monthOfDay(start) + 1 }]
    })
  },
  find({ project, months }, _plan, limit) {
    if (months <= limit) return undefined
    return {
      at: datePlace(project, 'end'),
      entity: project.id,
      facts: { months, limit },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} prévu sur ${months} mois, pour un maximum de ${limit}`,
        en: `${nameOf(project, 'en')} is planned over ${months} months, more than the limit of ${limit}`,
      },
    }
  },
})

/** What an office has to draw the lessons of a project. */
const MONTHS_TO_CLOSE = 3

export const projectWithoutClosure = recordRule({
  id: 'project-without-closure',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet terminé a son bilan de clôture dans les trois mois',
    en: 'A completed project has its closure review within three months',
  },
  why: {
    fr: 'Sans bilan de clôture, ni les coûts ni les bénéfices ne sont constatés, et rien n’est appris',
    en: 'Without a closure review neither costs nor benefits are established, and nothing is learnt',
  },
  fix: { fr: 'ajoutez closure (date, accepted_by, lessons)', en: 'add closure (date, accepted_by, lessons)' },
  most: {
    fr: '{count} des {of} projets terminés depuis plus de trois mois n’ont pas de bilan de clôture',
    en: '{count} of {of} projects completed more than three months ago have no closure review',
  },
  /** The completed projects whose closure is due. */
  over: ({ projects, asOf }) =>
    projects.flatMap((project) => {
      const { end } = project.actual
      if (project.status !== 'completed' || end === undefined) return []
      return shiftDay(end, MONTHS_TO_CLOSE) >= asOf ? [] : [{ project, end }]
    }),
  find({ project, end }) {
    if (project.written.closure !== undefined) return undefined
    const date = dayText(end)
    return {
      ...placedIn(project, 'actual', 'end'),
      facts: { end: date, months: MONTHS_TO_CLOSE },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} terminé le ${dateWords(date, 'fr')}, sans bilan de clôture ${MONTHS_TO_CLOSE} mois après`,
        en: `${nameOf(project, 'en')} was completed on ${dateWords(date, 'en')} and has no closure review ${MONTHS_TO_CLOSE} months later`,
      },
    }
  },
})

const MONTHS_AHEAD = 6

/**
 * Finds projects in progress with nothing to reach up to six months after the status date: neither an awaited milestone
 * nor their end; an overdue one counts.
 */
export const projectWithoutNextMilestone = recordRule({
  id: 'project-without-next-milestone',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours a un jalon à atteindre, ou sa fin, d’ici à six mois',
    en: 'A project in progress has a milestone to reach, or its end, within six months',
  },
  why: {
    fr: 'Sans jalon proche, un comité n’a rien à constater et découvre le retard à la fin',
    en: 'Without a milestone at hand a committee has nothing to check and learns of the delay at the end',
  },
  fix: {
    fr: 'ajoutez sous milestones le prochain point de passage, même intermédiaire',
    en: 'add the next checkpoint under milestones, even an intermediate one',
  },
  example: 'milestones: [{ id: M1, title: Recette, kind: delivery, current: 2025-03-31 }]',
  most: {
    fr: '{count} des {of} projets en cours n’ont ni jalon à atteindre ni fin d’ici à six mois',
    en: '{count} of {of} projects in progress have neither a milestone to reach nor their end within six months',
  },
  given: (plan) => shiftDay(plan.asOf, MONTHS_AHEAD),
  /** The projects in progress; none of a closed plan. */
  over: ({ projects, status }) =>
    status === 'closed' ? [] : projects.filter((project) => project.status === 'in_progress'),
  find(project, _plan, until) {
    if (awaitedMilestones(project).some(({ day }) => day <= until)) return undefined
    if (project.span.end !== undefined && project.span.end <= until) return undefined
    const date = dayText(until)
    return {
      ...placedIn(project, 'status'),
      facts: { until: date },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} en cours sans jalon à atteindre ni fin d’ici au ${dateWords(date, 'fr')}`,
        en: `${nameOf(project, 'en')} is in progress and has neither a milestone to reach nor its end by ${dateWords(date, 'en')}`,
      },
    }
  },
})
