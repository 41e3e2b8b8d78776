/** Finds projects that should have ended by the status date and did not. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { endAwaited } from '../plan/due-dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

function openWithEnd({ projects }: Plan): { project: Project; end: Day }[] {
  return projects.flatMap((project) => {
    const end = endAwaited(project)
    return end === undefined ? [] : [{ project, end }]
  })
}

/** Finds retained projects that are not completed though their end lies before the status date. */
export const projectEndOverdue = defineRule({
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
  collective: {
    population: (plan) => openWithEnd(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus et non terminés ont dépassé leur date de fin`,
      (count, of) => `${count} of ${of} retained projects that are not completed have passed their end`,
    ),
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    for (const { project, end } of openWithEnd(plan)) {
      if (end >= plan.asOf) continue
      const late = plan.asOf - end
      yield {
        at: datePlace(project, 'end'),
        entity: project.id,
        facts: { end: dateText(project, 'end'), as_of: dayText(plan.asOf), days_late: late },
        message: {
          fr: `Le projet ${nameOf(project, 'fr')} devait finir le ${dateWords(dayText(end), 'fr')} et n’est pas terminé, ${daysText(late, 'fr')} plus tard`,
          en: `${nameOf(project, 'en')} should have ended on ${dateWords(dayText(end), 'en')} and is not completed, ${daysText(late, 'en')} later`,
        },
      }
    }
  },
})
