/** Draws tiny problems with everything in them that a problem can have, small enough to try every combination. */
import type { Activity, Demand, Mode, Precedence, Problem, Resource } from '../../src/optimize/model/problem.ts'
import { type Draw, seeded } from './seeded.ts'

const QUARTERS = 8
const PER_YEAR = 4
const TEAMS = 2

/** Where the rows of a kind begin: a row for each team and quarter, then one for each year, then a floor. */
const MONEY = TEAMS * QUARTERS
const FLOOR = MONEY + QUARTERS / PER_YEAR

/** What is asked of a problem: a choice of what is worth most, or the levelling of what is chosen. */
export type Kind = 'choice' | 'smoothing'

function rowsOf(draw: Draw, kind: Kind): Resource[] {
  const isSmoothing = kind === 'smoothing'
  const floorOf = (): number => (draw.chance(8) ? draw.between(1, 15) : Number.NEGATIVE_INFINITY)
  const teams = Array.from(
    { length: MONEY },
    (_, at): Resource => ({
      baseLoad: draw.chance(15) ? draw.between(1, 3) : 0,
      capacity: draw.chance(3) ? Number.POSITIVE_INFINITY : draw.between(4, 12),
      minimum: Number.NEGATIVE_INFINITY,
      ...(isSmoothing && { overload: 'days', levelledLoad: `team ${Math.floor(at / QUARTERS)}` }),
    }),
  )
  const years = Array.from(
    { length: QUARTERS / PER_YEAR },
    (): Resource => ({
      baseLoad: draw.chance(20) ? draw.between(1, 10) : 0,
      capacity: draw.chance(10) ? Number.POSITIVE_INFINITY : draw.between(25, 60),
      minimum: isSmoothing ? Number.NEGATIVE_INFINITY : floorOf(),
      ...(isSmoothing && draw.chance(70) && { overload: 'money' }),
    }),
  )
  return [...teams, ...years]
}

/** What a task takes when it runs from start to end: of each of its teams by quarter, of each year by quarters in it. */
function takesOf(start: number, end: number, loads: readonly number[], cost: number): Demand[] {
  const takes: Demand[] = loads.flatMap((load, team) =>
    Array.from({ length: load === 0 ? 0 : end - start + 1 }, (_, at) => ({
      resource: team * QUARTERS + start + at,
      amount: load + (at % 2),
    })),
  )
  for (let year = 0; year < QUARTERS / PER_YEAR; year += 1) {
    const first = Math.max(start, year * PER_YEAR)
    const quarters = Math.min(end, year * PER_YEAR + PER_YEAR - 1) - first + 1
    if (quarters > 0) takes.push({ resource: MONEY + year, amount: quarters * cost })
  }
  return takes
}

function optionsOf(draw: Draw, starts: number): Mode[] {
  const quarters = draw.between(1, 4)
  const busy = draw.pick([[0], [1], [0, 1]])
  const loads = [0, 1].map((team) => (busy.includes(team) ? draw.between(1, 6) : 0))
  const cost = draw.between(1, 12)
  const first = draw.between(0, Math.max(0, QUARTERS - quarters - 1))
  const last = Math.min(QUARTERS - quarters, first + draw.between(0, starts - 1))
  const wished = draw.between(first, last)
  const options: Mode[] = []
  for (let start = first; start <= last && options.length < starts; start += 1) {
    const shape = (end: number): Mode => ({
      start,
      end,
      demands: takesOf(start, end, loads, cost),
      move: Math.abs(start - wished),
    })
    options.push(shape(start + quarters - 1))
    const canStretch = start + quarters < QUARTERS && options.length < starts
    if (canStretch && draw.chance(10)) options.push(shape(start + quarters))
  }
  return options
}

/** A floor that asks for a share: what members of an axis cost, less that share of what all cost, is not below 0. */
function withShare(draw: Draw, tasks: readonly Activity[]): Activity[] {
  const share = draw.pick([0.2, 0.3, 0.45])
  return tasks.map((task) => {
    const part = draw.chance(40) ? 1 - share : -share
    const options = task.modes.map((option) => {
      const cost = option.demands.reduce((sum, { resource: row, amount }) => sum + (row < MONEY ? 0 : amount), 0)
      return { ...option, demands: [...option.demands, { resource: FLOOR, amount: part * cost }] }
    })
    return { ...task, modes: options }
  })
}

/** Two different tasks, or undefined where one was drawn twice; the first comes before the second. */
function pairOf(draw: Draw, count: number): [number, number] | undefined {
  const [one, other] = [draw.between(0, count - 1), draw.between(0, count - 1)]
  return one === other ? undefined : [Math.min(one, other), Math.max(one, other)]
}

/** Whether the later of two tasks can follow the earlier one at all. */
function canFollow(tasks: readonly Activity[], { predecessor: before, successor: after, lag }: Precedence): boolean {
  const end = tasks[before]?.modes[0]?.end ?? 0
  return (tasks[after]?.modes.at(-1)?.start ?? 0) > end + lag
}

function bondsOf(
  draw: Draw,
  tasks: readonly Activity[],
): Pick<Problem, 'precedences' | 'requires' | 'exclusiveGroups'> {
  const pairs = (chance: number): [number, number][] =>
    Array.from({ length: 2 }, () => (draw.chance(chance) ? pairOf(draw, tasks.length) : undefined)).filter(
      (pair) => pair !== undefined,
    )
  const links = pairs(60)
    .map(([before, after]): Precedence => ({ predecessor: before, successor: after, lag: draw.between(-2, 1) }))
    .filter((link) => canFollow(tasks, link) || draw.chance(10))
  const needs = pairs(25).map(([one, other]): [number, number] => (draw.chance(50) ? [one, other] : [other, one]))
  const group = [...tasks.keys()].filter(() => draw.chance(40))
  const rivals = [...pairs(20), ...(draw.chance(25) && group.length > 1 ? [group] : [])]
  return { precedences: links, requires: needs, exclusiveGroups: rivals }
}

/**
 * A problem of 2 to 6 tasks with at most 6 options each, two teams, eight quarters in two years. Some have no answer.
 *
 * @param kind - in a smoothing all tasks are required, the limits of teams and most of money may be passed.
 */
export function smallProblem(seed: number, kind: Kind = 'choice'): Problem {
  const draw = seeded(seed * 2 + (kind === 'choice' ? 0 : 1))
  const isSmoothing = kind === 'smoothing'
  const count = draw.between(2, 6)
  const rows = rowsOf(draw, kind)
  const isHarsh = draw.chance(15)
  const tasks = Array.from({ length: count }, (): Activity => {
    const isRequired = isSmoothing || draw.chance(isHarsh ? 70 : 12)
    const options = draw.chance(isSmoothing ? 0 : 3) ? [] : optionsOf(draw, draw.between(1, 6))
    return { value: draw.between(0, 20), isRequired, modes: options }
  })
  const bonds = bondsOf(draw, tasks)
  if (isSmoothing) return { resources: rows, activities: tasks, ...bonds, requires: [], exclusiveGroups: [] }
  if (!draw.chance(35)) return { resources: rows, activities: tasks, ...bonds }
  const floor = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: 0 }
  return { resources: [...rows, floor], activities: withShare(draw, tasks), ...bonds }
}
