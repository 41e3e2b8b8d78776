/**
 * What more of one resource would spare of a least change: solved again with that resource unlimited, then once more for the
 * smallest load with which as little changes (sensitivity of a right-hand side by parametric resolving, for integer programs have no
 * shadow prices: Geoffrion and Nauss 1977).
 */
import type { Monitor, SearchBudget } from '../budget.ts'
import type { Engine } from '../exact/engine.ts'
import { cheapestChangeProblem, type MinimalChange, minimalChangeProblem } from '../model/minimal-change.ts'
import {
  chosenMode,
  type Demand,
  type Mode,
  type Problem,
  type Resource,
  resourceLoads,
  type Solution,
  totalValue,
  withoutPenalty,
} from '../model/problem.ts'
import { standingSolution } from '../model/standing-plan.ts'
import { solveLexicographic, withAimsHeld } from '../solve/lexicographic.ts'

/** What more of a resource would spare. */
export interface SparingCapacity {
  /** No smaller load of the resource lets so few leave and move in a change that is smaller than the least one without it. */
  readonly load: number
  readonly solution: Solution
}

/** How many of the kept activities, those asked for aside, leave and move. */
function changeCounts(
  problem: Problem,
  { kept, urgent }: MinimalChange,
  solution: Solution,
): { readonly leaving: number; readonly moved: number } {
  const moves = kept.filter((task) => !urgent.includes(task)).map((task) => chosenMode(problem, solution, task)?.move)
  return {
    leaving: moves.filter((move) => move === undefined).length,
    moved: moves.filter((move) => move !== undefined && move !== 0).length,
  }
}

/** The problem in which so many of the kept activities may leave, and so many move, those asked for aside. */
function withCounts(
  problem: Problem,
  { kept, urgent }: MinimalChange,
  { leaving, moved }: ReturnType<typeof changeCounts>,
): Problem {
  const counted = new Set(kept.filter((task) => !urgent.includes(task)))
  const atLeast = (minimum: number): Resource => ({ baseLoad: 0, capacity: counted.size, minimum })
  const [inside, inPlace] = [problem.resources.length, problem.resources.length + 1]
  const activities = problem.activities.map((activity, task) => {
    if (!counted.has(task)) return activity
    const modes = activity.modes.map((mode): Mode => {
      const own = [{ resource: inside, amount: 1 }]
      const place = mode.move === 0 ? [{ resource: inPlace, amount: 1 }] : []
      return { ...mode, demands: [...mode.demands, ...own, ...place] }
    })
    return { ...activity, modes }
  })
  const stay = counted.size - leaving
  const resources = [...problem.resources, atLeast(stay), atLeast(stay - moved)]
  return { ...problem, activities, resources }
}

/** Whether a solution leaves all kept activities, those asked for aside, in their place. */
export function changesNothing(problem: Problem, change: MinimalChange, solution: Solution): boolean {
  const { leaving, moved } = changeCounts(problem, change, solution)
  return leaving + moved === 0
}

/** The resources that are short with all kept activities in their place, by each way of what is asked for. */
function shortSets(problem: Problem, change: MinimalChange, found: Solution): Demand[][] {
  const { urgent } = change
  const standing = standingSolution(problem, change.kept)
  const [first = -1, ...others] = urgent
  const modes = problem.activities[first]?.modes ?? []
  // Of several that are asked for, the ways together are too many: those of the answer must do.
  const ways = others.length === 0 ? [...modes.keys()] : [found[first] ?? -1]
  return ways.map((way) => {
    const placed = standing.map((mode, task) => {
      if (task === first) return way
      return urgent.includes(task) ? (found[task] ?? -1) : mode
    })
    return resourceLoads(problem, placed).flatMap((load, resource) => {
      const amount = load - (problem.resources[resource]?.capacity ?? Number.POSITIVE_INFINITY)
      return amount > 0 ? [{ resource, amount }] : []
    })
  })
}

/**
 * The resources that keep a change from being smaller: those that are short if nothing moves, first what is short alone, then
 * what lacks least.
 *
 * @param found - the least change.
 */
export function bindingResources(problem: Problem, change: MinimalChange, found: Solution): number[] {
  const best = new Map<number, { among: number; share: number }>()
  for (const short of shortSets(problem, change, found))
    for (const { resource, amount } of short) {
      const share = amount / Math.max(1, problem.resources[resource]?.capacity ?? 1)
      const [own, known] = [{ among: short.length, share }, best.get(resource)]
      const isBetter =
        known === undefined || own.among < known.among || (own.among === known.among && share < known.share)
      if (isBetter) best.set(resource, own)
    }
  return [...best]
    .sort(([, left], [, right]) => left.among - right.among || left.share - right.share)
    .map(([resource]) => resource)
}

/** The most that can be taken of a resource. */
function mostTaken({ activities, resources }: Problem, resource: number): number {
  const amountOf = ({ demands }: Mode): number => demands.find((demand) => demand.resource === resource)?.amount ?? 0
  const most = activities.map(({ modes }) => Math.max(0, ...modes.map(amountOf)))
  return most.reduce((total, amount) => total + amount, resources[resource]?.baseLoad ?? 0)
}

function withResource(problem: Problem, resource: number, change: (one: Resource) => Resource): Problem {
  const resources = problem.resources.map((own, at) => {
    const free = withoutPenalty(own)
    return at === resource ? change(free) : free
  })
  return { ...problem, resources }
}

/** The problem in which nobody asks when what is asked for comes in. */
function withAnyDates(problem: Problem, { kept, urgent }: MinimalChange): Problem {
  const activities = problem.activities.map((activity, task) =>
    urgent.includes(task) && !kept.includes(task)
      ? { ...activity, modes: activity.modes.map(({ loss: _, ...mode }): Mode => mode) }
      : activity,
  )
  return { ...problem, activities }
}

/**
 * The least load of a resource with which fewer of the kept activities leave, or as few leave and fewer move: no more than in the
 * least change with any amount of it. `none` where that spares none; both are proven, undefined where nothing is.
 *
 * @param problem - what holds for the change, before anything is made of it.
 * @param found - the least change as it is.
 */
export async function sparingCapacity(
  problem: Problem,
  change: MinimalChange,
  found: Solution,
  resource: number,
  { engine, budget, watch }: { engine: Engine | undefined; budget: SearchBudget; watch: Monitor },
): Promise<SparingCapacity | 'none' | undefined> {
  const free = withAnyDates(problem, change)
  const capacity = mostTaken(free, resource)
  const lifted = withResource(free, resource, (own) => ({ ...own, capacity }))
  const changing = minimalChangeProblem(lifted, change)
  const least = await solveLexicographic(changing, engine, budget, watch, found)
  const { solution } = least
  if (solution === undefined || least.status !== 'optimal') return undefined
  const before = changeCounts(problem, change, found)
  const after = changeCounts(problem, change, solution)
  if ((before.leaving - after.leaving || before.moved - after.moved) <= 0) return 'none'
  const priced = withResource(free, resource, (own) => ({
    ...own,
    capacity,
    penalty: { above: own.capacity, price: 1 },
  }))
  const held = withCounts(withAimsHeld(changing, solution), change, after)
  // Smaller than what is needed now, however far the others move for it.
  const cheapest = cheapestChangeProblem(priced, held, totalValue(changing, found) + 1)
  const answer = await solveLexicographic(cheapest, engine, budget, watch, solution)
  if (answer.solution === undefined || answer.status !== 'optimal') return undefined
  const load = resourceLoads(problem, answer.solution)[resource] ?? 0
  return { load, solution: answer.solution }
}
