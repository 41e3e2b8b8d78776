/**
 * Draws regions as offices plan them, the same for the same seed: some projects run already, loads are lognormal and
 * ramp up and down, a main team has helpers, starts lie near the wished one. Each has a planted answer.
 */
import type { Activity, Mode, Problem } from '../../../src/optimize/model/problem.ts'
import { type Draw, seeded } from '../../../test/support/seeded.ts'
import { randomExclusiveGroups, randomPrecedences } from './draw-bonds.ts'
import {
  daysOf,
  drawCosts,
  drawValue,
  type Life,
  limitResources,
  meanDays,
  optionsWithin,
  type Shape,
} from './draw-project.ts'
import { positions, shuffled } from './drawn-order.ts'
import { type Planting, plantTask } from './plant.ts'

/** The size of a region and how freely its projects move. */
export interface RegionShape extends Shape {
  /** How many run already: required, each with one mode, so that an order in time can name them and presolve is measured. */
  readonly running: number
  /** Quarters that a start may lie before and after the wished one; undefined where any start will do. */
  readonly window: { readonly earlier: number; readonly later: number } | undefined
  /** What a quarter of delay after the wished start costs, in percent of the value; 0 for nothing. */
  readonly lossPercent: number
}

/** A region and a choice that breaks nothing of it. */
export interface Region {
  readonly problem: Problem
  readonly planted: readonly number[]
}

/** Person-days that the main team works on a project in a full quarter, in the median, and the spread of their logarithm. */
const MEDIAN_DAYS = 13
const SPREAD = 0.8

/** What a helper has of the main team's work, in percent. */
const HELPING = [15, 50] as const

/** Work in the first and the last period of a project, as a share of that in between. */
const RAMP = 0.5

/** What limits grow by, again and again, until there is room for what runs. */
const MORE_ROOM = 1.05

/** Of a hundred projects so many are to follow another; the windows allow about half of that. */
const LINKED = 30

/** A number near 0 with the usual spread of 1 (Box and Muller, A note on the generation of random normal deviates, 1958). */
function drawNormal(random: Draw): number {
  const steps = 1_000_000
  const [one, other] = [random.between(1, steps) / steps, random.between(1, steps) / steps]
  return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other)
}

/** A project of two to eight quarters with a main team and one or two helpers, where there are so many teams. */
function drawRegionLife(random: Draw, { teams, perYear }: Shape): Life {
  const perQuarter = perYear / 4
  const duration = random.between(2, 8) * perQuarter
  const full = (MEDIAN_DAYS / perQuarter) * Math.exp(SPREAD * drawNormal(random))
  const [main = 0, ...others] = shuffled(random, positions(teams))
  const helpers = others.slice(0, random.between(1, 2))
  const isRamp = (at: number): boolean => duration > 2 && (at === 0 || at === duration - 1)
  const workOf = (team: number, percent: number): Life['work'][number] => ({
    team,
    days: positions(duration).map((at) => Math.max(1, Math.round((full * percent * (isRamp(at) ? RAMP : 1)) / 100))),
  })
  const work = [workOf(main, 100), ...helpers.map((team) => workOf(team, random.between(...HELPING)))]
  return { duration, work, costs: drawCosts(random, work, duration), days: daysOf(work) }
}

/** What is left of a project after some of its periods. */
function restOf({ duration, work, costs }: Life, done: number): Life {
  const left = work.map(({ team, days }) => ({ team, days: days.slice(done) }))
  const [investment, operating] = costs
  return {
    duration: duration - done,
    work: left,
    costs: [investment.slice(done), operating.slice(done)],
    days: daysOf(left),
  }
}

/** The modes of a project that runs, one for each period that it may be in by now: they begin with the plan. */
function runningModes(shape: Shape, life: Life): Mode[] {
  return positions(life.duration - 1).flatMap((at) => optionsWithin(shape, restOf(life, at + 1), [0, 0], 0))
}

