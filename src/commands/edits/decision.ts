/** The decision behind what is written: the register's own entry, or a new one for it. */

import { NewIds } from '../../intake/forms/new-ids.ts'
import type { RefusalCode } from '../../lang/catalogue/refusals.ts'
import { nearest } from '../../lang/nearest.ts'
import { hasApproved } from '../../plan/decisions-taken.ts'
import { within } from '../../plan/entity.ts'
import { entityById, isIdTaken } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { dayText, parseDay } from '../../values/calendar.ts'
import type { PlaceEdit } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'

export interface DecisionRequest {
  /** Empty where nothing is said. */
  readonly decision: string
  /** Role in charge of the follow-up; of a new decision only. */
  readonly owner?: string | undefined
  readonly body?: string | undefined
  readonly date?: string | undefined
  readonly reason?: string | undefined
  /** The status date that was asked for too: one that the decision needs is then written. */
  readonly asOf?: string | undefined
}

/** An entry of the register, and how the register gets it where it has not. */
interface FoundDecision {
  readonly decision: Entry<'decisions'>
  readonly edits: readonly PlaceEdit[]
}

/** A decision to act by. */
export interface ActedDecision extends FoundDecision {
  /** The day that it acts on. */
  readonly date: string
  readonly isNew: boolean
  /** Who follows a new one up, where nobody was named. */
  readonly owner: string | undefined
  readonly statusDate: MovedStatusDate | undefined
}

/** The refusal of an id that the plan does not have, with the one that was likely meant. */
export function unknownId(code: RefusalCode, word: string, entities: readonly { readonly id: string }[]): Refusal {
  const ids = entities.map(({ id }) => id)
  return new Refusal(code, word, { suggestion: nearest(word, ids) })
}

/** Whether a text is a whole day of the calendar. */
export function isDate(text: string): boolean {
  return text.length === 10 && parseDay(text, 'end') !== undefined
}

/** The day that a decision acts on: the one asked for, else its own, else the plan's status date. */
function dateOf(plan: Plan, { date }: Pick<Entry<'decisions'>, 'date'>, asked: string | undefined): string {
  return asked ?? date ?? dayText(plan.asOf)
}

/** The status date that a decision moves, as it was and as it is written. */
export interface MovedStatusDate {
  /** Undefined where the plan said none. */
  readonly before: string | undefined
  readonly after: string
}

/** The status date that was asked for, where the file's own lies before the day of the decision; undefined where nothing moves. */
function movedStatusDate(
  { header, asOf }: Plan,
  date: string,
  { asOf: asked }: Pick<DecisionRequest, 'asOf'>,
): MovedStatusDate | undefined {
  const before = header.as_of
  const [own, decided] = [parseDay(before ?? '', 'end'), parseDay(date, 'end')]
  const isBehind = own === undefined || (decided !== undefined && own < decided)
  return asked !== undefined && isBehind ? { before, after: dayText(asOf) } : undefined
}

export function statusDateEdits({ header }: Plan, moved: MovedStatusDate | undefined): PlaceEdit[] {
  return moved === undefined ? [] : [{ at: within(header, 'as_of'), value: moved.after }]
}

/** The place behind the last decision of the file that has most of them; beside the plan's header where there is none yet. */
function registerPlace(plan: Plan): PlaceEdit['at'] {
  const files = plan.decisions.map(({ at }) => at.file)
  const count = (file: string) => files.filter((one) => one === file).length
  const fullest = [...new Set(files)].toSorted((left, right) => count(right) - count(left))[0]
  const last = plan.decisions.findLast(({ at }) => at.file === fullest)?.at
  const index = Number(last?.path.at(-1) ?? -1) + 1
  return { file: (last ?? plan.header.at).file, path: ['decisions', index], part: 'value' }
}

/** Who follows a decision up: whoever follows up the one that approved the plan, else who chairs the body. */
export function ownerOf(plan: Plan, body: Entry<'bodies'>): string | undefined {
  const adopted = plan.header.decision
  return (adopted === undefined ? undefined : entityById(plan.decisions, adopted)?.owner) ?? body.chair
}

