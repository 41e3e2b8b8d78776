/**
 * The roll-over of a plan into the next one, as a balance is carried forward in accounting: everything that the previous plan leaves open, what
 * became of each here (continued, dropped by a decision, or lost), and the money and days left, carried and given up.
 */

import { budgetYearOf } from '../plan/budget-year.ts'
import { isUncovered, replacementBy, supportEnd } from '../plan/component-support.ts'
import { type Located, titleOf, type WrittenTitle } from '../plan/entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCompleted } from '../plan/project-status.ts'
import { openRisks, type PlanRisk } from '../plan/risks.ts'
import { lastDay, type Month } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { type Cents, type Days, minus, NO_CENTS, NO_DAYS, sum } from '../values/quantity.ts'
import { costOf } from './base/spending.ts'
import { type AmountToComplete, type DaysToComplete, daysToComplete, moneyToComplete } from './base/to-complete.ts'
import { isCoveredNeed } from './needs.ts'
import { isRecommendation } from './recommendations.ts'

/** What can be left open: `payment` is what is still to be paid of a project that is completed, `recommendation` a need that comes from an audit. */
export const OPEN_KINDS = [
  'project',
  'payment',
  'need',
  'recommendation',
  'risk',
  'component',
  'decision',
  'subsidy',
  'authorisation',
] as const

export type OpenKind = (typeof OPEN_KINDS)[number]

/** A record that a plan leaves open. */
export interface OpenRecord {
  readonly kind: OpenKind
  readonly id: string
  readonly title: Bilingual
  /** The project itself, or that which holds the risk. */
  readonly project?: Project
}

export type RollOverOutcome = 'continued' | 'dropped' | 'lost'

/** Money and days. */
interface Amounts {
  readonly money: Cents
  readonly days: Days
}

export interface RollOverEntry {
  readonly open: OpenRecord
  readonly outcome: RollOverOutcome
  /** What continues it or the decision that dropped it, both of this plan; missing for a lost one. */
  readonly by?: Located
  /** What the previous plan still expects to pay and to work on it; undefined for what takes neither. */
  readonly balance?: Balance
}

/** left = before + carried + given up + lost - revised, to the cent and to the hundredth of a day. */
export interface Balance {
  readonly left: Amounts
  /** The part that the previous plan, while it still runs, has before this one begins. */
  readonly before: Amounts
  /** What the projects that continue it cost and take here. */
  readonly carried: Amounts
  readonly givenUp: Amounts
  readonly lost: Amounts
  /** By how much what is carried was estimated anew since. */
  readonly revised: Amounts
}

const NOTHING: Amounts = { money: NO_CENTS, days: NO_DAYS }

const UNFINISHED: readonly string[] = ['in_progress', 'on_hold', 'postponed']
const OPEN_NEEDS: readonly string[] = ['expressed', 'qualified', 'accepted', 'deferred']
const DROPPING: readonly string[] = ['cancel', 'reject']

/** Whether a project of a plan is to be finished by the next one. */
export function isUnfinished({ status }: Pick<Project, 'status'>): boolean {
  return UNFINISHED.includes(status)
}

/** Whether something is still to be paid of a project that is completed. */
export function awaitsPayment(plan: Plan, project: Project): boolean {
  return isCompleted(project) && moneyToComplete(plan, project).length > 0
}

export function isOpenNeed(plan: Plan, need: Entry<'needs'>): boolean {
  return OPEN_NEEDS.includes(need.status) && isCoveredNeed(plan, need) !== true
}

export function isOpenDecision({ outcome, status }: Entry<'decisions'>): boolean {
  return outcome === 'pending' || status === 'open' || status === 'in_progress'
}

export function isOpenGrant({ status }: Entry<'subsidies'>): boolean {
  return status !== 'refused' && status !== 'paid'
}

export function isOpenAuthorisation({ status = 'open' }: Entry<'authorisations'>): boolean {
  return status === 'open'
}

/** The components whose support ends by the end of a month and that nothing replaces. */
function uncoveredUntil(plan: Plan, last: Month): Entry<'components'>[] {
  return plan.components.filter((component) => {
    const end = supportEnd(component)
    if (end === undefined || end > lastDay(last)) return false
    return isUncovered(replacementBy(plan, { component, end }))
  })
}

const titled = (title: WrittenTitle | undefined, id: string): Bilingual => titleOf(title, id)

