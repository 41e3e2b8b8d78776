/** Finds projects in progress that have nothing to reach in the coming months. */
import { within } from '../model/entity.ts'
import { dayText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { awaitedMilestones } from './util/awaited-milestones.ts'
import { nameOf } from './util/name-of.ts'
import { shiftDay } from './util/shift-day.ts'

const MONTHS = 6

/**
 * Finds projects in progress with nothing to reach up to six months after the status date: neither an awaited milestone
 * nor their end; an overdue one counts.
 */
export const projectWithoutNextMilestone = defineCheck({
  id: 'project-without-next-milestone',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours a un jalon à atteindre dans les six mois',
    en: 'A project in progress has a milestone to reach within six months',
  },
  why: {
    fr: 'Sans jalon proche, un comité n’a rien à constater et découvre le retard à la fin',
    en: 'Without a milestone at hand a committee has nothing to check and learns of the delay at the end',
  },
  fix: {
    fr: 'ajoutez sous milestones le prochain point de passage, même intermédiaire',
    en: 'add the next checkpoint under milestones, even an intermediate one',
  },
  *run(plan) {
    if (plan.status === 'closed') return
    const until = shiftDay(plan.asOf, MONTHS)
    for (const project of plan.projects) {
      if (project.status !== 'in_progress') continue
      if (awaitedMilestones(project).some(({ day }) => day <= until)) continue
      if (project.span.end !== undefined && project.span.end <= until) continue
      const date = dayText(until)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { until: date },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en cours sans jalon à atteindre d’ici au ${date}`,
          en: `Missing milestone of ${nameOf(project, 'en')}, in progress, to be reached by ${date}`,
        },
      }
    }
  },
})
