/** Draws synthetic portfolios to choose from, the same for the same seed; each is known to have an answer. */
import type { Activity, Problem, Resource } from '../../../src/optimize/model/problem.ts'
import { type Draw, seeded } from '../../../test/support/seeded.ts'
import { randomExclusiveGroups, randomPrecedences } from './draw-bonds.ts'
import { drawLife, drawValue, type Life, limitResources, meanDays, optionsWithin, type Shape } from './draw-project.ts'
import { positions, shuffled } from './drawn-order.ts'
import { type Planting, plantTask } from './plant.ts'

const AXES = 3
/** The share of all person-days that each axis is to have, where that can be had. */
const AXIS_MINIMUM = 0.2
const MANDATORY = 0.12
const NARROW = 50

/** The starts that a project may have: anywhere that it fits, or narrower. */
function windowOf(random: Draw, { periods }: Shape, duration: number): [number, number] {
  const last = periods - duration
  if (!random.chance(NARROW)) return [0, last]
  const width = Math.min(last, random.between(Math.floor(periods / 6), Math.floor(periods / 2)))
  const first = random.between(0, last - width)
  return [first, first + width]
}

function randomActivities(random: Draw, shape: Shape, lives: readonly Life[]): Activity[] {
  const mean = meanDays(lives)
  return lives.map((life) => {
    const window = windowOf(random, shape, life.duration)
    const wished = random.between(...window)
    const value = drawValue(random, life, mean)
    return { value, isRequired: false, modes: optionsWithin(shape, life, window, wished) }
  })
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
function withAxes(random: Draw, problem: Problem, lives: readonly Life[], planting: Planting): Problem {
  const axes = lives.map(() => random.pick([0, 0, 1, 1, 1, 2, 2, 2]))
  const daysOf = (axis?: number): number =>
    lives.reduce((sum, { days }, activity) => {
      const isOfIt = axis === undefined || axes[activity] === axis
      return sum + (isOfIt && (planting.selection[activity] ?? -1) >= 0 ? days : 0)
    }, 0)
  const shares = positions(AXES).map((axis) => Math.min(AXIS_MINIMUM, Math.floor((95 * daysOf(axis)) / daysOf()) / 100))
  const first = problem.resources.length
  const activities = problem.activities.map((activity, at) => {
    const demands = shares.map((share, axis) => ({
      resource: first + axis,
      amount: ((axes[at] === axis ? 1 : 0) - share) * (lives[at]?.days ?? 0),
    }))
    return { ...activity, modes: activity.modes.map((mode) => ({ ...mode, demands: [...mode.demands, ...demands] })) }
  })
  const floor: Resource = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: 0 }
  return { ...problem, activities, resources: [...problem.resources, ...shares.map(() => floor)] }
}

/** A portfolio with all limits: teams, envelopes, mandatory projects, precedence, exclusions, variants, axis minima. */
export function generateProblem(shape: Shape, seed: number): Problem {
  const random = seeded(seed * 7919 + shape.projects + shape.periods + shape.teams + Math.round(shape.tightness * 100))
  const lives = positions(shape.projects).map(() => drawLife(random, shape))
  const activities = randomActivities(random, shape, lives)
  const bonds = randomPrecedences(random, activities)
  const limited: Problem = { resources: limitResources(shape, lives), activities, ...bonds, exclusiveGroups: [] }
  const planting = plantMandatory(random, limited)
  const isRequired = (activity: number): boolean => (planting.selection[activity] ?? -1) >= 0
  const bound = new Set([...positions(activities.length).filter(isRequired), ...bonds.requires.flat()])
  const problem: Problem = {
    ...limited,
    activities: activities.map((activity, at) => ({ ...activity, isRequired: isRequired(at) })),
    exclusiveGroups: randomExclusiveGroups(random, activities, bound),
  }
  for (const activity of shuffled(random, positions(activities.length)))
    if (!isRequired(activity)) plantTask(random, problem, planting, activity)
  return withAxes(random, problem, lives, planting)
}
