/** The earliest end of everything: schedules by lists of tasks that are crossed, shifted late and early, and kept when shorter. */

import { isInterrupted, type SearchBudget } from '../budget.ts'
import {
  type CompiledProblem,
  compileProblem,
  floatAt,
  intAt,
  listAt,
} from '../model/compiled-problem.ts'
import type { Problem, Solution } from '../model/problem.ts'
import { type Random, randomBelow, seededRandom } from './random.ts'
import { type Schedule, scheduleGenerator } from './schedule-generation.ts'

/** Lists that live at a time. */
const POPULATION = 30
/** Rounds between two looks at the clock. */
const ROUNDS_BETWEEN_LOOKS = 100
/** Children in a row that made nothing shorter, after which all begins anew. */
const MOST_IDLE = 600
/** One list in so many has two neighbours exchanged. */
const CHANGED = 0.4

/** A list of tasks, each after its predecessors, and the schedule that it gives. */
interface Member {
  readonly list: readonly number[]
  readonly schedule: Schedule
}

/** How much work follows each task, itself included: what is long behind comes first. */
function tails({
  problem,
  successors,
  firstMode: first,
  start,
  end,
}: CompiledProblem): Float64Array {
  const tail = new Float64Array(problem.activities.length).fill(-1)
  const tailOf = (task: number): number => {
    if (floatAt(tail, task) >= 0) return floatAt(tail, task)
    const option = intAt(first, task)
    const own = floatAt(end, option) - floatAt(start, option) + 1
    tail[task] = own
    const longest = listAt(successors, task).reduce(
      (most, { other }) => Math.max(most, tailOf(other)),
      0,
    )
    tail[task] = own + longest
    return own + longest
  }
  for (const task of problem.activities.keys()) tailOf(task)
  return tail
}

/** The place of the highest rank, the first of several. */
function highest(tasks: readonly number[], rank: (task: number) => number): number {
  let best = 0
  for (const [index, task] of tasks.entries()) if (rank(task) > rank(tasks[best] ?? 0)) best = index
  return best
}

/** A list by rank, highest first, that keeps the order of predecessors. */
function listBy(
  { problem, predecessors, successors }: CompiledProblem,
  rank: (task: number) => number,
): number[] {
  const waiting = Int32Array.from(predecessors, ({ length }) => length)
  const ready = [...problem.activities.keys()].filter((task) => waiting[task] === 0)
  const list: number[] = []
  while (ready.length > 0) {
    const [task = 0] = ready.splice(highest(ready, rank), 1)
    list.push(task)
    for (const { other } of listAt(successors, task)) {
      waiting[other] = intAt(waiting, other) - 1
      if (waiting[other] === 0) ready.push(other)
    }
  }
  return list
}

/** The child of two lists: a stretch of the mother between parts of the father, each in its order. */
function cross(draw: Random, mother: readonly number[], father: readonly number[]): number[] {
  const [one, two] = [randomBelow(draw, mother.length), randomBelow(draw, mother.length)]
  const [from, to] = [Math.min(one, two), Math.max(one, two)]
  const taken = new Uint8Array(mother.length)
  const child: number[] = []
  const add = (list: readonly number[], upTo: number): void => {
    for (const task of list) {
      if (child.length >= upTo) return
      if (taken[task] === 1) continue
      taken[task] = 1
      child.push(task)
    }
  }
  add(mother, from)
  add(father, to)
  add(mother, mother.length)
  return child
}

/** Exchanges neighbours here and there, where no order stands between them. */
function stir(arena: CompiledProblem, draw: Random, list: number[]): number[] {
  for (let at = 0; at + 1 < list.length; at += 1) {
    if (draw() > 0.05) continue
    const [left = 0, right = 0] = [list[at], list[at + 1]]
    if (arena.predecessors[right]?.some(({ other }) => other === left)) continue
    list[at] = right
    list[at + 1] = left
  }
  return list
}

/** Times, and the last end. */
export interface MakespanResult {
  /** Undefined where no schedule was found within the options. */
  readonly solution: Solution | undefined
  /** Of the selection; Infinity where there is none, -Infinity where there is no task. */
  readonly end: number
}

/** Lists to begin with: by what follows, drawn more and more freely. */
function firstMembers(
  arena: CompiledProblem,
  draw: Random,
  schedule: (list: readonly number[]) => Member,
): [Member, ...Member[]] {
  const tail = tails(arena)
  const make = (index: number): Member => {
    const noise = index === 0 ? 0 : 0.2 + index / POPULATION
    const drawn = Float64Array.from(tail, (one) => one * (1 + noise * (draw() - 0.5)))
    return schedule(listBy(arena, (task) => floatAt(drawn, task)))
  }
  return [make(0), ...Array.from({ length: POPULATION - 1 }, (_, index) => make(index + 1))]
}

function fittest([first, ...others]: readonly [Member, ...Member[]]): Member {
  return others.reduce((least, one) => (one.schedule.end < least.schedule.end ? one : least), first)
}

/** The better of two that are drawn. */
function tourney(draw: Random, members: readonly [Member, ...Member[]]): Member {
  const [one, other] = [randomBelow(draw, members.length), randomBelow(draw, members.length)]
  return fittest([members[one] ?? members[0], members[other] ?? members[0]])
}

/** Puts a new schedule in the place of the worst, where it is no worse; whether the lists became shorter by it. */
function settleIn(members: [Member, ...Member[]], made: Member): boolean {
  if (members.some(({ schedule }) => schedule.key === made.schedule.key)) return false
  let worst = 0
  for (const [index, { schedule }] of members.entries())
    if (schedule.end >= (members[worst]?.schedule.end ?? 0)) worst = index
  const end = members[worst]?.schedule.end ?? 0
  if (made.schedule.end <= end) members[worst] = made
  return made.schedule.end < end
}

/** The lists under way, and the shortest schedule so far. */
function generations(arena: CompiledProblem, draw: Random) {
  const build = scheduleGenerator(arena)
  const schedule = (list: readonly number[]): Member => {
    const found = build.justified(list)
    return { list: found.list, schedule: found }
  }
  let members = firstMembers(arena, draw, schedule)
  let idle = 0
  const found = { best: fittest(members).schedule }
  const breed = (): void => {
    const child = cross(draw, tourney(draw, members).list, tourney(draw, members).list)
    const made = schedule(draw() < CHANGED ? stir(arena, draw, child) : child)
    idle = settleIn(members, made) ? 0 : idle + 1
    if (made.schedule.end < found.best.end) found.best = made.schedule
    if (idle <= MOST_IDLE) return
    members = firstMembers(arena, draw, schedule)
    idle = 0
  }
  return { found, breed }
}

/**
 * Every task at times that end as early as can be found, within all limits and orders; so many rounds, one child each.
 *
 * @param problem - every task is carried out; rows limit from above.
 * @param atLeast - an end that nothing can be below: the work stops there.
 */
export function minimiseMakespan(
  problem: Problem,
  effort: SearchBudget,
  atLeast = Number.NEGATIVE_INFINITY,
): MakespanResult {
  const arena = compileProblem(problem)
  const { found, breed } = generations(arena, seededRandom(effort.seed))
  for (let round = 0; round < effort.iterations && found.best.end > atLeast; round += 1) {
    if (round % ROUNDS_BETWEEN_LOOKS === 0 && isInterrupted(effort)) break
    breed()
  }
  const { chosen, end } = found.best
  if (end === Number.POSITIVE_INFINITY) return { solution: undefined, end }
  const selection = Array.from(chosen, (option, task) => option - intAt(arena.firstMode, task))
  return { solution: selection, end }
}
