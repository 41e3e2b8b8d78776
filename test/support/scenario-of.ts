/** Finds a scenario of a plan for a test. */
import type { Entry, Plan } from '../../src/plan/plan.ts'

/** The scenario of an id, the first where none is named; throws where the plan has none. */
export function scenarioOf({ scenarios }: Plan, id?: string): Entry<'scenarios'> {
  const found = scenarios.find((scenario) => id === undefined || scenario.id === id)
  if (found === undefined) throw new Error(`no scenario ${id ?? ''}`)
  return found
}
