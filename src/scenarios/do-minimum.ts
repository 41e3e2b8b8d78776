/** The do-minimum scenario of a plan: what is mandatory, under way or carried over, with what that needs, and nothing else. */

import { applyFlatScenario } from '../overlay/apply-scenario.ts'
import type { Choice, FlatScenario } from '../overlay/flat-scenario.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { emptyChoice } from './empty-choice.ts'
import {
  type Eligibility,
  eligibilitiesOf,
  isObliged,
  isSetAside,
  type Obligation,
  prerequisitesOf,
} from './obligation.ts'

/** One choice of the scenario; projects that it leaves as they are have none. */
export interface MinimumChoice {
  readonly project: Project
  /** Why it is kept; undefined for a project that is left out. */
  readonly because: Obligation | undefined
  /** The first project that needs it, where that is why it is kept. */
  readonly by: Project | undefined
}

/** The choice that retains a project which was set aside. */
function keep(project: Project): Choice {
  return { ...emptyChoice(project), isKept: true }
}

/** A scenario that retains some projects and says nothing else. */
function trialOf({ header }: Plan, kept: Iterable<Project>): FlatScenario {
  const choices = [...kept].map((project) => [project.id.toLowerCase(), keep(project)] as const)
  return {
    id: 'do-minimum',
    title: { fr: '', en: '' },
    kind: 'do_minimum',
    status: 'draft',
    at: header.at,
    chain: [],
    assumptions: [],
    frame: { envelopes: [], teams: [], limits: [], margin: undefined, marginPrice: undefined, maxShift: undefined },
    choices: new Map(choices),
  }
}

function standings(plan: Plan, revived: ReadonlySet<Project>): ReadonlyMap<string, Eligibility> {
  const trial = trialOf(plan, revived)
  return eligibilitiesOf(plan, applyFlatScenario(plan, trial), trial)
}

/** Whether what a project needs has to be there too: it is served first, and not done yet. */
function isAwaiting(standing: Eligibility | undefined): boolean {
  return isObliged(standing) && standing !== 'completed'
}

/** The base of the plan: why each of its projects belongs to it, by lower-cased id. */
function baseOf(plan: Plan): ReadonlyMap<string, Eligibility> {
  // An obligation that was set aside is one all the same, and so is what an obligation needs.
  const revived = new Set(
    plan.projects.filter((project) => isSetAside(project) && project.written.mandatory !== undefined),
  )
  for (;;) {
    const found = standings(plan, revived)
    const needed = [...found]
      .flatMap(([id, standing]) => {
        const project = projectById(plan, id)
        return isAwaiting(standing) && project !== undefined ? prerequisitesOf(plan, project) : []
      })
      .flatMap((id) => projectById(plan, id) ?? [])
      .filter((project) => isSetAside(project) && !revived.has(project))
    if (needed.length === 0) return found
    for (const project of needed) revived.add(project)
  }
}

/**
 * The choices of the do-minimum scenario, in plan order: retained projects outside the base are left out, projects of
 * the base that the plan does not retain are kept. What a scenario means without being told is not said.
 */
export function doMinimum(plan: Plan): MinimumChoice[] {
  const base = baseOf(plan)
  const needers = new Map<string, Project>()
  for (const project of plan.projects) {
    if (!isAwaiting(base.get(project.id.toLowerCase()))) continue
    for (const id of prerequisitesOf(plan, project)) {
      if (!needers.has(id)) needers.set(id, project)
    }
  }
  return plan.projects.flatMap((project): MinimumChoice[] => {
    const standing = base.get(project.id.toLowerCase())
    if (isObliged(standing)) {
      if (isRetained(project)) return []
      const by = standing === 'required' ? needers.get(project.id.toLowerCase()) : undefined
      return [{ project, because: standing, by }]
    }
    return isRetained(project) ? [{ project, because: undefined, by: undefined }] : []
  })
}
