/**
 * What the status, the dates and the origin of a project make of it: retained, open, candidate, initial, added,
 * completed, started. A project whose status nobody told stands in the plan, with its money and its work, until it is
 * told; whatever a status alone can say leaves it out.
 */
import { withProjects } from './part-of-plan.ts'
import type { Plan, Project } from './plan.ts'

const RETAINED: readonly string[] = ['approved', 'planned', 'in_progress', 'on_hold', 'completed', 'unknown']

/** Whether somebody told where the project stands. */
export function isStatusTold({ status }: Pick<Project, 'status'>): boolean {
  return status !== 'unknown'
}

/** The projects whose status nobody told: what a figure about statuses leaves out. */
export function ofUnknownStatus({ projects }: { readonly projects: readonly Project[] }): Project[] {
  return projects.filter((project) => !isStatusTold(project))
}

/**
 * Whether the plan keeps the project: approved, planned, in progress, on hold or completed, or in the plan without a word
 * about its status, for nothing says that it was given up.
 */
export function isRetained({ status }: Pick<Project, 'status'>): boolean {
  return RETAINED.includes(status)
}

/** Whether it is told that the plan keeps the project: retained, and not for want of a word about it. */
export function isToldRetained(project: Pick<Project, 'status'>): boolean {
  return isRetained(project) && isStatusTold(project)
}

/** Whether the plan keeps the project and it is told that it is not finished. */
export function isOpen(project: Pick<Project, 'status'>): boolean {
  return isToldRetained(project) && !isCompleted(project)
}

/** Whether the project awaits arbitration. */
export function isCandidate({ status }: Pick<Project, 'status'>): boolean {
  return status === 'candidate' || status === 'proposed'
}

/** Whether the project is retained or awaits arbitration: neither stopped, postponed, rejected nor merged. */
export function isLive(project: Pick<Project, 'status'>): boolean {
  return isRetained(project) || isCandidate(project)
}

/** Whether the project counts as part of the plan: it is retained or, while the plan is not approved, a candidate. */
export function isInPlan(plan: Pick<Plan, 'isApproved'>, project: Pick<Project, 'status'>): boolean {
  return isRetained(project) || (!plan.isApproved && isCandidate(project))
}

/** Whether the plan only holds projects that await arbitration: nothing is retained yet, some candidates are there. */
export function isUndecided({ projects }: { readonly projects: readonly Project[] }): boolean {
  return projects.some(isCandidate) && !projects.some(isRetained)
}

/** The plan as if every candidate were retained: what they ask for, held against envelopes and capacities. */
export function withCandidates<P extends Pick<Plan, 'projects'>>(plan: P): P {
  return withProjects(
    plan,
    plan.projects.map((project) => (isCandidate(project) ? { ...project, status: 'approved' as const } : project)),
  )
}

/** The statuses of a project that the plan once kept, whatever became of it. */
const ONCE_RETAINED: readonly string[] = ['postponed', 'cancelled', 'merged']

/**
 * Whether the project belongs to the initial portfolio P0: it was not added in mid-plan, and the plan keeps it or once
 * did. One that was refused, or awaits arbitration, was kept where a decision froze its baseline; one that was refused also
 * where it is written to be initial. A baseline is not asked for: it is what delays and overruns are held against.
 */
export function isInitial({ origin, status, written }: Pick<Project, 'origin' | 'status' | 'written'>): boolean {
  if (origin === 'added') return false
  if (isRetained({ status }) || ONCE_RETAINED.includes(status)) return true
  // What an imported table gives as a cost is a baseline too, and was voted by nobody.
  const isFrozen = written.baseline?.decision !== undefined
  return isFrozen || (status === 'rejected' && written.origin === 'initial')
}

/** Whether the project is an addition once the plan keeps it: what was planned is frozen, and it is none of that. */
export function isAdditionOnceRetained({ header }: Pick<Plan, 'header'>, project: Project): boolean {
  const { baseline, origin } = project
  if (header.baseline === undefined || baseline !== undefined) return false
  return origin === 'initial' && !isInitial(project)
}

/** Whether a refusal has to say that the project was of the initial portfolio: the plan was approved with it, and nothing else tells. */
export function isInitialOnceRefused({ isApproved }: Pick<Plan, 'isApproved'>, project: Project): boolean {
  const { origin, written } = project
  const isFrozen = written.baseline?.decision !== undefined
  return isApproved && origin === 'initial' && !isFrozen && isInitial(project)
}

export function isCompleted({ status }: Pick<Project, 'status'>): boolean {
  return status === 'completed'
}

export function initialPortfolio({ projects }: { readonly projects: readonly Project[] }): Project[] {
  return projects.filter(isInitial)
}

/** Whether the project was added after approval; a request that still waits or was refused was not added. */
export function isAddition(project: Pick<Project, 'origin' | 'status'>): boolean {
  return project.origin === 'added' && project.status !== 'rejected' && !isCandidate(project)
}

export function additions({ projects }: { readonly projects: readonly Project[] }): Project[] {
  return projects.filter(isAddition)
}

/** Whether the project leaves the denominator of net completion: merged, or cancelled or rejected by a decision that it names. */
export function leavesByDecision({ status, written }: Pick<Project, 'status' | 'written'>): boolean {
  if (status === 'merged') return true
  const isStopped = status === 'cancelled' || status === 'rejected'
  return isStopped && written.disposition?.decision !== undefined
}

/** Keeps the projects of a scope's status; all of them where it names none. */
export function hasStatusOf({ status }: { readonly status?: string }): (project: Project) => boolean {
  return (project) => status === undefined || project.status === status
}

const STARTED: readonly string[] = ['in_progress', 'on_hold', 'completed']

/** Whether a project has a real date, or a status that says it is under way or done. */
export function hasStarted({ actual, status }: Pick<Project, 'actual' | 'status'>): boolean {
  return actual.start !== undefined || actual.end !== undefined || STARTED.includes(status)
}

const GONE: readonly string[] = ['cancelled', 'merged']

/** Whether the project can no longer be retained: it was cancelled or merged into another. */
export function isGone({ status }: Pick<Project, 'status'>): boolean {
  return GONE.includes(status)
}

const FATES: readonly string[] = ['completed', 'in_progress', 'on_hold', 'postponed', 'cancelled', 'merged', 'rejected']

/** Whether it is told what became of a project, or is becoming; not of one that has not begun, nor of an unknown status. */
export function hasFate({ status }: Pick<Project, 'status'>): boolean {
  return FATES.includes(status)
}
