/** Finds governance bodies that stopped meeting. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** One meeting may be missed; two in a row are a body that no longer meets. */
const MISSED = 2

interface Meeting {
  readonly index: number
  readonly day: Day
}

/** The last meeting up to the status date; undefined where the body writes none. */
function lastMeeting({ asOf }: Plan, { meetings = [] }: Entry<'bodies'>): Meeting | undefined {
  return meetings
    .flatMap(({ date }, index) => {
      const day = parseDay(date, 'end')
      return day === undefined || day > asOf ? [] : [{ index, day }]
    })
    .reduce<Meeting | undefined>(
      (last, meeting) => (last === undefined || meeting.day > last.day ? meeting : last),
      undefined,
    )
}

/** The bodies that set themselves a cadence and have met; none of a closed plan. */
function meetingBodies(plan: Plan): { body: Entry<'bodies'>; cadence: number; last: Meeting }[] {
  if (plan.status === 'closed') return []
  return plan.bodies.flatMap((body) => {
    const { cadence_days: cadence } = body
    const last = lastMeeting(plan, body)
    if (cadence === undefined || cadence === 0 || last === undefined) return []
    return [{ body, cadence, last }]
  })
}

/** Finds bodies with a cadence whose last meeting is older than twice that cadence. */
export const bodyNotMeeting = defineRule({
  id: 'body-not-meeting',
  severity: 'warning',
  summary: {
    fr: 'Une instance se réunit au rythme qu’elle s’est donné',
    en: 'A body meets at the pace that it set itself',
  },
  why: {
    fr: 'Une instance qui ne se réunit plus laisse les arbitrages aux projets eux-mêmes',
    en: 'A body that no longer meets leaves arbitration to the projects themselves',
  },
  fix: {
    fr: 'inscrivez sa dernière réunion dans meetings, ou corrigez cadence_days',
    en: 'write its last meeting under meetings, or correct cadence_days',
  },
  collective: {
    population: (plan) => meetingBodies(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} instances ne se sont pas réunies depuis plus de deux fois leur rythme`,
      (count, of) => `${count} of ${of} bodies have not met for more than twice their cadence`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const { body, cadence, last } of meetingBodies(plan)) {
      const age = plan.asOf - last.day
      if (age <= MISSED * cadence) continue
      const date = dayText(last.day)
      yield {
        at: within(body, 'meetings', last.index, 'date'),
        entity: body.id,
        facts: { last: date, age, cadence },
        message: {
          fr: `Dernière réunion de ${nameOf(body, 'fr')} il y a ${daysText(age, 'fr')} (${dateWords(date, 'fr')}), pour une réunion tous les ${daysText(cadence, 'fr')}`,
          en: `${nameOf(body, 'en')} last met ${daysText(age, 'en')} ago (${dateWords(date, 'en')}) though it is to meet every ${daysText(cadence, 'en')}`,
        },
      }
    }
  },
})
