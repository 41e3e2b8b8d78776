/** Finds completed projects whose use was to be measured and was not. */

import { dateWords, onDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted } from '../plan/project-status.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** What users need to take a result up. */
const MONTHS = 6

/** The completed projects with a measure of use whose end lies so far back that it can be taken. */
function toBeMeasured({ projects, asOf }: Plan): { project: Project; end: Day }[] {
  return projects.flatMap((project) => {
    const { end } = project.actual
    if (!isCompleted(project) || project.written.adoption === undefined || end === undefined) return []
    return shiftDay(end, MONTHS) >= asOf ? [] : [{ project, end }]
  })
}

/** Finds projects completed for more than six months whose adoption has a target and no value. */
export const adoptionUnmeasured = defineRule({
  id: 'adoption-unmeasured',
  subject: 'benefits',
  severity: 'warning',
  summary: {
    fr: 'L’usage d’un projet terminé est mesuré dans les six mois',
    en: 'The use of a completed project is measured within six months',
  },
  why: {
    fr: 'Un projet livré que personne n’utilise a coûté autant qu’un projet réussi',
    en: 'A project that is delivered and not used has cost as much as one that succeeded',
  },
  fix: { fr: 'mesurez l’usage et écrivez adoption.actual', en: 'measure the use and write adoption.actual' },
  collective: {
    population: (plan) => toBeMeasured(plan).length,
    message: collectively(
      (count, of) => `L’usage de ${count} des ${of} projets terminés depuis plus de six mois n’est pas mesuré`,
      (count, of) => `The use of ${count} of ${of} projects completed more than six months ago is not measured`,
    ),
  },
  *run(plan) {
    for (const { project, end } of toBeMeasured(plan)) {
      const { adoption } = project.written
      if (adoption === undefined || adoption.actual !== undefined) continue
      const date = dayText(end)
      yield {
        at: within(project, 'adoption', 'measure'),
        entity: project.id,
        facts: { end: date, months: MONTHS },
        message: {
          fr: `Usage du projet ${nameOf(project, 'fr')} non mesuré, plus de ${MONTHS} mois après sa fin (${dateWords(date, 'fr')})`,
          en: `The use of ${nameOf(project, 'en')} is not measured, more than ${MONTHS} months after its end ${onDate(date, 'en')}`,
        },
      }
    }
  },
})
