/** Finds projects that are said to be in progress though their start still lies ahead. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The projects in progress that have a start, by no real date. */
function underWay({ projects }: Plan): { project: Project; start: Day }[] {
  return projects.flatMap((project) => {
    const { status, actual, span } = project
    if (status !== 'in_progress' || actual.start !== undefined) return []
    return span.start === undefined ? [] : [{ project, start: span.start }]
  })
}

/** Finds projects in progress without a real start whose start lies after the status date. */
export const projectBegunBeforeStart = defineRule({
  id: 'project-begun-before-start',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours a commencé\u00a0: son début ne suit pas la date de situation',
    en: 'A project in progress has begun: its start does not lie after the status date',
  },
  why: {
    fr: 'Un projet en cours qui commencerait plus tard fausse la charge, la dépense et l’avancement',
    en: 'A project in progress that is still to start falsifies the load, the spending and the progress',
  },
  fix: {
    fr: 'écrivez son début réel («\u00a0actual.start\u00a0»), ou remettez le statut à «\u00a0planned\u00a0»',
    en: 'write its actual start ("actual.start"), or set the status back to "planned"',
  },
  example: 'actual: { start: 2024-03-11 }',
  collective: {
    population: (plan) => underWay(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets en cours sans début réel commenceraient après la date de situation`,
      (count, of) =>
        `${count} of ${of} projects in progress without an actual start are to start after the status date`,
    ),
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    for (const { project, start } of underWay(plan)) {
      if (start <= plan.asOf) continue
      const [day, asOf] = [dayText(start), dayText(plan.asOf)]
      yield {
        at: datePlace(project, 'start'),
        entity: project.id,
        facts: { start: dateText(project, 'start'), as_of: asOf },
        related: [{ at: within(project, 'status'), label: { fr: 'le statut est ici', en: 'the status is here' } }],
        message: {
          fr: `Le projet ${nameOf(project, 'fr')} est en cours, mais ne doit commencer que le ${dateWords(day, 'fr')}, après la date de situation (${dateWords(asOf, 'fr')})`,
          en: `${nameOf(project, 'en')} is in progress, but is to start only on ${dateWords(day, 'en')}, after the status date (${dateWords(asOf, 'en')})`,
        },
      }
    }
  },
})
