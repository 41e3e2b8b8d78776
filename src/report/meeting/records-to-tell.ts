/** The changed records that a meeting's page names among its changes: those that no section of its own tells of. */
import { entityById } from '../../plan/find-entity.ts'
import type { Comparison, RecordChange } from '../../scenario/comparison.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Meeting } from './meeting.ts'

function isRecent({ since, whole }: Meeting, date = ''): boolean {
  const day = parseDay(date, 'end')
  return day !== undefined && day > since && day <= whole.asOf
}

/** Whether a new record stands in a section of its own: a review behind the weather, a need, a decision taken. */
function isToldElsewhere(meeting: Meeting, { kind, id, change }: RecordChange): boolean {
  if (change !== 'new') return false
  if (kind === 'review') return true
  if (kind === 'need') return isRecent(meeting, entityById(meeting.whole.needs, id)?.date)
  if (kind !== 'decision') return false
  const decision = entityById(meeting.whole.decisions, id)
  return decision?.outcome !== 'pending' && isRecent(meeting, decision?.date)
}

/** The records, the plan's header without its status date, which the page's first line says. */
export function recordsToTell(meeting: Meeting, { records }: Comparison): RecordChange[] {
  return records.flatMap((record) => {
    if (isToldElsewhere(meeting, record)) return []
    if (record.kind !== 'plan') return [record]
    const fields = record.fields.filter((field) => field !== 'as_of')
    return fields.length === 0 ? [] : [{ ...record, fields }]
  })
}
