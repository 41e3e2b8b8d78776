/** An urgent demand changes a plan as little as can be, against every combination; never more activities than allowed. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  cheapestChangeProblem,
  type MinimalChange,
  minimalChangeProblem,
} from '../../../src/optimize/model/minimal-change.ts'
import {
  chosenMode,
  type Problem,
  type Solution,
  totalPenalty,
  totalValue,
} from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { solveLexicographic } from '../../../src/optimize/solve/lexicographic.ts'
import { selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { builtEngine } from '../../support/engines.ts'
import { seeded } from '../../support/seeded.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withPenalties } from '../../support/with-penalties.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** What the changes of a solution weigh: a move its activity's value, a little more when far, and leaving ten times that. */
function weightOf({ activities }: Problem, { kept }: MinimalChange, solution: Solution): number {
  return kept.reduce((sum, activity) => {
    const { value = 0, modes = [] } = activities[activity] ?? {}
    const mode = modes[solution[activity] ?? -1]
    const weight = Math.max(1, value)
    if (mode === undefined) return sum + 10 * weight
    return mode.move === 0 ? sum : sum + Math.round(weight * (1 + Math.min(mode.move, 60) / 60))
  }, 0)
}

function changesOf(problem: Problem, { kept }: MinimalChange, solution: Solution): number {
  return kept.filter((activity) => chosenMode(problem, solution, activity)?.move !== 0).length
}

/** Every solution with the urgent in it, and no more changes than are allowed; the array is used again and again. */
function* replannings(problem: Problem, replan: MinimalChange): Generator<Solution> {
  const { kept, urgent, changes = Number.POSITIVE_INFINITY } = replan
  const activities = problem.activities.map((activity, at) => ({
    ...activity,
    isRequired: activity.isRequired || urgent.includes(at),
    modes: activity.isRequired || urgent.includes(at) || kept.includes(at) ? activity.modes : [],
  }))
  for (const solution of selections({ ...problem, activities }))
    if (changesOf(problem, replan, solution) <= changes) yield solution
}

/** The least weight of changes with which the urgent come in; undefined where they can't. */
function leastWeight(problem: Problem, replan: MinimalChange): number | undefined {
  let least: number | undefined
  for (const solution of replannings(problem, replan)) {
    const weight = weightOf(problem, replan, solution)
    least = Math.min(least ?? weight, weight)
  }
  return least
}

/** The least that loads cost among all solutions whose changes weigh so much. */
function cheapestOf(problem: Problem, replan: MinimalChange, weight: number | undefined): number {
  let least = Number.POSITIVE_INFINITY
  for (const solution of replannings(problem, replan))
    if (weightOf(problem, replan, solution) === weight) least = Math.min(least, totalPenalty(problem, solution))
  return least
}

/** A drawn problem, in which some activities are kept and one is urgent. */
function randomCase(seed: number): { problem: Problem; replan: MinimalChange } {
  const drawn = smallProblem(seed)
  const random = seeded(seed)
  const urgent = random.between(0, drawn.activities.length - 1)
  const kept = [...drawn.activities.keys()].filter((activity) => activity !== urgent && random.chance(70))
  // Moves go to the far side of where their weight stops growing.
  const far = random.pick([1, 9, 25])
  const activities = drawn.activities.map((activity) => ({
    ...activity,
    modes: activity.modes.map((mode) => ({ ...mode, move: far * mode.move })),
  }))
  const changes = random.pick([undefined, undefined, 0, 1, 2])
  return { problem: { ...drawn, activities }, replan: { kept, urgent: [urgent], changes } }
}

/** That a solution breaks nothing, has the urgent, and changes no more than it may. */
function expectKept(problem: Problem, replan: MinimalChange, solution: Solution, name: string): void {
  const { urgent, changes = Number.POSITIVE_INFINITY } = replan
  expect(verify(problem, solution), name).toEqual([])
  for (const activity of urgent) expect(solution[activity], name).toBeGreaterThanOrEqual(0)
  expect(changesOf(problem, replan, solution), name).toBeLessThanOrEqual(changes)
}

/** That the least change is found whatever it costs, and then the cheapest of those; undefined where there is none. */
async function expectCheapest(problem: Problem, replan: MinimalChange, name: string) {
  const changing = minimalChangeProblem(problem, replan)
  const { solution } = await solveLexicographic(changing, engine, SMALL_EFFORT)
  if (solution === undefined) return undefined
  const least = leastWeight(problem, replan)
  expect(weightOf(problem, replan, solution), name).toBe(least)
  const cheapest = cheapestChangeProblem(problem, changing, totalValue(changing, solution))
  const { solution: other = [], value } = await solveLexicographic(cheapest, engine, SMALL_EFFORT)
  expect(weightOf(problem, replan, other), name).toBe(least)
  expectKept(problem, replan, other, name)
  const costs = cheapestOf(problem, replan, least)
  expect([totalPenalty(problem, other), 0 - value], name).toEqual([costs, costs])
  return { costs, isCheaper: totalPenalty(problem, solution) > costs }
}

describe('minimalChangeProblem', () => {
  it('is answered best by what changes least, within the changes that are allowed', async () => {
    const kinds: string[] = []
    for (const seed of seeds(120, 120)) {
      const { problem, replan } = randomCase(seed)
      const answer = await solveLexicographic(minimalChangeProblem(problem, replan), engine, SMALL_EFFORT)
      const least = leastWeight(problem, replan)
      expect(answer.status, `seed ${seed}`).toBe(least === undefined ? 'infeasible' : 'optimal')
      kinds.push(`${answer.status}, ${replan.changes}`)
      if (answer.solution === undefined) continue
      expect(weightOf(problem, replan, answer.solution), `seed ${seed}`).toBe(least)
      expectKept(problem, replan, answer.solution, `seed ${seed}`)
    }
    for (const kind of ['optimal, undefined', 'optimal, 1', 'infeasible, undefined', 'infeasible, 0'])
      expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(2)
  })

  it('knows no price, and of the least changes one costs least', async () => {
    const found = []
    for (const seed of seeds(120, 120)) {
      const { problem, replan } = randomCase(seed)
      found.push(await expectCheapest(withPenalties(problem, seed), replan, `seed ${seed}`))
    }
    expect(found.filter((one) => (one?.costs ?? 0) > 0).length).toBeGreaterThan(2)
    expect(found.filter((one) => one?.isCheaper).length).toBeGreaterThan(2)
  })

  it('leaves out what is neither kept nor urgent, but for what is required', () => {
    const mode = { start: 0, end: 0, demands: [], move: 0 }
    const activity = { value: 5, isRequired: false, modes: [mode, { ...mode, move: 30 }] }
    const activities = [activity, activity, activity, { ...activity, isRequired: true }]
    const problem = { resources: [], activities, precedences: [], requires: [], exclusiveGroups: [] }
    const asked = minimalChangeProblem(problem, { kept: [0], urgent: [1], changes: 0 })
    expect(asked.activities.map(({ modes }) => modes.length)).toEqual([2, 2, 0, 2])
    expect(asked.activities.map(({ isRequired }) => isRequired)).toEqual([false, true, false, true])
    expect(asked.activities[0]?.modes.map(({ loss }) => loss)).toEqual([0, 8])
    expect(asked.resources).toEqual([{ baseLoad: 1, capacity: 0, minimum: Number.NEGATIVE_INFINITY }])
  })
})
