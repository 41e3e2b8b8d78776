/** Reasons are true: what is named stands in the way, what would be enough is enough, and nothing less is. */
import { describe, expect, it } from 'vitest'
import {
  type BlockingReason,
  blockingReason,
  blockingReasonAt,
  type ResourceShortage,
} from '../../../src/optimize/explain/blocking-reason.ts'
import {
  chosenMode,
  type Problem,
  type Resource,
  type Solution,
  totalPenalty,
} from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'

interface Case {
  readonly name: string
  readonly problem: Problem
  readonly selection: Solution
  readonly task: number
}

/** Every activity of the best answers of drawn problems. */
function* cases(count: number): Generator<Case> {
  for (const seed of seeds(count)) {
    const problem = drawnProblem(seed)
    const solution = bestChoice(problem)?.selection
    if (solution === undefined) continue
    for (const activity of problem.activities.keys())
      yield { name: `seed ${seed}, task ${activity}`, problem, selection: solution, task: activity }
  }
}

function put(solution: Solution, activity: number, mode: number): Solution {
  return solution.toSpliced(activity, 1, mode)
}

/** The problem with more room on resources that are short, or less asked of them. */
function relieved(problem: Problem, shortages: readonly ResourceShortage[]): Problem {
  const more = (resource: number, edge: ResourceShortage['edge']): number =>
    shortages.find((one) => one.resource === resource && one.edge === edge)?.by ?? 0
  const resources = problem.resources.map((resource, at) => ({
    ...resource,
    capacity: resource.capacity + more(at, 'upper'),
    minimum: resource.minimum - more(at, 'lower'),
  }))
  return { ...problem, resources }
}

/** What a mode of the activity breaks, all others in their places. */
function brokenBy(
  { problem, selection: solution, task: activity }: Case,
  mode: number,
  increase: readonly ResourceShortage[] = [],
) {
  return verify(relieved(problem, increase), put(solution, activity, mode))
}

/** That a mode is short of exactly these resources by these amounts. */
function expectShort(one: Case, mode: number, shortages: readonly ResourceShortage[]): void {
  expect(brokenBy(one, mode, shortages), one.name).toEqual([])
  for (const shortage of shortages) {
    const rest = shortages.filter((other) => other !== shortage)
    const less = [...rest, { ...shortage, by: shortage.by - 0.01 }]
    const kind = shortage.edge === 'upper' ? 'over' : 'under'
    for (const increase of [rest, less])
      expect(brokenBy(one, mode, increase), one.name).toMatchObject([{ kind, resource: shortage.resource }])
  }
}

/** Whether a mode and another activity that is in are not in order. */
function isClash(one: Case, mode: number, other: number): boolean {
  return brokenBy(one, mode).some(
    (violation) =>
      violation.kind === 'order' &&
      [violation.predecessor, violation.successor].sort().join() === [one.task, other].sort().join(),
  )
}

/** How much the resources are passed by a mode, each by its share of what it holds; Infinity where logical constraints forbid it. */
function shareOf(one: Case, mode: number): number {
  return brokenBy(one, mode).reduce((sum, violation) => {
    if (violation.kind !== 'over' && violation.kind !== 'under') return Number.POSITIVE_INFINITY
    const { capacity = 0, minimum = 0 } = one.problem.resources[violation.resource] ?? {}
    const limit = violation.kind === 'over' ? capacity : minimum
    return sum + violation.by / Math.max(1, Math.abs(limit))
  }, 0)
}

/** What a mode of the activity adds to what loads cost, all others in their places; with loads that cost later, where that is said. */
function costOf(
  { problem, selection: solution, task: activity }: Case,
  mode: number,
  later: readonly ResourceShortage[] = [],
): number {
  const by = new Map(later.map((one) => [one.resource, one.by]))
  const resources = problem.resources.map((resource, at): Resource => {
    const { penalty } = resource
    if (penalty === undefined) return resource
    return { ...resource, penalty: { ...penalty, above: penalty.above + (by.get(at) ?? 0) } }
  })
  const after = totalPenalty({ ...problem, resources }, put(solution, activity, mode))
  return after - totalPenalty(problem, solution)
}

/** That a mode costs something, not more than is said of the loads that are named, and nothing without them. */
function expectDear(one: Case, mode: number, { cost, excess }: Extract<BlockingReason, { kind: 'price' }>): void {
  const paid = excess.reduce((sum, { resource, by }) => {
    return sum + by * (one.problem.resources[resource]?.penalty?.price ?? 0)
  }, 0)
  expect(cost, one.name).toBeCloseTo(paid)
  expect(costOf(one, mode), one.name).toBeGreaterThan(0)
  expect(costOf(one, mode), one.name).toBeLessThanOrEqual(cost + 1e-9)
  expectCostless(one, mode, excess)
}

/** That a mode adds nothing to what loads cost where they cost as much later. */
function expectCostless(one: Case, mode: number, excess: readonly ResourceShortage[]): void {
  expect(costOf(one, mode, excess), one.name).toBeLessThanOrEqual(1e-9)
}

