/** The risks of a plan, its projects and its programmes in one list, each with its weight and what is done about it. */
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { daysOverdue } from './due-dates.ts'
import { type Located, titleOf, type WrittenTitle, within } from './entity.ts'
import type { Entry, Plan, Project } from './plan.ts'
import { isInPlan } from './project-status.ts'

/** What a risk weighs on, the narrowest first. */
export const RISK_SCOPES = ['project', 'programme', 'plan'] as const

export interface RiskLevel {
  /** `3x4` for probability 3 and impact 4. */
  readonly key: string
  readonly probability: number
  readonly impact: number
}

const SCALE = [1, 2, 3, 4, 5] as const

/** The cells of the map of risks: the most probable first, then by growing impact. */
export const RISK_LEVELS: readonly RiskLevel[] = SCALE.toReversed().flatMap((probability) =>
  SCALE.map((impact) => ({ key: `${probability}x${impact}`, probability, impact })),
)

export type RiskScope = (typeof RISK_SCOPES)[number]

/** From this product of probability and impact on a risk is high: it must be managed by name. */
export const HIGH_RISK = 15

type WrittenRisk = NonNullable<Project['written']['risks']>[number]

export interface PlanRisk extends Located {
  readonly title: Bilingual
  readonly scope: RiskScope
  /** The project that holds it; undefined for one of a programme or of the whole plan. */
  readonly project: Project | undefined
  /** The programme that it weighs on. */
  readonly programme: string | undefined
  /** The projects that a risk of the plan or of a programme names. */
  readonly exposed: readonly string[]
  readonly written: WrittenRisk
}

export interface RiskAction extends Located {
  readonly risk: PlanRisk
  readonly written: NonNullable<WrittenRisk['actions']>[number]
}

function risk(written: WrittenRisk, at: PathOrigin, holder: Partial<PlanRisk>): PlanRisk {
  return {
    id: written.id,
    at,
    title: titleOf(written.title as WrittenTitle, written.id),
    scope: 'plan',
    project: undefined,
    programme: undefined,
    exposed: [],
    written,
    ...holder,
  }
}

function ofPlan(entry: Entry<'risks'>): PlanRisk {
  const { programme, projects: exposed = [] } = entry
  const scope = programme === undefined ? 'plan' : 'programme'
  return risk(entry, entry.at, { scope, programme, exposed })
}

function ofProject(project: Project): PlanRisk[] {
  return (project.written.risks ?? []).map((written, index) =>
    risk(written, within(project, 'risks', index), { id: `${project.id} ${written.id}`, scope: 'project', project }),
  )
}

/** Every risk that the files write: those of the plan and its programmes, then those of projects, in plan order. */
export const risksOf: (plan: Plan) => readonly PlanRisk[] = memoizeByObject((plan: Plan) => [
  ...plan.risks.map(ofPlan),
  ...plan.projects.flatMap(ofProject),
])

const byProject = memoizeByObject((plan: Plan): ReadonlyMap<Project, readonly PlanRisk[]> => {
  const held = new Map<Project, PlanRisk[]>()
  for (const risk of risksOf(plan)) if (risk.project !== undefined) addToList(held, risk.project, risk)
  return held
})

/** The risks that a project of the plan itself holds, in the order of its file. */
export function risksHeldBy(plan: Plan, project: Project): readonly PlanRisk[] {
  return byProject(plan).get(project) ?? []
}

/** Probability × impact; undefined where one of the two is not told. */
export function weightOf({ written: { probability, impact } }: Pick<PlanRisk, 'written'>): number | undefined {
  return probability === undefined || impact === undefined ? undefined : probability * impact
}

/** Whether a risk is known to weigh {@link HIGH_RISK} or more. */
export function isHighRisk(risk: Pick<PlanRisk, 'written'>): boolean {
  return (weightOf(risk) ?? 0) >= HIGH_RISK
}

/** A grade on the scale; one beside it (a slip that a rule tells of) counts with the nearest. */
function onScale(value: number): number {
  return Math.min(5, Math.max(1, value))
}

/**
 * The key of the cell of the map that the risk lies in: the nearest that is high where the risk is, so that the cells
 * of high risks hold them and no other; undefined for a risk without a weight.
 *
 * @example 2.5 × 5 weighs 12.5 and lies in `2x5`, for `3x5` is high
 */
