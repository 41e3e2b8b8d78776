/** The meetings of governance bodies up to the status date: the last one, when the next is due, and how late it is. */
import { type Day, parseDay } from '../values/calendar.ts'
import type { Entry, Plan } from './plan.ts'

type Body = Entry<'bodies'>

export interface HeldMeeting {
  /** Its place in the body's list. */
  readonly index: number
  readonly day: Day
  readonly written: NonNullable<Body['meetings']>[number]
}

/** The meetings that were held by the status date, oldest first. */
export function meetingsHeld({ asOf }: Pick<Plan, 'asOf'>, { meetings = [] }: Body): HeldMeeting[] {
  return meetings
    .flatMap((written, index) => {
      const day = parseDay(written.date, 'end')
      return day === undefined || day > asOf ? [] : [{ index, day, written }]
    })
    .sort((left, right) => left.day - right.day)
}

export interface MeetingBody {
  readonly body: Body
  readonly cadence: number
  readonly last: HeldMeeting
  /** The day by which it is to meet again. */
  readonly nextDue: Day
}

/** The bodies that write a cadence, whether or not they write a meeting. */
export function bodiesWithCadence({ bodies }: Pick<Plan, 'bodies'>): Body[] {
  return bodies.filter(({ cadence_days: cadence = 0 }) => cadence > 0)
}

/** The bodies with a cadence and a meeting, in plan order. */
export function meetingBodies(plan: Pick<Plan, 'bodies' | 'asOf'>): MeetingBody[] {
  return bodiesWithCadence(plan).flatMap((body) => {
    const last = meetingsHeld(plan, body).at(-1)
    const { cadence_days: cadence = 0 } = body
    if (last === undefined) return []
    return [{ body, cadence, last, nextDue: (last.day + cadence) as Day }]
  })
}
