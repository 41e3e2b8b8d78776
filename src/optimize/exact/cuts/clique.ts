/** Adds rows for large takes that can't stand beside each other: of all of them, and one small enough take, one at a time. */
import type { Demand, Problem, Resource } from '../../model/problem.ts'
import { TOLERANCE } from '../../model/verify.ts'

/** A take of a row, with the option that has it. */
interface Use {
  readonly task: number
  readonly option: number
  readonly amount: number
}

/** More rows than this would slow the model down more than they sharpen it. */
const MOST_ROWS = 1500

/** What each of the first rows holds; 0 for one that holds nothing, may be passed, or is given to. */
function roomOf({ resources: rows, activities: tasks }: Problem, count: number): number[] {
  const room = rows
    .slice(0, count)
    .map(({ capacity: upper, baseLoad: taken, overload: excess }) => {
      const left = upper - taken
      return excess === undefined && left > 0 && left < Number.POSITIVE_INFINITY ? left : 0
    })
  const takes = tasks.flatMap(({ modes: options }) => options.flatMap((option) => option.demands))
  for (const { resource: row, amount } of takes) if (amount < 0 && row < count) room[row] = 0
  return room
}

/** The uses of each of the first rows. */
function usesOf({ activities: tasks }: Problem, count: number): Use[][] {
  const uses = Array.from({ length: count }, (): Use[] => [])
  for (const [task, { modes: options }] of tasks.entries()) {
    for (const [option, { demands: takes }] of options.entries()) {
      for (const { resource: row, amount } of takes) uses[row]?.push({ task, option, amount })
    }
  }
  return uses
}

/** The sets of uses of a row of which one at most can be in: those of one task from a size on, and all that leave it no room. */
function* exclusions(uses: readonly Use[], room: number): Generator<readonly Use[]> {
  for (const [task, own] of grouped(uses)) {
    const sizes = [...new Set(own.map(({ amount }) => amount))].filter((size) => 2 * size <= room)
    for (const size of sizes.sort((left, right) => left - right)) {
      const large = uses.filter((use) => use.task !== task && use.amount + size > room + TOLERANCE)
      if (large.length > 0) yield [...own.filter(({ amount }) => amount >= size), ...large]
    }
  }
}

function grouped(uses: readonly Use[]): Map<number, Use[]> {
  const groups = new Map<number, Use[]>()
  for (const use of uses) {
    const group = groups.get(use.task)
    if (group === undefined) groups.set(use.task, [use])
    else group.push(use)
  }
  return groups
}

/** All sets of uses of the first rows of which one at most can be in, as many as rows may be added for. */
function exclusionsOf(problem: Problem, count: number): (readonly Use[])[] {
  const room = roomOf(problem, count)
  const sets: (readonly Use[])[] = []
  for (const [row, uses] of usesOf(problem, count).entries()) {
    const left = room[row] ?? 0
    if (left > 0) sets.push(...exclusions(uses, left))
  }
  return sets.slice(0, MOST_ROWS)
}

/**
 * The problem with more rows after its own; the same tasks, options and answers.
 *
 * @param count - how many of the first rows are looked at.
 */
export function addCliqueCuts(problem: Problem, count: number): Problem {
  const sets = exclusionsOf(problem, count)
  const more = problem.activities.map(({ modes: options }) => options.map((): Demand[] => []))
  for (const [index, set] of sets.entries()) {
    const row = problem.resources.length + index
    for (const { task, option } of set) more[task]?.[option]?.push({ resource: row, amount: 1 })
  }
  const tasks = problem.activities.map((task, index) => ({
    ...task,
    modes: task.modes.map((option, at) => ({
      ...option,
      demands: [...option.demands, ...(more[index]?.[at] ?? [])],
    })),
  }))
  const added = sets.map(
    (): Resource => ({ baseLoad: 0, capacity: 1, minimum: Number.NEGATIVE_INFINITY }),
  )
  return { ...problem, resources: [...problem.resources, ...added], activities: tasks }
}
