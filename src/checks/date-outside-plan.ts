/** Finds dates, periods and years that lie too far from the plan to be meant. */
import { yearsOf } from '../model/calendar-year.ts'
import { countDates, oddDates } from '../model/inspect.ts'
import type { DateTime } from '../model/inspection.ts'
import type { Plan } from '../model/plan.ts'
import { yearOf } from '../units/calendar.ts'
import { defineCheck } from './define.ts'
import { keyName, keyWay } from './util/key-name.ts'

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
function distance(
  { year, day, near = USUAL }: DateTime,
  { calendar, budget }: ReturnType<typeof bounds>,
): number {
  const [first, last] = day === undefined ? budget : calendar
  if (year < first - near[0]) return year - first
  return year > last + near[1] ? year - last : 0
}

function yearsText(count: number): { fr: string; en: string } {
  return count === 1
    ? { fr: '1\u00a0an', en: '1\u00a0year' }
    : { fr: `${count}\u00a0ans`, en: `${count}\u00a0years` }
}

/** Finds dates of another century, and years that must lie inside the plan and do not. */
export const dateOutsidePlan = defineCheck({
  id: 'date-outside-plan',
  severity: 'warning',
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
    message: (count, of) => ({
      fr: `${count} des ${of} dates sont hors de portée du plan`,
      en: `${count} of ${of} dates lie out of reach of the plan`,
    }),
    help: {
      fr: 'vérifiez l’horizon du plan (plan.horizon)',
      en: 'check the horizon of the plan (plan.horizon)',
    },
  },
  *run(plan) {
    const years = bounds(plan)
    for (const date of oddDates(plan.contents, (time) => distance(time, years) !== 0)) {
      const [first, last] = date.day === undefined ? years.budget : years.calendar
      const far = distance(date, years)
      const { at, by, text } = date
      const way = keyWay(at)
      const count = yearsText(Math.abs(far))
      yield {
        at,
        facts: { key: way, date: text, first, last },
        message:
          far < 0
            ? {
                fr: `${keyName(way, by, 'fr')}, ${text}, précède de ${count.fr} le début du plan (${first} à ${last})`,
                en: `${keyName(way, by, 'en')}, ${text}, lies ${count.en} before the plan (${first} to ${last})`,
              }
            : {
                fr: `${keyName(way, by, 'fr')}, ${text}, suit de ${count.fr} la fin du plan (${first} à ${last})`,
                en: `${keyName(way, by, 'en')}, ${text}, lies ${count.en} after the plan (${first} to ${last})`,
              },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})
