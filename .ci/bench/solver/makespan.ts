/**
 * The least makespan by a genetic algorithm on activity lists (Hartmann, A competitive genetic algorithm for
 * resource-constrained project scheduling, 1998): lists are crossed at two points, decoded with double
 * justification, and kept in the place of the worst when no longer.
 */
import { isInterrupted, type SearchBudget } from '../../../src/optimize/budget.ts'
import {
  type CompiledProblem,
  compileProblem,
  floatAt,
  intAt,
  listAt,
} from '../../../src/optimize/model/compiled-problem.ts'
import type { Problem, Solution } from '../../../src/optimize/model/problem.ts'
import { type Random, randomBelow, seededRandom } from '../../../src/values/random.ts'
import { type Schedule, scheduleGenerator } from './schedule-generation.ts'

/** Lists that live at a time. */
const POPULATION = 30
/** Iterations between two looks at the clock. */
const ITERATIONS_BETWEEN_CHECKS = 100
/** Children in a row that made nothing shorter, after which all begins anew. */
const MOST_IDLE = 600
/** One list in so many has two neighbours exchanged. */
const MUTATION_RATE = 0.4

/** A list of activities, each after its predecessors, and the schedule that it gives. */
interface Member {
  readonly list: readonly number[]
  readonly schedule: Schedule
}

/** How much work follows each activity, itself included: what is long behind comes first. */
function tails({ problem, successors, firstMode, start, end }: CompiledProblem): Float64Array {
  const tail = new Float64Array(problem.activities.length).fill(-1)
  const tailOf = (activity: number): number => {
    if (floatAt(tail, activity) >= 0) return floatAt(tail, activity)
    const mode = intAt(firstMode, activity)
    const own = floatAt(end, mode) - floatAt(start, mode) + 1
    tail[activity] = own
    const longest = listAt(successors, activity).reduce((most, { other }) => Math.max(most, tailOf(other)), 0)
    tail[activity] = own + longest
    return own + longest
  }
  for (const activity of problem.activities.keys()) tailOf(activity)
  return tail
}

/** The place of the highest rank, the first of several. */
function highest(activities: readonly number[], rank: (activity: number) => number): number {
  let best = 0
  for (const [index, activity] of activities.entries()) if (rank(activity) > rank(activities[best] ?? 0)) best = index
  return best
}

/** A list by rank, highest first, that keeps the order of predecessors. */
function listBy({ problem, predecessors, successors }: CompiledProblem, rank: (activity: number) => number): number[] {
  const waiting = Int32Array.from(predecessors, ({ length }) => length)
  const ready = [...problem.activities.keys()].filter((activity) => waiting[activity] === 0)
  const list: number[] = []
  while (ready.length > 0) {
    const [activity = 0] = ready.splice(highest(ready, rank), 1)
    list.push(activity)
    for (const { other } of listAt(successors, activity)) {
      waiting[other] = intAt(waiting, other) - 1
      if (waiting[other] === 0) ready.push(other)
    }
  }
  return list
}

/** The child of two lists: a stretch of the mother between parts of the father, each in its order. */
function crossover(random: Random, mother: readonly number[], father: readonly number[]): number[] {
  const [one, two] = [randomBelow(random, mother.length), randomBelow(random, mother.length)]
  const [from, to] = [Math.min(one, two), Math.max(one, two)]
  const isTaken = new Uint8Array(mother.length)
  const child: number[] = []
  const add = (list: readonly number[], upTo: number): void => {
    for (const activity of list) {
      if (child.length >= upTo) return
      if (isTaken[activity] === 1) continue
      isTaken[activity] = 1
      child.push(activity)
    }
  }
  add(mother, from)
  add(father, to)
  add(mother, mother.length)
  return child
}

/** Exchanges neighbours here and there, where no order stands between them. */
function mutate(compiled: CompiledProblem, random: Random, list: number[]): number[] {
  for (let at = 0; at + 1 < list.length; at += 1) {
    if (random() > 0.05) continue
    const [left = 0, right = 0] = [list[at], list[at + 1]]
    if (compiled.predecessors[right]?.some(({ other }) => other === left)) continue
    list[at] = right
    list[at + 1] = left
  }
  return list
}