/** The modes of a project that is wished for in some quarter, with what later ones lose. */
function wishedModes(random: Draw, shape: RegionShape, life: Life, value: number): Mode[] {
  const { periods, perYear, window, lossPercent } = shape
  const perQuarter = perYear / 4
  const last = periods - life.duration
  const wished = random.between(0, last)
  const first = Math.max(0, wished - (window?.earlier ?? Number.POSITIVE_INFINITY) * perQuarter)
  const end = Math.min(last, wished + (window?.later ?? Number.POSITIVE_INFINITY) * perQuarter)
  const modes = optionsWithin(shape, life, [first, end], wished)
  if (lossPercent === 0) return modes
  return modes.map((mode) => {
    const quarters = Math.max(0, mode.start - wished) / perQuarter
    return { ...mode, loss: Math.min(value, Math.round((value * lossPercent * quarters) / 100)) }
  })
}

/** Puts as many projects as run into limits, each from a drawn period of its life on; undefined where they have no room together. */
function plantRunning(
  random: Draw,
  shape: RegionShape,
  lives: readonly Life[],
  empty: Problem,
): ReadonlyMap<number, Mode> | undefined {
  const activities = lives.map((life) => ({ value: 0, isRequired: false, modes: runningModes(shape, life) }))
  const problem: Problem = { ...empty, activities }
  const planting = emptyPlanting(problem)
  const running = new Map<number, Mode>()
  for (const activity of shuffled(random, positions(lives.length))) {
    if (running.size === shape.running) break
    if (!plantTask(random, problem, planting, activity)) continue
    const mode = activities[activity]?.modes[planting.selection[activity] ?? -1]
    if (mode !== undefined) running.set(activity, mode)
  }
  return running.size === shape.running ? running : undefined
}

/** What runs, and limits that have room for it, which may be wider than the tightness says. */
function roomForRunning(random: Draw, shape: RegionShape, lives: readonly Life[]) {
  let resources = limitResources(shape, lives)
  for (;;) {
    const empty: Problem = { resources, activities: [], precedences: [], requires: [], exclusiveGroups: [] }
    const running = plantRunning(random, shape, lives, empty)
    if (running !== undefined) return { empty, running }
    resources = resources.map((one) => ({ ...one, capacity: Math.ceil(one.capacity * MORE_ROOM) }))
  }
}

function emptyPlanting({ activities, resources }: Problem): Planting {
  return { selection: activities.map(() => -1), taken: resources.map(({ baseLoad }) => baseLoad) }
}

/** Puts into a region what runs, then whatever else fits, in a drawn order. */
function plantAll(random: Draw, problem: Problem, running: Iterable<number>): readonly number[] {
  const planting = emptyPlanting(problem)
  const first = [...running]
  for (const activity of [...first, ...shuffled(random, positions(problem.activities.length))])
    if ((planting.selection[activity] ?? -1) < 0) plantTask(random, problem, planting, activity)
  if (first.some((activity) => (planting.selection[activity] ?? -1) < 0)) throw new Error('what runs does not fit')
  return planting.selection
}

/** A region with teams, envelopes by year and section, order in time, needs, exclusions and variants; all numbers whole. */
export function generateRegion(shape: RegionShape, seed: number): Region {
  const random = seeded(seed * 6_151 + shape.projects + shape.teams + Math.round(shape.tightness * 100))
  const lives = positions(shape.projects).map(() => drawRegionLife(random, shape))
  const { empty, running } = roomForRunning(random, shape, lives)
  const mean = meanDays(lives)
  const activities = lives.map((life, at): Activity => {
    const value = drawValue(random, life, mean)
    const fixed = running.get(at)
    return {
      value,
      isRequired: fixed !== undefined,
      modes: fixed === undefined ? wishedModes(random, shape, life, value) : [fixed],
    }
  })
  const { precedences, requires } = randomPrecedences(random, activities, LINKED)
  const bonds = {
    precedences: precedences.filter(({ successor }) => !running.has(successor)),
    requires: requires.filter(([activity]) => !running.has(activity)),
  }
  const bound = new Set([...running.keys(), ...bonds.requires.flat()])
  const exclusiveGroups = randomExclusiveGroups(random, activities, bound)
  const problem: Problem = { ...empty, activities, ...bonds, exclusiveGroups }
  return { problem, planted: plantAll(random, problem, running.keys()) }
}
