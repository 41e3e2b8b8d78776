/**
 * The constraints between activities: what one requires or excludes (contingent and mutually exclusive projects: Weingartner
 * 1966), and their precedences, to which modes are kept by a backward and a forward pass (critical path method: Kelley and
 * Walker 1959). Ceilings and capacities are resources (resources.ts).
 */

import type { Precedence, Problem } from '../../optimize/model/problem.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import { type Interdependence, interdependencesOf } from '../../scenarios/interdependence.ts'
import { type Eligibility, variantGroup } from '../../scenarios/obligation.ts'
import type { ClassifiedProjects, FreeActivity } from './activities.ts'
import type { NoModeReason } from './formulation-map.ts'
import type { ProjectMode } from './modes.ts'

/** Needs and rivals by position of the activity. */
interface LogicalConstraints extends Pick<Problem, 'requires' | 'exclusiveGroups'> {
  /** By position of the activity; undefined where nothing that stands keeps it out. */
  readonly barriers: readonly (NoModeReason | undefined)[]
  /** Positions of those that a variant which stands makes needless. */
  readonly redundant: ReadonlySet<number>
}

/** Whether nothing can take the activity out: it is in hand. */
function isInProgress({ isRequired, base }: FreeActivity): boolean {
  return isRequired && hasStarted(base)
}

/** Eligibilities for the ties between projects: what nothing takes out counts as started, what may be chosen as contested. */
function eligibilitiesFor({ activities, fixed }: ClassifiedProjects): ReadonlyMap<string, Eligibility> {
  const eligibilities = new Map<string, Eligibility>()
  const add = ({ id }: Project, eligibility: Eligibility): void => {
    const key = id.toLowerCase()
    if (!eligibilities.has(key)) eligibilities.set(key, eligibility)
  }
  for (const activity of activities) add(activity.base, isInProgress(activity) ? 'started' : 'contested')
  for (const { project } of fixed) add(project, isRetained(project) ? 'started' : 'outside')
  return eligibilities
}

/** The groups of variants with several members among the positions, then the pairs of rivals of no such group. */
function exclusiveGroupsOf(
  activities: readonly FreeActivity[],
  positions: readonly number[],
  bonds: readonly Interdependence[],
): number[][] {
  const groups = new Map<string, number[]>()
  const nameOf = (position: number | undefined): string | undefined => {
    const activity = activities[position ?? -1]
    return activity === undefined ? undefined : variantGroup(activity.base)
  }
  for (const position of positions) {
    const group = nameOf(position)
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), position])
  }
  const pairs = positions.flatMap((position, index) =>
    (bonds[index]?.exclusives ?? []).flatMap((rival) => {
      const other = positions[rival]
      const group = nameOf(position)
      const isGrouped = group !== undefined && group === nameOf(other)
      return other === undefined || other <= position || isGrouped ? [] : [[position, other]]
    }),
  )
  return [...[...groups.values()].filter(({ length }) => length > 1), ...pairs]
}

function noModeOf({ missing, against }: Interdependence): NoModeReason | undefined {
  if (missing !== undefined) return { kind: 'missing', project: missing }
  return against === undefined ? undefined : { kind: 'against', project: against }
}

/** The ties of the activities of a choice. */
export function logicalConstraints(plan: Plan, classified: ClassifiedProjects): LogicalConstraints {
  const { activities, fixed } = classified
  const positions = activities.flatMap((activity, position) => (isInProgress(activity) ? [] : [position]))
  const open = positions.flatMap((position) => activities[position]?.base ?? [])
  const bonds = interdependencesOf(plan, open, eligibilitiesFor(classified))
  const barriers: (NoModeReason | undefined)[] = activities.map(() => undefined)
  for (const [index, position] of positions.entries())
    barriers[position] = noModeOf(bonds[index] ?? { prerequisites: [], exclusives: [] })
  const standing = [
    ...activities.filter(isInProgress).map(({ base }) => base),
    ...fixed.map(({ project }) => project).filter(isRetained),
  ]
  const taken = new Set(standing.flatMap((project) => variantGroup(project) ?? []))
  return {
    requires: positions.flatMap((position, index) =>
      (bonds[index]?.prerequisites ?? []).flatMap((need) => {
        const needed = positions[need]
        return needed === undefined ? [] : [[position, needed] as const]
      }),
    ),
    exclusiveGroups: exclusiveGroupsOf(activities, positions, bonds),
    barriers,
    redundant: new Set(
      activities.flatMap((activity, position) => {
        const isFree = !isInProgress(activity) && !activity.isDecided
        return isFree && taken.has(variantGroup(activity.base) ?? '') ? [position] : []
      }),
    ),
  }
}

/** A task as far as order goes. */
interface OrderedActivity {
  /** As its file writes it. */
  readonly base: Project
  readonly modes: readonly ProjectMode[]
}

/** Undefined where any of the modes has no such date, and where there are none. */
function edgeOf(
  modes: readonly ProjectMode[],
  edge: 'startsOn' | 'endsOn',
  pick: (...values: number[]) => number,
): number | undefined {
  const days = modes.flatMap((way) => way[edge] ?? [])
  return days.length < modes.length || days.length === 0 ? undefined : pick(...days)
}

