/** Where the decision and the reason behind a change are kept: with the record where the format has a place for them, else in the decision. */
import { valueAt } from '../../intake/merge/locate.ts'
import type { ProposedValue, RecordPath } from '../../intake/merge/proposal.ts'
import { recordWords } from '../../intake/merge/words.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { changedRecord } from '../../lang/catalogue/record-edits.ts'
import { isSameId, within } from '../../plan/entity.ts'
import { entityById, projectById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isAdditionOnceRetained, isInitialOnceRefused, isRetained } from '../../plan/project-status.ts'
import { REASONS } from '../../schema/values.ts'
import { type ActedDecision, actedDecision, type DecisionRequest } from '../edits/decision.ts'
import { decisionLacks, type Incomplete } from '../edits/decision-lacks.ts'
import { dispositionOf } from '../edits/project.ts'
import { edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { placeNamed } from './named-field.ts'
import { partsAt, type RecordPart } from './record-parts.ts'
import { readTyped, type TypedLine } from './typed-changes.ts'

/** A draft that has the decision behind a change, and what the record says of it beside the change. */
export interface GroundedDraft extends Pick<ActedDecision, 'isNew' | 'owner' | 'statusDate'> {
  readonly kind: 'grounded'
  readonly draft: PlanDraft
  readonly values: readonly ProposedValue[]
}

type Matter = NonNullable<Entry<'decisions'>['kind']>

/** What a decision does that gives a project a status. */
const MATTERS: Readonly<Record<string, Matter>> = {
  rejected: 'reject',
  postponed: 'postpone',
  cancelled: 'cancel',
  merged: 'cancel',
  on_hold: 'hold',
}

/** A value beside those that were typed. */
type Beside = readonly [path: RecordPath, value: unknown]

function typedAt(values: readonly ProposedValue[], key: string): unknown {
  return values.find(({ path }) => path.length === 1 && path[0] === key)?.value
}

/** The reason of a disposition: one of the list where it is such, else in words beside one, which has to be said too. */
function reasonOf(plan: Plan, project: Project, values: readonly ProposedValue[], said: Said, status: string) {
  const { decision, reason, argv, lang } = said
  const key = 'disposition.reason'
  const isTyped = values.some(({ path }) => path.join('.') === key)
  const named = placeNamed({ plan, list: 'projects', path: [] }, key)
  if (named?.kind !== 'field') throw new Error(`no ${key} in the format`)
  const read = reason === undefined || isTyped ? undefined : readTyped(named, reason, { plan, lang })
  if (read !== undefined && 'value' in read) return { reason: read.value as (typeof REASONS)[number] }
  const hasReason = isTyped || project.written.disposition?.reason !== undefined || status === 'merged'
  if (decision !== undefined && !hasReason)
    throw new Refusal('keys-missing', key, { known: REASONS, line: [...argv, `${key}=${fillIn('value', lang)}`] })
  return reason === undefined ? {} : { notes: reason }
}

/** What a project keeps of the decision that changes its status or origin; nothing where neither changes. */
function besideProject(plan: Plan, project: Project, values: readonly ProposedValue[], said: Said): Beside[] {
  const status = typedAt(values, 'status')
  const { decision, date, reason } = said
  const ground = decision === undefined ? {} : { date, decision }
  if (typeof status === 'string' && Object.hasOwn(MATTERS, status)) {
    const notes = reasonOf(plan, project, values, said, status)
    const isLeft = status === 'rejected' && isInitialOnceRefused(plan, project)
    return [
      ...Object.entries(dispositionOf(project, { ...ground, ...notes })).map(
        ([key, value]): Beside => [['disposition', key], value],
      ),
      ...(isLeft ? [[['origin'], 'initial'] as const] : []),
    ]
  }
  const isKept = typeof status === 'string' && isRetained({ status } as Project)
  const isAdded =
    typedAt(values, 'origin') === 'added' || (isKept && !isRetained(project) && isAdditionOnceRetained(plan, project))
  if (!isAdded || decision === undefined) return []
  const addition = { ...ground, ...(reason === undefined ? {} : { funding: reason }) }
  return [[['origin'], 'added'], ...Object.entries(addition).map(([key, value]): Beside => [['addition', key], value])]
}

/** The group nearest to a change that keeps a decision or a reason of its own; the header keeps that of its adoption. */
function besideGroup({ record: { list } }: RecordPart, path: RecordPath, { decision, reason }: Said): Beside[] {
  for (let depth = path.length - 1; depth >= (list === 'plan' ? 1 : 0); depth -= 1) {
    const group = path.slice(0, depth)
    const { fields } = partsAt(list, group)
    const own = (key: string, kind: string) =>
      fields.find(({ steps, kind: held }) => steps.join('.') === key && held === kind)
    const holdsDecision = decision !== undefined && own('decision', 'reference')?.to.includes('decision') === true
    const holdsReason = reason !== undefined && list !== 'decisions' && own('reason', 'text') !== undefined
    const beside: Beside[] = [
      ...(holdsDecision ? [[[...group, 'decision'], decision] as const] : []),
      ...(holdsReason ? [[[...group, 'reason'], reason] as const] : []),
    ]
    if (beside.length > 0) return beside
  }
  return []
}

interface Said extends Pick<TypedLine, 'argv' | 'lang'> {
  readonly decision: string | undefined
  readonly date: string | undefined
  readonly reason: string | undefined
}

/** What the record says of the ground of its change, without what was typed itself. */
function besideOf(plan: Plan, part: RecordPart, values: readonly ProposedValue[], said: Said): ProposedValue[] {
  const { record } = part
  const project = record.list === 'projects' ? projectById(plan, record.id) : undefined
  const ofProject = project === undefined ? [] : besideProject(plan, project, values, said)
  const all = ofProject.length > 0 ? ofProject : values.flatMap(({ path }) => besideGroup(part, path, said))
  const isTyped = (path: RecordPath) => values.some((one) => one.path.join('.') === path.join('.'))
  const byPath = new Map(
    all.filter(([path, value]) => value !== undefined && !isTyped(path)).map((one) => [one[0].join('.'), one]),
  )
  const { list, id, data } = record
  return [...byPath.values()].map(([path, value]) => {
    const flag = value === said.decision ? '--decision' : value === said.reason ? '--reason' : path.join('.')
    const origin = { sheet: flag, address: '', text: String(value) }
    return { list, id, path, base: valueAt(data, path), value, origin }
  })
}

function matterOf(plan: Plan, { record }: RecordPart, values: readonly ProposedValue[]) {
  const status = String(typedAt(values, 'status') ?? '')
  const kind = (record.list === 'projects' && Object.hasOwn(MATTERS, status) && MATTERS[status]) || 'approve'
  return { kind, subject: changedRecord(recordWords(plan, record, plan.lang))[plan.lang] } as const
}

/** The decision's own list of projects and its reason, where the record keeps neither. */
function ownEdits(decision: Entry<'decisions'>, projects: readonly string[], reason: string | undefined): PlaceEdit[] {
  const named = decision.projects ?? []
  const more = projects.filter((id) => !named.some((one) => isSameId(one, id)))
  return [
    ...more.map((value, at) => ({ at: within(decision, 'projects', named.length + at), value })),
    ...(reason === undefined || decision.reason !== undefined
      ? []
      : [{ at: within(decision, 'reason'), value: reason }]),
  ]
}

/** Puts the ground of a change into a draft; what a decision lacks, where it lacks something. */
export function grounded(
  draft: PlanDraft,
  part: RecordPart,
  values: readonly ProposedValue[],
  asked: Partial<DecisionRequest>,
  line: Pick<TypedLine, 'argv' | 'lang'>,
): GroundedDraft | Incomplete {
  const { plan } = draft
  const { decision: id = '', reason, body, date, owner } = asked
  const isDecided = id !== '' || [body, date, owner].some((one) => one !== undefined)
  const known = entityById(plan.decisions, id)
  const decision = id === '' ? undefined : (known?.id ?? id)
  const said = { decision, date: date ?? known?.date, reason, ...line }
  const beside = besideOf(plan, part, values, said)
  const isKept = (one: string | undefined) => one === undefined || beside.some(({ value }) => value === one)
  if (!isDecided && isKept(reason))
    return { kind: 'grounded', draft, values: beside, isNew: false, statusDate: undefined, owner: undefined }
  const incomplete = decisionLacks(plan, { ...asked, decision: id }, isDecided ? 'decision' : 'reason')
  if (incomplete !== undefined) return incomplete
  const ofProject = part.record.list === 'projects' ? { projects: [part.record.id] } : {}
  const matter = { ...matterOf(plan, part, values), ...ofProject }
  const acted = actedDecision(plan, matter, { ...asked, decision: id, reason: undefined })
  const projects = part.record.list === 'projects' && !isKept(decision) ? [part.record.id] : []
  const own = ownEdits(acted.decision, projects, beside.some(({ path }) => isReason(path)) ? undefined : reason)
  const entered = edited(draft, [...acted.edits, ...own])
  return { kind: 'grounded', draft: entered, values: beside, ...acted }
}

/** Whether a place keeps why something was done. */
function isReason(path: RecordPath): boolean {
  return ['reason', 'notes', 'funding'].includes(String(path.at(-1)))
}
