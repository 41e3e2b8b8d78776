/** The ids of everything that findings can be of: the rules, and the slips that loading meets. */
import { RULES } from '../checks/index.ts'
import { SLIPS } from '../text/slips.ts'

/** Every id that a finding can have. */
export const RULE_IDS: ReadonlySet<string> = new Set([
  ...RULES.map(({ id }) => id),
  ...Object.keys(SLIPS),
])
