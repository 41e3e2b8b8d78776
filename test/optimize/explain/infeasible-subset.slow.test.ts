/** Why there is no answer: what is named can't hold together, each member counts, and no less would do. */
import { afterAll, describe, expect, it } from 'vitest'
import { feasibilityRelaxation, infeasibleSubset } from '../../../src/optimize/explain/infeasible-subset.ts'
import { type Problem, resourceLoads } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { bestChoice, selections } from '../../support/brute-force.ts'
import { seeds } from '../../support/cases.ts'
import { builtEngine } from '../../support/engines.ts'
import { SMALL_EFFORT } from '../../support/small-effort.ts'
import { smallProblem } from '../../support/small-problem.ts'

const engine = builtEngine()
afterAll(() => engine.close())

/** The answer of an engine that does not know. */
const STOPPED: ReturnType<typeof engine.solve> = Promise.resolve({
  status: 'stopped',
  values: undefined,
  objective: undefined,
  isCutOff: false,
  bound: Number.NEGATIVE_INFINITY,
  duals: undefined,
  reducedCosts: undefined,
  nodes: 0,
  lpIterations: 0,
})

/** Drawn problems without an answer. */
function hopeless(count: number): { readonly seed: number; readonly problem: Problem }[] {
  return seeds(count, count)
    .map((seed) => ({ seed, problem: smallProblem(seed) }))
    .filter(({ problem }) => bestChoice(problem) === undefined)
}

/** The problem with only some activities required and only some resources limiting. */
function only(problem: Problem, activities: readonly number[], resources: readonly number[]): Problem {
  return {
    ...problem,
    activities: problem.activities.map((activity, at) => ({ ...activity, isRequired: activities.includes(at) })),
    resources: problem.resources.map((resource, at) =>
      resources.includes(at) ? resource : { ...resource, capacity: Infinity, minimum: -Infinity },
    ),
  }
}

const isHopeless = (problem: Problem): boolean => bestChoice(problem) === undefined

/** The activity of a resource's every passing: required ones with all that they need, on their own. */
function requiredPart(problem: Problem): Problem {
  const required = new Set([...problem.activities.keys()].filter((at) => problem.activities[at]?.isRequired))
  for (const one of required)
    for (const [activity, needed] of problem.requires) if (activity === one) required.add(needed)
  const activities = problem.activities.map((activity, at) =>
    required.has(at) ? { ...activity, isRequired: true } : { ...activity, modes: [] },
  )
  return {
    ...problem,
    activities,
    resources: problem.resources.map((resource) => ({ ...resource, minimum: -Infinity })),
  }
}

/** The least sum of shares by which any times of what is required pass the limits; undefined where logical constraints rule all out. */
function leastShare(problem: Problem): number | undefined {
  const part = requiredPart(problem)
  const open = { ...part, resources: part.resources.map((resource) => ({ ...resource, capacity: Infinity })) }
  let least: number | undefined
  for (const solution of selections(open)) {
    const share = shareOf(problem, solution)
    least = Math.min(least ?? share, share)
  }
  return least
}

function shareOf(problem: Problem, solution: readonly number[]): number {
  return resourceLoads(problem, solution).reduce((sum, load, at) => {
    const { capacity = Infinity, baseLoad = 0 } = problem.resources[at] ?? {}
    const limit = Math.max(1, capacity, Math.abs(capacity - baseLoad))
    return capacity === Infinity ? sum : sum + Math.max(0, load - capacity) / limit
  }, 0)
}

describe('infeasibleSubset', () => {
  it('names what can’t hold together, and nothing that could be left out', async () => {
    const kinds = { dates: 0, limits: 0 }
    for (const { seed, problem } of hopeless(160)) {
      const subset = await infeasibleSubset(problem, engine, SMALL_EFFORT)
      const name = `seed ${seed}: ${JSON.stringify(subset)}`
      kinds[subset.kind] += 1
      if (subset.kind === 'dates') {
        expect(isHopeless(only(problem, subset.chain, [])), name).toBe(true)
        continue
      }
      const { activities, resources, isMinimal } = subset
      expect(isMinimal, name).toBe(true)
      expect(isHopeless(only(problem, activities, resources)), name).toBe(true)
      for (const one of activities) {
        const others = activities.filter((other) => other !== one)
        expect(isHopeless(only(problem, others, resources)), `${name} without task ${one}`).toBe(false)
      }
      for (const one of resources) {
        const others = resources.filter((other) => other !== one)
        expect(isHopeless(only(problem, activities, others)), `${name} without row ${one}`).toBe(false)
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
      const subset = await infeasibleSubset(problem, { ...engine, solve }, SMALL_EFFORT)
      if (subset.kind === 'dates') continue
      told += 1
      expect(subset.isMinimal, `seed ${seed}`).toBe(asked === 0)
    }
    expect(told).toBeGreaterThan(3)
  })
})

describe('feasibilityRelaxation', () => {
  it('says by how much limits must be passed for all that is required, and no less', async () => {
    let told = 0
    for (const { seed, problem } of hopeless(160)) {
      const found = await feasibilityRelaxation(problem, engine, SMALL_EFFORT)
      const least = leastShare(problem)
      const name = `seed ${seed}: ${JSON.stringify(found)}`
      expect(found === undefined, name).toBe(least === undefined)
      if (found === undefined || least === undefined) continue
      told += found.overruns.length > 0 ? 1 : 0
      const more = new Map(found.overruns.map(({ row: resource, by }) => [resource, by]))
      const resources = problem.resources.map((resource, at) => ({
        ...resource,
        capacity: resource.capacity + (more.get(at) ?? 0),
        minimum: -Infinity,
      }))
      expect(verify({ ...problem, resources }, found.solution), name).toEqual([])
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
    expect(await feasibilityRelaxation(problem, engine, SMALL_EFFORT)).toMatchObject({ overruns: [], isProven: true })
  })
})
