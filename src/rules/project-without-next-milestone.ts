/** Finds projects in progress that have nothing to reach in the coming months. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { awaitedMilestones } from './facts/milestones.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const MONTHS = 6

/** The projects in progress; none of a closed plan. */
function inProgress({ projects, status }: Plan): Project[] {
  return status === 'closed' ? [] : projects.filter((project) => project.status === 'in_progress')
}

/**
 * Finds projects in progress with nothing to reach up to six months after the status date: neither an awaited milestone
 * nor their end; an overdue one counts.
 */
export const projectWithoutNextMilestone = defineRule({
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
  collective: {
    population: (plan) => inProgress(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours n’ont ni jalon à atteindre ni fin d’ici à six mois`,
      (count, of) =>
        `${count} of ${of} projects in progress have neither a milestone to reach nor their end within six months`,
    ),
  },
  *run(plan) {
    const until = shiftDay(plan.asOf, MONTHS)
    for (const project of inProgress(plan)) {
      if (awaitedMilestones(project).some(({ day }) => day <= until)) continue
      if (project.span.end !== undefined && project.span.end <= until) continue
      const date = dayText(until)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { until: date },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en cours sans jalon à atteindre ni fin d’ici au ${dateWords(date, 'fr')}`,
          en: `${nameOf(project, 'en')} is in progress and has neither a milestone to reach nor its end by ${dateWords(date, 'en')}`,
        },
      }
    }
  },
})
