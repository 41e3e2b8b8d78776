/** Arbitrations of small plans with the real engine, for tests. */

import type { Arbitration, Proposal } from '../../src/arbitration/arbitration.ts'
import type { ProjectDecision } from '../../src/arbitration/explain/reasons.ts'
import { arbitrationInput, selectPortfolio } from '../../src/arbitration/select.ts'
import type { SolverSetup } from '../../src/arbitration/solve.ts'
import { budgetFor, type SolvingTools } from '../../src/commands/solving-tools.ts'
import type { Entry, Plan } from '../../src/plan/plan.ts'
import { builtEngines } from './engines.ts'

/** Lends both engines, as commands do, to some work. */
export async function withEngine<T>(work: (tools: SolverSetup) => Promise<T>): Promise<T> {
  const engine: SolvingTools['engine'] = builtEngines()
  try {
    return await work({
      engine,
      watch: {},
      effortFor: (problem) => budgetFor(problem, { isThorough: false }),
    })
  } finally {
    await engine?.close()
  }
}

/** The arbitration of a plan in a frame. */
export function arbitrationOf(plan: Plan, frame?: Entry<'scenarios'>): Promise<Arbitration> {
  return withEngine(
    async (tools) => (await selectPortfolio(arbitrationInput(plan, frame), tools)).arbitration,
  )
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
