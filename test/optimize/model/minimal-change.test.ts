/** An urgent demand changes a plan as little as can be, against every combination; never more tasks than allowed. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  type MinimalChange,
  minimalChangeProblem,
} from '../../../src/optimize/model/minimal-change.ts'
import { chosenMode, type Problem, type Solution } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { seeded } from '../../bench/seeded.ts'
import { selections } from '../../support/brute-force.ts'
import { builtEngine } from '../../support/engines.ts'
import { seeds } from '../../support/seeds.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** What the changes of a selection weigh: a move its task's value, a little more when far, and leaving ten times that. */
function weightOf(
  { activities: tasks }: Problem,
  { kept }: MinimalChange,
  selection: Solution,
): number {
  return kept.reduce((sum, task) => {
    const { value = 0, modes: options = [] } = tasks[task] ?? {}
    const option = options[selection[task] ?? -1]
    const weight = Math.max(1, value)
    if (option === undefined) return sum + 10 * weight
    return option.move === 0 ? sum : sum + Math.round(weight * (1 + Math.min(option.move, 60) / 60))
  }, 0)
}

function changesOf(problem: Problem, { kept }: MinimalChange, selection: Solution): number {
  return kept.filter((task) => chosenMode(problem, selection, task)?.move !== 0).length
}

/** The least weight of changes with which the urgent come in; undefined where they can't. */
function leastWeight(problem: Problem, replan: MinimalChange): number | undefined {
  const { kept, urgent, changes = Number.POSITIVE_INFINITY } = replan
  const tasks = problem.activities.map((task, at) => ({
    ...task,
    isRequired: task.isRequired || urgent.includes(at),
    modes: task.isRequired || urgent.includes(at) || kept.includes(at) ? task.modes : [],
  }))
  let least: number | undefined
  for (const selection of selections({ ...problem, activities: tasks })) {
    if (changesOf(problem, replan, selection) > changes) continue
    const weight = weightOf(problem, replan, selection)
    least = Math.min(least ?? weight, weight)
  }
  return least
}

/** A drawn problem, in which some tasks are kept and one is urgent. */
function drawCase(seed: number): { problem: Problem; replan: MinimalChange } {
  const drawn = smallProblem(seed)
  const draw = seeded(seed)
  const urgent = draw.between(0, drawn.activities.length - 1)
  const kept = [...drawn.activities.keys()].filter((task) => task !== urgent && draw.chance(70))
  // Moves go to the far side of where their weight stops growing.
  const far = draw.pick([1, 9, 25])
  const tasks = drawn.activities.map((task) => ({
    ...task,
    modes: task.modes.map((option) => ({ ...option, move: far * option.move })),
  }))
  const changes = draw.pick([undefined, undefined, 0, 1, 2])
  return { problem: { ...drawn, activities: tasks }, replan: { kept, urgent: [urgent], changes } }
}

/** That a selection breaks nothing, has the urgent, and changes no more than it may. */
function expectKept(
  problem: Problem,
  replan: MinimalChange,
  selection: Solution,
  name: string,
): void {
  const { urgent, changes = Number.POSITIVE_INFINITY } = replan
  expect(verify(problem, selection), name).toEqual([])
  for (const task of urgent) expect(selection[task], name).toBeGreaterThanOrEqual(0)
  expect(changesOf(problem, replan, selection), name).toBeLessThanOrEqual(changes)
}

describe('replanProblem', () => {
  it('is answered best by what changes least, within the changes that are allowed', async () => {
    const kinds: string[] = []
    for (const seed of seeds(120)) {
      const { problem, replan } = drawCase(seed)
      const answer = await solveLexicographic(
        minimalChangeProblem(problem, replan),
        engine,
        SMALL_EFFORT,
      )
      const least = leastWeight(problem, replan)
      expect(answer.status, `seed ${seed}`).toBe(least === undefined ? 'infeasible' : 'optimal')
      kinds.push(`${answer.status}, ${replan.changes}`)
      if (answer.solution === undefined) continue
      expect(weightOf(problem, replan, answer.solution), `seed ${seed}`).toBe(least)
      expectKept(problem, replan, answer.solution, `seed ${seed}`)
    }
    for (const kind of [
      'optimal, undefined',
      'optimal, 1',
      'infeasible, undefined',
      'infeasible, 0',
    ])
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(2)
  })

  it('leaves out what is neither kept nor urgent, but for what is required', () => {
    const option = { start: 0, end: 0, demands: [], move: 0 }
    const task = { value: 5, isRequired: false, modes: [option, { ...option, move: 30 }] }
    const tasks = [task, task, task, { ...task, isRequired: true }]
    const problem = {
      resources: [],
      activities: tasks,
      precedences: [],
      requires: [],
      exclusiveGroups: [],
    }
    const asked = minimalChangeProblem(problem, { kept: [0], urgent: [1], changes: 0 })
    expect(asked.activities.map(({ modes: options }) => options.length)).toEqual([2, 2, 0, 2])
    expect(asked.activities.map(({ isRequired }) => isRequired)).toEqual([false, true, false, true])
    expect(asked.activities[0]?.modes.map(({ loss }) => loss)).toEqual([0, 8])
    expect(asked.resources).toEqual([
      { baseLoad: 1, capacity: 0, minimum: Number.NEGATIVE_INFINITY },
    ])
  })
})
