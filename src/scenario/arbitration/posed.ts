/** Puts measured ways together to tasks and rows, each with its meaning. */

import type { ValueMeasure } from '../../metrics/base/criteria.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Row, Task } from '../../solver/problem.ts'
import type { Admission } from './admit.ts'
import { replacedIn } from './decided.ts'
import type { Barrier, Limit, Meaning, RowMeaning, TaskMeaning } from './meaning.ts'
import type { Meter } from './meter.ts'
import type { Player, Roles } from './roles.ts'
import { NO_STAKE, type Stake } from './stake.ts'

/** The aims that come before value, in their order: what is a must, then what is lost by not doing. */
export const AIMS = ['must', 'lost_by_not_doing'] as const

/** A task's value is the project's times this, as a whole number: what is left out lies below any score's last digit. */
export const VALUE_SCALE = 1e6

/** A player with the ways that it may have. */
export interface Draft {
  readonly player: Player
  readonly isRequired: boolean
  readonly admission: Admission
  readonly barrier: Barrier | undefined
  /** Nothing where it is not said. */
  readonly stake?: Stake
}

/** What a player adds to each of the aims where it is in. */
function aimsOf({ isMust, losses }: Stake): number[] {
  const parts = { must: isMust ? 1 : 0, lost_by_not_doing: losses.length }
  return AIMS.map((aim) => parts[aim])
}

/** What each way of a draft is worth, in whole parts; 0 for one without a value, or with one below 0. */
function worthsOf({ player, admission }: Draft, worth: (project: Project) => number): number[] {
  const scaled = (project: Project): number => Math.max(0, Math.round(worth(project) * VALUE_SCALE))
  const wished = scaled(player.wished)
  return admission.ways.map(({ project }) => (project === player.wished ? wished : scaled(project)))
}

/** Whether dates change what a project is worth. */
function isDated({ header }: Plan): boolean {
  const { size = 'none', delay_loss = 0 } = header.value ?? {}
  return size === 'cost' || delay_loss > 0
}

/**
 * The task of a draft: worth what its best way is worth, the others less by what they lose of it. A project without a
 * value, or with one below 0, is worth nothing.
 */
export function taskOf(plan: Plan, measure: ValueMeasure, draft: Draft): Task {
  const { player, isRequired, admission, stake = NO_STAKE } = draft
  const worth = (project: Project): number => projectValue(plan, project, measure)?.value ?? 0
  const own = Math.max(0, Math.round(worth(player.wished) * VALUE_SCALE))
  const worths = isDated(plan) ? worthsOf(draft, worth) : []
  const value = worths.length === 0 ? own : Math.max(...worths)
  const aims = aimsOf(stake)
  return {
    ...{ value, isRequired },
    ...(aims.some((part) => part > 0) ? { aims } : {}),
    modes: admission.ways.map(({ option }, way) => {
      const loss = value - (worths[way] ?? value)
      return loss > 0 ? { ...option, loss } : option
    }),
  }
}

function taskMeaning({ player, admission, barrier, stake = NO_STAKE }: Draft): TaskMeaning {
  const { ways, broken, inTheWay } = admission
  const dates: Barrier = { kind: 'dates', bounds: inTheWay }
  return {
    project: player.wished,
    standing: player.standing,
    isKept: player.isKept,
    options: ways.map(({ timing, isWished }) => ({ timing, isWished })),
    barrier: ways.length > 0 ? undefined : (barrier ?? dates),
    stake,
    broken,
  }
}

/** What is taken of the rows before any task: by what stands, and by what players take even if they are left out. */
export function takenBefore(
  { players, bystanders }: Roles,
  { measure }: Meter,
): Map<number, number> {
  const taken = new Map<number, number>()
  const standing = bystanders.map(({ project }) => project)
  for (const project of [...standing, ...players.flatMap(({ leftOut }) => leftOut ?? [])])
    for (const [row, amount] of measure(project)) taken.set(row, (taken.get(row) ?? 0) + amount)
  return taken
}

/** A row that must be kept: one that is passed before any task is raised to what is taken, so that it keeps out only what asks more of it. */
export function keptRow(limit: Limit, taken: number): { row: Row; meaning: RowMeaning } {
  if (limit.kind === 'axis')
    return {
      row: { baseLoad: taken, capacity: Number.POSITIVE_INFINITY, minimum: 0 },
      meaning: limit,
    }
  const upper = limit.limit ?? Number.POSITIVE_INFINITY
  const floor = limit.kind === 'money' ? limit.floor : undefined
  const row = {
    baseLoad: taken,
    capacity: Math.max(upper, taken),
    minimum: floor ?? Number.NEGATIVE_INFINITY,
  }
  return { row, meaning: taken > upper ? { ...limit, exceeded: taken - upper } : limit }
}

/** What all tasks stand for, and what stands beside them. */
export function meaningOf(
  plan: Plan,
  frame: Plan,
  scenario: FlatScenario,
  { bystanders }: Roles,
  drafts: readonly Draft[],
): Omit<Meaning, 'rows' | 'lostOrders'> {
  return {
    plan,
    frame,
    tasks: drafts.map(taskMeaning),
    fixed: bystanders.map(({ project }) => project).filter(isRetained),
    revived: bystanders.flatMap(({ project, isRevived }) => (isRevived ? [project] : [])),
    replaced: replacedIn(plan, scenario),
  }
}
