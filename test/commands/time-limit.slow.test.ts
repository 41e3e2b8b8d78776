/** One deadline for the whole of a command that solves: no part of it begins a limit of its own. */
import { afterAll, describe, expect, it } from 'vitest'
import { type ArbitrationMode, arbitrate, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { smoothLoaded } from '../../src/commands/smooth/smooth.ts'
import { type SolvingTools, startClock } from '../../src/commands/solving-tools.ts'
import type { Engine } from '../../src/optimize/exact/engine.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { shareOf } from '../support/cases.ts'
import { builtEngine } from '../support/engines.ts'
import { REPOSITORY } from '../support/scenario.ts'

const built = builtEngine()
afterAll(() => built.close())

const sample = loadPlan(readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027'), {})
const { plan } = sample
if (plan === undefined) throw new Error('the sample cannot be read')
const loaded = { ...sample, plan }

const LIMIT = 5
/** Seconds that each question to the engine takes on the clock of the test. */
const EACH = 0.75

/** Tools with an engine for which time passes only while it is asked. */
function tools(): { readonly lent: SolvingTools; readonly given: readonly (number | undefined)[] } {
  let now = 0
  const given: (number | undefined)[] = []
  const engine: Engine = {
    ...built,
    solve: async (question) => {
      given.push(question.limits?.seconds)
      now += 1000 * EACH
      const answer = await built.solve({ ...question, limits: { ...question.limits, lpIterations: 50 } })
      return { ...answer, lpIterations: Math.max(answer.lpIterations, 1) }
    },
  }
  const budget = startClock({ isThorough: false, seconds: LIMIT, seed: 1 }, () => now)
  return { lent: { engine, budget, watch: {} }, given }
}

/** Every question had a limit, each as much sooner as time had passed; none came when it was over. */
function expectOneDeadline(given: readonly (number | undefined)[]): void {
  expect(given.length).toBeGreaterThan(0)
  expect(given.length).toBeLessThanOrEqual(Math.ceil(LIMIT / EACH))
  given.forEach((seconds, at) => {
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(LIMIT - at * EACH + 1e-9)
  })
}

const MODES: readonly ArbitrationMode[] = [
  { kind: 'choice' },
  { kind: 'frontier', asked: { section: 'investment', changes: [-0.5, -0.2, -0.1, 0, 0.1] } },
  { kind: 'robust', draws: 50 },
  { kind: 'replan', add: ['P-041'], changes: undefined },
]

describe('plan arbitrate', () => {
  it.each(shareOf(MODES))('ends all its solving at one moment: $kind', async (mode) => {
    const { lent, given } = tools()
    const request = { frame: undefined, measure: undefined, isBare: false, mode }
    const posed = prepareArbitration(loaded, { ...request, allowsUnestimated: true })
    const { arbitration } = await arbitrate(loaded, posed, lent)
    expectOneDeadline(given)
    expect(arbitration.proposal ?? arbitration.infeasibility).toBeDefined()
    expect(arbitration.isCutOff).toBe(given.length === Math.ceil(LIMIT / EACH))
  })
})

describe('plan smooth', () => {
  it.each(shareOf(['smoothing', 'levelling'] as const))('does so too: %s', async (mode) => {
    const { lent, given } = tools()
    const view = await smoothLoaded(loaded, { mode }, lent)
    expectOneDeadline(given)
    expect(['optimal', 'feasible']).toContain(view?.smoothing.status)
  })
})
