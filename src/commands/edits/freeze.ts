/**
 * Freezes the baselines of a plan by a decision (a first one where there is none, a new one where a decision moves it,
 * and the seal over all), by the values that a baseline keeps of a project.
 */

import { copiedValues } from '../../lang/catalogue/freezing.ts'
import { countLine, decidedBy, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { baselineHash } from '../../plan/content-hash.ts'
import { within } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isInitial, isRetained } from '../../plan/project-status.ts'
import { dayText, parseDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import type { Ground } from './project.ts'
import {
  departsFromReference,
  isPartlyVoted,
  isVotedOtherwise,
  type KeptAmounts,
  newReference,
  presentValues,
} from './reference-values.ts'

export interface FreezeRequest extends Ground {
  /** Why baselines move; of a project named in `moved` its own reason counts first. */
  readonly reason?: string | undefined
  /** Projects whose baseline the decision moves beside those it names itself: why, by lower-cased id. */
  readonly moved?: ReadonlyMap<string, string>
  /** Whether the projects of `moved` alone count, and no other gets or moves a baseline. */
  readonly isOfMoved?: true
  /** Seals baselines that were changed since the last freeze instead of refusing. */
  readonly force?: true | undefined
  readonly amounts?: KeptAmounts | undefined
}

/** What a freeze did; ids in plan order. */
export interface FreezeResult {
  readonly draft: PlanDraft
  readonly frozen: readonly string[]
  readonly rebaselined: readonly string[]
  /** Projects that depart from their baseline and that the decision does not move. */
  readonly departing: readonly string[]
  /** Projects once of the plan that the freeze gives no baseline, for they were stopped before it, or nobody says when. */
  readonly leftOut: readonly string[]
  /** Projects whose votes leave out years, of which the expected amount was taken; none where no vote was asked for. */
  readonly partlyVoted: readonly string[]
  readonly amounts: KeptAmounts
  /** What was written under plan.baseline: an entry of this freeze, the hash that the plan's entry lacked, or nothing. */
  readonly seal: 'new' | 'hash' | undefined
  /** Whether baselines that were changed since the last freeze were sealed as they are. */
  readonly isOverridden: boolean
}

/** Whether the decision moves the baseline of a project: it names it, or re-baselines the plan without naming any. */
function movesBaseline({ decision, moved, isOfMoved }: FreezeRequest, { id }: Project): boolean {
  const key = id.toLowerCase()
  const named = decision.projects ?? []
  if (isOfMoved === true) return moved?.has(key) === true
  if (moved?.has(key) === true || named.some((one) => one.toLowerCase() === key)) return true
  return decision.kind === 'rebaseline' && named.length === 0
}

/** What is asked for, with what stands where nothing is said. */
type Asked = FreezeRequest & { readonly amounts: KeptAmounts }

function baselineEdit(plan: Plan, project: Project, { amounts, decision }: Asked): PlaceEdit {
  const value = { ...presentValues(plan, project, amounts), decision: decision.id }
  return { at: within(project, 'baseline'), value }
}

function rebaselineEdit(plan: Plan, project: Project, request: Asked): PlaceEdit {
  const { amounts, date, decision, moved } = request
  const reason = moved?.get(project.id.toLowerCase()) ?? request.reason
  const at = within(project, 'rebaselines', project.written.rebaselines?.length ?? 0)
  const value = { date, decision: decision.id, ...newReference(plan, project, date, amounts), reason }
  return { at, value }
}

/** Whether the project was stopped after a day: the plan still kept it on that day. */
function isStoppedAfter({ written }: Project, date: string): boolean {
  const stopped = parseDay(written.disposition?.date ?? '', 'end')
  const day = parseDay(date, 'end')
  return stopped !== undefined && day !== undefined && stopped > day
}

/** The projects without a baseline that a freeze by a decision of a day is about: retained ones, and those stopped since. */
function unfrozenOn({ projects }: Plan, date: string): Project[] {
  return projects.filter(
    (project) =>
      project.written.baseline === undefined &&
      (isRetained(project) || (isInitial(project) && isStoppedAfter(project, date))),
  )
}

/** Projects whose first baseline is another by what was voted than by what the plan expects; none where the decision is as recent as the plan. */
export function votedOtherwise(plan: Plan, date: string): readonly string[] {
  const day = parseDay(date, 'end')
  if (day === undefined || day >= plan.asOf) return []
  const unlike = unfrozenOn(plan, date).filter((project) => isVotedOtherwise(plan, project))
  return unlike.map(({ id }) => id)
}

interface FreezeGroups {
  readonly unfrozen: readonly Project[]
  readonly moving: readonly Project[]
  readonly departing: readonly Project[]
  readonly leftOut: readonly Project[]
}

/** The projects by what a freeze does with them; a completed one keeps its baseline for good. */
function groupForFreeze(plan: Plan, request: Asked): FreezeGroups {
  const unfrozen = request.isOfMoved === true ? [] : unfrozenOn(plan, request.date)
  const retained = plan.projects.filter(isRetained)
  const departing =
    plan.header.baseline === undefined
      ? []
      : retained.filter(
          (project) =>
            project.written.baseline !== undefined &&
            !isCompleted(project) &&
            departsFromReference(plan, project, request.date, request.amounts),
        )
  return {
    unfrozen,
    leftOut: plan.projects.filter(
      (project) => isInitial(project) && project.written.baseline === undefined && !unfrozen.includes(project),
    ),
    moving: departing.filter((project) => movesBaseline(request, project)),
    departing: request.isOfMoved === true ? [] : departing.filter((project) => !movesBaseline(request, project)),
  }
}

function hasReason(project: Project, { reason, moved }: FreezeRequest): boolean {
  return reason !== undefined || moved?.has(project.id.toLowerCase()) === true
}

function isSealBroken(plan: Plan): boolean {
  const hash = plan.header.baseline?.hash
  return hash !== undefined && hash.toLowerCase() !== baselineHash(plan)
}

/**
 * The plan's own entry: of this freeze where it froze anything or seals what was changed, else the one that the plan
 * has, with the hash that it lacks.
 */
function sealEdits({ header }: Plan, sealed: Plan, { date, decision }: FreezeRequest, isNew: boolean): PlaceEdit[] {
  const hash = baselineHash(sealed)
  const { baseline } = header
  if (!isNew && baseline?.hash?.toLowerCase() === hash) return []
  const old = isNew ? undefined : baseline
  return [{ at: within(header, 'baseline'), value: { date, decision: decision.id, ...old, hash } }]
}

function partlyVoted(plan: Plan, projects: readonly Project[], amounts: KeptAmounts): Project[] {
  return amounts === 'voted' ? projects.filter((project) => isPartlyVoted(plan, project)) : []
}

/**
 * The draft with its baselines frozen. A project without a baseline that is retained, or was on the day of the decision,
 * gets one of the plan's present values; one
 * that has a baseline keeps it, and gets a new reference beside it where the plan was frozen before, its values have
 * changed, and the decision moves it.
 *
 * @throws Refusal `baseline-changed` where the seal of the last freeze is broken, `argument-missing` where a baseline would
 *   move without a reason.
 */
export function freeze(draft: PlanDraft, { amounts = 'expected', ...asked }: FreezeRequest): FreezeResult {
  const { plan } = draft
  const request = { ...asked, amounts }
  const isBroken = isSealBroken(plan)
  if (isBroken && request.force !== true) throw new Refusal('baseline-changed', plan.header.baseline?.date)
  const { unfrozen, moving, departing, leftOut } = groupForFreeze(plan, request)
  if (!moving.every((project) => hasReason(project, request))) throw new Refusal('argument-missing', '--reason')
  const edits = [
    ...unfrozen.map((project) => baselineEdit(plan, project, request)),
    ...moving.map((project) => rebaselineEdit(plan, project, request)),
  ]
  const made = edited(draft, edits)
  // The freeze of the plan stays that of its day where only some projects move: their own entries say when and why.
  const isFreeze = edits.length > 0 && request.isOfMoved !== true
  const isNew = isFreeze || isBroken || plan.header.baseline === undefined
  const seal = sealEdits(plan, made.plan, request, isNew)
  const ids = (projects: readonly Project[]): string[] => projects.map(({ id }) => id)
  return {
    draft: edited(made, seal),
    frozen: ids(unfrozen),
    rebaselined: ids(moving),
    departing: ids(departing),
    leftOut: ids(leftOut),
    partlyVoted: ids(partlyVoted(plan, [...unfrozen, ...moving], amounts)),
    amounts,
    seal: seal.length === 0 ? undefined : isNew ? 'new' : 'hash',
    isOverridden: isBroken,
  }
}

export function frozenLines(
  { frozen, rebaselined, departing, seal, isOverridden }: FreezeResult,
  lang: Lang,
): string[] {
  return [
    ...(isOverridden ? [WRITE_TEXTS.overridden[lang]] : []),
    ...countLine('frozen', frozen, lang),
    ...countLine('rebaselined', rebaselined, lang),
    ...countLine('departing', departing, lang),
    ...(seal === 'new' ? [WRITE_TEXTS.sealed[lang]] : []),
  ]
}

export function freezeSummary(frozen: FreezeResult, { decision, date }: Ground, lang: Lang): string[] {
  const headings = {
    new: decidedBy(WRITE_TEXTS.frozen[lang], { ...decision, date }, lang),
    hash: WRITE_TEXTS.sealed_only[lang],
    none: WRITE_TEXTS.nothing[lang],
  }
  const { plan } = frozen.draft
  const isCopied = frozen.frozen.length + frozen.rebaselined.length > 0
  return [
    headings[frozen.seal ?? 'none'],
    ...(isCopied ? [copiedValues(frozen.amounts, dayText(plan.asOf), lang)] : []),
    ...frozenLines(frozen, lang),
    ...countLine('partly_voted', frozen.partlyVoted, lang),
    ...countLine('unfrozen', frozen.leftOut, lang),
  ]
}
