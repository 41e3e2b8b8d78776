/** What states are tried on in tests: a draft of a plan, and the plan with one more file. */
import type { PlanDraft } from '../../src/commands/plan-draft.ts'
import type { TryingGround } from '../../src/commands/serve/what-if.ts'
import { stateOfAddress, type WhatIfState } from '../../src/commands/serve/what-if-state.ts'

export function groundOf({ input, loaded, reload }: PlanDraft, path = 'p'): TryingGround {
  return { loaded, path, lang: 'en', loadWith: (added) => reload({ ...input, files: [...input.files, added] }) }
}

/** The state that the query of an address says. */
export function stateOf(query: string): WhatIfState {
  return stateOfAddress(new URLSearchParams(query))
}
