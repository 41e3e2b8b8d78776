/** Finds governance bodies that stopped meeting. */

import { dateWords } from '../lang/dates.ts'
import { daysText } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import { type MeetingBody, meetingBodies } from '../plan/meetings.ts'
import type { Plan } from '../plan/plan.ts'
import { dayText } from '../values/calendar.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** One meeting may be missed; two in a row are a body that no longer meets. */
const MISSED = 2

/** The bodies that set themselves a cadence and have met; none of a closed plan. */
function bodiesThatMeet(plan: Plan): MeetingBody[] {
  return plan.status === 'closed' ? [] : meetingBodies(plan)
}

/** Finds bodies with a cadence whose last meeting is older than twice that cadence. */
export const bodyNotMeeting = defineRule({
  id: 'body-not-meeting',
  subject: 'governance',
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
    population: (plan) => bodiesThatMeet(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} instances ne se sont pas réunies depuis plus de deux fois leur rythme`,
      (count, of) => `${count} of ${of} bodies have not met for more than twice their cadence`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const { body, cadence, last } of bodiesThatMeet(plan)) {
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
