/** Solves tiny problems by trying every combination of options: the oracle that solvers are held against. */

import type { Problem, Solution } from '../../src/optimize/model/problem.ts'
import type { SmoothingFigures } from '../../src/optimize/model/result.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { levelsOf } from './levels-of.ts'

/** The names of levels, the most important first. */
const LEVELS = ['overloadDays', 'overloadMoney', 'squares', 'moves', 'weightedMoves'] as const

/** A pair of tasks that some choices of their options rule out. */
interface Pair {
  readonly tasks: readonly [number, number]
  readonly allows: (first: number, second: number) => boolean
}

/** Bonds between two tasks as pairs; rows are left to the end of a combination. */
function pairsOf({ activities: tasks, precedences: links, requires: needs, exclusiveGroups: rivals }: Problem): Pair[] {
  const ordered = links.map(({ predecessor: before, successor: after, lag }): Pair => {
    const allows = (first: number, second: number): boolean => {
      const end = tasks[before]?.modes[first]?.end
      const start = tasks[after]?.modes[second]?.start
      return end === undefined || start === undefined || start > end + lag
    }
    return { tasks: [before, after], allows }
  })
  const needed = needs.map((bond): Pair => ({ tasks: bond, allows: (a, b) => a < 0 || b >= 0 }))
  const apart = rivals.flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).map((other): Pair => ({ tasks: [one, other], allows: (a, b) => a < 0 || b < 0 })),
    ),
  )
  return [...ordered, ...needed, ...apart]
}

/** Every combination of options that no pair rules out; the array is used again and again. */
function* combinations({ activities: tasks }: Problem, pairs: readonly Pair[]): Generator<Solution> {
  const picks = tasks.map(() => -1)
  const isAllowed = ({ tasks: [first, second], allows }: Pair): boolean =>
    allows(picks[first] ?? -1, picks[second] ?? -1)
  // A pair can be looked at as soon as the later of its two tasks is decided.
  const due = tasks.map((_, task) => pairs.filter((pair) => Math.max(...pair.tasks) === task))
  function* from(task: number): Generator<Solution> {
    const one = tasks[task]
    if (one === undefined) return yield picks
    for (let pick = one.isRequired ? 0 : -1; pick < one.modes.length; pick += 1) {
      picks[task] = pick
      if (due[task]?.every(isAllowed)) yield* from(task + 1)
    }
  }
  yield* from(0)
}

/** Every selection that breaks nothing, in the order of the options; the array is used again and again. */
export function* selections(problem: Problem): Generator<Solution> {
  for (const selection of combinations(problem, pairsOf(problem))) {
    if (verify(problem, selection).length === 0) yield selection
  }
}

/** What is paid for the loads above which they cost, row by row. */
function paidFor({ resources: rows, activities: tasks }: Problem, selection: Solution): number {
  let paid = 0
  for (const [row, { baseLoad, penalty }] of rows.entries()) {
    if (penalty === undefined) continue
    const takes = tasks.flatMap(({ modes: options }, task) =>
      (options[selection[task] ?? -1]?.demands ?? []).filter(({ resource }) => resource === row),
    )
    const load = takes.reduce((sum, { amount }) => sum + amount, baseLoad)
    if (load > penalty.above) paid += penalty.price * (load - penalty.above)
  }
  return paid
}

function worthOf(problem: Problem, selection: Solution): number {
  const worth = problem.activities
    .map(({ value, modes: options }, task) => ({ value, option: options[selection[task] ?? -1] }))
    .filter(({ option }) => option !== undefined)
    .reduce((sum, { value, option }) => sum + value - (option?.loss ?? 0), 0)
  return worth - paidFor(problem, selection)
}

/** Whether the first levels are smaller at the first place where the two differ. */
export function isLower(one: SmoothingFigures, other: SmoothingFigures): boolean {
  const level = LEVELS.find((name) => one[name] !== other[name])
  return level !== undefined && one[level] < other[level]
}

/** A choice with what it reaches of every aim before value. */
interface Choice {
  readonly selection: Solution
  readonly aims: readonly number[]
  readonly value: number
}

/** The parts of the tasks that are in, aim by aim. */
function aimsOf({ activities: tasks }: Problem, selection: Solution): number[] {
  const count = Math.max(0, ...tasks.map(({ aims = [] }) => aims.length))
  const isIn = (_: unknown, task: number): boolean => (selection[task] ?? -1) >= 0
  return Array.from({ length: count }, (_, aim) =>
    tasks.filter(isIn).reduce((sum, { aims = [] }) => sum + (aims[aim] ?? 0), 0),
  )
}

/** Whether one choice goes before another: by the first aim in which they differ, by value where none does. */
function isBetter(one: Choice, other: Choice): boolean {
  const aim = one.aims.findIndex((reached, index) => reached !== other.aims[index])
  if (aim < 0) return one.value > other.value
  return (one.aims[aim] ?? 0) > (other.aims[aim] ?? 0)
}

/**
 * The selection that reaches most of the aims in their order and then is worth most, the first of several in the order
 * of options; undefined where there is none.
 */
export function bestChoice(problem: Problem): Choice | undefined {
  let best: Choice | undefined
  for (const selection of selections(problem)) {
    const choice = { selection: [...selection], aims: aimsOf(problem, selection), value: worthOf(problem, selection) }
    if (best === undefined || isBetter(choice, best)) best = choice
  }
  return best
}

/** The selection with the lowest levels, the first of several in the order of options; undefined where there is none. */
export function bestLevels(problem: Problem): { selection: Solution; levels: SmoothingFigures } | undefined {
  let best: { selection: Solution; levels: SmoothingFigures } | undefined
  for (const selection of selections(problem)) {
    const levels = levelsOf(problem, selection)
    if (best === undefined || isLower(levels, best.levels)) best = { selection: [...selection], levels }
  }
  return best
}

/** The earliest last end of a selection, 0 where nothing is selected; undefined where there is no selection. */
export function bestEnd(problem: Problem): number | undefined {
  let best: number | undefined
  for (const selection of selections(problem)) {
    const ends = selection.map((pick, task) => problem.activities[task]?.modes[pick]?.end ?? 0)
    best = Math.min(best ?? Number.POSITIVE_INFINITY, Math.max(0, ...ends))
  }
  return best
}