function openRisk({ id, title, project }: PlanRisk): OpenRecord {
  return { kind: 'risk', id, title, ...(project === undefined ? {} : { project }) }
}

/**
 * Everything that a plan leaves open, by kind in the order of {@link OPEN_KINDS}, then in plan order.
 *
 * @param last - the last month of the next plan: up to it an end of support is looked for.
 */
export function openRecords(plan: Plan, last: Month): OpenRecord[] {
  const projects = (kind: 'project' | 'payment', some: readonly Project[]): OpenRecord[] =>
    some.map((project) => ({ kind, id: project.id, title: project.title, project }))
  const records = (
    kind: OpenKind,
    some: readonly { readonly id: string; readonly title?: WrittenTitle | undefined }[],
  ): OpenRecord[] => some.map(({ id, title }) => ({ kind, id, title: titled(title, id) }))
  const needs = plan.needs.filter((need) => isOpenNeed(plan, need))
  return [
    ...projects('project', plan.projects.filter(isUnfinished)),
    ...projects(
      'payment',
      plan.projects.filter((project) => awaitsPayment(plan, project)),
    ),
    ...records(
      'need',
      needs.filter((need) => !isRecommendation(need)),
    ),
    ...records('recommendation', needs.filter(isRecommendation)),
    ...openRisks(plan)
      .filter(({ project }) => project === undefined || isUnfinished(project))
      .map(openRisk),
    ...records('component', uncoveredUntil(plan, last)),
    ...records(
      'decision',
      plan.decisions.filter(isOpenDecision).map(({ id, subject }) => ({ id, title: subject })),
    ),
    ...records('subsidy', plan.subsidies.filter(isOpenGrant)),
    ...records('authorisation', plan.authorisations.filter(isOpenAuthorisation)),
  ]
}

/** The projects here by the project of the previous plan that they continue, ids in lower case. */
function continuations(plan: Plan): Map<string, Project[]> {
  const byPrevious = new Map<string, Project[]>()
  for (const project of plan.projects) {
    const key = project.written.previous?.toLowerCase()
    if (key !== undefined) addToList(byPrevious, key, project)
  }
  return byPrevious
}

/** The decisions here to cancel or reject, by what they name. */
function drops(plan: Plan): Map<string, Located> {
  const byNamed = new Map<string, Located>()
  for (const decision of plan.decisions) {
    if (!DROPPING.includes(decision.kind ?? '')) continue
    for (const named of [...(decision.refs ?? []), ...(decision.projects ?? [])]) {
      const key = named.toLowerCase()
      if (!byNamed.has(key)) byNamed.set(key, decision)
    }
  }
  return byNamed
}

/** What a plan says of what its previous one left open. */
interface Successor {
  readonly plan: Plan
  readonly continued: ReadonlyMap<string, readonly Project[]>
  readonly dropped: ReadonlyMap<string, Located>
  /** The risks here, by id: those of projects by the project of the previous plan too. */
  readonly risks: ReadonlySet<string>
}

function successorOf(plan: Plan): Successor {
  const ofProjects = plan.projects.flatMap(({ id, written }) =>
    [id, written.previous ?? id].flatMap((holder) => (written.risks ?? []).map((risk) => `${holder} ${risk.id}`)),
  )
  const risks = new Set([...plan.risks.map(({ id }) => id), ...ofProjects].map((id) => id.toLowerCase()))
  return { plan, continued: continuations(plan), dropped: drops(plan), risks }
}

function recordHere({ plan }: Successor, kind: OpenKind, key: string): Located | undefined {
  return plan.index.get(kind === 'recommendation' ? 'need' : kind)?.get(key)
}

/** What continues a record here; a risk that the plan holds no more went where its project went. */
function continuedBy(successor: Successor, { kind, id, project }: OpenRecord): Located | undefined {
  const key = id.toLowerCase()
  if (kind === 'project' || kind === 'payment') return successor.continued.get(key)?.[0]
  if (kind !== 'risk' || project === undefined) return recordHere(successor, kind, key)
  const [holder] = successor.continued.get(project.id.toLowerCase()) ?? []
  return successor.risks.has(key) ? holder : undefined
}

/** The decision that dropped a record, or the project that held it. */
function droppedBy({ dropped }: Successor, { id, project }: OpenRecord): Located | undefined {
  return dropped.get(id.toLowerCase()) ?? (project === undefined ? undefined : dropped.get(project.id.toLowerCase()))
}

