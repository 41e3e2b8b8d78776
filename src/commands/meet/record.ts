/** Writes a meeting into a plan: the decisions that it took into the register, new ones or those that waited, and the meeting that lists them. */
import { isSameId, within } from '../../plan/entity.ts'
import { isIdTaken } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { newDecisionIds, ownerOf } from '../edits/decision.ts'
import { additionsTo, type RecordToAdd } from '../edits/new-record.ts'
import { edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import type { Ruling } from './request.ts'

export interface MeetingToRecord {
  readonly body: Entry<'bodies'>
  readonly date: string
  readonly rulings: readonly Ruling[]
  readonly owner: string | undefined
  readonly notes: string | undefined
}

/** A ruling with the id of its decision. */
export interface Ruled extends Ruling {
  readonly id: string
  /** The day, now past, by which it was to be taken, which goes. */
  readonly undue: string | undefined
  /** The days of meetings that listed it while it was open, and do so no more. */
  readonly unlisted: readonly string[]
}

/** Where the follow-up of a decision stands on the day that it is taken. */
function followUp({ outcome }: Ruling): 'open' | 'done' {
  return outcome === 'approved' || outcome === 'postponed' ? 'open' : 'done'
}

/** Who follows a ruling up; undefined where nobody is known to. */
export function followedBy(plan: Plan, { matter: { from } }: Ruling, { body, owner }: MeetingToRecord) {
  if ('pending' in from) return owner ?? from.pending.owner ?? ownerOf(plan, body)
  return owner ?? from.asked.project.written.lead ?? ownerOf(plan, body)
}

function newDecision(plan: Plan, id: string, ruling: Ruling, meeting: MeetingToRecord): PlainMap {
  const { matter, outcome, reason } = ruling
  const review = 'asked' in matter.from ? matter.from.asked.review : undefined
  return {
    id,
    date: meeting.date,
    body: meeting.body.id,
    subject: matter.question,
    outcome,
    owner: followedBy(plan, ruling, meeting),
    status: followUp(ruling),
    ...(reason === undefined ? {} : { reason }),
    projects: [matter.id],
    // Its subject is the question of a review that not all may read.
    ...(review?.confidential === true ? { confidential: true } : {}),
  }
}

/** What becomes of a decision of the register that waited; what was begun goes on where it is approved. */
function takenEdits(plan: Plan, ruling: Ruling, pending: Entry<'decisions'>, meeting: MeetingToRecord): PlaceEdit[] {
  const { outcome, reason } = ruling
  const isBegun = outcome === 'approved' && pending.status === 'in_progress'
  const changes = {
    date: meeting.date,
    outcome,
    body: pending.body ?? meeting.body.id,
    owner: followedBy(plan, ruling, meeting),
    status: isBegun ? pending.status : followUp(ruling),
    reason: reason ?? pending.reason,
    due: undueOf(ruling, meeting) === undefined ? pending.due : undefined,
  }
  const keys = Object.keys(changes) as (keyof typeof changes)[]
  return keys
    .filter((key) => changes[key] !== pending[key])
    .map((key) => ({ at: within(pending, key), value: changes[key] }))
}

/** The due date of a decision that waited, where it lies before the meeting: by it the decision was to be taken. */
function undueOf({ matter: { from } }: Ruling, { date }: MeetingToRecord): string | undefined {
  const due = 'pending' in from ? from.pending.due : undefined
  return due !== undefined && due < date ? due : undefined
}

/** The earlier meetings that list a decision which was not taken then. */
function listings({ bodies }: Plan, id: string, date: string) {
  return bodies.flatMap((body) =>
    (body.meetings ?? []).flatMap(({ date: day, decisions = [] }, index) => {
      const at = decisions.findIndex((one) => isSameId(one, id))
      if (at < 0 || day >= date) return []
      const place = within(body, 'meetings', index, 'decisions', ...(decisions.length === 1 ? [] : [at]))
      return [{ day, edit: { at: place, value: undefined } }]
    }),
  )
}

/** The decisions of the body of that day that the register has and no meeting lists. */
function takenBeside({ decisions }: Plan, { body, date }: MeetingToRecord): string[] {
  const listed = (body.meetings ?? []).flatMap((one) => one.decisions ?? [])
  return decisions
    .filter((one) => one.date === date && one.outcome !== 'pending' && isSameId(one.body ?? '', body.id))
    .map(({ id }) => id)
    .filter((id) => !listed.some((one) => isSameId(one, id)))
}

export function meetingOn({ meetings = [] }: Entry<'bodies'>, date: string) {
  const index = meetings.findIndex((one) => one.date === date)
  const held = meetings[index]
  return held === undefined ? undefined : { index, held }
}

function meetingEdits({ body, date, notes }: MeetingToRecord, ids: readonly string[]): PlaceEdit[] {
  const known = meetingOn(body, date)
  const said = notes === undefined ? {} : { notes }
  if (known === undefined) {
    const value = { date, ...(ids.length === 0 ? {} : { decisions: ids }), ...said }
    return [{ at: within(body, 'meetings', body.meetings?.length ?? 0), value }]
  }
  const { index, held } = known
  const before = held.decisions?.length ?? 0
  const added = ids.map((id, at) => ({ at: within(body, 'meetings', index, 'decisions', before + at), value: id }))
  return [...added, ...(notes === undefined ? [] : [{ at: within(body, 'meetings', index, 'notes'), value: notes }])]
}

/** The draft with the meeting and its decisions. */
export function recordMeeting(draft: PlanDraft, meeting: MeetingToRecord) {
  const { plan } = draft
  const numbers = newDecisionIds(plan, meeting.date)
  const ruled = meeting.rulings.map((ruling): Ruled => {
    const { from } = ruling.matter
    const id = 'pending' in from ? from.pending.id : numbers.next((one) => !isIdTaken(plan, one))
    numbers.note(id)
    const unlisted = 'pending' in from ? listings(plan, id, meeting.date).map(({ day }) => day) : []
    return { ...ruling, id, undue: undueOf(ruling, meeting), unlisted }
  })
  const records = ruled.flatMap(({ id, ...ruling }): RecordToAdd[] =>
    'pending' in ruling.matter.from ? [] : [{ list: 'decisions', id, record: newDecision(plan, id, ruling, meeting) }],
  )
  const taken = ruled.flatMap((ruling) => {
    const { from } = ruling.matter
    if (!('pending' in from)) return []
    const listed = listings(plan, ruling.id, meeting.date).map(({ edit }) => edit)
    return [...takenEdits(plan, ruling, from.pending, meeting), ...listed]
  })
  const added = additionsTo(draft, records)
  const ids = [...takenBeside(plan, meeting), ...ruled.map(({ id }) => id)]
  const edits = [...added.edits, ...taken, ...meetingEdits(meeting, ids)]
  return { draft: edited(draft, edits, added.files), ruled }
}
