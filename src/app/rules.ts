/** Everything that findings can be of: the rules on one state of a plan or on two, and the slips that loading meets. */
import type { RuleDefinition } from '../checks/define.ts'
import { RULES } from '../checks/index.ts'
import { TRANSITIONS } from '../checks/transitions/index.ts'
import { SLIPS } from '../text/slips.ts'

/** Every rule, those that need an earlier state of the plan too, in the order of their ids. */
export const DEFINITIONS: readonly RuleDefinition[] = [...RULES, ...TRANSITIONS].sort(
  (left, right) => (left.id < right.id ? -1 : 1),
)

const OF_TWO_STATES: ReadonlySet<string> = new Set(TRANSITIONS.map(({ id }) => id))

/** Whether a rule needs an earlier state of the plan. */
export function needsHistory({ id }: Pick<RuleDefinition, 'id'>): boolean {
  return OF_TWO_STATES.has(id)
}

/** Every id that a finding can have. */
export const RULE_IDS: ReadonlySet<string> = new Set([
  ...DEFINITIONS.map(({ id }) => id),
  ...Object.keys(SLIPS),
])