function outcomeOf(successor: Successor, open: OpenRecord): Pick<RollOverEntry, 'outcome' | 'by'> {
  const continuing = continuedBy(successor, open)
  if (continuing !== undefined) return { outcome: 'continued', by: continuing }
  const dropping = droppedBy(successor, open)
  return dropping === undefined ? { outcome: 'lost' } : { outcome: 'dropped', by: dropping }
}

/** The plan that comes next, as far as what is left of a project is shared out between the two. */
export type NextFrame = Pick<Plan, 'header' | 'horizon'>

/** What is still to be paid and worked on a project, cell by cell. */
export interface Left {
  readonly money: readonly AmountToComplete[]
  readonly days: readonly DaysToComplete[]
}

function leftOf(previous: Plan, project: Project): Left {
  return { money: moneyToComplete(previous, project), days: daysToComplete(previous, project) }
}

/**
 * What of it the next plan takes over: all of a closed plan and of what was postponed; else the years and months from the
 * next one's first on, for those before are the previous plan's own to spend.
 */
export function dueNext(next: NextFrame, previous: Plan, project: Project): Left {
  const left = leftOf(previous, project)
  if (previous.status === 'closed' || project.status === 'postponed') return left
  const first = budgetYearOf(next, next.horizon.first)
  return {
    money: left.money.filter(({ year }) => year === 'later' || year >= first),
    days: left.days.filter(({ month }) => month === undefined || month >= next.horizon.first),
  }
}

function amountsOf({ money, days }: Left): Amounts {
  return { money: sum(money.map(({ amount }) => amount)), days: sum(days.map((one) => one.days)) }
}

function less(whole: Amounts, part: Amounts): Amounts {
  return { money: minus(whole.money, part.money), days: minus(whole.days, part.days) }
}

function balanceOf(
  { plan, continued }: Successor,
  previous: Plan,
  project: Project,
  outcome: RollOverOutcome,
): Balance {
  const [left, due] = [leftOf(previous, project), dueNext(plan, previous, project)].map(amountsOf) as [Amounts, Amounts]
  const before = less(left, due)
  const own = { left, before, carried: NOTHING, givenUp: NOTHING, lost: NOTHING, revised: NOTHING }
  if (outcome === 'dropped') return { ...own, givenUp: due }
  if (outcome === 'lost') return { ...own, lost: due }
  const projects = continued.get(project.id.toLowerCase()) ?? []
  const carried = {
    money: sum(projects.map((one) => costOf(plan, one, {}))),
    days: sum(projects.flatMap(({ workload }) => workload.map(({ total }) => total))),
  }
  return { ...own, carried, revised: less(carried, due) }
}

/**
 * The ledger of the roll-over: everything that the previous plan leaves open with its outcome here, in the order of
 * {@link openRecords}; empty without a previous plan.
 *
 * A project here that names one with `previous` continues it and what is still to be paid of it; any other record is
 * continued by one of the same kind and id, a risk of a project by one in the project that continues it. A decision here
 * of kind cancel or reject that names it in `refs` or `projects` drops it; continuing counts first. Ids are compared
 * without regard to case.
 */
export const rollOver: (plan: Plan) => readonly RollOverEntry[] = memoizeByObject((plan: Plan) => {
  const { previous } = plan
  if (previous === undefined) return []
  const successor = successorOf(plan)
  return openRecords(previous, plan.horizon.last).map((open) => {
    const { kind, project } = open
    const fate = outcomeOf(successor, open)
    const hasBalance = project !== undefined && kind !== 'risk'
    return { open, ...fate, ...(hasBalance ? { balance: balanceOf(successor, previous, project, fate.outcome) } : {}) }
  })
})

const SIDES = ['left', 'before', 'carried', 'givenUp', 'lost', 'revised'] as const

/** The balances of a ledger added up. */
export function totalBalance(entries: readonly RollOverEntry[]): Balance {
  const balances = entries.flatMap(({ balance }) => balance ?? [])
  const side = (key: (typeof SIDES)[number]): Amounts => ({
    money: sum(balances.map((one) => one[key].money)),
    days: sum(balances.map((one) => one[key].days)),
  })
  return {
    left: side('left'),
    before: side('before'),
    carried: side('carried'),
    givenUp: side('givenUp'),
    lost: side('lost'),
    revised: side('revised'),
  }
}
