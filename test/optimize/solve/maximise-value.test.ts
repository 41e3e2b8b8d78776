/** The order of search and proof: what is asked of the engine for answer set programs, and when. */
import { describe, expect, it } from 'vitest'
import { generateProblem } from '../../../.ci/bench/solver/generate-problem.ts'
import type { SearchBudget } from '../../../src/optimize/budget.ts'
import type { AnswerSetEngine } from '../../../src/optimize/exact/answer-set-engine.ts'
import { withAnswerSets } from '../../../src/optimize/exact/engine.ts'
import type { Problem } from '../../../src/optimize/model/problem.ts'
import { verify } from '../../../src/optimize/model/verify.ts'
import { maximiseValue } from '../../../src/optimize/solve/maximise-value.ts'
import { idleEngine } from '../../support/idle-engine.ts'

/** An engine that finds nothing, with the conflicts of each question. */
function idleAnswerSets(): { readonly engine: AnswerSetEngine; readonly asked: number[] } {
  const asked: number[] = []
  const solve: AnswerSetEngine['solve'] = async ({ conflicts = Number.NaN }) => {
    asked.push(conflicts)
    return { status: 'stopped', atoms: undefined, cost: undefined, bound: 0, isCutOff: false }
  }
  return { engine: { name: 'idle', solve, close: async () => undefined }, asked }
}

const SHORT: SearchBudget = { seed: 1, iterations: 400, nodes: 0, lpIterations: 0 }

/** A portfolio of which about half fits. */
const TIGHT = generateProblem({ projects: 30, periods: 8, teams: 2, perYear: 4, tightness: 0.5 }, 1)

/** The same with room for all, but for one of two that exclude each other. */
const ROOMY = {
  ...TIGHT,
  resources: TIGHT.resources.map((resource) => ({ ...resource, capacity: Infinity })),
  exclusiveGroups: [[0, 1]],
}

/** The conflicts of each question about a portfolio, whose bound stays at all that there is. */
async function questionsAbout(problem: Problem, budget: Partial<SearchBudget>): Promise<readonly number[]> {
  const { engine, asked } = idleAnswerSets()
  const both = withAnswerSets(idleEngine(() => undefined).engine, engine)
  const answer = await maximiseValue(problem, both, { ...SHORT, ...budget })
  expect(verify(problem, answer.solution ?? [])).toEqual([])
  return asked
}

/** What a neighbourhood is given. */
const PART = 2000

describe('the questions of a maximisation', () => {
  it('are one about the whole, then neighbourhoods, where conflicts are few', async () => {
    const asked = await questionsAbout(TIGHT, { conflicts: 50_000, neighbourhoods: 2 })
    expect(asked).toEqual([50_000, PART, PART])
  })

  it('come back to the whole after the search, where a first one leaves it wide open', async () => {
    const asked = await questionsAbout(TIGHT, { conflicts: 200_000, neighbourhoods: 2 })
    expect(asked).toEqual([80_000, PART, PART, 200_000])
  })

  it('go on about the whole at once where little is missing', async () => {
    const asked = await questionsAbout(ROOMY, { conflicts: 200_000, neighbourhoods: 2 })
    expect(asked).toEqual([80_000, 200_000, PART, PART])
  })

  it('share the neighbourhoods out over the turns of the search', async () => {
    const asked = await questionsAbout(TIGHT, { conflicts: 10, neighbourhoods: 5, turns: 3 })
    expect(asked).toEqual([10, ...Array.from({ length: 6 }, () => PART)])
  })
})
