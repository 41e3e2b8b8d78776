/** Finds completed projects that were never closed by a review. */
import { within } from '../model/entity.ts'
import { dayText } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'
import { shiftDay } from './util/shift-day.ts'

/** What an office has to draw the lessons of a project. */
const MONTHS = 3

/** Finds completed projects without closure whose real end lies more than three months back. */
export const projectWithoutClosure = defineCheck({
  id: 'project-without-closure',
  severity: 'warning',
  summary: {
    fr: 'Un projet terminé a son bilan de clôture dans les trois mois',
    en: 'A completed project has its closure review within three months',
  },
  why: {
    fr: 'Sans bilan de clôture, ni les coûts ni les bénéfices ne sont constatés, et rien n’est appris',
    en: 'Without a closure review neither costs nor benefits are established, and nothing is learnt',
  },
  fix: {
    fr: 'ajoutez closure (date, accepted_by, lessons)',
    en: 'add closure (date, accepted_by, lessons)',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const { end } = project.actual
      if (project.status !== 'completed' || end === undefined) continue
      if (project.written.closure !== undefined || shiftDay(end, MONTHS) >= plan.asOf) continue
      const date = dayText(end)
      yield {
        at: within(project, 'actual', 'end'),
        entity: project.id,
        facts: { end: date, months: MONTHS },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} terminé le ${date}, sans bilan de clôture ${MONTHS} mois après`,
          en: `Missing closure review of ${nameOf(project, 'en')}, completed on ${date}, more than ${MONTHS} months ago`,
        },
      }
    }
  },
})
