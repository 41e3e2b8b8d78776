/** The list of rules. */
import type { Rule } from './define.ts'
import * as everyRule from './every-rule.ts'

const rules: readonly Rule[] = Object.values(everyRule)

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = rules.toSorted((left, right) => (left.id < right.id ? -1 : 1))

/** Every rule by its id. */
export const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))
