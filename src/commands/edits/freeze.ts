/**
 * Freezes the baselines of a plan by a decision (a first one where there is none, a new one where a decision moves it,
 * and the seal over all), by the values that a baseline keeps of a project.
 */

import { countLine, decidedBy, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { plannedDays } from '../../metrics/base/demand.ts'
import { isMoneyWritten, spendingOf } from '../../metrics/base/spending.ts'
import { baselineHash } from '../../plan/content-hash.ts'
import { within } from '../../plan/entity.ts'
import type { BudgetSection, Entry, Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isRetained } from '../../plan/project-status.ts'
import { statedInForce } from '../../plan/reference-in-force.ts'
import { parseDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { edited, type PlaceEdit, type PlanDraft, type Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'
import type { Ground } from './project.ts'
import { writtenAmount, writtenDays } from './written-quantity.ts'

/** The values of a reference; one that is missing is left out, and so are days and the cost of a project without amounts at 0. */
interface ReferenceValues {
  readonly start?: string
  readonly end?: string
  readonly investment?: number
  readonly operating?: number
  readonly days?: number
}

type Value = ReferenceValues[keyof ReferenceValues]

const KEYS = ['start', 'end', 'investment', 'operating', 'days'] as const

function filled(values: Readonly<Record<(typeof KEYS)[number], Value>>): ReferenceValues {
  const known = KEYS.flatMap((key) => {
    const value = values[key]
    return value === undefined || (key === 'days' && value === 0) ? [] : [[key, value]]
  })
  return Object.fromEntries(known)
}

/** What the plan now says of a project: dates as written (real ones where no other are), expected cost, IT-side days. */
function currentValues(plan: Plan, project: Project): ReferenceValues {
  const { written } = project
  // A section without a line of its own costs nothing where the project says what it costs: only so does what is added
  // to it later show as an overrun.
  const isTold = isMoneyWritten(project, {})
  const cost = (section: BudgetSection): number | undefined =>
    isTold ? writtenAmount(spendingOf(plan, project, { section }), plan) : undefined
  const days = plannedDays(project)
  return filled({
    start: written.start ?? written.actual?.start,
    end: written.end ?? written.actual?.end,
    investment: cost('investment'),
    operating: cost('operating'),
    days: days === undefined ? undefined : writtenDays(days),
  })
}

/** The reference in force on the day of the freeze as files write it. */
function valuesInForce(plan: Plan, project: Project, date: string): ReferenceValues {
  const day = parseDay(date, 'end')
  const stated = (key: (typeof KEYS)[number]): Value =>
    statedInForce(plan, project, ({ [key]: value }) => value, day)
  return filled({
    start: stated('start'),
    end: stated('end'),
    investment: stated('investment'),
    operating: stated('operating'),
    days: stated('days'),
  })
}

/** What a re-baseline states: the present values, with a zero for each figure of the reference in force that is gone. */
function newReference(plan: Plan, project: Project, date: string): ReferenceValues {
  const [now, then] = [currentValues(plan, project), valuesInForce(plan, project, date)]
  const stated = KEYS.flatMap((key) => {
    const value = now[key] ?? (typeof then[key] === 'number' ? 0 : undefined)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(stated)
}

function isSameDay(left: string | undefined, right: string | undefined, edge: 'start' | 'end') {
  return parseDay(left ?? '', edge) === parseDay(right ?? '', edge)
}

/** Whether the project no longer keeps to its reference in force; a date that the plan does not say is not compared. */
function departsFromReference(plan: Plan, project: Project, date: string): boolean {
  const [now, then] = [currentValues(plan, project), valuesInForce(plan, project, date)]
  return (
    (now.start !== undefined && !isSameDay(now.start, then.start, 'start')) ||
    (now.end !== undefined && !isSameDay(now.end, then.end, 'end')) ||
    (now.investment ?? 0) !== (then.investment ?? 0) ||
    (now.operating ?? 0) !== (then.operating ?? 0) ||
    now.days !== then.days
  )
}

/** What a freeze is asked for. */
export interface FreezeRequest {
  readonly decision: Entry<'decisions'>
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Why baselines move; of a project named in `moved` its own reason counts first. */
  readonly reason: string | undefined
  /** Projects whose baseline the decision moves beside those it names itself: why, by lower-cased id. */
  readonly moved?: ReadonlyMap<string, string>
  /** Seals baselines that were changed since the last freeze instead of refusing. */
  readonly isForced: boolean
}

/** What a freeze did; ids in plan order. */
export interface FreezeResult {
  readonly draft: PlanDraft
  /** Projects that got their first baseline. */
  readonly frozen: readonly string[]
  /** Projects that got a new one. */
  readonly rebaselined: readonly string[]
  /** Projects that depart from their baseline and that the decision does not move. */
  readonly departing: readonly string[]
  /** What was written under plan.baseline: an entry of this freeze, the hash that the plan's entry lacked, or nothing. */
  readonly seal: 'new' | 'hash' | undefined
  /** Whether baselines that were changed since the last freeze were sealed as they are. */
  readonly isOverridden: boolean
}

/** Whether the decision moves the baseline of a project: it names it, or re-baselines the plan without naming any. */
function movesBaseline({ decision, moved }: FreezeRequest, { id }: Project): boolean {
  const key = id.toLowerCase()
  const named = decision.projects ?? []
  if (moved?.has(key) === true || named.some((one) => one.toLowerCase() === key)) return true
  return decision.kind === 'rebaseline' && named.length === 0
}

function baselineEdit(plan: Plan, project: Project, { decision }: FreezeRequest): PlaceEdit {
  const value = { ...currentValues(plan, project), decision: decision.id }
  return { at: within(project, 'baseline'), value }
}

function rebaselineEdit(plan: Plan, project: Project, request: FreezeRequest): PlaceEdit {
  const { date, decision, moved } = request
  const reason = moved?.get(project.id.toLowerCase()) ?? request.reason
  const at = within(project, 'rebaselines', project.written.rebaselines?.length ?? 0)
  const value = { date, decision: decision.id, ...newReference(plan, project, date), reason }
  return { at, value }
}

interface FreezeGroups {
  readonly unfrozen: readonly Project[]
  readonly moving: readonly Project[]
  readonly departing: readonly Project[]
}

/** The retained projects by what a freeze does with them; a completed one keeps its baseline for good. */
function groupForFreeze(plan: Plan, request: FreezeRequest): FreezeGroups {
  const retained = plan.projects.filter(isRetained)
  const departing =
    plan.header.baseline === undefined
      ? []
      : retained.filter(
          (project) =>
            project.written.baseline !== undefined &&
            !isCompleted(project) &&
            departsFromReference(plan, project, request.date),
        )
  return {
    unfrozen: retained.filter(({ written }) => written.baseline === undefined),
    moving: departing.filter((project) => movesBaseline(request, project)),
    departing: departing.filter((project) => !movesBaseline(request, project)),
  }
}

function hasReason(project: Project, { reason, moved }: FreezeRequest): boolean {
  return reason !== undefined || moved?.has(project.id.toLowerCase()) === true
}

/** Whether baselines are no longer those that the plan's seal was made of. */
function isSealBroken(plan: Plan): boolean {
  const hash = plan.header.baseline?.hash
  return hash !== undefined && hash.toLowerCase() !== baselineHash(plan)
}

/**
 * The plan's own entry: of this freeze where it froze anything or seals what was changed, else the one that the plan
 * has, with the hash that it lacks.
 */
function sealEdits(
  { header }: Plan,
  sealed: Plan,
  { date, decision }: FreezeRequest,
  isNew: boolean,
): PlaceEdit[] {
  const hash = baselineHash(sealed)
  const { baseline } = header
  if (!isNew && baseline?.hash?.toLowerCase() === hash) return []
  const old = isNew ? undefined : baseline
  return [{ at: within(header, 'baseline'), value: { date, decision: decision.id, ...old, hash } }]
}

/**
 * The draft with its baselines frozen. A retained project without a baseline gets one of the plan's present values; one
 * that has a baseline keeps it, and gets a new reference beside it where the plan was frozen before, its values have
 * changed, and the decision moves it.
 *
 * @returns `baseline-changed` where the seal of the last freeze is broken, `argument-missing` where a baseline would
 *   move without a reason.
 */
export function freeze(
  draft: PlanDraft,
  request: FreezeRequest,
  reload: Reload,
): FreezeResult | Refused {
  const { plan } = draft
  const isBroken = isSealBroken(plan)
  if (isBroken && !request.isForced) {
    return { refusal: 'baseline-changed', word: plan.header.baseline?.date ?? '' }
  }
  const { unfrozen, moving, departing } = groupForFreeze(plan, request)
  if (!moving.every((project) => hasReason(project, request))) {
    return { refusal: 'argument-missing', word: '--reason' }
  }
  const edits = [
    ...unfrozen.map((project) => baselineEdit(plan, project, request)),
    ...moving.map((project) => rebaselineEdit(plan, project, request)),
  ]
  const made = edits.length === 0 ? draft : edited(draft, edits, reload)
  if (isRefused(made)) return made
  const isNew = edits.length > 0 || isBroken || plan.header.baseline === undefined
  const seal = sealEdits(plan, made.plan, request, isNew)
  const after = seal.length === 0 ? made : edited(made, seal, reload)
  if (isRefused(after)) return after
  const ids = (projects: readonly Project[]): string[] => projects.map(({ id }) => id)
  return {
    draft: after,
    frozen: ids(unfrozen),
    rebaselined: ids(moving),
    departing: ids(departing),
    seal: seal.length === 0 ? undefined : isNew ? 'new' : 'hash',
    isOverridden: isBroken,
  }
}

/** What a freeze did, line by line. */
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

/** What a freeze did, or that there was nothing to do. */
export function freezeSummary(
  frozen: FreezeResult,
  { decision, date }: Ground,
  lang: Lang,
): string[] {
  const headings = {
    new: decidedBy(WRITE_TEXTS.frozen[lang], { ...decision, date }, lang),
    hash: WRITE_TEXTS.sealed_only[lang],
    none: WRITE_TEXTS.nothing[lang],
  }
  return [headings[frozen.seal ?? 'none'], ...frozenLines(frozen, lang)]
}
