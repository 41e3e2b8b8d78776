/** Draws synthetic portfolios to choose from, the same for the same seed; each is known to have an answer. */
import type {
  Activity,
  Precedence,
  Problem,
  Resource,
} from '../../../src/optimize/model/problem.ts'
import { type Draw, seeded } from '../seeded.ts'
import { drawLife, type Life, limitsOf, optionsWithin, type Shape } from './draw-project.ts'
import { type Planting, plantTask } from './plant.ts'

const AXES = 3
/** The share of all person-days that each axis is to have, where that can be had. */
const AXIS_MINIMUM = 0.2
const MANDATORY = 0.12
const LINKED = 15
const NARROW = 50

function positions(count: number): number[] {
  return [...Array(count).keys()]
}

/** From 5 to 40; of two projects the larger is worth more more often than not, but far from always. */
function randomValue(random: Draw, { days }: Life, mean: number): number {
  const bySize = Math.min(40, (18 * days) / mean)
  return Math.max(5, Math.round(0.75 * random.between(5, 40) + 0.25 * bySize))
}

/** The starts that a project may have: anywhere that it fits, or narrower. */
function windowOf(random: Draw, { periods }: Shape, duration: number): [number, number] {
  const last = periods - duration
  if (!random.chance(NARROW)) return [0, last]
  const width = Math.min(last, random.between(Math.floor(periods / 6), Math.floor(periods / 2)))
  const first = random.between(0, last - width)
  return [first, first + width]
}

function randomActivities(random: Draw, shape: Shape, lives: readonly Life[]): Activity[] {
  const mean = lives.reduce((sum, { days }) => sum + days, 0) / lives.length
  return lives.map((life) => {
    const window = windowOf(random, shape, life.duration)
    const wished = random.between(...window)
    const value = randomValue(random, life, mean)
    return { value, isRequired: false, modes: optionsWithin(shape, life, window, wished) }
  })
}

/** Links from a lower number to a higher one, few of them long chains; every third also needs the first task. */
function randomPrecedences(
  random: Draw,
  activities: readonly Activity[],
): Pick<Problem, 'precedences' | 'requires'> {
  const precedences: Precedence[] = []
  const needs: [number, number][] = []
  for (const [after, { modes }] of activities.entries()) {
    if (after === 0 || !random.chance(LINKED)) continue
    const before = random.between(Math.max(0, after - 30), after - 1)
    const lag = random.pick([0, 0, 0, 1, 2, -1])
    const firstEnd = activities[before]?.modes[0]?.end ?? 0
    if ((modes.at(-1)?.start ?? 0) <= firstEnd + lag) continue
    precedences.push({ predecessor: before, successor: after, lag })
    if (random.chance(33)) needs.push([after, before])
  }
  return { precedences, requires: needs }
}

/** Pairs that exclude each other and groups of variants, each task in one of them at most. */
function randomExclusiveGroups(
  random: Draw,
  activities: readonly Activity[],
  bound: ReadonlySet<number>,
): number[][] {
  const free = positions(activities.length).filter((activity) => !bound.has(activity))
  const demandOne = (): number[] => free.splice(random.between(0, free.length - 1), 1)
  const groups = [
    ...Array<number>(Math.ceil(activities.length / 20)).fill(2),
    ...positions(Math.ceil(activities.length / 16)).map(() => random.between(2, 3)),
  ]
  return groups.map((size) => {
    const group = positions(Math.min(size, free.length)).flatMap(demandOne)
    return group.sort((one, other) => one - other)
  })
}

function limitResources(shape: Shape, lives: readonly Life[]): Resource[] {
  const { capacities, envelopes } = limitsOf(shape, lives)
  const limit = (capacity: number): Resource => ({
    baseLoad: 0,
    capacity,
    minimum: Number.NEGATIVE_INFINITY,
  })
  const years = Math.ceil(shape.periods / shape.perYear)
  return [
    ...capacities.flatMap((capacity) => positions(shape.periods).map(() => limit(capacity))),
    ...positions(years).flatMap(() => envelopes.map(limit)),
  ]
}

/** All numbers in a drawn order. */
function shuffled(random: Draw, numbers: readonly number[]): number[] {
  const left = [...numbers]
  return numbers.flatMap(() => left.splice(random.between(0, left.length - 1), 1))
}

/** A selection of as many tasks as are to be mandatory: all of them have a place together. */
function plantMandatory(random: Draw, problem: Problem): Planting {
  const planting = {
    selection: problem.activities.map(() => -1),
    taken: problem.resources.map(({ baseLoad }) => baseLoad),
  }
  let missing = Math.round(MANDATORY * problem.activities.length)
  for (const activity of shuffled(random, positions(problem.activities.length))) {
    if (missing > 0 && plantTask(random, problem, planting, activity)) missing -= 1
  }
  if (missing > 0) throw new Error('no room for what is mandatory')
  return planting
}

/** A floor for each axis, as a share of the person-days of all that is chosen, that the planted selection reaches. */
function withAxes(
  random: Draw,
  problem: Problem,
  lives: readonly Life[],
  planting: Planting,
): Problem {
  const axes = lives.map(() => random.pick([0, 0, 1, 1, 1, 2, 2, 2]))
  const daysOf = (axis?: number): number =>
    lives.reduce((sum, { days }, activity) => {
      const isOfIt = axis === undefined || axes[activity] === axis
      return sum + (isOfIt && (planting.selection[activity] ?? -1) >= 0 ? days : 0)
    }, 0)
  const shares = positions(AXES).map((axis) =>
    Math.min(AXIS_MINIMUM, Math.floor((95 * daysOf(axis)) / daysOf()) / 100),
  )
  const first = problem.resources.length
  const activities = problem.activities.map((activity, at) => {
    const demands = shares.map((share, axis) => ({
      resource: first + axis,
      amount: ((axes[at] === axis ? 1 : 0) - share) * (lives[at]?.days ?? 0),
    }))
    return {
      ...activity,
      modes: activity.modes.map((mode) => ({ ...mode, demands: [...mode.demands, ...demands] })),
    }
  })
  const floor: Resource = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: 0 }
  return {
    ...problem,
    activities,
    resources: [...problem.resources, ...shares.map(() => floor)],
  }
}

/** A portfolio with all limits: teams, envelopes, mandatory projects, precedence, exclusions, variants, axis minima. */
export function generateProblem(shape: Shape, seed: number): Problem {
  const random = seeded(
    seed * 7919 + shape.projects + shape.periods + shape.teams + Math.round(shape.tightness * 100),
  )
  const lives = positions(shape.projects).map(() => drawLife(random, shape))
  const activities = randomActivities(random, shape, lives)
  const bonds = randomPrecedences(random, activities)
  const limited: Problem = {
    resources: limitResources(shape, lives),
    activities,
    ...bonds,
    exclusiveGroups: [],
  }
  const planting = plantMandatory(random, limited)
  const isRequired = (activity: number): boolean => (planting.selection[activity] ?? -1) >= 0
  const bound = new Set([
    ...positions(activities.length).filter(isRequired),
    ...bonds.requires.flat(),
  ])
  const problem: Problem = {
    ...limited,
    activities: activities.map((activity, at) => ({ ...activity, isRequired: isRequired(at) })),
    exclusiveGroups: randomExclusiveGroups(random, activities, bound),
  }
  for (const activity of shuffled(random, positions(activities.length)))
    if (!isRequired(activity)) plantTask(random, problem, planting, activity)
  return withAxes(random, problem, lives, planting)
}
