/** Draws portfolios to be levelled, the same for the same seed: all projects run, and some schedule overloads no team. */
import type {
  Activity,
  Mode,
  Precedence,
  Problem,
  Resource,
} from '../../../src/optimize/model/problem.ts'
import { type Draw, seeded } from '../seeded.ts'
import { drawLife, type Life, optionsWithin, type Shape } from './draw-project.ts'

/** Room above the planted schedule's highest load of a team, and highest cost of a year, in percent. */
const SLACK = 3
const LINKED = 15

/** How far a project may be moved from its wished start, in quarters. */
const REACH = 8

/** A levelling and the schedule that it was made from, which overloads nothing. */
export interface Levelling {
  readonly problem: Problem
  readonly planted: readonly number[]
}

function positions(count: number): number[] {
  return [...Array(count).keys()]
}

/** Options as they would be at any start, with what each takes. */
function everywhere(shape: Shape, lives: readonly Life[]) {
  return lives.map((life) => optionsWithin(shape, life, [0, shape.periods - life.duration], 0))
}

/** The start that adds least to the squares of loads, from the first that is allowed. */
function plantStart(options: readonly Mode[], loads: number[], first: number): number {
  const cost = (start: number): number =>
    (options[start]?.demands ?? []).reduce(
      (sum, { resource: row, amount }) => sum + (2 * (loads[row] ?? 0) + amount) * amount,
      0,
    )
  const starts = [...options.keys()].slice(first)
  const best = starts.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  for (const { resource: row, amount } of options[best]?.demands ?? [])
    loads[row] = (loads[row] ?? 0) + amount
  return best
}

/** Starts of all projects, one after the other, with links that these starts keep. */
function plant(
  draw: Draw,
  lives: readonly Life[],
  places: ReturnType<typeof everywhere>,
  loads: number[],
) {
  const links: Precedence[] = []
  const planted: number[] = []
  for (const [after, options] of places.entries()) {
    const before = draw.between(Math.max(0, after - 30), Math.max(0, after - 1))
    const lag = draw.pick([0, 0, 0, 1, -1])
    const first = (planted[before] ?? 0) + (lives[before]?.duration ?? 0) + lag
    const isLinked = after > 0 && draw.chance(LINKED) && first < options.length
    if (isLinked) links.push({ predecessor: before, successor: after, lag })
    planted.push(plantStart(options, loads, isLinked ? Math.max(0, first) : 0))
  }
  return { links, planted }
}

/** Limits a little above the highest load of each team, and highest cost of each section. */
function limitRows({ teams, periods, perYear }: Shape, loads: readonly number[]): Resource[] {
  const years = Math.ceil(periods / perYear)
  const limit = (rows: readonly number[]): number =>
    Math.ceil((Math.max(...rows.map((row) => loads[row] ?? 0)) * (100 + SLACK)) / 100)
  const open = { baseLoad: 0, minimum: Number.NEGATIVE_INFINITY }
  const ofTeam = (team: number): Resource[] => {
    const rows = positions(periods).map((period) => team * periods + period)
    const upper = limit(rows)
    return rows.map(() => ({
      ...open,
      capacity: upper,
      overload: 'days',
      levelledLoad: `team ${team}`,
    }))
  }
  const sections = [0, 1].map((section) =>
    limit(positions(years).map((year) => teams * periods + 2 * year + section)),
  )
  const money = positions(years).flatMap(() =>
    sections.map((upper): Resource => ({ ...open, capacity: upper, overload: 'money' })),
  )
  return [...positions(teams).flatMap(ofTeam), ...money]
}

/** Options around a wished start that is not the planted one, which is within reach. */
function taskOf(draw: Draw, shape: Shape, life: Life, planted: number): Activity {
  const last = shape.periods - life.duration
  const reach = (REACH * shape.perYear) / 4
  const around = (start: number, by: number): [number, number] => [
    Math.max(0, start - by),
    Math.min(last, start + by),
  ]
  const drawn = draw.between(...around(planted, Math.floor(reach / 2)))
  const wished = drawn !== planted ? drawn : planted + (planted < last ? 1 : -1)
  const options = optionsWithin(shape, life, around(wished, reach), wished)
  return { value: draw.between(5, 40), isRequired: true, modes: options }
}

/** A levelling with limits for teams and years that may be passed, and squares of team loads; `tightness` is not used. */
export function generateLevelling(shape: Shape, seed: number): Levelling {
  const draw = seeded(seed * 104_729 + shape.projects + shape.periods)
  // The largest are planted first: what is small fills the gaps.
  const lives = positions(shape.projects)
    .map(() => drawLife(draw, shape))
    .sort((one, other) => other.days - one.days)
  const loads: number[] = []
  const { links, planted } = plant(draw, lives, everywhere(shape, lives), loads)
  const tasks = lives.map((life, at) => taskOf(draw, shape, life, planted[at] ?? 0))
  const rows = limitRows(shape, loads)
  const selection = tasks.map(({ modes: options }, at) =>
    options.findIndex(({ start }) => start === planted[at]),
  )
  return {
    problem: {
      resources: rows,
      activities: tasks,
      precedences: links,
      requires: [],
      exclusiveGroups: [],
    },
    planted: selection,
  }
}
