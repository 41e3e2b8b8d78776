/** What holds a project in a period that stays overloaded: its bounds, the order with others, or no better place. */

import { monthsOfSpan } from '../../overlay/retiming.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted } from '../../plan/project-status.ts'
import type { Option, Selection } from '../../solver/problem.ts'
import { obstacleAt } from '../../solver/reasons.ts'
import { addMonths, type Month } from '../../values/calendar.ts'
import type { Quantity } from '../../values/quantity.ts'
import { type Bounds, boundsOf, brokenBy, isBlocked, type Surroundings } from './bounds.ts'
import type { Bound, Posed, TaskMeaning, Timing } from './meaning.ts'
import type { Player, Roles } from './roles.ts'
import type { HeldBy, Hold, Part } from './smoothing.ts'
import { byWeight } from './smoothing-loads.ts'
import { keptWith } from './subject.ts'

/** A smoothed plan, and what the dates of its projects depend on. */
export interface Smoothed {
  readonly posed: Posed
  /** The plan as its files write it. */
  readonly plan: Plan
  readonly roles: Roles
  readonly around: Surroundings
  readonly selection: Selection
  /** What the rows hold under the selection. */
  readonly taken: readonly number[]
}

/** The bounds that a later place can break; an earlier one breaks the others. */
const LATE: readonly Bound[] = ['window-end', 'deadline', 'horizon-end', 'plan-end', 'successor']

/** The days that bounds of a kind set: the tightest of them. */
function dayOf(bound: Bound, { starts, ends }: Bounds): Pick<HeldBy, 'day'> {
  const early = starts.filter((edge) => edge.bound === bound).map(({ day }) => day)
  const late = ends.filter((edge) => edge.bound === bound).map(({ day }) => day)
  const day =
    early.length > 0 ? Math.max(...early) : late.length > 0 ? Math.min(...late) : undefined
  return day === undefined ? {} : { day: day as NonNullable<HeldBy['day']> }
}

/** The ids of the projects before or behind a task. */
function neighbours(
  { posed }: Smoothed,
  task: number,
  side: 'predecessor' | 'successor',
): string[] {
  const own = side === 'predecessor' ? 'successor' : 'predecessor'
  return posed.problem.precedences
    .filter((link) => link[own] === task)
    .flatMap((link) => posed.meaning.tasks[link[side]]?.project.id ?? [])
}

/** The standing projects that a project depends on. */
function standingBefore({ around }: Smoothed, { written }: Project): string[] {
  const ids = (written.depends_on ?? []).map(({ project }) => project)
  return ids.filter((id) => around.standing(id.toLowerCase()) !== undefined)
}

/** What the next step beyond the last (or first) option of a task breaks. */
function heldBeyond(
  smoothed: Smoothed,
  player: Player,
  task: number,
  step: 1 | -1,
): readonly HeldBy[] {
  const { posed, plan, around } = smoothed
  const { options = [] } = posed.meaning.tasks[task] ?? {}
  const bounds = boundsOf(player.wished, around)
  const own = monthsOfSpan(player.wished)
  if (own === undefined) return []
  const startOf = ({ timing }: { readonly timing: Timing }): number => timing.start ?? own.first
  const starts = options.map(startOf)
  const edge = step === 1 ? Math.max(...starts) : Math.min(...starts)
  const grain = posed.meaning.frame.grain === 'month' ? 1 : 3
  const start = addMonths(edge as Month, step * grain)
  const beyond = keptWith(plan, player, { start })
  const broken = [
    ...brokenBy(beyond, bounds).filter((bound) => LATE.includes(bound) === (step === 1)),
    ...(isBlocked(posed.meaning.frame, beyond) ? (['blackout'] as const) : []),
  ].map((bound): HeldBy => {
    const projects = bound === 'predecessor' ? standingBefore(smoothed, player.wished) : []
    return { bound, ...dayOf(bound, bounds), projects }
  })
  if (broken.length > 0) return broken
  const side = step === 1 ? 'successor' : 'predecessor'
  const bound = step === 1 ? 'successor' : 'predecessor'
  return [{ bound, projects: neighbours(smoothed, task, side) }]
}

