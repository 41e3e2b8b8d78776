/** Lays a scenario over a plan: the result is a plan, and every figure and rule works on it. */
import type { Located } from '../model/entity.ts'
import type { Entry, Plan, Project } from '../model/plan.ts'
import { projectById } from '../model/project-by-id.ts'
import type { FlatScenario } from './flat-scenario.ts'
import { flattenScenario } from './flatten.ts'
import { overlayEnvelopes } from './overlay-envelopes.ts'
import { overlayProject } from './overlay-project.ts'
import { overlayTeams } from './overlay-teams.ts'
import { verdictsOf } from './verdicts.ts'

/** The projects under the choices; the same list where none changes. */
function overlayProjects(plan: Plan, { choices }: FlatScenario): readonly Project[] {
  const verdicts = verdictsOf(plan, choices)
  const changed = new Map<Project, Project>()
  for (const key of new Set([...choices.keys(), ...verdicts.keys()])) {
    const project = projectById(plan, key)
    if (project === undefined) continue
    const laid = overlayProject(plan, project, choices.get(key), verdicts.get(key))
    if (laid !== project) changed.set(project, laid)
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
    const laid = after[position]
    const key = entity.id.toLowerCase()
    if (laid !== undefined && byId.get(key) === entity) byId.set(key, laid)
  }
  return new Map(index).set(kind, byId)
}

/**
 * The plan as the scenario would have it: statuses, dates, money and days by its choices, ceilings, staff and limits by
 * its frame. A new object whatever the scenario says, so that figures kept for a plan are not mixed up; entities that
 * nothing touches are the plan's own. What the scenario asks in vain, `contradictionsOf` tells.
 */
export function overlayPlan(plan: Plan, scenario: FlatScenario): Plan {
  const projects = overlayProjects(plan, scenario)
  const teams = overlayTeams(plan, scenario.frame)
  const { axisMinima, goLives, maxShift = plan.maxShift } = scenario.frame
  const index = reindexed(plan.index, 'project', plan.projects, projects)
  return {
    ...plan,
    projects,
    teams,
    envelopes: overlayEnvelopes(plan, scenario.frame.envelopes),
    limits: { axisMinima, goLives },
    maxShift,
    index: reindexed(index, 'team', plan.teams, teams),
  }
}

const overlays = new WeakMap<Plan, WeakMap<Entry<'scenarios'>, Plan>>()

/** The plan under a scenario with what it inherits; made once for a plan and a scenario. */
export function overlaid(plan: Plan, scenario: Entry<'scenarios'>): Plan {
  const known = overlays.get(plan) ?? new WeakMap<Entry<'scenarios'>, Plan>()
  overlays.set(plan, known)
  const made = known.get(scenario) ?? overlayPlan(plan, flattenScenario(plan, scenario))
  known.set(scenario, made)
  return made
}
