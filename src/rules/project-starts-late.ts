/** Finds projects that start so late that the next plan will finish them. */

import { onDate } from '../lang/dates.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isInPlan } from '../plan/project-status.ts'
import { type Day, monthOfDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const LAST_MONTHS = 12
/** Statuses of which none says that the project is still to be started. */
const NOT_TO_START: readonly string[] = ['in_progress', 'on_hold', 'completed', 'unknown']

/** The projects still to be started that must end inside the plan; a plan of a year or less has nothing but last months. */
function toStart(plan: Plan): { project: Project; start: Day }[] {
  const { first, last } = plan.horizon
  if (plan.status === 'closed' || last - first < LAST_MONTHS) return []
  return plan.projects.flatMap((project) => {
    const { start } = project.span
    if (start === undefined || !isInPlan(plan, project)) return []
    if (NOT_TO_START.includes(project.status)) return []
    return project.written.beyond_horizon === true ? [] : [{ project, start }]
  })
}

/** Finds projects that are not started, start in the last twelve months of the plan and don't say beyond_horizon. */
export const projectStartsLate = defineRule({
  id: 'project-starts-late',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'Un projet commence avant les douze derniers mois du plan',
    en: 'A project starts before the last twelve months of the plan',
  },
  why: {
    fr: 'Un projet qui commence la dernière année est, le plus souvent, achevé par le plan suivant',
    en: 'A project that starts in the last year is mostly finished by the next plan',
  },
  fix: {
    fr: 'avancez-le, reportez-le au plan suivant, ou assumez le débordement avec beyond_horizon',
    en: 'move it forward, leave it to the next plan, or accept that it runs over with beyond_horizon',
  },
  collective: {
    population: (plan) => toStart(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets à démarrer commencent dans les douze derniers mois du plan`,
      (count, of) =>
        `${count} of ${of} projects still to be started are to start in the last twelve months of the plan`,
    ),
  },
  follows: ['date-outside-plan', 'project-outside-horizon'],
  *run(plan) {
    for (const { project, start } of toStart(plan)) {
      if (monthOfDay(start) <= plan.horizon.last - LAST_MONTHS) continue
      const date = dateText(project, 'start')
      yield {
        at: datePlace(project, 'start'),
        entity: project.id,
        facts: { start: date },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} prévu pour commencer ${onDate(date, 'fr')}, dans les ${LAST_MONTHS} derniers mois du plan`,
          en: `${nameOf(project, 'en')} is to start ${onDate(date, 'en')}, in the last ${LAST_MONTHS} months of the plan`,
        },
      }
    }
  },
})