/**
 * The links of the tasks, in their order; none to work in hand, whose start is past, and none where a date is missing.
 *
 * Months alone would forbid a start on the 20th after an end on the 15th of one month, which the rule allows: where every
 * start lies on a later day of its month than every end, the lag is a month less.
 */
export function precedencesOf(plan: Plan, tasks: readonly OrderedActivity[]): Precedence[] {
  const positions = new Map(tasks.map(({ base }, position) => [base, position]))
  return tasks.flatMap(({ base, modes }, after) => {
    const startsOn = edgeOf(modes, 'startsOn', Math.min)
    if (startsOn === undefined || hasStarted(base)) return []
    return (base.written.depends_on ?? []).flatMap(({ project, lag = 0 }): Precedence[] => {
      const found = projectById(plan, project)
      const before = found === undefined ? undefined : positions.get(found)
      const endsOn = edgeOf(tasks[before ?? -1]?.modes ?? [], 'endsOn', Math.max)
      if (before === undefined || endsOn === undefined) return []
      return [{ predecessor: before, successor: after, lag: startsOn > endsOn ? lag - 1 : lag }]
    })
  })
}

/** Ways and links that agree. */
interface ConsistentModes {
  /** By task; never empty where the task had any. */
  readonly modes: readonly (readonly ProjectMode[])[]
  /** Links that one choice of modes keeps all together. */
  readonly precedences: readonly Precedence[]
  readonly dropped: readonly Precedence[]
  /** Tasks that may stay where they are although they end later than what follows them allows. */
  readonly late: ReadonlySet<number>
}

/** The tasks with those before that come first, and the links that close a circle. */
function topologicalOrder(count: number, links: readonly Precedence[]): { order: number[]; circular: Set<Precedence> } {
  const following: Precedence[][] = Array.from({ length: count }, () => [])
  for (const link of links) following[link.predecessor]?.push(link)
  const [order, circular] = [[] as number[], new Set<Precedence>()]
  const state = new Map<number, 'open' | 'done'>()
  const visit = (task: number): void => {
    state.set(task, 'open')
    for (const link of following[task] ?? []) {
      const next = state.get(link.successor)
      if (next === 'open') circular.add(link)
      else if (next === undefined) visit(link.successor)
    }
    state.set(task, 'done')
    order.push(task)
  }
  for (let task = 0; task < count; task += 1) if (!state.has(task)) visit(task)
  return { order: order.reverse(), circular }
}

function isTimely({ broken }: ProjectMode): boolean {
  return broken.length === 0
}

/** The latest start that keeps to the bounds; of a task without such a way, that of any. */
function lateStart(modes: readonly ProjectMode[]): number {
  const timely = modes.filter(isTimely)
  return Math.max(...(timely.length > 0 ? timely : modes).map(({ mode: option }) => option.start))
}

/** Takes out the modes that end too late for what follows, the last tasks first; gives the tasks whose wished way does. */
function backwardPass(modes: ProjectMode[][], order: readonly number[], links: readonly Precedence[]): Set<number> {
  const late = new Set<number>()
  for (const task of [...order].reverse()) {
    const next = links.filter(({ predecessor: before }) => before === task)
    const isInTime = ({ mode: option }: ProjectMode): boolean =>
      next.every(({ successor: after, lag }) => option.end + lag < lateStart(modes[after] ?? []))
    const own = modes[task] ?? []
    if (own.some((way) => way.isWished && !isInTime(way))) late.add(task)
    modes[task] = own.filter((way) => way.isWished || isInTime(way))
  }
  return late
}

/** Takes out the modes that start too soon after what comes before, the first tasks first; gives the links that none keeps. */
function forwardPass(modes: ProjectMode[][], order: readonly number[], links: readonly Precedence[]): Precedence[] {
  const lost: Precedence[] = []
  for (const task of order) {
    for (const link of links.filter(({ successor: after }) => after === task)) {
      const soonest = Math.min(...(modes[link.predecessor] ?? []).map(({ mode: option }) => option.end))
      const later = (modes[task] ?? []).filter(({ mode: option }) => option.start > soonest + link.lag)
      if (later.length === 0) lost.push(link)
      else modes[task] = later
    }
  }
  return lost
}

/**
 * Ways that end before what follows can start at the latest, and that start after what comes before can end at the
 * earliest. The wished way of a task stays even where it ends too late. An order that no modes keep, and one that
 * closes a circle, is lost.
 */
export function consistentModes(
  tasks: readonly (readonly ProjectMode[])[],
  links: readonly Precedence[],
): ConsistentModes {
  const { order, circular } = topologicalOrder(tasks.length, links)
  const held = links.filter((link) => !circular.has(link))
  const modes = tasks.map((own) => [...own])
  const late = backwardPass(modes, order, held)
  const lost = new Set([...circular, ...forwardPass(modes, order, held)])
  return { modes, precedences: links.filter((link) => !lost.has(link)), dropped: [...lost], late }
}