/** Times, and the last end. */
export interface MakespanResult {
  /** Undefined where no schedule was found within the modes. */
  readonly solution: Solution | undefined
  /** Of the solution; Infinity where there is none, -Infinity where there is no activity. */
  readonly end: number
}

/** Lists to begin with: by what follows, drawn more and more freely. */
function firstMembers(
  compiled: CompiledProblem,
  random: Random,
  schedule: (list: readonly number[]) => Member,
): [Member, ...Member[]] {
  const tail = tails(compiled)
  const make = (index: number): Member => {
    const noise = index === 0 ? 0 : 0.2 + index / POPULATION
    const drawn = Float64Array.from(tail, (one) => one * (1 + noise * (random() - 0.5)))
    return schedule(listBy(compiled, (activity) => floatAt(drawn, activity)))
  }
  return [make(0), ...Array.from({ length: POPULATION - 1 }, (_, index) => make(index + 1))]
}

function fittest([first, ...others]: readonly [Member, ...Member[]]): Member {
  return others.reduce((least, one) => (one.schedule.end < least.schedule.end ? one : least), first)
}

/** The better of two that are drawn. */
function tournament(random: Random, members: readonly [Member, ...Member[]]): Member {
  const [one, other] = [randomBelow(random, members.length), randomBelow(random, members.length)]
  return fittest([members[one] ?? members[0], members[other] ?? members[0]])
}

/** Puts a new schedule in the place of the worst, where it is no worse; whether the lists became shorter by it. */
function replaceWorst(members: [Member, ...Member[]], made: Member): boolean {
  if (members.some(({ schedule }) => schedule.key === made.schedule.key)) return false
  let worst = 0
  for (const [index, { schedule }] of members.entries())
    if (schedule.end >= (members[worst]?.schedule.end ?? 0)) worst = index
  const end = members[worst]?.schedule.end ?? 0
  if (made.schedule.end <= end) members[worst] = made
  return made.schedule.end < end
}

/** The lists under way, and the shortest schedule so far. */
function generations(compiled: CompiledProblem, random: Random) {
  const build = scheduleGenerator(compiled)
  const schedule = (list: readonly number[]): Member => {
    const found = build.justified(list)
    return { list: found.list, schedule: found }
  }
  let members = firstMembers(compiled, random, schedule)
  let idle = 0
  const found = { best: fittest(members).schedule }
  const breed = (): void => {
    const child = crossover(random, tournament(random, members).list, tournament(random, members).list)
    const made = schedule(random() < MUTATION_RATE ? mutate(compiled, random, child) : child)
    idle = replaceWorst(members, made) ? 0 : idle + 1
    if (made.schedule.end < found.best.end) found.best = made.schedule
    if (idle <= MOST_IDLE) return
    members = firstMembers(compiled, random, schedule)
    idle = 0
  }
  return { found, breed }
}

/**
 * Every activity at times that end as early as can be found, within all limits and orders; so many iterations, one child each.
 *
 * @param problem - every activity is carried out; resources limit from above.
 * @param atLeast - an end that nothing can be below: the work stops there.
 */
export function minimiseMakespan(
  problem: Problem,
  budget: SearchBudget,
  atLeast = Number.NEGATIVE_INFINITY,
): MakespanResult {
  const compiled = compileProblem(problem)
  const { found, breed } = generations(compiled, seededRandom(budget.seed))
  for (let iteration = 0; iteration < budget.iterations && found.best.end > atLeast; iteration += 1) {
    if (iteration % ITERATIONS_BETWEEN_CHECKS === 0 && isInterrupted(budget)) break
    breed()
  }
  const { chosen, end } = found.best
  if (end === Number.POSITIVE_INFINITY) return { solution: undefined, end }
  const solution = Array.from(chosen, (mode, activity) => mode - intAt(compiled.firstMode, activity))
  return { solution, end }
}
