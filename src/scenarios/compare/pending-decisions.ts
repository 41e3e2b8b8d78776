/** Which changes between two states of an approved plan need a decision and name none, and which body decides. */

import { costOverrun, daysLate } from '../../metrics/base/weather.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isOpen, isRetained } from '../../plan/project-status.ts'
import { decidedSince } from '../../rules/facts/project-pairs.ts'
import type { Comparison, EnvelopeChange, ProjectChange } from './comparison.ts'
import { isCourse } from './states.ts'

export type Level = Entry<'bodies'>['level']

/** Who decides: a body of the plan, or a level that no body of the plan has, or an id that the plan does not know. */
export type DecidingBody =
  | { readonly kind: 'body'; readonly body: Entry<'bodies'> }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'unknown'; readonly id: string }

type ProjectQuestion =
  /** Calendar days late and share above the cost, each against the reference in force and only where it is red. */
  | { readonly kind: 'rebaseline'; readonly late?: number; readonly overrun?: number }
  | { readonly kind: 'addition' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'scope' }

/** One change that a body has to decide on. */
export type PendingDecision = { readonly by: DecidingBody } & (
  | (ProjectQuestion & { readonly change: ProjectChange; readonly project: Project })
  | { readonly kind: 'envelope'; readonly envelope: EnvelopeChange }
)

/** A project of both states, or a new one. */
interface Pair {
  readonly before: Plan
  readonly after: Plan
  readonly change: ProjectChange
  readonly older: Project | undefined
  readonly newer: Project
}

const STOPPED: readonly string[] = ['cancelled', 'postponed', 'rejected', 'on_hold']

/** The first body of the first level that has one, else the last level itself. */
function bodyAt({ bodies }: Plan, level: Level, ...others: readonly Level[]): DecidingBody {
  const levels = [level, ...others]
  const body = levels.flatMap((one) => bodies.find((candidate) => candidate.level === one) ?? []).at(0)
  return body === undefined ? { kind: 'level', level: levels.at(-1) ?? level } : { kind: 'body', body }
}

/** The figure after, where it grew from one state to the other and lies beyond the limit. */
function grown(before: number | undefined, after: number | undefined, limit: number): number | undefined {
  if (before === undefined || after === undefined) return undefined
  return after > before && after > limit ? after : undefined
}

/** A project that slipped or became dearer, beyond what is red, and whose reference was left as it was. */
function rebaselineOf({ before, after, change, older, newer }: Pair): ProjectQuestion[] {
  const count = (project: Project): number => project.written.rebaselines?.length ?? 0
  if (older === undefined || !isOpen(newer) || count(newer) > count(older)) return []
  const { lateRedDays, costRed } = after.thresholds
  const { end } = change
  // A day that only passed moves no project: its end must have been put off.
  const isLater = end.before !== undefined && end.after !== undefined && end.after > end.before
  const late = isLater ? grown(daysLate(before, older), daysLate(after, newer), lateRedDays) : undefined
  const overrun = change.kinds.includes('repriced')
    ? grown(costOverrun(before, older), costOverrun(after, newer), costRed)
    : undefined
  if (late === undefined && overrun === undefined) return []
  return [
    { kind: 'rebaseline', ...(late === undefined ? {} : { late }), ...(overrun === undefined ? {} : { overrun }) },
  ]
}

/** A project that the plan now keeps, though it was not in it at its approval. */
function additionOf({ older, newer }: Pair): ProjectQuestion[] {
  const isNew = isRetained(newer) && (older === undefined || !isRetained(older))
  const isUndecided = newer.origin === 'added' && newer.written.addition?.decision === undefined
  return isNew && isUndecided ? [{ kind: 'addition' }] : []
}

function stopOf({ older, newer }: Pair): ProjectQuestion[] {
  if (older === undefined || !isRetained(older) || older.status === newer.status) return []
  const isUndecided = newer.written.disposition?.decision === undefined
  return STOPPED.includes(newer.status) && isUndecided ? [{ kind: 'stop' }] : []
}

/** Another scope of a project under way; only where a body steers it, for no other could tell a new scope from a new wording. */
function scopeOf({ before, after, change, older, newer }: Pair): ProjectQuestion[] {
  const isScope = change.kinds.includes('rescoped') && newer.status === 'in_progress'
  if (older === undefined || !isScope || newer.written.steering_body === undefined) return []
  return decidedSince(before, after, { older, newer }).length > 0 ? [] : [{ kind: 'scope' }]
}

function decider(plan: Plan, project: Project, { kind }: ProjectQuestion): DecidingBody {
  const steering = project.written.steering_body
  if (kind === 'addition') return bodyAt(plan, 'strategy', 'executive')
  if (kind !== 'scope' || steering === undefined) return bodyAt(plan, 'executive')
  const body = entityById(plan.bodies, steering)
  return body === undefined ? { kind: 'unknown', id: steering } : { kind: 'body', body }
}

function ofProject({ before, after }: Comparison, change: ProjectChange): PendingDecision[] {
  const { before: older, after: newer } = change
  if (newer === undefined) return []
  const pair: Pair = { before, after, change, older, newer }
  return [rebaselineOf, additionOf, stopOf, scopeOf].flatMap((questionOf) =>
    questionOf(pair).map((question) => ({ ...question, change, project: newer, by: decider(after, newer, question) })),
  )
}

/** Whether the ceiling names no decision, or still that of the amount before. */
function isEnvelopeUndecided({ decision }: EnvelopeChange): boolean {
  const [old, now] = [decision.before, decision.after].map((id) => id?.toLowerCase())
  return now === undefined || now === old
}

/**
 * The changes that need a decision and name none, projects in their order, then envelopes.
 *
 * Nothing where the state before was not approved yet, where the states are those of two plans, and where the
 * comparison looks back in time: what changes then is no body's business.
 */
export function pendingDecisions(comparison: Comparison): PendingDecision[] {
  const { before, after, projects, envelopes } = comparison
  if (!isCourse(before, after) || !before.isApproved) return []
  const by = bodyAt(after, 'assembly')
  return [
    ...projects.flatMap((change) => ofProject(comparison, change)),
    ...envelopes.filter(isEnvelopeUndecided).map((envelope) => ({ kind: 'envelope' as const, envelope, by })),
  ]
}
