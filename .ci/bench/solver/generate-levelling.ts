/** Draws portfolios to be levelled, the same for the same seed: all projects run, and some schedule overloads no team. */
import type { Activity, Mode, Precedence, Problem, Resource } from '../../../src/optimize/model/problem.ts'
import { type Draw, seeded } from '../../../test/support/seeded.ts'
import { drawLife, type Life, optionsWithin, type Shape } from './draw-project.ts'
import { positions } from './drawn-order.ts'

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

/** Options as they would be at any start, with what each takes. */
function everywhere(shape: Shape, lives: readonly Life[]) {
  return lives.map((life) => optionsWithin(shape, life, [0, shape.periods - life.duration], 0))
}

/** The start that adds least to the squares of loads, from the first that is allowed. */
function plantStart(modes: readonly Mode[], loads: number[], first: number): number {
  const cost = (start: number): number =>
    (modes[start]?.demands ?? []).reduce(
      (sum, { resource, amount }) => sum + (2 * (loads[resource] ?? 0) + amount) * amount,
      0,
    )
  const starts = [...modes.keys()].slice(first)
  const best = starts.reduce((one, other) => (cost(other) < cost(one) ? other : one))
  for (const { resource, amount } of modes[best]?.demands ?? []) loads[resource] = (loads[resource] ?? 0) + amount
  return best
}

/** Starts of all projects, one after the other, with links that these starts keep. */
function plant(random: Draw, lives: readonly Life[], places: ReturnType<typeof everywhere>, loads: number[]) {
  const precedences: Precedence[] = []
  const planted: number[] = []
  for (const [after, modes] of places.entries()) {
    const before = random.between(Math.max(0, after - 30), Math.max(0, after - 1))
    const lag = random.pick([0, 0, 0, 1, -1])
    const first = (planted[before] ?? 0) + (lives[before]?.duration ?? 0) + lag
    const isLinked = after > 0 && random.chance(LINKED) && first < modes.length
    if (isLinked) precedences.push({ predecessor: before, successor: after, lag })
    planted.push(plantStart(modes, loads, isLinked ? Math.max(0, first) : 0))
  }
  return { links: precedences, planted }
}

/** Limits a little above the highest load of each team, and highest cost of each section. */
function limitResources({ teams, periods, perYear }: Shape, loads: readonly number[]): Resource[] {
  const years = Math.ceil(periods / perYear)
  const limit = (resources: readonly number[]): number =>
    Math.ceil((Math.max(...resources.map((resource) => loads[resource] ?? 0)) * (100 + SLACK)) / 100)
  const open = { baseLoad: 0, minimum: Number.NEGATIVE_INFINITY }
  const ofTeam = (team: number): Resource[] => {
    const resources = positions(periods).map((period) => team * periods + period)
    const capacity = limit(resources)
    return resources.map(() => ({ ...open, capacity, overload: 'days', levelledLoad: `team ${team}` }))
  }
  const sections = [0, 1].map((section) => limit(positions(years).map((year) => teams * periods + 2 * year + section)))
  const money = positions(years).flatMap(() =>
    sections.map((capacity): Resource => ({ ...open, capacity, overload: 'money' })),
  )
  return [...positions(teams).flatMap(ofTeam), ...money]
}

/** Options around a wished start that is not the planted one, which is within reach. */
function activityOf(random: Draw, shape: Shape, life: Life, planted: number): Activity {
  const last = shape.periods - life.duration
  const reach = (REACH * shape.perYear) / 4
  const around = (start: number, by: number): [number, number] => [Math.max(0, start - by), Math.min(last, start + by)]
  const drawn = random.between(...around(planted, Math.floor(reach / 2)))
  const wished = drawn !== planted ? drawn : planted + (planted < last ? 1 : -1)
  const modes = optionsWithin(shape, life, around(wished, reach), wished)
  return { value: random.between(5, 40), isRequired: true, modes }
}

/** A levelling with limits for teams and years that may be passed, and squares of team loads; `tightness` is not used. */
export function generateLevelling(shape: Shape, seed: number): Levelling {
  const random = seeded(seed * 104_729 + shape.projects + shape.periods)
  // The largest are planted first: what is small fills the gaps.
  const lives = positions(shape.projects)
    .map(() => drawLife(random, shape))
    .sort((one, other) => other.days - one.days)
  const loads: number[] = []
  const { links: precedences, planted } = plant(random, lives, everywhere(shape, lives), loads)
  const activities = lives.map((life, at) => activityOf(random, shape, life, planted[at] ?? 0))
  const resources = limitResources(shape, loads)
  const solution = activities.map(({ modes }, at) => modes.findIndex(({ start }) => start === planted[at]))
  return { problem: { resources, activities, precedences, requires: [], exclusiveGroups: [] }, planted: solution }
}
