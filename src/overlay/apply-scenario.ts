/** Applies a scenario to a plan: the result is a plan, and every figure and rule works on it. */
import type { Located } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan, Project, ProjectStatus } from '../plan/plan.ts'
import { isAdditionOnceRetained, isInitialOnceRefused } from '../plan/project-status.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { applyFrameEnvelopes, applyFrameTeams } from './apply-frame.ts'
import type { Choice, FlatScenario } from './flat-scenario.ts'
import { flattenScenario } from './flatten-scenario.ts'
import { retentionByProject } from './retention.ts'
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
  unknown: 'rejected',
  in_progress: 'cancelled',
  on_hold: 'cancelled',
}

function withStatus(plan: Plan, project: Project, isKept: boolean | undefined): Project {
  if (isKept === undefined) return project
  const status = (isKept ? KEPT : OUT)[project.status]
  if (status === undefined) return project
  const isAdded = isKept && isAdditionOnceRetained(plan, project)
  const isLeft = status === 'rejected' && isInitialOnceRefused(plan, project)
  return {
    ...project,
    status,
    ...(isAdded ? { origin: 'added' } : {}),
    written: { ...project.written, status, ...(isLeft ? { origin: 'initial' } : {}) },
  }
}

/**
 * The project under a choice; the same object where nothing changes. What cannot be done (a start of a project that
 * has started, an end of a completed one) is ignored; a project that the scenario leaves out is neither moved nor scaled.
 *
 * @param isKept - whether the scenario retains it; undefined leaves the status.
 */
export function applyChoice(
  plan: Plan,
  project: Project,
  choice: Choice | undefined,
  isKept: boolean | undefined,
): Project {
  const decided = withStatus(plan, project, isKept)
  if (choice === undefined || isKept === false) return decided
  const retiming = retimingOf(plan, decided, choice)
  const moved = retiming === undefined ? decided : retimeProject(plan, decided, retiming)
  return scaleProject(plan, moved, choice.scale)
}

/** The projects under the choices; the same list where none changes. */
function applyChoices(plan: Plan, { choices }: FlatScenario): readonly Project[] {
  const retained = retentionByProject(plan, choices)
  const changed = new Map<Project, Project>()
  for (const key of new Set([...choices.keys(), ...retained.keys()])) {
    const project = projectById(plan, key)
    if (project === undefined) continue
    const after = applyChoice(plan, project, choices.get(key), retained.get(key))
    if (after !== project) changed.set(project, after)
  }
  if (changed.size === 0) return plan.projects
  return plan.projects.map((project) => changed.get(project) ?? project)
}

/** The index of a kind with the new entities in the place of the old ones. */
function reindexed(
  index: Plan['index'],
  kind: string,
  before: readonly Located[],
  after: readonly Located[],
): Plan['index'] {
  if (before === after) return index
  const byId = new Map(index.get(kind) ?? [])
  for (const [position, entity] of before.entries()) {
    const replacement = after[position]
    const key = entity.id.toLowerCase()
    if (replacement !== undefined && byId.get(key) === entity) byId.set(key, replacement)
  }
  return new Map(index).set(kind, byId)
}

/**
 * The plan as the scenario would have it: statuses, dates, money and days by its choices, ceilings, staff and limits by
 * its frame. A new object whatever the scenario says, so that figures kept for a plan are not mixed up; entities that
 * nothing touches are the plan's own. What of it cannot hold, `contradictionsOf` finds.
 */
export function applyFlatScenario(plan: Plan, scenario: FlatScenario): Plan {
  const projects = applyChoices(plan, scenario)
  const teams = applyFrameTeams(plan, scenario.frame)
  const { limits, maxShift = plan.maxShift } = scenario.frame
  const index = reindexed(plan.index, 'project', plan.projects, projects)
  return {
    ...plan,
    projects,
    teams,
    envelopes: applyFrameEnvelopes(plan, scenario.frame.envelopes),
    limits,
    maxShift,
    index: reindexed(index, 'team', plan.teams, teams),
  }
}

const applied = memoizeByObject((plan: Plan) =>
  memoizeByObject((scenario: Entry<'scenarios'>) => applyFlatScenario(plan, flattenScenario(plan, scenario))),
)

/** The plan under a scenario with what it inherits; made once for a plan and a scenario. */
export function applyScenario(plan: Plan, scenario: Entry<'scenarios'>): Plan {
  return applied(plan)(scenario)
}