/** That an obstacle is true of a mode that it is told of. */
function expectTrueAt(one: Case, mode: number, reason: BlockingReason): void {
  const { problem, selection: solution, task: activity, name } = one
  const isIn = (other: number): boolean => chosenMode(problem, solution, other) !== undefined
  switch (reason.kind) {
    case 'need':
      expect(problem.requires, name).toContainEqual([activity, reason.required])
      expect(isIn(reason.required), name).toBe(false)
      break
    case 'rival':
      expect(problem.exclusiveGroups.filter((group) => group.includes(activity)).flat()).toContain(reason.other)
      expect(isIn(reason.other), name).toBe(true)
      break
    case 'order':
      expect(isClash(one, mode, reason.other), name).toBe(true)
      break
    case 'worthless':
      expect(brokenBy(one, mode), name).toEqual([])
      expect(costOf(one, mode), name).toBeLessThanOrEqual(0)
      break
    case 'price':
      expect(brokenBy(one, mode), name).toEqual([])
      expectDear(one, mode, reason)
      break
    case 'short':
      expectShort(one, mode, reason.shortages)
      expectCostless(one, mode, reason.excess)
      break
    case 'closed':
      expect(problem.activities[activity]?.modes[mode], name).toBeUndefined()
  }
}

/** That no mode keeps all orders, and one of them not that with the activity that is named. */
function expectNoDate(one: Case, other: number): void {
  const all = [...(one.problem.activities[one.task]?.modes.keys() ?? [])]
  for (const mode of all)
    expect(
      brokenBy(one, mode).map(({ kind }) => kind),
      one.name,
    ).toContain('order')
  const clashing = all.map((mode) => isClash(one, mode, other))
  expect(clashing, one.name).toContain(true)
}

/** That no other mode is nearer to fitting. */
function expectNearest(one: Case, mode: number): void {
  const { modes = [] } = one.problem.activities[one.task] ?? {}
  const least = shareOf(one, mode) - 1e-9
  for (const other of modes.keys()) {
    const share = shareOf(one, other)
    expect(share, one.name).toBeGreaterThanOrEqual(least)
    if (share <= 0) expect(costOf(one, other), one.name).toBeGreaterThanOrEqual(costOf(one, mode))
  }
}

/** That what is told of an activity that is out is true, and of the mode that is nearest to fitting. */
function expectTrueOut(one: Case, reason: BlockingReason): void {
  if (reason.kind === 'order') expectNoDate(one, reason.other)
  else expectTrueAt(one, 'mode' in reason ? reason.mode : 0, reason)
  if ('mode' in reason) expectNearest(one, reason.mode)
  if (reason.kind === 'worthless') {
    const { modes = [], value } = one.problem.activities[one.task] ?? {}
    expect(modes[reason.mode]?.loss ?? 0, one.name).toBe(value)
  }
}

describe('blockingReason', () => {
  it('is true of every activity that the best answer leaves out', () => {
    const kinds = new Set<string>()
    for (const one of cases(300)) {
      const { problem, selection: solution, task: activity } = one
      if (chosenMode(problem, solution, activity) !== undefined) continue
      const reason = blockingReason(problem, solution, activity)
      kinds.add(reason.kind)
      expectTrueOut(one, reason)
    }
    const every = ['closed', 'need', 'order', 'price', 'rival', 'short', 'worthless']
    expect([...kinds].sort()).toEqual(every)
  })

  it('names the activity that leaves no date, not one that only takes some', () => {
    const at = (start: number) => ({ start, end: start, demands: [], move: 0 })
    const activity = (...starts: number[]) => ({ value: 1, isRequired: false, modes: starts.map(at) })
    const problem: Problem = {
      resources: [],
      requires: [],
      exclusiveGroups: [],
      activities: [activity(1), activity(5), activity(1, 2, 3)],
      precedences: [
        { predecessor: 0, successor: 2, lag: 0 },
        { predecessor: 1, successor: 2, lag: 0 },
      ],
    }
    expect(blockingReason(problem, [0, 0, -1], 2)).toEqual({ kind: 'order', other: 1 })
  })
})

describe('blockingReasonAt', () => {
  it('is true of every mode of every activity', () => {
    for (const one of cases(150)) {
      const { problem, selection: solution, task: activity, name } = one
      const count = problem.activities[activity]?.modes.length ?? 0
      for (let mode = 0; mode <= count; mode += 1) {
        const reason = blockingReasonAt(problem, solution, activity, mode)
        expectTrueAt(one, mode, reason)
        const isFitting = mode < count && brokenBy(one, mode).length === 0
        expect(['worthless', 'price'].includes(reason.kind), name).toBe(isFitting)
      }
    }
  })

  it('says which floor an activity has to hold where it is', () => {
    const at = (start: number, move: number) => ({ start, end: start, move, demands: [{ resource: start, amount: 3 }] })
    const resources = [
      { baseLoad: 1, capacity: 9, minimum: 0 },
      { baseLoad: 1, capacity: 9, minimum: 3 },
    ]
    const activities = [{ value: 1, isRequired: true, modes: [at(0, 0), at(1, 1)] }]
    const problem = { resources, activities, precedences: [], requires: [], exclusiveGroups: [] }
    const shortages = [{ resource: 1, by: 2, edge: 'lower' }]
    expect(blockingReasonAt(problem, [1], 0, 0)).toEqual({ kind: 'short', mode: 0, shortages, excess: [] })
  })
})
