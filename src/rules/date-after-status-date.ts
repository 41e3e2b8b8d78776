/** Finds dates of what has happened that lie after the status date. */

import { dateWords } from '../lang/dates.ts'
import { countDates, oddDates } from '../plan/inspect/inspect.ts'
import type { Plan } from '../plan/plan.ts'
import { addMonths, type Day, dayText, firstDay, parseDay } from '../values/calendar.ts'
import { capitalised, type Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { keyWay, placeWords, valueWords } from './words/places.ts'

/** How many months before the plan a status date is no status date of it. */
const FAR = 30 * 12

/** The day up to which facts are told: the plan's own status date, where the plan is looked at as of an earlier day. */
function lastDayTold({ asOf, header }: Plan): Day {
  const written = header.as_of === undefined ? undefined : parseDay(header.as_of, 'end')
  return written === undefined || written < asOf ? asOf : written
}

/** Finds decisions taken, reviews, votes, measures and work done that are dated after the status date. */
export const dateAfterStatusDate = defineRule({
  id: 'date-after-status-date',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un fait (décision prise, revue, vote, mesure, jours faits) ne suit pas la date d’arrêté',
    en: 'A fact (decision taken, review, vote, measure, days done) does not lie after the status date',
  },
  why: {
    fr: 'Un fait daté de l’avenir est une faute de frappe, ou la date d’arrêté du plan est restée en arrière',
    en: 'A fact in the future is a slip of the keyboard, or the status date of the plan was left behind',
  },
  fix: {
    fr: 'corrigez la date, ou la date d’arrêté du plan («\u00a0as_of\u00a0»)',
    en: 'correct the date, or the status date of the plan ("as_of")',
  },
  collective: {
    population: ({ contents }) => countDates(contents).facts,
    message: collectively(
      (count, of) => `${count} des ${of} faits datés suivent la date d’arrêté`,
      (count, of) => `${count} of ${of} dated facts lie after the status date`,
    ),
    help: {
      fr: 'avancez la date d’arrêté du plan («\u00a0as_of\u00a0»)',
      en: 'move the status date of the plan ("as_of") forward',
    },
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const last = lastDayTold(plan)
    // A status date of another century is told for itself.
    if (last < firstDay(addMonths(plan.horizon.first, -FAR))) return
    const asOf = dayText(last)
    const dates = oddDates(plan.contents, ({ isFact, day }) => isFact && (day ?? last) > last)
    for (const { at, by, text } of dates) {
      const words = (lang: Lang) => `${capitalised(placeWords(plan, at, lang))} (${valueWords(plan, at, text, lang)})`
      yield {
        at,
        facts: { key: keyWay(at), date: text, as_of: asOf },
        message: {
          fr: `${words('fr')} suit la date d’arrêté du plan (${dateWords(asOf, 'fr')})`,
          en: `${words('en')} is after the status date of the plan (${dateWords(asOf, 'en')})`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
