/** Finds planned days in periods that the plan does not cover. */
import { keyWithin } from '../model/entity.ts'
import type { Plan, Project } from '../model/plan.ts'
import { monthText } from '../units/calendar.ts'
import { type Period, parsePeriod } from '../units/period.ts'
import { type Discovery, defineCheck } from './define.ts'
import { daysText } from './util/days-text.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

/** Whether a period lies wholly before or after the plan, on a side that the project does not declare. */
function isOutside({ first, last }: Period, project: Project, { horizon }: Plan): boolean {
  if (last < horizon.first) return project.origin !== 'carried_over'
  return first > horizon.last && project.written.beyond_horizon !== true
}

/** A period of some work, by the position of the work in its project. */
interface Stray {
  readonly index: number
  readonly text: string
}

/** The periods with days that lie outside. */
function straysOf(project: Project, plan: Plan): Stray[] {
  return (project.written.workload ?? []).flatMap(({ days = {} }, index) =>
    Object.keys(days).flatMap((text) => {
      const period = days[text] === 0 ? undefined : parsePeriod(text)
      return period !== undefined && isOutside(period, project, plan) ? [{ index, text }] : []
    }),
  )
}

function discovery({ horizon }: Plan, project: Project, { index, text }: Stray): Discovery {
  const [first, last] = [monthText(horizon.first), monthText(horizon.last)]
  const days = project.written.workload?.[index]?.days ?? {}
  const value = days[text] ?? 0
  const total = Object.values(days).reduce((sum, one) => sum + one, 0)
  return {
    at: keyWithin(project, 'workload', index, 'days', text),
    entity: project.id,
    facts: { period: text, days: value, total, first, last },
    message: {
      fr: `${daysText(value, 'fr')} sur ${daysText(total, 'fr')} de ${nameOf(project, 'fr')} tombent en ${text}, hors du plan (${first} à ${last})`,
      en: `${daysText(value, 'en')} of ${daysText(total, 'en')} of ${nameOf(project, 'en')} lie in ${text}, outside the plan (${first} to ${last})`,
    },
  }
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
    for (const project of plan.projects.filter(isLive)) {
      for (const stray of straysOf(project, plan)) yield discovery(plan, project, stray)
    }
  },
})
