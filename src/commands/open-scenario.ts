/** Opens the plan of a command that works on one of its scenarios, and finds the scenario that its words name. */
import type { Io } from './declaration.ts'
import { requiredIds } from './scenario/request.ts'
import { scenarioNamed } from './scenario-edit/standing.ts'
import { openDraft } from './write-plan.ts'

/**
 * Opens the plan and finds the scenario of the first word, which is given as it was typed with the one behind it; refused
 * with those of the plan where there is none of it.
 */
export async function openScenario(io: Io, words: readonly string[], options: Parameters<typeof openDraft>[1]) {
  const opened = await openDraft(io, options)
  const { plan } = opened.draft
  const line = { path: opened.path, argv: io.argv }
  const [word = '', next] = requiredIds(plan, words, line)
  return { opened, scenario: scenarioNamed(plan, word, line), word, next }
}
