/** Finds dates, periods and years that lie too far from the plan to be meant. */

import { counted, type Noun } from '../lang/plurals.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { countDates, oddDates } from '../plan/inspect/inspect.ts'
import type { DateTime } from '../plan/inspect/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import { yearOf } from '../values/calendar.ts'
import { capitalised, type Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'
import { keyWay, placeWords, valueWords } from './words/places.ts'

/** How many years before and after the plan a date may lie where the format says nothing. */
const USUAL = [30, 30] as const

/** The first and the last year of the plan, by calendar years and by budget years. */
function bounds(plan: Plan): Record<'calendar' | 'budget', readonly [number, number]> {
  const { first, last } = plan.horizon
  const years = yearsOf(plan)
  const calendar = [yearOf(first), yearOf(last)] as const
  return { calendar, budget: [years[0] ?? calendar[0], years.at(-1) ?? calendar[1]] }
}

/** How many years too early (below zero) or too late; 0 where the date is near enough. */
function distance({ year, day, near = USUAL }: DateTime, { calendar, budget }: ReturnType<typeof bounds>): number {
  const [first, last] = day === undefined ? budget : calendar
  if (year < first - near[0]) return year - first
  return year > last + near[1] ? year - last : 0
}

const BEFORE = { fr: 'avant le début', en: 'before the start' }
const AFTER = { fr: 'après la fin', en: 'after the end' }
const YEARS: Noun = { fr: ['an', 'ans'], en: ['year', 'years'] }

/** Finds dates of another century, and years that must lie inside the plan and do not. */
export const dateOutsidePlan = defineRule({
  id: 'date-outside-plan',
  subject: 'files',
  severity: 'error',
  parts: ['key'],
  summary: {
    fr: 'Une date, une période ou une année reste à portée du plan',
    en: 'A date, a period or a year lies within reach of the plan',
  },
  why: {
    fr: 'Une année mal tapée sort la valeur de tous les tableaux\u00a0: elle ne compte plus et rien ne le dit',
    en: 'A mistyped year takes the value out of every table: it counts no more, and nothing tells',
  },
  fix: {
    fr: 'corrigez l’année, ou l’horizon du plan (plan.horizon)',
    en: 'correct the year, or the horizon of the plan (plan.horizon)',
  },
  collective: {
    population: ({ contents }) => countDates(contents).all,
    message: collectively(
      (count, of) => `${count} des ${of} dates sont hors de portée du plan`,
      (count, of) => `${count} of ${of} dates lie out of reach of the plan`,
    ),
    help: { fr: 'vérifiez l’horizon du plan (plan.horizon)', en: 'check the horizon of the plan (plan.horizon)' },
  },
  *run(plan) {
    // Nothing lies inside a plan that ends before it begins, which is told for itself.
    if (plan.horizon.last < plan.horizon.first) return
    const reach = bounds(plan)
    for (const date of oddDates(plan.contents, (time) => distance(time, reach) !== 0)) {
      const [first, last] = date.day === undefined ? reach.budget : reach.calendar
      const far = distance(date, reach)
      const { at, by, text } = date
      const words = (lang: Lang) => `${capitalised(placeWords(plan, at, lang))} (${valueWords(plan, at, text, lang)})`
      const years = (lang: Lang) => counted(Math.abs(far), YEARS, lang)
      const side = far < 0 ? BEFORE : AFTER
      yield {
        at,
        facts: { key: keyWay(at), date: text, first, last },
        message: {
          fr: `${words('fr')} se situe ${years('fr')} ${side.fr} du plan (${first} à ${last})`,
          en: `${words('en')} is ${years('en')} ${side.en} of the plan (${first} to ${last})`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