export function levelOf(risk: Pick<PlanRisk, 'written'>): string | undefined {
  const { written } = risk
  if (written.probability === undefined || written.impact === undefined) return undefined
  const [probability, impact] = [onScale(written.probability), onScale(written.impact)]
  const isHigh = isHighRisk(risk)
  const distance = (level: RiskLevel): number =>
    Math.abs(level.probability - probability) + Math.abs(level.impact - impact)
  const near = RISK_LEVELS.filter(
    (level) => Math.abs(level.probability - probability) < 1 && Math.abs(level.impact - impact) < 1,
  ).sort((left, right) => distance(left) - distance(right))
  const alike = near.find((level) => level.probability * level.impact >= HIGH_RISK === isHigh)
  return (alike ?? near[0])?.key
}

/** Whether what is written as of a day was so on the status date; so was what tells no day that can be read. */
function isBy({ asOf }: Pick<Plan, 'asOf'>, written: string): boolean {
  return (parseDay(written, 'start') ?? asOf) <= asOf
}

/** Whether the risk had come true by the status date: by its status, or by the day that it did. */
export function hasOccurred(
  plan: Pick<Plan, 'asOf'>,
  { written: { status, occurred } }: Pick<PlanRisk, 'written'>,
): boolean {
  if (status === 'closed') return false
  return occurred === undefined ? status === 'occurred' : isBy(plan, occurred)
}

/** Whether a risk is neither closed nor has come true, whatever became of what holds it. */
function isUnsettled(plan: Pick<Plan, 'asOf'>, one: Pick<PlanRisk, 'written'>): boolean {
  return riskStatus(plan, one) === 'open'
}

export function riskStatus(plan: Pick<Plan, 'asOf'>, one: Pick<PlanRisk, 'written'>): 'open' | 'closed' | 'occurred' {
  if (one.written.status === 'closed') return 'closed'
  return hasOccurred(plan, one) ? 'occurred' : 'open'
}

/** Whether what holds the risk goes on: the plan, a programme, or a project that the plan keeps and that is not finished. */
function isHeld(plan: Plan, { project }: PlanRisk): boolean {
  if (project === undefined) return true
  return isInPlan(plan, project) && project.status !== 'completed'
}

/** Whether the risk may still come true: neither closed nor occurred, of something that goes on. */
export function isOpenRisk(plan: Plan, one: PlanRisk): boolean {
  return isHeld(plan, one) && isUnsettled(plan, one)
}

/** Whether somebody must deal with the risk: it is open, or has occurred in something that goes on. */
export function isLiveRisk(plan: Plan, one: PlanRisk): boolean {
  return isOpenRisk(plan, one) || (hasOccurred(plan, one) && isHeld(plan, one))
}

/** The open risks, the heaviest first; of equal ones that of the greater impact, then in plan order; those without a weight last. */
export function openRisks(plan: Plan): PlanRisk[] {
  const impactOf = ({ written }: PlanRisk): number => written.impact ?? 0
  return risksOf(plan)
    .filter((one) => isOpenRisk(plan, one))
    .sort((left, right) => (weightOf(right) ?? 0) - (weightOf(left) ?? 0) || impactOf(right) - impactOf(left))
}

/** The open risks that weigh {@link HIGH_RISK} or more, the heaviest first. */
export function highRisks(plan: Plan): PlanRisk[] {
  return openRisks(plan).filter(isHighRisk)
}

export function actionsOf(one: PlanRisk): RiskAction[] {
  return (one.written.actions ?? []).map((written, index) => ({
    id: `${one.id} ${index + 1}`,
    at: within(one, 'actions', index),
    risk: one,
    written,
  }))
}

export function isDone(plan: Pick<Plan, 'asOf'>, { written: { done } }: RiskAction): boolean {
  return done !== undefined && isBy(plan, done)
}

/** By how many days an action is late on the status date; undefined where it is done or not yet due. */
export function actionDelay(plan: Pick<Plan, 'asOf'>, action: RiskAction): number | undefined {
  return isDone(plan, action) ? undefined : daysOverdue(plan, action.written.due)
}

export const MANAGEMENT = ['answer', 'owner', 'due'] as const

/** What a risk lacks: an answer (a mitigation, an action, or a decision that accepts it), an owner, a due date. */
export function lacksOf({ written }: Pick<PlanRisk, 'written'>): (typeof MANAGEMENT)[number][] {
  const { mitigation, actions = [], decision, response, owner, due } = written
  const isAccepted = response === 'accept' && decision !== undefined
  const has = {
    answer: isAccepted || mitigation !== undefined || actions.length > 0,
    owner: owner !== undefined || (actions.length > 0 && actions.every((action) => action.owner !== undefined)),
    due: isAccepted || due !== undefined || actions.some((action) => action.due !== undefined),
  }
  return MANAGEMENT.filter((part) => !has[part])
}
