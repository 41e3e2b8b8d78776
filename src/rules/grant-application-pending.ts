/** Finds grants applied for a year ago or more that are still without an answer. */

import { dateWords } from '../lang/dates.ts'
import { grantsOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const MONTHS = 12

/** The grants that wait for an answer, with the day of the application. */
function waiting(plan: Plan) {
  return grantsOf(plan).flatMap(({ record }) => {
    const date = parseDay(record.application_date ?? '', 'end')
    return date === undefined || record.status !== 'applied' ? [] : [{ record, date }]
  })
}

/** Finds grants applied for a year ago or more that are still without an answer. */
export const grantApplicationPending = defineRule({
  id: 'grant-application-pending',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Une demande de subvention reçoit une réponse dans l’année',
    en: 'A grant application is answered within a year',
  },
  why: {
    fr: 'Une demande sans réponse depuis un an est le plus souvent perdue ou classée',
    en: 'An application without an answer for a year is mostly lost or closed',
  },
  fix: {
    fr: 'relancez le financeur, et mettez à jour status (awarded, refused)',
    en: 'ask the funder, and update status (awarded, refused)',
  },
  collective: {
    population: (plan) => waiting(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} demandes de subvention attendent une réponse depuis un an ou plus`,
      (count, of) => `${count} of ${of} grant applications have waited for an answer for a year or more`,
    ),
  },
  *run(plan) {
    for (const { record, date } of waiting(plan)) {
      if (shiftDay(date, MONTHS) > plan.asOf) continue
      const asked = record.application_date ?? ''
      yield {
        at: within(record, 'application_date'),
        entity: record.id,
        facts: { asked, months: MONTHS },
        message: {
          fr: `Subvention ${nameOf(record, 'fr')} demandée le ${dateWords(asked, 'fr')} et sans réponse depuis ${MONTHS} mois ou plus`,
          en: `The grant ${nameOf(record, 'en')} was applied for on ${dateWords(asked, 'en')} and has had no answer for ${MONTHS} months or more`,
        },
      }
    }
  },
})
