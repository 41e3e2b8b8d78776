/** Approves a scenario: its decision, its choices and the frozen baselines go into the plan's files in one change. */

import { approvedScenario } from '../../lang/catalogue/writing.ts'
import { applyScenario } from '../../overlay/apply-scenario.ts'
import { contradictionsOf } from '../../overlay/contradictions.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { parseDay } from '../../values/calendar.ts'
import { type ActedDecision, actedDecision, adoption, type DecisionRequest, unknownId } from '../edits/decision.ts'
import { decisionLacks, type Incomplete } from '../edits/decision-lacks.ts'
import { type FrameWriting, frameWriting } from '../edits/frame.ts'
import { type FreezeResult, freeze } from '../edits/freeze.ts'
import {
  additionEdits,
  contentEdits,
  GIVEN_STATUSES,
  type GivenStatus,
  type Ground,
  givenStatus,
  givingWay,
  isAdded,
  type LaidProject,
  statusEdits,
} from '../edits/project.ts'
import { findingsOf } from '../findings.ts'
import { edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { appraisalOf, keepAppraisal } from './appraisal.ts'
import { optionsBefore, reopened, scenarioEdits } from './options.ts'

export interface ApprovalRequest extends DecisionRequest {
  readonly scenario: string
  /** Freezes in spite of a broken seal. */
  readonly force?: true | undefined
}

/** What is written before anything is frozen; ids in plan order. */
interface Written {
  /** Ids of projects by the status they took, every status once. */
  readonly taken: readonly { readonly status: GivenStatus; readonly ids: readonly string[] }[]
  /** Projects that enter the plan after its baseline was frozen. */
  readonly added: readonly string[]
  /** Those of them of which nobody says what gives way to them. */
  readonly uncovered: readonly string[]
  readonly changed: readonly string[]
  /** Scenarios that were the approved ones. */
  readonly superseded: readonly string[]
  /** Whether the plan itself took the status approved. */
  readonly isAdopted: boolean
  /** Whether the body that decided may approve a plan. */
  readonly hasAuthority: boolean
  /** Options that were not chosen. */
  readonly refused: readonly string[]
  /** What of the scenario's frame went into the plan, and what stays in the scenario. */
  readonly frame: Omit<FrameWriting, 'edits'>
}

export interface Approval extends Written, Ground, Pick<ActedDecision, 'isNew' | 'statusDate'> {
  readonly kind: 'approved'
  readonly scenario: Entry<'scenarios'>
  /** What the scenario breaks, which the plan alone does not. */
  readonly breaches: readonly ShownFinding[]
  readonly freeze: FreezeResult
}

export type NoApproval =
  | Incomplete
  | { readonly kind: 'already'; readonly scenario: Entry<'scenarios'> }
  | {
      readonly kind: 'contradictory'
      readonly scenario: Entry<'scenarios'>
      readonly findings: readonly ShownFinding[]
    }

function laidProjects(plan: Plan, scenario: Entry<'scenarios'>): LaidProject[] {
  const { projects } = applyScenario(plan, scenario)
  return plan.projects.flatMap((before, index) => {
    const after = projects[index]
    return after === undefined || after === before ? [] : [{ before, after }]
  })
}

function familyOf({ scenarios }: Plan, { id, chain }: FlatScenario) {
  return [...chain, id].flatMap((one) => entityById(scenarios, one) ?? [])
}

/** What the rules say of contradictions in a scenario and those that it starts from; undefined where there are none. */
function contradictions({ loaded, plan }: PlanDraft, flat: FlatScenario): readonly ShownFinding[] | undefined {
  const family = familyOf(plan, flat)
  const isOpen = family
    .flatMap((scenario) => contradictionsOf(plan, scenario))
    .some(({ kind }) => kind !== 'forced-without-reason')
  if (!isOpen) return undefined
  const ids = new Set(family.map(({ id }) => id))
  return findingsOf(loaded, { rules: ['scenario-choice-contradictory'], isWhole: true }).filter(({ entity = '' }) =>
    ids.has(entity),
  )
}

/** The draft on the day of the decision, where that lies after the status date: a start may have gone by until then. */
function onDay(draft: PlanDraft, date: string | undefined): PlanDraft {
  const day = parseDay(date ?? '', 'end')
  if (day === undefined || day <= draft.plan.asOf) return draft
  const plan = { ...draft.plan, asOf: day }
  return { ...draft, plan, loaded: { ...draft.loaded, plan } }
}

function takenStatuses(laid: readonly LaidProject[]): Approval['taken'] {
  return GIVEN_STATUSES.map((status) => ({
    status,
    ids: laid.filter((one) => givenStatus(one) === status).map(({ before }) => before.id),
  }))
}

/** The projects whose dates, amounts or days the scenario changes, and the edits that do so. */
function contents(plan: Plan, laid: readonly LaidProject[]) {
  const made = laid
    .map((project) => ({ id: project.before.id, edits: contentEdits(project, plan) }))
    .filter(({ edits }) => edits.length > 0)
  return { changed: made.map(({ id }) => id), edits: made.flatMap(({ edits }) => edits) }
}

/** Why the baseline of each project moves that the scenario changes: its own choice's reason, else the request's. */
function movedFor(
  plan: Plan,
  scenario: Entry<'scenarios'>,
  { choices }: FlatScenario,
  changed: readonly string[],
  reason: string | undefined,
): Map<string, string> {
  const usual = reason ?? subjectOf(plan, scenario)
  return new Map(
    changed.map((id) => {
      const key = id.toLowerCase()
      return [key, choices.get(key)?.reason ?? usual]
    }),
  )
}

/** What the decision that approves a scenario is about, in the plan's language. */
function subjectOf({ lang }: Plan, { title, id }: Entry<'scenarios'>): string {
  return approvedScenario(titleOf(title, id)[lang], lang)
}

interface Case extends Pick<ActedDecision, 'isNew' | 'statusDate'> {
  readonly scenario: Entry<'scenarios'>
  readonly flat: FlatScenario
  readonly ground: Ground
  /** What the decision itself writes. */
  readonly register: readonly PlaceEdit[]
}

function caseOf(draft: PlanDraft, request: ApprovalRequest): Case | NoApproval {
  const { plan } = draft
  const scenario = entityById(plan.scenarios, request.scenario)
  if (scenario === undefined) throw unknownId('scenario-unknown', request.scenario, plan.scenarios)
  if (scenario.status === 'approved') return { kind: 'already', scenario }
  const flat = flattenScenario(plan, scenario)
  const date = request.date ?? entityById(plan.decisions, request.decision)?.date
  const findings = contradictions(onDay(reopened(draft, scenario), date), flat)
  if (findings !== undefined) return { kind: 'contradictory', scenario, findings }
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return incomplete
  const matter = { kind: 'scenario', subject: subjectOf(plan, scenario) } as const
  const { edits, isNew, statusDate, ...ground } = actedDecision(plan, matter, request)
  return { scenario, flat, ground, isNew, statusDate, register: edits }
}

function additions(
  plan: Plan,
  laid: readonly LaidProject[],
  { choices }: FlatScenario,
): Pick<Approval, 'added' | 'uncovered'> {
  const added = laid.filter((project) => isAdded(plan, project)).map(({ before }) => before)
  const ids = (projects: typeof added): string[] => projects.map(({ id }) => id)
  const isUnpaid = (project: (typeof added)[number]): boolean =>
    givingWay(project, choices.get(project.id.toLowerCase())) === undefined
  return { added: ids(added), uncovered: ids(added.filter(isUnpaid)) }
}

/** The plan with the decision, the scenario's status and its choices written, before anything is frozen. */
function write(
  draft: PlanDraft,
  { scenario, flat, ground, register }: Case,
): { readonly draft: PlanDraft; readonly written: Written } {
  const { plan } = draft
  const laid = laidProjects(plan, scenario)
  const { changed, edits } = contents(plan, laid)
  const records = scenarioEdits(plan, scenario, ground)
  const { edits: framed, ...frame } = frameWriting(plan, flat.frame, ground)
  const { edits: header, isAdopted, hasAuthority } = adoption(plan, ground.decision)
  const statuses = laid.flatMap((project) => [
    ...statusEdits(plan, project, flat.choices.get(project.before.id.toLowerCase()), ground),
    ...additionEdits(plan, project, flat, ground),
  ])
  const all = [...register, ...records.edits, ...header, ...framed, ...statuses, ...edits]
  const { superseded, refused } = records
  const own = { taken: takenStatuses(laid), ...additions(plan, laid, flat), changed, superseded, refused }
  return { draft: edited(draft, all), written: { ...own, frame, isAdopted, hasAuthority } }
}

/**
 * Approves a scenario.
 *
 * Projects take the statuses, dates, amounts and days of the plan with the scenario laid over it; laid over the new
 * plan, the scenario changes none of them any more. Ceilings, staff and margin of its frame go into the plan too. The
 * options as the body saw them are kept beside the decision, and those that it did not choose are refused.
 */
export function approve(draft: PlanDraft, request: ApprovalRequest): Approval | NoApproval {
  const found = caseOf(draft, request)
  if (!('ground' in found)) return found
  const { scenario, flat, ground, isNew, statusDate } = found
  const { draft: next, written } = write(draft, found)
  const { reason, force } = request
  const moved = movedFor(draft.plan, scenario, flat, written.changed, reason)
  const frozen = freeze(next, { ...ground, reason, moved, force })
  const options = optionsBefore(draft, scenario)
  return {
    kind: 'approved',
    scenario,
    ...ground,
    isNew,
    statusDate,
    ...written,
    breaches: findingsOf(draft.loaded, { rules: ['scenario-breach'], isWhole: true }).filter(
      ({ entity }) => entity === scenario.id,
    ),
    freeze: { ...frozen, draft: keepAppraisal(frozen.draft, appraisalOf(options, ground, scenario.id)) },
  }
}
