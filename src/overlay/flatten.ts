/** Resolves what a scenario inherits: its own values over those of the scenarios it starts from. */
import { titleOf } from '../model/entity.ts'
import type { Entry, Plan } from '../model/plan.ts'
import type { FlatScenario } from './flat-scenario.ts'
import { flattenChoices } from './flatten-choices.ts'
import { flattenFrame } from './flatten-frame.ts'
import { lineageOf } from './lineage.ts'

/**
 * The scenario after inheritance. Assumptions are the inherited ones, then its own; the rest merges by id, the nearest
 * value first. An unknown parent, and one that leads back to the scenario, adds nothing.
 */
export function flattenScenario(plan: Plan, scenario: Entry<'scenarios'>): FlatScenario {
  const { layers } = lineageOf(plan, scenario)
  return {
    id: scenario.id,
    title: titleOf(scenario.title, scenario.id),
    kind: scenario.kind,
    status: scenario.status ?? 'draft',
    at: scenario.at,
    chain: layers.slice(0, -1).map(({ id }) => id),
    assumptions: layers.flatMap(({ assumptions }) => assumptions ?? []),
    frame: flattenFrame(plan, layers),
    choices: flattenChoices(plan, layers),
  }
}
