/** Why there is no answer: what is named can't hold together, each member counts, and no less would do. */
import { afterAll, describe, expect, it } from 'vitest'
import {
  feasibilityRelaxation,
  infeasibleSubset,
} from '../../../src/optimize/explain/infeasible-subset.ts'
import { type Problem, resourceLoads } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { builtEngine } from '../../support/engines.ts'
import { seeds } from '../../support/seeds.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** The answer of an engine that does not know. */
const STOPPED: ReturnType<typeof engine.solve> = Promise.resolve({
  ...{ status: 'stopped', values: undefined, objective: undefined, isCutOff: false },
  ...{ bound: Number.NEGATIVE_INFINITY, duals: undefined, reducedCosts: undefined },
  ...{ nodes: 0, lpIterations: 0 },
})

/** Drawn problems without an answer. */
function hopeless(count: number): { readonly seed: number; readonly problem: Problem }[] {
  return seeds(count)
    .map((seed) => ({ seed, problem: smallProblem(seed) }))
    .filter(({ problem }) => bestChoice(problem) === undefined)
}

/** The problem with only some tasks required and only some rows limiting. */
function only(problem: Problem, tasks: readonly number[], rows: readonly number[]): Problem {
  return {
    ...problem,
    activities: problem.activities.map((task, at) => ({ ...task, isRequired: tasks.includes(at) })),
    resources: problem.resources.map((row, at) =>
      rows.includes(at) ? row : { ...row, capacity: Infinity, minimum: -Infinity },
    ),
  }
}

const isHopeless = (problem: Problem): boolean => bestChoice(problem) === undefined

/** The task of a row's every passing: required ones with all that they need, on their own. */
function requiredPart(problem: Problem): Problem {
  const required = new Set(
    [...problem.activities.keys()].filter((at) => problem.activities[at]?.isRequired),
  )
  for (const one of required)
    for (const [task, needed] of problem.requires) if (task === one) required.add(needed)
  const tasks = problem.activities.map((task, at) =>
    required.has(at) ? { ...task, isRequired: true } : { ...task, modes: [] },
  )
  return {
    ...problem,
    activities: tasks,
    resources: problem.resources.map((row) => ({ ...row, minimum: -Infinity })),
  }
}

/** The least sum of shares by which any times of what is required pass the limits; undefined where bonds rule all out. */
function leastShare(problem: Problem): number | undefined {
  const part = requiredPart(problem)
  const open = { ...part, resources: part.resources.map((row) => ({ ...row, capacity: Infinity })) }
  let least: number | undefined
  for (const selection of selections(open)) {
    const share = shareOf(problem, selection)
    least = Math.min(least ?? share, share)
  }
  return least
}

function shareOf(problem: Problem, selection: readonly number[]): number {
  return resourceLoads(problem, selection).reduce((sum, load, at) => {
    const { capacity: upper = Infinity, baseLoad: taken = 0 } = problem.resources[at] ?? {}
    const limit = Math.max(1, upper, Math.abs(upper - taken))
    return upper === Infinity ? sum : sum + Math.max(0, load - upper) / limit
  }, 0)
}

describe('conflictOf', () => {
  it('names what can’t hold together, and nothing that could be left out', async () => {
    const kinds = { dates: 0, limits: 0 }
    for (const { seed, problem } of hopeless(160)) {
      const conflict = await infeasibleSubset(problem, engine, SMALL_EFFORT)
      const name = `seed ${seed}: ${JSON.stringify(conflict)}`
      kinds[conflict.kind] += 1
      if (conflict.kind === 'dates') {
        expect(isHopeless(only(problem, conflict.chain, [])), name).toBe(true)
        continue
      }
      const { activities: tasks, resources: rows, isMinimal } = conflict
      expect(isMinimal, name).toBe(true)
      expect(isHopeless(only(problem, tasks, rows)), name).toBe(true)
      for (const one of tasks) {
        const others = tasks.filter((other) => other !== one)
        expect(isHopeless(only(problem, others, rows)), `${name} without task ${one}`).toBe(false)
      }
      for (const one of rows) {
        const others = rows.filter((other) => other !== one)
        expect(isHopeless(only(problem, tasks, others)), `${name} without row ${one}`).toBe(false)
      }
    }
    expect(Math.min(kinds.dates, kinds.limits)).toBeGreaterThan(3)
  })

  it('says that it may name too much where its effort does not reach', async () => {
    let told = 0
    for (const { seed, problem } of hopeless(160)) {
      let asked = 0
      const solve: typeof engine.solve = () => {
        asked += 1
        return STOPPED
      }
      const conflict = await infeasibleSubset(problem, { ...engine, solve }, SMALL_EFFORT)
      if (conflict.kind === 'dates') continue
      told += 1
      expect(conflict.isMinimal, `seed ${seed}`).toBe(asked === 0)
    }
    expect(told).toBeGreaterThan(3)
  })
})

describe('leastOverrun', () => {
  it('says by how much limits must be passed for all that is required, and no less', async () => {
    let told = 0
    for (const { seed, problem } of hopeless(160)) {
      const found = await feasibilityRelaxation(problem, engine, SMALL_EFFORT)
      const least = leastShare(problem)
      const name = `seed ${seed}: ${JSON.stringify(found)}`
      expect(found === undefined, name).toBe(least === undefined)
      if (found === undefined || least === undefined) continue
      told += found.overruns.length > 0 ? 1 : 0
      const more = new Map(found.overruns.map(({ row, by }) => [row, by]))
      const rows = problem.resources.map((row, at) => ({
        ...row,
        ...{ capacity: row.capacity + (more.get(at) ?? 0), minimum: -Infinity },
      }))
      expect(verify({ ...problem, resources: rows }, found.solution), name).toEqual([])
      expect(
        found.overruns.every(({ by }) => by > 0),
        name,
      ).toBe(true)
      expect(shareOf(problem, found.solution), name).toBeGreaterThanOrEqual(least - 1e-9)
      expect(found.isProven, name).toBe(true)
      expect(shareOf(problem, found.solution), name).toBeLessThanOrEqual(least + 1e-5)
    }
    expect(told).toBeGreaterThan(3)
  })

  it('names nothing where all has a place', async () => {
    const problem = smallProblem(0)
    expect(bestChoice(problem)).toBeDefined()
    expect(await feasibilityRelaxation(problem, engine, SMALL_EFFORT)).toMatchObject({
      ...{ overruns: [], isProven: true },
    })
  })
})