/** The ids of new decisions: those of another year than the last continue it in the year of the meeting. */
export function newDecisionIds({ decisions }: Plan, date: string): NewIds {
  const ids = decisions.map(({ id }) => id)
  const numbers = new NewIds('decisions', ids)
  const [, head, year = '', number = ''] = /^(.*?)(\d{4})(\D\d+)$/s.exec(ids.at(-1) ?? '') ?? []
  const ofYear = date.slice(0, 4)
  if (head !== undefined && year !== ofYear) numbers.note(`${head}${ofYear}${number.replaceAll(/\d/g, '0')}`)
  return numbers
}

/** What a new decision is about. */
export interface DecisionMatter {
  readonly kind: NonNullable<Entry<'decisions'>['kind']>
  /** In the plan's language. */
  readonly subject: string
  /** The ids of the projects that it is about, where it is about some. */
  readonly projects?: readonly string[]
}

function newEntry(
  plan: Plan,
  { kind, subject, projects }: DecisionMatter,
  { decision: id, date, reason, owner: named }: DecisionRequest,
  body: Entry<'bodies'>,
): FoundDecision {
  const owner = named ?? ownerOf(plan, body)
  const at = registerPlace(plan)
  const written = {
    id,
    ...(date === undefined ? {} : { date }),
    body: body.id,
    kind,
    subject,
    outcome: 'approved' as const,
    ...(owner === undefined ? {} : { owner }),
    status: 'done' as const,
    ...(reason === undefined ? {} : { reason }),
    ...(projects === undefined ? {} : { projects: [...projects] }),
  }
  return { decision: { ...written, at }, edits: [{ at, value: written }] }
}

/** Whether what the command line says of a decision differs from what the register says of it. */
function differs(decision: Entry<'decisions'>, { body, date }: DecisionRequest): boolean {
  const isOther = body !== undefined && decision.body?.toLowerCase() !== body.toLowerCase()
  return isOther || (date !== undefined && decision.date !== undefined && decision.date !== date)
}

/** The entry of the register; a new one where it has none of that id: the request must then name a body of the plan. That a day is given, decision-lacks.ts checks. */
function registeredDecision(plan: Plan, matter: DecisionMatter, request: DecisionRequest): FoundDecision {
  const { decision: id, body, date } = request
  if (date !== undefined && !isDate(date)) throw new Refusal('date-unreadable', date)
  const known = entityById(plan.decisions, id)
  if (known !== undefined) {
    if (differs(known, request)) throw new Refusal('decision-other', id)
    if (!hasApproved(known)) throw new Refusal('decision-not-approving', known.id)
    return { decision: known, edits: [] }
  }
  if (isIdTaken(plan, id)) throw new Refusal('id-taken', id)
  const holder = body === undefined ? undefined : entityById(plan.bodies, body)
  if (holder === undefined) throw unknownId('body-unknown', body ?? '', plan.bodies)
  return newEntry(plan, matter, request, holder)
}

/**
 * The decision by which something is written, with all that it writes itself: its entry where the register has it not, and
 * the status date that it needs.
 *
 * @param date - the day that it acts on, where that is not its own.
 * @throws Refusal `decision-other` where the register has it of another body or day, `id-taken` where anything else has
 *   the id.
 */
export function actedDecision(
  plan: Plan,
  matter: DecisionMatter,
  request: DecisionRequest,
  date: string | undefined = request.date,
): ActedDecision {
  const { decision, edits } = registeredDecision(plan, matter, request)
  const day = dateOf(plan, decision, date)
  const statusDate = movedStatusDate(plan, day, request)
  const all = [...edits, ...statusDateEdits(plan, statusDate)]
  const owner = edits.length > 0 && request.owner === undefined ? decision.owner : undefined
  return { decision, edits: all, date: day, isNew: edits.length > 0, owner, statusDate }
}

/** The places and values of the header that an approval by a body with authority over the plan sets. */
export function adoption(
  plan: Plan,
  { id, body }: Entry<'decisions'>,
): { readonly edits: readonly PlaceEdit[]; readonly isAdopted: boolean; readonly hasAuthority: boolean } {
  const { header } = plan
  const level = body === undefined ? undefined : entityById(plan.bodies, body)?.level
  const hasAuthority = level === 'executive' || level === 'assembly'
  const isOpen = header.status === 'draft' || header.status === 'submitted'
  const isAdopted = hasAuthority && isOpen
  return {
    hasAuthority,
    isAdopted,
    edits: [
      ...(hasAuthority && header.decision === undefined ? [{ at: within(header, 'decision'), value: id }] : []),
      ...(isAdopted ? [{ at: within(header, 'status'), value: 'approved' }] : []),
    ],
  }
}
