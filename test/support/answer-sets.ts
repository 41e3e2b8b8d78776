/** Small problems written by hand or drawn, and what an engine for answer set programs says of them. */
import { expect } from 'vitest'
import type { AnswerSetEngine } from '../../src/optimize/exact/answer-set-engine.ts'
import {
  type AnswerSetProgram,
  answerSetProgram,
  type ProgramRequest,
} from '../../src/optimize/exact/answer-set-program.ts'
import { compileProblem } from '../../src/optimize/model/compiled-problem.ts'
import {
  type Activity,
  type Demand,
  type Mode,
  type Problem,
  type Resource,
  totalValue,
} from '../../src/optimize/model/problem.ts'
import { verify } from '../../src/optimize/model/verify.ts'
import { type ConflictAnswer, proveByConflicts } from '../../src/optimize/solve/prove-by-conflicts.ts'
import { scaledProblem } from './scaled-problem.ts'
import { seeded } from './seeded.ts'

const UNLIMITED = { baseLoad: 0, capacity: Number.POSITIVE_INFINITY, minimum: -Infinity }
const ENOUGH = { conflicts: 100_000 }

/** Asks an engine about the program of a problem. */
export function proofsBy(engine: AnswerSetEngine) {
  return (problem: Problem, request: ProgramRequest = {}): Promise<ConflictAnswer> =>
    proveByConflicts(engine, compileProblem(problem), { ...request, ...ENOUGH })
}

/** The program of a problem. */
export function programOf(problem: Problem): AnswerSetProgram {
  return answerSetProgram(compileProblem(problem))
}

/** That a proof found so much value and no more, or nothing where nothing is said. */
export function expectProven(
  problem: Problem,
  { solution, bound, isInfeasible }: ConflictAnswer,
  value: number | undefined,
  name: string,
): void {
  expect(isInfeasible, name).toBe(value === undefined)
  expect(solution === undefined, name).toBe(value === undefined)
  if (solution === undefined || value === undefined) return
  expect(verify(problem, solution), name).toEqual([])
  expect(totalValue(problem, solution), name).toBeCloseTo(value, 6)
  expect(bound, name).toBeCloseTo(value, 6)
}

/** A way to carry out an activity in one moment, with what it takes of the first resource. */
export function option(amount: number, more: Partial<Mode> = {}): Mode {
  return { start: 0, end: 0, move: 0, demands: [{ resource: 0, amount }], ...more }
}

/** An activity that may stay out, with its modes. */
export function activity(value: number, ...modes: readonly Mode[]): Activity {
  return { value, isRequired: false, modes }
}

/** An activity that must be in. */
export function required(value: number, ...modes: readonly Mode[]): Activity {
  return { value, isRequired: true, modes }
}

/** Activities on one resource with these limits. */
export function onOneResource(limits: Partial<Resource>, ...activities: readonly Activity[]): Problem {
  const bonds = { precedences: [], requires: [], exclusiveGroups: [] }
  return { resources: [{ ...UNLIMITED, ...limits }], activities, ...bonds }
}

/** The problem with amounts and values far beyond 32 bits that have nothing in common. */
export function unwieldy(problem: Problem, seed: number): Problem {
  const draw = seeded(seed)
  const large = scaledProblem(problem, 1e7)
  const odd = (demand: Demand): Demand => ({
    ...demand,
    amount: demand.amount + Math.sign(demand.amount) * draw.between(1, 9),
  })
  const activities = large.activities.map((one) => ({
    ...one,
    value: 1e9 * (1 + one.value) + draw.between(1, 9),
    modes: one.modes.map(({ loss, ...mode }) => ({
      ...mode,
      demands: mode.demands.map(odd),
      ...(loss !== undefined && { loss: 1e9 * loss }),
    })),
  }))
  const resources = large.resources.map(({ penalty, ...one }) => ({
    ...one,
    ...(penalty !== undefined && { penalty: { ...penalty, price: 1e9 * penalty.price } }),
  }))
  return { ...large, resources, activities }
}
