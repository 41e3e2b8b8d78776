/** Reasons are true: what is named stands in the way, what would be enough is enough, and nothing less is. */
import { describe, expect, it } from 'vitest'
import {
  type BlockingReason,
  blockingReason,
  blockingReasonAt,
  type ResourceShortage,
} from '../../../src/optimize/explain/blocking-reason.ts'
import { chosenMode, type Problem, type Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice } from '../../support/brute-force.ts'
import { seeds } from '../../support/seeds.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withLosses } from '../../support/with-losses.ts'

interface Case {
  readonly name: string
  readonly problem: Problem
  readonly selection: Solution
  readonly task: number
}

/** Every task of the best answers of drawn problems; every other one has options that are worth less. */
function* cases(count: number): Generator<Case> {
  for (const seed of seeds(count)) {
    const drawn = smallProblem(seed)
    const problem = seed % 2 === 0 ? drawn : withLosses(drawn, seed)
    const selection = bestChoice(problem)?.selection
    if (selection === undefined) continue
    for (const task of problem.activities.keys())
      yield { name: `seed ${seed}, task ${task}`, problem, selection, task }
  }
}

function put(selection: Solution, task: number, option: number): Solution {
  return selection.toSpliced(task, 1, option)
}

/** The problem with more room on rows that are short, or less asked of them. */
function relieved(problem: Problem, shortages: readonly ResourceShortage[]): Problem {
  const more = (row: number, edge: ResourceShortage['edge']): number =>
    shortages.find((one) => one.resource === row && one.edge === edge)?.by ?? 0
  const rows = problem.resources.map((row, at) => ({
    ...row,
    ...{ capacity: row.capacity + more(at, 'upper'), minimum: row.minimum - more(at, 'lower') },
  }))
  return { ...problem, resources: rows }
}

/** What an option of the task breaks, all others in their places. */
function brokenBy(
  { problem, selection, task }: Case,
  option: number,
  relief: readonly ResourceShortage[] = [],
) {
  return verify(relieved(problem, relief), put(selection, task, option))
}

/** That an option is short of exactly these rows by these amounts. */
function expectShort(one: Case, option: number, shortages: readonly ResourceShortage[]): void {
  expect(brokenBy(one, option, shortages), one.name).toEqual([])
  for (const shortage of shortages) {
    const rest = shortages.filter((other) => other !== shortage)
    const less = [...rest, { ...shortage, by: shortage.by - 0.01 }]
    const kind = shortage.edge === 'upper' ? 'over' : 'under'
    for (const relief of [rest, less])
      expect(brokenBy(one, option, relief), one.name).toMatchObject([
        { kind, resource: shortage.resource },
      ])
  }
}

/** Whether an option and another task that is in are not in order. */
function isClash(one: Case, option: number, other: number): boolean {
  return brokenBy(one, option).some(
    (violation) =>
      violation.kind === 'order' &&
      [violation.predecessor, violation.successor].sort().join() ===
        [one.task, other].sort().join(),
  )
}

/** How much the rows are passed by an option, each by its share of what it holds; Infinity where bonds forbid it. */
function shareOf(one: Case, option: number): number {
  return brokenBy(one, option).reduce((sum, violation) => {
    if (violation.kind !== 'over' && violation.kind !== 'under') return Number.POSITIVE_INFINITY
    const { capacity: upper = 0, minimum: lower = 0 } =
      one.problem.resources[violation.resource] ?? {}
    const limit = violation.kind === 'over' ? upper : lower
    return sum + violation.by / Math.max(1, Math.abs(limit))
  }, 0)
}

/** That an obstacle is true of an option that it is told of. */
function expectTrueAt(one: Case, option: number, obstacle: BlockingReason): void {
  const { problem, selection, task, name } = one
  const isIn = (other: number): boolean => chosenMode(problem, selection, other) !== undefined
  switch (obstacle.kind) {
    case 'need':
      expect(problem.requires, name).toContainEqual([task, obstacle.required])
      expect(isIn(obstacle.required), name).toBe(false)
      break
    case 'rival':
      expect(problem.exclusiveGroups.filter((group) => group.includes(task)).flat()).toContain(
        obstacle.other,
      )
      expect(isIn(obstacle.other), name).toBe(true)
      break
    case 'order':
      expect(isClash(one, option, obstacle.other), name).toBe(true)
      break
    case 'worthless':
      expect(brokenBy(one, option), name).toEqual([])
      break
    case 'short':
      expectShort(one, option, obstacle.shortages)
      break
    case 'closed':
      expect(problem.activities[task]?.modes[option], name).toBeUndefined()
  }
}

