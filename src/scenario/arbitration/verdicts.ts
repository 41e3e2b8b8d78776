/** What a proposal decides about each project: in or out, moved or not, and why. */

import { projectValue } from '../../metrics/base/value.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Selection } from '../../solver/problem.ts'
import { type Standing, standingsOf } from '../standing.ts'
import { boundsOf, brokenBy, isBlocked } from './bounds.ts'
import type { FrameOption } from './frame-option.ts'
import type { Bound, Posed } from './meaning.ts'
import { rolesInChoice } from './roles.ts'
import { NO_STAKE, type Stake } from './stake.ts'
import { surroundingsOf } from './surroundings.ts'
import { type Why, whyMoved, whyOut } from './why.ts'

/** What is decided about one project. */
export interface Verdict {
  /** As the proposal has it. */
  readonly project: Project
  /** As the frame has it, or would have it if it kept it. */
  readonly wished: Project
  readonly standing: Standing
  readonly isIn: boolean
  /** Whether the frame keeps it. */
  readonly wasIn: boolean
  /** Undefined where it has no score. */
  readonly value: number | undefined
  /** Position among the tasks; undefined for a project about which nothing is to be chosen. */
  readonly task: number | undefined
  /** What speaks for it before its value does. */
  readonly stake: Stake
  /** Whether it is in at other dates than wished. */
  readonly isMoved: boolean
  /** Why it is out or moved. */
  readonly why: Why | undefined
}

/** The bounds that a project breaks where the frame would have it. */
function brokenWhereWished(plan: Plan, option: FrameOption): (project: Project) => Bound[] {
  const roles = rolesInChoice(plan, option.plan, option.scenario, {})
  const around = surroundingsOf(plan, option.plan, roles)
  return (project) => [
    ...brokenBy(project, boundsOf(project, around)),
    ...(isBlocked(option.plan, project) ? (['blackout'] as const) : []),
  ]
}

/**
 * The verdicts on all projects that are or could be in, in plan order.
 *
 * @param laid - the plan under the proposal.
 */
export function verdictsOf(
  plan: Plan,
  option: FrameOption,
  posed: Posed,
  selection: Selection,
  laid: Plan,
): Verdict[] {
  const brokenBounds = brokenWhereWished(plan, option)
  const standings = standingsOf(plan, option.plan, option.scenario)
  const tasks = new Map(posed.meaning.tasks.map(({ project }, task) => [project.id, task]))
  const whyOf = (task: number, wished: Project, isIn: boolean): Why | undefined =>
    isIn ? whyMoved(posed, selection, task, brokenBounds(wished)) : whyOut(posed, selection, task)
  return laid.projects.flatMap((project, index): Verdict[] => {
    if (projectById(laid, project.id) !== project) return []
    const task = tasks.get(project.id)
    const framed = option.plan.projects[index] ?? project
    const own = { project: framed, stake: NO_STAKE }
    const { project: wished, stake } = posed.meaning.tasks[task ?? -1] ?? own
    const isIn = isRetained(project)
    if (task === undefined && !isIn) return []
    const why = task === undefined ? undefined : whyOf(task, wished, isIn)
    return [
      {
        ...{ project, wished, isIn, task, why },
        standing: standings.get(project.id.toLowerCase()) ?? 'outside',
        wasIn: isRetained(framed),
        value: projectValue(plan, wished)?.value,
        stake,
        isMoved: isIn && why !== undefined,
      },
    ]
  })
}
