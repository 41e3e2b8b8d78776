/** Finds measures that no project puts in place before the deadline of their regime. */

import { ofDate, onDate } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Project } from '../plan/plan.ts'
import { isCompleted } from '../plan/project-status.ts'
import { regimesInUse } from '../plan/regimes/in-use.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** The first of the projects to end; undefined where one of them has no end. */
function firstToEnd(projects: readonly Project[]): Project | undefined {
  const open = projects.filter((project) => !isCompleted(project))
  if (open.some(({ span }) => span.end === undefined)) return undefined
  return open.reduce<Project | undefined>(
    (first, one) =>
      (first?.span.end ?? Number.POSITIVE_INFINITY) <= (one.span.end ?? 0) ? first : one,
    undefined,
  )
}

/** Finds measures carried by projects that all end after the deadline of the regime. */
export const regimeMeasureLate = defineRule({
  id: 'regime-measure-late',
  severity: 'warning',
  parts: ['measure'],
  summary: {
    fr: 'Un projet met chaque mesure en place avant l’échéance de son référentiel',
    en: 'A project puts each measure in place before the deadline of its regime',
  },
  why: {
    fr: 'Une mesure livrée après l’échéance laisse l’organisme en défaut dans l’intervalle',
    en: 'A measure that comes after the deadline leaves the organisation in breach until then',
  },
  fix: {
    fr: 'avancez le projet, ou prévoyez une mesure d’attente et faites accepter le risque par décision',
    en: 'bring the project forward, or plan an interim measure and have the risk accepted by a decision',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  *run(plan) {
    for (const { entry, measures } of regimesInUse(plan)) {
      const { deadline } = entry ?? {}
      const day = parseDay(deadline ?? '', 'end')
      if (entry === undefined || deadline === undefined || day === undefined) continue
      for (const measure of measures) {
        const project = measure.standing === 'by_project' ? firstToEnd(measure.projects) : undefined
        const end = project?.span.end
        if (project === undefined || end === undefined || end <= day) continue
        yield {
          at: measure.written === undefined ? within(entry, 'deadline') : measure.at,
          entity: entry.id,
          facts: { measure: measure.letter, deadline, end: dayText(end), project: project.id },
          related: [{ at: within(project, 'id'), label: project.title }],
          message: {
            fr: `Mesure ${measure.id} ${nameOf(measure, 'fr')} en place ${onDate(dayText(end), 'fr')} au plus tôt (projet ${nameOf(project, 'fr')}), après l’échéance ${ofDate(deadline, 'fr')}`,
            en: `Measure ${measure.id} ${nameOf(measure, 'en')} will be in place ${onDate(dayText(end), 'en')} at the earliest (${nameOf(project, 'en')}), after the deadline ${ofDate(deadline, 'en')}`,
          },
        }
      }
    }
  },
})
