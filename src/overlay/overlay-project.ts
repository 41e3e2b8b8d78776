/** Lays one choice over a project: its status, then its dates, then its size. */
import type { Plan, Project, ProjectStatus } from '../model/plan.ts'
import type { Choice } from './flat-scenario.ts'
import { retimeProject } from './retime-project.ts'
import { retimingOf } from './retiming.ts'
import { scaleProject } from './scale-project.ts'

/** The status of a project that is kept or left out; statuses that are missing stay. */
const KEPT: Partial<Record<ProjectStatus, ProjectStatus>> = {
  candidate: 'planned',
  proposed: 'planned',
  postponed: 'planned',
  rejected: 'planned',
}
const OUT: Partial<Record<ProjectStatus, ProjectStatus>> = {
  candidate: 'rejected',
  proposed: 'rejected',
  approved: 'rejected',
  planned: 'rejected',
  in_progress: 'cancelled',
  on_hold: 'cancelled',
}

function withStatus(project: Project, isKept: boolean | undefined): Project {
  if (isKept === undefined) return project
  const status = (isKept ? KEPT : OUT)[project.status]
  if (status === undefined) return project
  return { ...project, status, written: { ...project.written, status } }
}

/**
 * The project under a choice; the same object where nothing changes. What cannot be done (a start of a project that
 * has started, an end of a completed one) is left out; one that is left out is neither moved nor scaled.
 *
 * @param isKept - the verdict of the scenario; undefined leaves the status.
 */
export function overlayProject(
  plan: Plan,
  project: Project,
  choice: Choice | undefined,
  isKept: boolean | undefined,
): Project {
  const decided = withStatus(project, isKept)
  if (choice === undefined || isKept === false) return decided
  const retiming = retimingOf(plan, decided, choice)
  const moved = retiming === undefined ? decided : retimeProject(plan, decided, retiming)
  return scaleProject(plan, moved, choice.scale)
}
