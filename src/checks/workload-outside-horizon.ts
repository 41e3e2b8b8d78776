/** Finds planned days in periods that the plan does not cover. */
import { within } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { monthText } from '../units/calendar.ts'
import { type Period, parsePeriod } from '../units/period.ts'
import { defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

/** Whether a period lies wholly before or after the plan, on a side that the project does not declare. */
function isOutside({ first, last }: Period, project: Project, { horizon }: Plan): boolean {
  if (last < horizon.first) return project.origin !== 'carried_over'
  return first > horizon.last && project.written.beyond_horizon !== true
}

/** Finds work of projects before the plan's first month or after its last one, that no figure counts. */
export const workloadOutsideHorizon = defineCheck({
  id: 'workload-outside-horizon',
  severity: 'error',
  summary: {
    fr: 'La charge d’un projet reste dans les périodes du plan',
    en: 'The work of a project stays within the periods of the plan',
  },
  why: {
    fr: 'Des jours placés hors du plan n’entrent dans aucun plan de charge\u00a0: l’équipe paraît plus libre qu’elle n’est',
    en: 'Days outside the plan are in no load plan: the team looks freer than it is',
  },
  fix: {
    fr: 'corrigez la période, ou déclarez le projet repris (origin: carried_over) ou au-delà de l’horizon (beyond_horizon: true)',
    en: 'correct the period, or declare the project carried over (origin: carried_over) or beyond the horizon (beyond_horizon: true)',
  },
  *run(plan) {
    const [first, last] = [monthText(plan.horizon.first), monthText(plan.horizon.last)]
    for (const project of plan.projects.filter(isLive)) {
      for (const [index, { days = {} }] of (project.written.workload ?? []).entries()) {
        const total = Object.values(days).reduce((sum, value) => sum + value, 0)
        for (const [text, value] of Object.entries(days)) {
          const period = parsePeriod(text)
          if (period === undefined || value === 0 || !isOutside(period, project, plan)) continue
          yield {
            at: { ...within(project, 'workload', index, 'days', text), part: 'key' },
            entity: project.id,
            facts: { period: text, days: value, total, first, last },
            message: {
              fr: `${daysText(value, 'fr')} sur ${daysText(total, 'fr')} de ${nameOf(project, 'fr')} tombent en ${text}, hors du plan (${first} à ${last})`,
              en: `${daysText(value, 'en')} of ${daysText(total, 'en')} of ${nameOf(project, 'en')} lie in ${text}, outside the plan (${first} to ${last})`,
            },
          }
        }
      }
    }
  },
})
