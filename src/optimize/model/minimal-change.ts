/** The problem of an urgent demand in the middle of a plan: it comes in, and as little as possible of the plan changes. */
import type { Activity, Mode, Problem } from './problem.ts'

/** What is planned, what comes in, and how much may change. */
export interface MinimalChange {
  /** The tasks that are in now, at their option with `move` 0. */
  readonly kept: readonly number[]
  /** The tasks that must come in. */
  readonly urgent: readonly number[]
  /** The most kept tasks that may move or leave; any number where nothing is said. */
  readonly changes?: number | undefined
}

/** Leaving the plan counts so many times as much as moving within it. */
const LEAVING = 10
/** A move is a little worse the farther it goes: by its distance over this, doubled at most. */
const FAR = 60

/** What it weighs that a task does not stay as it is: its value, and something where it has none. */
function weightOf({ value }: Activity): number {
  return Math.max(1, value)
}

function keptTask(task: Activity, row: number | undefined): Activity {
  const weight = weightOf(task)
  const options = task.modes.map((option): Mode => {
    const isPlace = option.move === 0
    const far = Math.min(option.move, FAR) / FAR
    return {
      ...option,
      demands:
        row === undefined || !isPlace
          ? option.demands
          : [...option.demands, { resource: row, amount: -1 }],
      loss: isPlace ? 0 : Math.round(weight * (1 + far)),
    }
  })
  return { ...task, value: LEAVING * weight, modes: options }
}

/**
 * The problem whose best answer changes the plan least: each kept task that moves or leaves costs its value, a leaving
 * one ten times that. Tasks that are neither kept nor urgent stay out. With `changes`, one more row at the end counts
 * the kept tasks that are not in their place.
 */
export function minimalChangeProblem(
  problem: Problem,
  { kept, urgent, changes }: MinimalChange,
): Problem {
  const [isKept, isUrgent] = [new Set(kept), new Set(urgent)]
  const row = changes === undefined ? undefined : problem.resources.length
  const tasks = problem.activities.map((task, index): Activity => {
    if (isUrgent.has(index)) return { ...task, isRequired: true }
    if (isKept.has(index)) return keptTask(task, row)
    return task.isRequired ? task : { ...task, modes: [] }
  })
  if (changes === undefined) return { ...problem, activities: tasks }
  const count = { baseLoad: isKept.size, capacity: changes, minimum: Number.NEGATIVE_INFINITY }
  return { ...problem, activities: tasks, resources: [...problem.resources, count] }
}
