/** Arbitrations of small plans with the real engine, for tests. */

import type { Arbitration, Proposal } from '../../src/arbitration/arbitration.ts'
import type { ProjectDecision } from '../../src/arbitration/explain/reasons.ts'
import { arbitrationInput, selectPortfolio } from '../../src/arbitration/select.ts'
import type { SolverSetup } from '../../src/arbitration/solve.ts'
import {
  type ArbitrationMode,
  type ArbitrationView,
  arbitrate,
  prepareArbitration,
} from '../../src/commands/arbitrate/arbitrate.ts'
import { budgetFor, type SolvingTools } from '../../src/commands/solving-tools.ts'
import { ALL_READ } from '../../src/plan/load/unread.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { builtEngines } from './engines.ts'

/** Lends both engines, as commands do, to some work. */
export async function withEngine<T>(work: (tools: SolverSetup) => Promise<T>): Promise<T> {
  const engine: SolvingTools['engine'] = builtEngines()
  try {
    return await work({ engine, watch: {}, effortFor: (problem) => budgetFor(problem, { isThorough: false }) })
  } finally {
    await engine?.close()
  }
}

/** The arbitration of a plan in a frame. */
export function arbitrationOf(plan: Plan, frame?: Entry<'scenarios'>): Promise<Arbitration> {
  return withEngine(async (tools) => (await selectPortfolio(arbitrationInput(plan, frame), tools)).arbitration)
}

/** What the command makes of a plan in a mode, without the questions of how sure the answer is. */
export function arbitratedIn(
  plan: Plan,
  mode: ArbitrationMode,
  frame?: Entry<'scenarios'>,
): Promise<ArbitrationView['result']> {
  return withEngine(async ({ engine }) => {
    const loaded = { plan, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }
    const request = { frame, measure: undefined, mode, isBare: true }
    const prepared = prepareArbitration(loaded, request)
    const tools = { engine, budget: { isThorough: false }, watch: {} }
    return (await arbitrate(loaded, prepared, tools)).result
  })
}

/** The proposal of an arbitration; throws where there is none. */
export function proposalIn({ proposal }: Arbitration): Proposal {
  if (proposal === undefined) throw new Error('no proposal')
  return proposal
}

/** The verdict on a project; throws where there is none. */
export function verdictOn({ verdicts }: Proposal, id: string): ProjectDecision {
  const found = verdicts.find(({ project }) => project.id === id)
  if (found === undefined) throw new Error(`no verdict on ${id}`)
  return found
}
