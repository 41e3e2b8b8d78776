/** Opens the plan of a command that works on one of its scenarios, and finds the scenario that its words name. */
import type { Entry } from '../plan/plan.ts'
import type { Io } from './declaration.ts'
import { requiredIds } from './scenario/request.ts'
import { scenarioNamed } from './scenario-edit/standing.ts'
import { type OpenedDraft, openDraft } from './write-plan.ts'

interface OpenedScenario {
  readonly opened: OpenedDraft
  readonly scenario: Entry<'scenarios'>
  /** The scenario as it was typed. */
  readonly word: string
  /** The word behind it, where there is one. */
  readonly next: string | undefined
}

/** Opens the plan and finds the scenario of the first word; refused with those of the plan where there is none of it. */
export async function openScenario(
  io: Io,
  words: readonly string[],
  options: Parameters<typeof openDraft>[1],
): Promise<OpenedScenario> {
  const opened = await openDraft(io, options)
  const { plan } = opened.draft
  const line = { path: opened.path, argv: io.argv }
  const [word = '', next] = requiredIds(plan, words, line)
  return { opened, scenario: scenarioNamed(plan, word, line), word, next }
}
