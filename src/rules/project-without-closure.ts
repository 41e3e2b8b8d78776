/** Finds completed projects that were never closed by a review. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

/** What an office has to draw the lessons of a project. */
const MONTHS = 3

/** The completed projects whose closure is due. */
function toBeClosed({ projects, asOf }: Plan): { project: Project; end: Day }[] {
  return projects.flatMap((project) => {
    const { end } = project.actual
    if (project.status !== 'completed' || end === undefined) return []
    return shiftDay(end, MONTHS) >= asOf ? [] : [{ project, end }]
  })
}

/** Finds completed projects without closure whose real end lies more than three months back. */
export const projectWithoutClosure = defineRule({
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
  collective: {
    population: (plan) => toBeClosed(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets terminés depuis plus de trois mois n’ont pas de bilan de clôture`,
      (count, of) => `${count} of ${of} projects completed more than three months ago have no closure review`,
    ),
  },
  *run(plan) {
    for (const { project, end } of toBeClosed(plan)) {
      if (project.written.closure !== undefined) continue
      const date = dayText(end)
      yield {
        at: within(project, 'actual', 'end'),
        entity: project.id,
        facts: { end: date, months: MONTHS },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} terminé le ${dateWords(date, 'fr')}, sans bilan de clôture ${MONTHS} mois après`,
          en: `${nameOf(project, 'en')} was completed on ${dateWords(date, 'en')} and has no closure review ${MONTHS} months later`,
        },
      }
    }
  },
})
