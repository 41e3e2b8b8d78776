/** Finds projects that have been on hold for more than half a year. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const MONTHS = 6

function onHold({ projects }: Plan): { project: Project; since: Day }[] {
  return projects.flatMap((project) => {
    const since = parseDay(project.written.disposition?.date ?? '', 'end')
    return project.status !== 'on_hold' || since === undefined ? [] : [{ project, since }]
  })
}

/** Finds projects on hold whose disposition dates back more than six months. */
export const projectOnHoldLong = defineRule({
  id: 'project-on-hold-long',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Une suspension ne dure pas plus de six mois',
    en: 'A project is not on hold for more than six months',
  },
  why: {
    fr: 'Un projet suspendu sans terme retient des crédits et une attente que personne n’arbitre',
    en: 'A project on hold without end keeps money and hopes that nobody arbitrates',
  },
  fix: {
    fr: 'faites décider la reprise, le report ou l’abandon, et inscrivez-le dans status et disposition',
    en: 'have it decided to resume, postpone or cancel it, and write it under status and disposition',
  },
  collective: {
    population: (plan) => onHold(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets suspendus le sont depuis plus de six mois`,
      (count, of) => `${count} of ${of} projects on hold have been so for more than six months`,
    ),
  },
  *run(plan) {
    for (const { project, since } of onHold(plan)) {
      if (shiftDay(since, MONTHS) >= plan.asOf) continue
      const date = dayText(since)
      yield {
        at: within(project, 'disposition', 'date'),
        entity: project.id,
        facts: { since: date, months: MONTHS },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} suspendu depuis le ${dateWords(date, 'fr')}, soit plus de ${MONTHS} mois`,
          en: `${nameOf(project, 'en')} has been on hold since ${dateWords(date, 'en')}, for more than ${MONTHS} months`,
        },
      }
    }
  },
})
