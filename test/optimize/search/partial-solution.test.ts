/** The state of a search: what fits is what breaks nothing more, its figures are those of its selection, and undo undoes all. */
import { describe, expect, it } from 'vitest'
import {
  type CompiledProblem,
  compileProblem,
} from '../../../src/optimize/model/compiled-problem.ts'
import {
  type Problem,
  resourceLoads,
  type Solution,
  totalValue,
} from '../../../src/optimize/model/problem.ts'
import { type Violation, verify } from '../../../src/optimize/model/verify.ts'
import {
  emptySolution,
  type PartialSolution,
} from '../../../src/optimize/search/partial-solution.ts'
import { type Draw, seeded } from '../../bench/seeded.ts'
import { seeds } from '../../support/seeds.ts'
import { smallProblem } from '../../support/small-problem.ts'
import { withLosses } from '../../support/with-losses.ts'

/** A problem whose rows are asked for a least here and there, with a state of nothing. */
function begin(seed: number): {
  problem: Problem
  arena: CompiledProblem
  state: PartialSolution
  draw: Draw
} {
  const draw = seeded(seed)
  const drawn = withLosses(smallProblem(seed), seed)
  const rows = drawn.resources.map((row) => (draw.chance(10) ? { ...row, minimum: 2 } : row))
  const problem = { ...drawn, resources: rows }
  const arena = compileProblem(problem)
  return { problem, arena, state: emptySolution(arena), draw }
}

/** What a row lacks is told as a share of the largest amount on it. */
function scaleOf({ activities: tasks }: Problem, row: number): number {
  const takes = tasks.flatMap(({ modes: options }) => options).flatMap((option) => option.demands)
  return Math.max(
    1,
    ...takes.filter((take) => take.resource === row).map(({ amount }) => Math.abs(amount)),
  )
}

function lackOf(problem: Problem, violations: readonly Violation[]): number {
  return violations.reduce((sum, violation) => {
    if (violation.kind === 'left-out') return sum + 1
    return violation.kind === 'under'
      ? sum + violation.by / scaleOf(problem, violation.resource)
      : sum
  }, 0)
}

/** All that a state says of itself, without the noise in sums of fractions. */
function figuresOf(state: PartialSolution) {
  const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
  return {
    selection: state.solution(),
    ...{ value: rounded(state.value()), lack: rounded(state.infeasibility()) },
    room: [...state.residualCapacity].map(rounded),
  }
}

/** That a state says of itself what its selection says. */
function expectTrue(problem: Problem, state: PartialSolution, name: string): void {
  const selection = state.solution()
  const taken = resourceLoads(problem, selection)
  expect(state.value(), name).toBeCloseTo(totalValue(problem, selection))
  expect(state.infeasibility(), name).toBeCloseTo(lackOf(problem, verify(problem, selection)))
  for (const [row, { capacity: upper }] of problem.resources.entries())
    if (upper < Number.POSITIVE_INFINITY)
      expect(state.residualCapacity[row], name).toBeCloseTo(upper - (taken[row] ?? 0))
}

/** What may not be broken at any time. */
const isBroken = ({ kind }: Violation): boolean => kind !== 'left-out' && kind !== 'under'

/** Whether some row is further below its least than before. */
function isStarved(problem: Problem, before: Solution, after: Solution): boolean {
  const shortOf = (selection: Solution, row: number): number =>
    verify(problem, selection).reduce(
      (by, one) => (one.kind === 'under' && one.resource === row ? one.by : by),
      0,
    )
  return problem.resources.some((_, row) => shortOf(after, row) > shortOf(before, row) + 1e-9)
}

/** Puts in or takes out a drawn task; what is put in fits. */
function change(
  { problem, firstMode: first }: CompiledProblem,
  state: PartialSolution,
  draw: Draw,
): void {
  const task = draw.between(0, problem.activities.length - 1)
  const count = problem.activities[task]?.modes.length ?? 0
  if (count === 0) return
  const option = (first[task] ?? 0) + draw.between(0, count - 1)
  if ((state.chosen[task] ?? -1) >= 0 && draw.chance(70)) state.remove(task)
  else if ((state.chosen[task] ?? -1) < 0 && state.fits(option, true)) state.insert(option)
}

function changes(arena: CompiledProblem, state: PartialSolution, draw: Draw, count: number): void {
  for (let step = 0; step < count; step += 1) change(arena, state, draw)
}

describe('emptyState', () => {
  it('says of itself what its selection says, and never breaks a limit or a bond', () => {
    for (const seed of seeds(100)) {
      const { problem, arena, state, draw } = begin(seed)
      for (let time = 0; time < 10; time += 1) {
        changes(arena, state, draw, 2)
        expectTrue(problem, state, `seed ${seed}, ${time}`)
        expect(verify(problem, state.solution()).filter(isBroken), `seed ${seed}`).toEqual([])
      }
    }
  })

  it('goes back to where it was kept, over and over', () => {
    for (const seed of seeds(100)) {
      const { arena, state, draw } = begin(seed)
      let kept = figuresOf(state)
      for (let time = 0; time < 8; time += 1) {
        changes(arena, state, draw, 6)
        if (draw.chance(50)) {
          state.commit()
          kept = figuresOf(state)
        }
        state.rollBack()
        expect(figuresOf(state), `seed ${seed}`).toEqual(kept)
      }
    }
  })

  it('lets in exactly what breaks nothing, and loosely what only leaves rows short', () => {
    for (const seed of seeds(100)) {
      const { problem, arena, state, draw } = begin(seed)
      changes(arena, state, draw, 20)
      const before = state.solution()
      const out = [...arena.activity.entries()].filter(([, task]) => before[task] === -1)
      for (const [option, task] of out) {
        const after = before.with(task, option - (arena.firstMode[task] ?? 0))
        const isSound = !verify(problem, after).some(isBroken)
        const name = `seed ${seed}: ${before}, ${option}`
        expect(state.fits(option, true), name).toBe(isSound)
        expect(state.fits(option), name).toBe(isSound && !isStarved(problem, before, after))
      }
    }
  })

  it('takes out with a task all that needs it', () => {
    const option = { start: 0, end: 0, demands: [], move: 0 }
    const task = { value: 1, isRequired: false, modes: [option] }
    const state = emptySolution(
      compileProblem({
        ...{
          resources: [],
          activities: [task, task, task, task],
          precedences: [],
          exclusiveGroups: [],
        },
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
