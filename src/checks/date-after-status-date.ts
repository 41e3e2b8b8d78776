/** Finds dates of what has happened that lie after the status date. */
import { countDates, oddDates } from '../model/inspect.ts'
import type { Plan } from '../model/plan.ts'
import { type Day, dayText, parseDay } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { keyName, keyWay } from './util/key-name.ts'

/** The day up to which facts are told: the plan's own status date, where the plan is looked at as of an earlier day. */
function lastDayTold({ asOf, header }: Plan): Day {
  const written = header.as_of === undefined ? undefined : parseDay(header.as_of, 'end')
  return written === undefined || written < asOf ? asOf : written
}

/** Finds decisions taken, reviews, votes, measures and work done that are dated after the status date. */
export const dateAfterStatusDate = defineCheck({
  id: 'date-after-status-date',
  severity: 'warning',
  summary: {
    fr: 'Un fait (décision prise, revue, vote, mesure, jours faits) ne suit pas la date de situation',
    en: 'A fact (decision taken, review, vote, measure, days done) does not lie after the status date',
  },
  why: {
    fr: 'Un fait daté de l’avenir est une faute de frappe, ou la date de situation du plan est restée en arrière',
    en: 'A fact in the future is a slip of the keyboard, or the status date of the plan was left behind',
  },
  fix: {
    fr: 'corrigez la date, ou la date de situation du plan (as_of)',
    en: 'correct the date, or the status date of the plan (as_of)',
  },
  collective: {
    population: ({ contents }) => countDates(contents).facts,
    message: (count, of) => ({
      fr: `${count} des ${of} faits datés tombent après la date de situation`,
      en: `${count} of ${of} dated facts lie after the status date`,
    }),
    help: {
      fr: 'avancez la date de situation du plan (as_of)',
      en: 'move the status date of the plan (as_of) forward',
    },
  },
  *run(plan) {
    const last = lastDayTold(plan)
    const asOf = dayText(last)
    const dates = oddDates(plan.contents, ({ isFact, day }) => isFact && (day ?? last) > last)
    for (const { at, by, text } of dates) {
      const way = keyWay(at)
      yield {
        at,
        facts: { key: way, date: text, as_of: asOf },
        message: {
          fr: `${keyName(way, by, 'fr')}, ${text}, tombe après la date de situation, ${asOf}`,
          en: `${keyName(way, by, 'en')}, ${text}, lies after the status date, ${asOf}`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
