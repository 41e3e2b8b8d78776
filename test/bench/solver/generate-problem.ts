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
function drawValue(draw: Draw, { days }: Life, mean: number): number {
  const bySize = Math.min(40, (18 * days) / mean)
  return Math.max(5, Math.round(0.75 * draw.between(5, 40) + 0.25 * bySize))
}

/** The starts that a project may have: anywhere that it fits, or narrower. */
function windowOf(draw: Draw, { periods }: Shape, duration: number): [number, number] {
  const last = periods - duration
  if (!draw.chance(NARROW)) return [0, last]
  const width = Math.min(last, draw.between(Math.floor(periods / 6), Math.floor(periods / 2)))
  const first = draw.between(0, last - width)
  return [first, first + width]
}

function drawTasks(draw: Draw, shape: Shape, lives: readonly Life[]): Activity[] {
  const mean = lives.reduce((sum, { days }) => sum + days, 0) / lives.length
  return lives.map((life) => {
    const window = windowOf(draw, shape, life.duration)
    const wished = draw.between(...window)
    const value = drawValue(draw, life, mean)
    return { value, isRequired: false, modes: optionsWithin(shape, life, window, wished) }
  })
}

/** Links from a lower number to a higher one, few of them long chains; every third also needs the first task. */
function drawLinks(
  draw: Draw,
  tasks: readonly Activity[],
): Pick<Problem, 'precedences' | 'requires'> {
  const links: Precedence[] = []
  const needs: [number, number][] = []
  for (const [after, { modes: options }] of tasks.entries()) {
    if (after === 0 || !draw.chance(LINKED)) continue
    const before = draw.between(Math.max(0, after - 30), after - 1)
    const lag = draw.pick([0, 0, 0, 1, 2, -1])
    const firstEnd = tasks[before]?.modes[0]?.end ?? 0
    if ((options.at(-1)?.start ?? 0) <= firstEnd + lag) continue
    links.push({ predecessor: before, successor: after, lag })
    if (draw.chance(33)) needs.push([after, before])
  }
  return { precedences: links, requires: needs }
}

/** Pairs that exclude each other and groups of variants, each task in one of them at most. */
function drawRivals(
  draw: Draw,
  tasks: readonly Activity[],
  bound: ReadonlySet<number>,
): number[][] {
  const free = positions(tasks.length).filter((task) => !bound.has(task))
  const takeOne = (): number[] => free.splice(draw.between(0, free.length - 1), 1)
  const groups = [
    ...Array<number>(Math.ceil(tasks.length / 20)).fill(2),
    ...positions(Math.ceil(tasks.length / 16)).map(() => draw.between(2, 3)),
  ]
  return groups.map((size) => {
    const group = positions(Math.min(size, free.length)).flatMap(takeOne)
    return group.sort((one, other) => one - other)
  })
}

function limitRows(shape: Shape, lives: readonly Life[]): Resource[] {
  const { capacities, envelopes } = limitsOf(shape, lives)
  const limit = (upper: number): Resource => ({
    baseLoad: 0,
    capacity: upper,
    minimum: Number.NEGATIVE_INFINITY,
  })
  const years = Math.ceil(shape.periods / shape.perYear)
  return [
    ...capacities.flatMap((upper) => positions(shape.periods).map(() => limit(upper))),
    ...positions(years).flatMap(() => envelopes.map(limit)),
  ]
}

/** All numbers in a drawn order. */
function shuffled(draw: Draw, numbers: readonly number[]): number[] {
  const left = [...numbers]
  return numbers.flatMap(() => left.splice(draw.between(0, left.length - 1), 1))
}

/** A selection of as many tasks as are to be mandatory: all of them have a place together. */
function plantMandatory(draw: Draw, problem: Problem): Planting {
  const planting = {
    selection: problem.activities.map(() => -1),
    taken: problem.resources.map(({ baseLoad: taken }) => taken),
  }
  let missing = Math.round(MANDATORY * problem.activities.length)
  for (const task of shuffled(draw, positions(problem.activities.length))) {
    if (missing > 0 && plantTask(draw, problem, planting, task)) missing -= 1
  }
  if (missing > 0) throw new Error('no room for what is mandatory')
  return planting
}

/** A floor for each axis, as a share of the person-days of all that is chosen, that the planted selection reaches. */
function withAxes(
  draw: Draw,
  problem: Problem,
  lives: readonly Life[],
  planting: Planting,
): Problem {
  const axes = lives.map(() => draw.pick([0, 0, 1, 1, 1, 2, 2, 2]))
  const daysOf = (axis?: number): number =>
    lives.reduce((sum, { days }, task) => {
      const isOfIt = axis === undefined || axes[task] === axis
      return sum + (isOfIt && (planting.selection[task] ?? -1) >= 0 ? days : 0)
    }, 0)
  const shares = positions(AXES).map((axis) =>
    Math.min(AXIS_MINIMUM, Math.floor((95 * daysOf(axis)) / daysOf()) / 100),
  )
  const first = problem.resources.length
  const tasks = problem.activities.map((task, at) => {
    const takes = shares.map((share, axis) => ({
      resource: first + axis,
      amount: ((axes[at] === axis ? 1 : 0) - share) * (lives[at]?.days ?? 0),
    }))
    return {
      ...task,
      modes: task.modes.map((option) => ({ ...option, demands: [...option.demands, ...takes] })),
    }
  })
  const floor: Resource = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: 0 }
  return {
    ...problem,
    activities: tasks,
    resources: [...problem.resources, ...shares.map(() => floor)],
  }
}

/** A portfolio with all limits: teams, envelopes, mandatory projects, precedence, exclusions, variants, axis minima. */
export function generateProblem(shape: Shape, seed: number): Problem {
  const draw = seeded(
    seed * 7919 + shape.projects + shape.periods + shape.teams + Math.round(shape.tightness * 100),
  )
  const lives = positions(shape.projects).map(() => drawLife(draw, shape))
  const tasks = drawTasks(draw, shape, lives)
  const bonds = drawLinks(draw, tasks)
  const limited: Problem = {
    resources: limitRows(shape, lives),
    activities: tasks,
    ...bonds,
    exclusiveGroups: [],
  }
  const planting = plantMandatory(draw, limited)
  const isRequired = (task: number): boolean => (planting.selection[task] ?? -1) >= 0
  const bound = new Set([...positions(tasks.length).filter(isRequired), ...bonds.requires.flat()])
  const problem: Problem = {
    ...limited,
    activities: tasks.map((task, at) => ({ ...task, isRequired: isRequired(at) })),
    exclusiveGroups: drawRivals(draw, tasks, bound),
  }
  for (const task of shuffled(draw, positions(tasks.length)))
    if (!isRequired(task)) plantTask(draw, problem, planting, task)
  return withAxes(draw, problem, lives, planting)
}
