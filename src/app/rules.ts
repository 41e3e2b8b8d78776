/** Everything that findings can be of: the rules on one state of a plan or on two, and the slips that loading meets. */

import { SLIPS } from '../lang/slips/index.ts'
import type { RuleDefinition } from '../rules/define.ts'
import { RULES } from '../rules/index.ts'
import { STATE_RULES } from '../rules/two-states/index.ts'

/** Every rule, those that need an earlier state of the plan too, in the order of their ids. */
export const DEFINITIONS: readonly RuleDefinition[] = [...RULES, ...STATE_RULES].sort(
  (left, right) => (left.id < right.id ? -1 : 1),
)

const OF_TWO_STATES: ReadonlySet<string> = new Set(STATE_RULES.map(({ id }) => id))

/** Whether a rule needs an earlier state of the plan. */
export function needsHistory({ id }: Pick<RuleDefinition, 'id'>): boolean {
  return OF_TWO_STATES.has(id)
}

/** Every id that a finding can have. */
export const RULE_IDS: ReadonlySet<string> = new Set([
  ...DEFINITIONS.map(({ id }) => id),
  ...Object.keys(SLIPS),
])
