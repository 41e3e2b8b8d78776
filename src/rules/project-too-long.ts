/** Finds projects that last too long to be steered as one. */

import type { Plan, Project } from '../plan/plan.ts'
import { monthOfDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { datePlace } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const MOST_MONTHS = 36
const MOST_SHARE = 0.6

/** The live projects still to end, neither completed nor on hold, and how many months they last; none of a closed plan. */
function durations(plan: Plan): { project: Project; months: number }[] {
  if (plan.status === 'closed') return []
  return plan.projects.filter(isLive).flatMap((project) => {
    const { start, end } = project.span
    if (project.status === 'completed' || project.status === 'on_hold') return []
    if (start === undefined || end === undefined || end <= plan.asOf) return []
    return [{ project, months: monthOfDay(end) - monthOfDay(start) + 1 }]
  })
}

/**
 * Finds projects, neither completed nor on hold, foreseen over more than 36 months or 60% of the plan's horizon.
 *
 * One that should have ended by the status date has nothing left to split.
 */
export const projectTooLong = defineRule({
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
  collective: {
    population: (plan) => durations(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets durent trop longtemps pour être pilotés d’un bloc`,
      (count, of) => `${count} of ${of} projects last too long to be steered as one`,
    ),
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    const { first, last } = plan.horizon
    const limit = Math.min(MOST_MONTHS, Math.floor(MOST_SHARE * (last - first + 1)))
    for (const { project, months } of durations(plan)) {
      if (months <= limit) continue
      yield {
        at: datePlace(project, 'end'),
        entity: project.id,
        facts: { months, limit },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} prévu sur ${months} mois, pour un maximum de ${limit}`,
          en: `${nameOf(project, 'en')} is planned over ${months} months, more than the limit of ${limit}`,
        },
      }
    }
  },
})
