/**
 * The problem of an urgent demand in the middle of a plan: it comes in, and as little as possible of the plan
 * changes (minimal perturbation: El Sakkout and Wallace, Probe backtrack search for minimal perturbation in
 * dynamic scheduling, 2000).
 */
import { type Activity, type Mode, type Problem, type Resource, withoutPenalty } from './problem.ts'

/** What is planned, what comes in, and how much may change. */
export interface MinimalChange {
  /** The activities that are in now, at their mode with `move` 0. */
  readonly kept: readonly number[]
  /** The activities that must come in. */
  readonly urgent: readonly number[]
  /** The most kept activities that may move or leave; any number where nothing is said. */
  readonly changes?: number | undefined
}

/** Leaving the plan counts so many times as much as moving within it. */
const LEAVING = 10
/** A move is a little worse the farther it goes: by its distance over this, doubled at most. */
const FAR = 60

/** What it weighs that an activity does not stay as it is: its value, and something where it has none. */
function weightOf({ value }: Activity): number {
  return Math.max(1, value)
}

function keptActivity(activity: Activity, resource: number | undefined): Activity {
  const weight = weightOf(activity)
  const modes = activity.modes.map((mode): Mode => {
    const isPlace = mode.move === 0
    const far = Math.min(mode.move, FAR) / FAR
    return {
      ...mode,
      demands: resource === undefined || !isPlace ? mode.demands : [...mode.demands, { resource, amount: -1 }],
      loss: isPlace ? 0 : Math.round(weight * (1 + far)),
    }
  })
  return { ...activity, value: LEAVING * weight, modes }
}

/**
 * The problem whose best answer changes the plan least: each kept activity that moves or leaves costs its value, a leaving
 * one ten times that. Activities that are neither kept nor urgent stay out. With `changes`, one more resource at the end counts
 * the kept activities that are not in their place. What loads cost changes nothing: no plan is disturbed for a price.
 */
export function minimalChangeProblem(problem: Problem, { kept, urgent, changes }: MinimalChange): Problem {
  const [isKept, isUrgent] = [new Set(kept), new Set(urgent)]
  const resource = changes === undefined ? undefined : problem.resources.length
  const activities = problem.activities.map((activity, index): Activity => {
    const standing = isKept.has(index) ? keptActivity(activity, resource) : activity
    if (isUrgent.has(index)) return { ...standing, isRequired: true }
    if (isKept.has(index)) return standing
    return activity.isRequired ? activity : { ...activity, modes: [] }
  })
  const resources = problem.resources.map(withoutPenalty)
  if (changes === undefined) return { ...problem, resources, activities }
  const count = { baseLoad: isKept.size, capacity: changes, minimum: Number.NEGATIVE_INFINITY }
  return { ...problem, activities, resources: [...resources, count] }
}

/** A mode that is worth nothing and gives what it was worth to one more resource. */
function givingWorth({ loss = 0, demands, ...mode }: Mode, value: number, resource: number): Mode {
  return { ...mode, demands: [...demands, { resource, amount: loss - value }] }
}

/**
 * The problem whose best answer is the one whose loads cost least among those that change a plan little enough.
 *
 * @param problem - with what loads cost.
 * @param changing - the problem of the least change, made of it.
 * @param least - the value of it that must be reached.
 */
export function cheapestChangeProblem(problem: Problem, changing: Problem, least: number): Problem {
  const resource = changing.resources.length
  const asked: Resource = { baseLoad: 0, capacity: -least, minimum: Number.NEGATIVE_INFINITY }
  const resources = changing.resources.map((own, at) => problem.resources[at] ?? own)
  const activities = changing.activities.map((activity) => ({
    ...activity,
    value: 0,
    modes: activity.modes.map((mode) => givingWorth(mode, activity.value, resource)),
  }))
  return { ...changing, resources: [...resources, asked], activities }
}
