/**
 * Which projects are obliged to be in a scenario before any ranking, with all that they cannot do without; which compete, and which do not.
 */

import type { FlatScenario } from '../overlay/flat-scenario.ts'
import { projectById, successorOf } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isGone, isRetained, isStatusTold } from '../plan/project-status.ts'

/**
 * The lower-cased ids of the projects that a project requires or depends on, each once; of a merged one, the project
 * that took over its scope.
 *
 * @param plan - the plan as its files write it; ids that it does not have are left out.
 */
export function prerequisitesOf(plan: Pick<Plan, 'index'>, { id, written }: Project): string[] {
  const ids = [...(written.requires ?? []), ...(written.depends_on ?? []).map(({ project }) => project)]
  const found = ids.flatMap((one) => {
    const other = projectById(plan, one)
    return other === undefined ? [] : [successorOf(plan, other).id.toLowerCase()]
  })
  return [...new Set(found)].filter((one) => one !== id.toLowerCase())
}

/** Why a project is served first, strongest first. */
export const OBLIGATIONS = [
  'completed',
  'started',
  'unknown',
  'mandatory',
  'carried-over',
  'forced',
  'required',
] as const

export type Obligation = (typeof OBLIGATIONS)[number]

/** Where a project stands before the ranking: served first, in competition, or out of it. */
export type Eligibility = Obligation | 'contested' | 'outside'

/** Whether a project is neither retained, nor gone, nor a candidate: it was put off or turned down, and may come back. */
export function isSetAside({ status }: Pick<Project, 'status'>): boolean {
  return status === 'rejected' || status === 'postponed'
}

/** The lower-cased ids that forced choices, and the variants they name, put into the plan or out of it. */
function forcedIds(
  { choices }: Pick<FlatScenario, 'choices'>,
  isKept: (id: string) => boolean,
): { readonly in: ReadonlySet<string>; readonly out: ReadonlySet<string> } {
  const deciding = [...choices].filter(
    ([, { isForced, isKept: verdict, variant }]) => isForced && (verdict !== undefined || variant !== undefined),
  )
  const named = deciding.flatMap(([id, { variant }]) => (variant === undefined ? [id] : [id, variant.toLowerCase()]))
  return { in: new Set(named.filter(isKept)), out: new Set(named.filter((id) => !isKept(id))) }
}

function obligationOf(project: Project, isForcedIn: boolean): Obligation | undefined {
  if (project.status === 'completed') return 'completed'
  if (project.status === 'in_progress' || project.status === 'on_hold') return 'started'
  if (!isStatusTold(project)) return 'unknown'
  if (project.written.mandatory !== undefined) return 'mandatory'
  if (project.origin === 'carried_over') return 'carried-over'
  return isForcedIn ? 'forced' : undefined
}

/** The group of variants of which one at most is retained, in lower case. */
export function variantGroup({ written }: Pick<Project, 'written'>): string | undefined {
  return written.variants?.toLowerCase()
}

/** Eligibilities by lower-cased id, before prerequisites are followed. */
function ownEligibilities(plan: Plan, overlaid: Plan, scenario: FlatScenario): Map<string, Eligibility> {
  const kept = new Set(overlaid.projects.filter(isRetained).map(({ id }) => id.toLowerCase()))
  const isKept = ({ id }: Project): boolean => kept.has(id.toLowerCase())
  const forced = forcedIds(scenario, (id) => kept.has(id))
  // Of two mandatory variants one is enough: the one that the scenario keeps is met first.
  const groups = new Set<string>()
  const eligibilityOf = (project: Project): Eligibility => {
    const key = project.id.toLowerCase()
    if (forced.out.has(key) || isGone(project)) return 'outside'
    if (isSetAside(project) && !isKept(project)) return 'outside'
    const fixed = obligationOf(project, forced.in.has(key))
    const group = variantGroup(project)
    if (fixed === undefined || (group !== undefined && groups.has(group))) return 'contested'
    if (group !== undefined) groups.add(group)
    return fixed
  }
  const ordered = [...plan.projects.filter(isKept), ...plan.projects.filter((project) => !isKept(project))]
  return new Map(ordered.map((project) => [project.id.toLowerCase(), eligibilityOf(project)]))
}

/** Whether a project is served first; false for one whose eligibility is not known. */
export function isObliged(standing: Eligibility | undefined): standing is Obligation {
  return standing !== undefined && standing !== 'contested' && standing !== 'outside'
}

/**
 * Where each project stands, by lower-cased id: completed, started, mandatory, carried over and forced ones, and those of
 * unknown status, are served first with everything that they require or depend on; the rest of what the scenario does not force out competes.
 * A scenario's plain `out` changes nothing here: the ranking is to be held against it.
 *
 * @param plan - the plan as its files write it.
 * @param overlaid - the plan with the scenario laid over it.
 */
export function eligibilitiesOf(plan: Plan, overlaid: Plan, scenario: FlatScenario): ReadonlyMap<string, Eligibility> {
  const standings = ownEligibilities(plan, overlaid, scenario)
  const queue = [...standings].flatMap(([id, standing]) => (isObliged(standing) ? [id] : []))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const project = projectById(plan, next)
    if (project === undefined || project.status === 'completed') continue
    for (const id of prerequisitesOf(plan, project)) {
      if (standings.get(id) !== 'contested') continue
      standings.set(id, 'required')
      queue.push(id)
    }
  }
  return standings
}
