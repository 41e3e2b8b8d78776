/** Finds projects that should have started by the status date and did not. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { startAwaited } from '../plan/due-dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

function awaitingStart({ projects }: Plan): { project: Project; start: Day }[] {
  return projects.flatMap((project) => {
    const start = startAwaited(project)
    return start === undefined ? [] : [{ project, start }]
  })
}

/** Finds approved and planned projects whose start lies before the status date. */
export const projectStartOverdue = defineRule({
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
  collective: {
    population: (plan) => awaitingStart(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets approuvés ou planifiés ont dépassé leur date de début`,
      (count, of) => `${count} of ${of} approved or planned projects have passed their start`,
    ),
  },
  follows: ['project-end-before-start', 'project-end-overdue', 'date-outside-plan'],
  *run(plan) {
    for (const { project, start } of awaitingStart(plan)) {
      if (start >= plan.asOf) continue
      const late = plan.asOf - start
      const date = dateText(project, 'start')
      yield {
        at: datePlace(project, 'start'),
        entity: project.id,
        facts: { start: date, as_of: dayText(plan.asOf), days_late: late },
        message: {
          fr: `Le projet ${nameOf(project, 'fr')} devait commencer le ${dateWords(dayText(start), 'fr')} et n’a pas démarré, ${daysText(late, 'fr')} plus tard`,
          en: `${nameOf(project, 'en')} should have started on ${dateWords(dayText(start), 'en')} and has not started, ${daysText(late, 'en')} later`,
        },
      }
    }
  },
})
