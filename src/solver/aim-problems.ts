/** The problems that a choice with several aims comes down to, one aim each: the aim as value, and the aim held for the next. */
import { aimCount, type Option, type Problem, type Row, type Task } from './problem.ts'

/** What a task adds to an aim. */
function partOf({ aims = [] }: Task, aim: number): number {
  return aims[aim] ?? 0
}

function withoutLoss({ loss: _, ...option }: Option): Option {
  return option
}

/** The problem whose value is one of the aims: when a task is carried out changes nothing of it. */
export function aimProblem(problem: Problem, aim: number): Problem {
  const tasks = problem.activities.map((task): Task => {
    const isLossy = task.modes.some(({ loss }) => loss !== undefined)
    const options = isLossy ? task.modes.map(withoutLoss) : task.modes
    return { ...task, modes: options, value: partOf(task, aim) }
  })
  return { ...problem, activities: tasks }
}

/** The tasks that add to an aim and can be had at all. */
function addingTo({ activities: tasks }: Problem, aim: number): number[] {
  return [...tasks.keys()].filter((index) => {
    const task = tasks[index]
    return task !== undefined && task.modes.length > 0 && partOf(task, aim) > 0
  })
}

/** Whether something about an aim is to be chosen: a task that adds to it and may stay out. */
export function isOpen(problem: Problem, aim: number): boolean {
  return addingTo(problem, aim).some((task) => problem.activities[task]?.isRequired === false)
}

/** The first group of rivals of each free task that is in one. */
function groupsOf({ exclusiveGroups: rivals, activities: tasks }: Problem): Map<number, number> {
  const groups = new Map<number, number>()
  for (const [group, members] of rivals.entries()) {
    // Of two required rivals there is no answer; until that is known, both count.
    for (const task of members.filter((member) => tasks[member]?.isRequired === false))
      if (!groups.has(task)) groups.set(task, group)
  }
  return groups
}

/** What no selection reaches more of: of rivals the one that adds most, of all others everything. */
export function ceilingOf(problem: Problem, aim: number): number {
  const groups = groupsOf(problem)
  const best = new Map<string, number>()
  for (const task of addingTo(problem, aim)) {
    const group = groups.get(task)
    const key = group === undefined ? `task ${task}` : `group ${group}`
    const part = partOf(problem.activities[task] as Task, aim)
    best.set(key, Math.max(best.get(key) ?? 0, part))
  }
  return [...best.values()].reduce((total, part) => total + part, 0)
}

/**
 * The problem in which an aim is reached by at least so much. Where that is everything, each task that adds to it is
 * required; else one more row at the end asks for it.
 */
export function holding(problem: Problem, aim: number, reached: number): Problem {
  const adding = addingTo(problem, aim)
  const parts = new Map(adding.map((task) => [task, partOf(problem.activities[task] as Task, aim)]))
  const whole = [...parts.values()].reduce((total, part) => total + part, 0)
  if (reached >= whole) {
    const tasks = problem.activities.map((task, index) =>
      parts.has(index) ? { ...task, isRequired: true } : task,
    )
    return { ...problem, activities: tasks }
  }
  if (reached <= 0) return problem
  const row = problem.resources.length
  const asked: Row = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: reached }
  const tasks = problem.activities.map((task, index) => {
    const amount = parts.get(index)
    if (amount === undefined) return task
    const options = task.modes.map((option) => ({
      ...option,
      demands: [...option.demands, { resource: row, amount }],
    }))
    return { ...task, modes: options }
  })
  return { ...problem, resources: [...problem.resources, asked], activities: tasks }
}

/**
 * The problem of one value that has the same best answers: one more of an aim is worth more than all that comes after
 * it. For solvers that know one objective; bounds of it say little, so that nothing here is solved that way.
 */
export function weighed(problem: Problem): Problem {
  const values = problem.activities.map(({ value }) => value)
  for (let aim = aimCount(problem) - 1; aim >= 0; aim -= 1) {
    const weight = 1 + values.reduce((total, value) => total + value, 0)
    for (const [index, task] of problem.activities.entries())
      values[index] = (values[index] ?? 0) + weight * partOf(task, aim)
  }
  const tasks = problem.activities.map((task, index) => ({ ...task, value: values[index] ?? 0 }))
  return { ...problem, activities: tasks }
}
