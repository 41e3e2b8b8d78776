/** The state of a search: what fits is what breaks nothing more, its figures are those of its solution, and undo undoes all. */
import { describe, expect, it } from 'vitest'
import { type CompiledProblem, compileProblem } from '../../../src/optimize/model/compiled-problem.ts'
import {
  type Problem,
  resourceLoads,
  type Solution,
  totalPenalty,
  totalValue,
} from '../../../src/optimize/model/problem.ts'
import { type Violation, verify } from '../../../src/optimize/model/verify.ts'
import { emptySolution, type PartialSolution } from '../../../src/optimize/search/partial-solution.ts'
import { seeds } from '../../support/cases.ts'
import { drawnProblem } from '../../support/drawn-problem.ts'
import { type Draw, seeded } from '../../support/seeded.ts'

/** A problem whose resources are asked for a least here and there, with a state of nothing. */
function begin(seed: number): { problem: Problem; arena: CompiledProblem; state: PartialSolution; draw: Draw } {
  const random = seeded(seed)
  const drawn = drawnProblem(seed)
  const resources = drawn.resources.map((resource) => (random.chance(10) ? { ...resource, minimum: 2 } : resource))
  const problem = { ...drawn, resources }
  const compiled = compileProblem(problem)
  return { problem, arena: compiled, state: emptySolution(compiled), draw: random }
}

/** What a resource lacks is told as a share of the largest amount on it. */
function scaleOf({ activities }: Problem, resource: number): number {
  const demands = activities.flatMap(({ modes }) => modes).flatMap((mode) => mode.demands)
  return Math.max(1, ...demands.filter((demand) => demand.resource === resource).map(({ amount }) => Math.abs(amount)))
}

function infeasibilityOf(problem: Problem, violations: readonly Violation[]): number {
  return violations.reduce((sum, violation) => {
    if (violation.kind === 'left-out') return sum + 1
    return violation.kind === 'under' ? sum + violation.by / scaleOf(problem, violation.resource) : sum
  }, 0)
}

/** All that a state says of itself, without the noise in sums of fractions. */
function figuresOf(state: PartialSolution) {
  const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
  return {
    selection: state.solution(),
    value: rounded(state.value()),
    lack: rounded(state.infeasibility()),
    room: [...state.residualCapacity].map(rounded),
  }
}

/** That a state says of itself what its solution says. */
function expectTrue(problem: Problem, state: PartialSolution, name: string): void {
  const solution = state.solution()
  const load = resourceLoads(problem, solution)
  expect(state.value(), name).toBeCloseTo(totalValue(problem, solution))
  expect(state.infeasibility(), name).toBeCloseTo(infeasibilityOf(problem, verify(problem, solution)))
  for (const [resource, { capacity }] of problem.resources.entries())
    if (capacity < Number.POSITIVE_INFINITY)
      expect(state.residualCapacity[resource], name).toBeCloseTo(capacity - (load[resource] ?? 0))
}

/** What may not be broken at any time. */
const isBroken = ({ kind }: Violation): boolean => kind !== 'left-out' && kind !== 'under'

/** Whether some resource is further below its least than before. */
function isStarved(problem: Problem, before: Solution, after: Solution): boolean {
  const shortOf = (solution: Solution, resource: number): number =>
    verify(problem, solution).reduce((by, one) => (one.kind === 'under' && one.resource === resource ? one.by : by), 0)
  return problem.resources.some((_, resource) => shortOf(after, resource) > shortOf(before, resource) + 1e-9)
}

/** Puts in or takes out a drawn activity; what is put in fits. */
function change({ problem, firstMode }: CompiledProblem, state: PartialSolution, random: Draw): void {
  const activity = random.between(0, problem.activities.length - 1)
  const count = problem.activities[activity]?.modes.length ?? 0
  if (count === 0) return
  const mode = (firstMode[activity] ?? 0) + random.between(0, count - 1)
  if ((state.chosen[activity] ?? -1) >= 0 && random.chance(70)) state.remove(activity)
  else if ((state.chosen[activity] ?? -1) < 0 && state.fits(mode, true)) state.insert(mode)
}

function changes(compiled: CompiledProblem, state: PartialSolution, random: Draw, count: number): void {
  for (let step = 0; step < count; step += 1) change(compiled, state, random)
}

/** Every mode of an activity that is out, with the solution that has it. */
function insertions({ activity, firstMode }: CompiledProblem, before: Solution) {
  return [...activity.entries()]
    .filter(([, one]) => before[one] === -1)
    .map(([mode, one]) => ({ mode, after: before.with(one, mode - (firstMode[one] ?? 0)) }))
}

describe('emptySolution', () => {
  it('says of itself what its solution says, and never breaks a limit or a bond', () => {
    for (const seed of seeds(100)) {
      const { problem, arena: compiled, state, draw: random } = begin(seed)
      for (let time = 0; time < 10; time += 1) {
        changes(compiled, state, random, 2)
        expectTrue(problem, state, `seed ${seed}, ${time}`)
        expect(verify(problem, state.solution()).filter(isBroken), `seed ${seed}`).toEqual([])
      }
    }
  })

  it('goes back to where it was kept, over and over', () => {
    for (const seed of seeds(100)) {
      const { arena: compiled, state, draw: random } = begin(seed)
      let kept = figuresOf(state)
      for (let time = 0; time < 8; time += 1) {
        changes(compiled, state, random, 6)
        if (random.chance(50)) {
          state.commit()
          kept = figuresOf(state)
        }
        state.rollBack()
        expect(figuresOf(state), `seed ${seed}`).toEqual(kept)
      }
    }
  })

  it('lets in exactly what breaks nothing, and loosely what only leaves resources short', () => {
    for (const seed of seeds(100)) {
      const { problem, arena: compiled, state, draw: random } = begin(seed)
      changes(compiled, state, random, 20)
      const before = state.solution()
      for (const { mode, after } of insertions(compiled, before)) {
        const isSound = !verify(problem, after).some(isBroken)
        const name = `seed ${seed}: ${before}, ${mode}`
        expect(state.fits(mode, true), name).toBe(isSound)
        expect(state.fits(mode), name).toBe(isSound && !isStarved(problem, before, after))
      }
    }
  })

  it('says what a mode would add to what loads cost', () => {
    let dear = 0
    for (const seed of seeds(100)) {
      const { problem, arena: compiled, state, draw: random } = begin(seed)
      changes(compiled, state, random, 4)
      const before = state.solution()
      for (const { mode, after } of insertions(compiled, before)) {
        const more = totalPenalty(problem, after) - totalPenalty(problem, before)
        expect(state.penalty(mode), `seed ${seed}, ${mode}`).toBeCloseTo(more)
        if (more > 0) dear += 1
      }
    }
    expect(dear).toBeGreaterThan(10)
  })

  it('takes out with an activity all that needs it', () => {
    const mode = { start: 0, end: 0, demands: [], move: 0 }
    const activity = { value: 1, isRequired: false, modes: [mode] }
    const state = emptySolution(
      compileProblem({
        resources: [],
        activities: [activity, activity, activity, activity],
        precedences: [],
        exclusiveGroups: [],
        requires: [
          [1, 0],
          [2, 1],
        ],
      }),
    )
    for (const one of [0, 1, 2, 3]) state.insert(one)
    state.commit()
    state.remove(0)
    expect(state.solution()).toEqual([-1, -1, -1, 0])
    state.rollBack()
    expect(state.solution()).toEqual([0, 0, 0, 0])
  })
})
