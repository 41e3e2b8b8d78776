/** Finds projects that start so late that the next plan will finish them. */
import { monthOfDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { datePlace } from './util/date-place.ts'
import { dateText } from './util/date-text.ts'
import { isKept } from './util/is-kept.ts'
import { nameOf } from './util/name-of.ts'

const LAST_MONTHS = 12
const STARTED: readonly string[] = ['in_progress', 'on_hold', 'completed']

/** Finds projects that are not started, start in the last twelve months of the plan and don't say beyond_horizon. */
export const projectStartsLate = defineCheck({
  id: 'project-starts-late',
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
  *run(plan) {
    const { first, last } = plan.horizon
    // A plan of a year or less has nothing but last months.
    if (plan.status === 'closed' || last - first < LAST_MONTHS) return
    for (const project of plan.projects) {
      const { start } = project.span
      if (start === undefined || monthOfDay(start) <= last - LAST_MONTHS) continue
      if (!isKept(plan, project) || STARTED.includes(project.status)) continue
      if (project.written.beyond_horizon === true) continue
      const date = dateText(project, 'start')
      yield {
        at: datePlace(project, 'start'),
        entity: project.id,
        facts: { start: date },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} prévu à partir de ${date}, dans les ${LAST_MONTHS} derniers mois du plan`,
          en: `Expected ${nameOf(project, 'en')} to start before the last ${LAST_MONTHS} months of the plan, got ${date}`,
        },
      }
    }
  },
})
