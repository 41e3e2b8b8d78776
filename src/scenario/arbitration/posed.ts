/** Puts measured ways together to tasks and rows, each with its meaning. */

import type { ValueMethod } from '../../metrics/criteria.ts'
import { isRetained } from '../../metrics/portfolio.ts'
import { projectValue } from '../../metrics/value.ts'
import type { Plan } from '../../model/plan.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import type { Row, Task } from '../../solver/problem.ts'
import type { Admission } from './admit.ts'
import { replacedIn } from './decided.ts'
import type { Barrier, Limit, Meaning, RowMeaning, TaskMeaning } from './meaning.ts'
import type { Meter } from './meter.ts'
import type { Player, Roles } from './roles.ts'

/** A task's value is the project's times this, as a whole number: what is left out lies below any score's last digit. */
export const VALUE_SCALE = 1e6

/** A player with the ways that it may have. */
export interface Draft {
  readonly player: Player
  readonly isRequired: boolean
  readonly admission: Admission
  readonly barrier: Barrier | undefined
}

/** The task of a draft; a project without a value, or with one below 0, is worth nothing. */
export function taskOf(plan: Plan, method: ValueMethod, draft: Draft): Task {
  const { player, isRequired, admission } = draft
  const value = projectValue(plan, player.wished, method)?.value ?? 0
  return {
    value: Math.max(0, Math.round(value * VALUE_SCALE)),
    isRequired,
    options: admission.ways.map(({ option }) => option),
  }
}

function taskMeaning({ player, admission, barrier }: Draft): TaskMeaning {
  const { ways, broken, inTheWay } = admission
  const dates: Barrier = { kind: 'dates', bounds: inTheWay }
  return {
    project: player.wished,
    standing: player.standing,
    isKept: player.isKept,
    options: ways.map(({ timing, isWished }) => ({ timing, isWished })),
    barrier: ways.length > 0 ? undefined : (barrier ?? dates),
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
    return { row: { taken, upper: Number.POSITIVE_INFINITY, lower: 0 }, meaning: limit }
  const upper = limit.limit ?? Number.POSITIVE_INFINITY
  const floor = limit.kind === 'money' ? limit.floor : undefined
  const row = { taken, upper: Math.max(upper, taken), lower: floor ?? Number.NEGATIVE_INFINITY }
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