/** That no option keeps all orders, and one of them not that with the task that is named. */
function expectNoDate(one: Case, other: number): void {
  const all = [...(one.problem.activities[one.task]?.modes.keys() ?? [])]
  for (const option of all)
    expect(
      brokenBy(one, option).map(({ kind }) => kind),
      one.name,
    ).toContain('order')
  const clashing = all.map((option) => isClash(one, option, other))
  expect(clashing, one.name).toContain(true)
}

/** That no other option is nearer to fitting. */
function expectNearest(one: Case, option: number): void {
  const { modes: options = [] } = one.problem.activities[one.task] ?? {}
  const least = shareOf(one, option) - 1e-9
  for (const other of options.keys())
    expect(shareOf(one, other), one.name).toBeGreaterThanOrEqual(least)
}

/** That what is told of a task that is out is true, and of the option that is nearest to fitting. */
function expectTrueOut(one: Case, obstacle: BlockingReason): void {
  if (obstacle.kind === 'order') expectNoDate(one, obstacle.other)
  else expectTrueAt(one, 'mode' in obstacle ? obstacle.mode : 0, obstacle)
  if ('mode' in obstacle) expectNearest(one, obstacle.mode)
  if (obstacle.kind === 'worthless') {
    const { modes: options = [], value } = one.problem.activities[one.task] ?? {}
    expect(options[obstacle.mode]?.loss ?? 0, one.name).toBe(value)
  }
}

describe('obstacleOf', () => {
  it('is true of every task that the best answer leaves out', () => {
    const kinds = new Set<string>()
    for (const one of cases(300)) {
      const { problem, selection, task } = one
      if (chosenMode(problem, selection, task) !== undefined) continue
      const obstacle = blockingReason(problem, selection, task)
      kinds.add(obstacle.kind)
      expectTrueOut(one, obstacle)
    }
    const every = ['closed', 'need', 'order', 'rival', 'short', 'worthless']
    expect([...kinds].sort()).toEqual(every)
  })

  it('names the task that leaves no date, not one that only takes some', () => {
    const at = (start: number) => ({ start, end: start, demands: [], move: 0 })
    const task = (...starts: number[]) => ({
      ...{ value: 1, isRequired: false },
      modes: starts.map(at),
    })
    const problem: Problem = {
      ...{ resources: [], requires: [], exclusiveGroups: [] },
      activities: [task(1), task(5), task(1, 2, 3)],
      precedences: [
        { predecessor: 0, successor: 2, lag: 0 },
        { predecessor: 1, successor: 2, lag: 0 },
      ],
    }
    expect(blockingReason(problem, [0, 0, -1], 2)).toEqual({ kind: 'order', other: 1 })
  })
})

describe('obstacleAt', () => {
  it('is true of every option of every task', () => {
    for (const one of cases(150)) {
      const { problem, selection, task, name } = one
      const count = problem.activities[task]?.modes.length ?? 0
      for (let option = 0; option <= count; option += 1) {
        const obstacle = blockingReasonAt(problem, selection, task, option)
        expectTrueAt(one, option, obstacle)
        const isFitting = option < count && brokenBy(one, option).length === 0
        expect(obstacle.kind === 'worthless', name).toBe(isFitting)
      }
    }
  })

  it('says which floor a task has to hold where it is', () => {
    const at = (start: number, move: number) => ({
      ...{ start, end: start, move },
      demands: [{ resource: start, amount: 3 }],
    })
    const rows = [
      { baseLoad: 1, capacity: 9, minimum: 0 },
      { baseLoad: 1, capacity: 9, minimum: 3 },
    ]
    const tasks = [{ value: 1, isRequired: true, modes: [at(0, 0), at(1, 1)] }]
    const problem = {
      resources: rows,
      activities: tasks,
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    }
    const shortages = [{ resource: 1, by: 2, edge: 'lower' }]
    expect(blockingReasonAt(problem, [1], 0, 0)).toEqual({ kind: 'short', mode: 0, shortages })
  })
})