/** What an option takes of a row. */
function amountOf(option: Option | undefined, row: number): number {
  return option?.demands.find((take) => take.resource === row)?.amount ?? 0
}

/** The options of a task that take less of a row than the selected one. */
function lighterOptions({ posed, selection }: Smoothed, task: number, row: number): number[] {
  const options = posed.problem.activities[task]?.modes ?? []
  const own = amountOf(options[selection[task] ?? -1], row)
  return [...options.keys()].filter((option) => amountOf(options[option], row) < own)
}

/** What each row would hold more with a task at another option, all others in their places. */
function changesOf({ posed, selection }: Smoothed, task: number, option: number) {
  const options = posed.problem.activities[task]?.modes ?? []
  const changes = new Map<number, number>()
  const add = (one: Option | undefined, sign: 1 | -1): void => {
    for (const { resource: row, amount } of one?.demands ?? [])
      changes.set(row, (changes.get(row) ?? 0) + sign * amount)
  }
  add(options[option], 1)
  add(options[selection[task] ?? -1], -1)
  return changes
}

/** What a task at another option would make worse, and by how much the overload would rise in all, days before money. */
function elsewhere(smoothed: Smoothed, task: number, option: number) {
  const { posed, taken } = smoothed
  const parts: Part[] = []
  const rise = { days: 0, money: 0 }
  for (const [row, change] of changesOf(smoothed, task, option)) {
    const { capacity: upper = 0, overload: excess } = posed.problem.resources[row] ?? {}
    const [limit, now] = [posed.meaning.rows[row], taken[row] ?? 0]
    if (excess === undefined || limit === undefined) continue
    const more = Math.max(0, now + change - upper) - Math.max(0, now - upper)
    rise[excess] += more
    if (more > 0) parts.push({ limit, amount: more as Quantity })
  }
  const hold: Hold = { kind: 'elsewhere', parts: parts.sort(byWeight) }
  return { hold, rise }
}

/** Why a task goes to none of the options that take less of a row: of those that the order allows, the one that makes least worse; undefined where there is none. */
function better(smoothed: Smoothed, task: number, row: number): Hold | undefined {
  const { posed, selection } = smoothed
  const tried = lighterOptions(smoothed, task, row).map((option) => ({
    option,
    obstacle: obstacleAt(posed.problem, selection, task, option),
  }))
  const [best] = tried
    .filter(({ obstacle }) => obstacle.kind !== 'order')
    .map(({ option }) => elsewhere(smoothed, task, option))
    .sort(({ rise: left }, { rise: right }) => left.days - right.days || left.money - right.money)
  if (best !== undefined) return best.hold
  const [first] = tried.flatMap(({ obstacle }) =>
    obstacle.kind === 'order' ? (posed.meaning.tasks[obstacle.other]?.project ?? []) : [],
  )
  return first === undefined ? undefined : { kind: 'order', other: first }
}

function boundHold(smoothed: Smoothed, player: Player, task: number): Hold {
  const later = heldBeyond(smoothed, player, task, 1)
  const earlier = heldBeyond(smoothed, player, task, -1)
  const isPlanEnd = later.length > 0 && later.every(({ bound }) => bound === 'plan-end')
  return { kind: 'bounds', later, earlier, isPlanEnd }
}

function taskAt(
  { posed }: Smoothed,
  project: Project,
): { task: number; about: TaskMeaning } | undefined {
  const task = posed.meaning.tasks.findIndex(({ project: { at } }) => at === project.at)
  const about = posed.meaning.tasks[task]
  return about === undefined ? undefined : { task, about }
}

/** What holds a project in a row that is passed. */
export function holdOf(smoothed: Smoothed, project: Project, row: number): Hold {
  const found = taskAt(smoothed, project)
  const player = smoothed.roles.players.find(({ base }) => base.at === project.at)
  if (found === undefined || player === undefined) return { kind: 'done' }
  const hold = better(smoothed, found.task, row)
  if (hold !== undefined) return hold
  if (hasStarted(player.base)) return { kind: 'running' }
  if (player.choice?.isForced === true && player.choice.start !== undefined)
    return { kind: 'forced' }
  if (monthsOfSpan(player.wished) === undefined) return { kind: 'undated' }
  return boundHold(smoothed, player, found.task)
}
