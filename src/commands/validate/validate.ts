/** The use case of `plan validate`: the findings of a plan, and what was rewritten since an earlier state of it. */

import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { isUnread, needsHistory, RULE_IDS } from '../../rules/check.ts'
import { resultOf } from '../command-result.ts'
import { checkedSince, countFindings, type FindingChoice, shownFindings } from '../findings.ts'
import { Refusal } from '../refusal.ts'

/** What `plan validate` takes beside the plan. */
export interface ValidateChoice extends FindingChoice {
  /** An earlier state of the plan: it adds what was rewritten since. */
  readonly before?: Pick<Loaded, 'plan' | 'unread'> | undefined
}

/** Refuses a rule that there is none of, and one on two states of a plan where no earlier one is named. */
export function checkRules(rules: readonly string[] = [], since: string | undefined): void {
  for (const rule of rules) {
    if (!RULE_IDS.has(rule))
      throw new Refusal('rule-unknown', rule, { suggestion: nearest(rule, RULE_IDS) })
    if (since === undefined && needsHistory({ id: rule }))
      throw new Refusal('rule-needs-since', rule)
  }
}

/** The result of `plan validate`. */
export function validate(
  loaded: Loaded,
  { before, ...choice }: ValidateChoice = {},
): CommandResult {
  const { findings, waiting } = checkedSince(before, loaded)
  const { rules = [] } = choice
  const waits = rules.length === 0 ? waiting : waiting.filter((id) => rules.includes(id))
  // What keeps a rule that was asked for from being run is told with it.
  const causes = waits.length === 0 ? [] : findings.filter(isUnread).map(({ rule }) => rule)
  const asked = rules.length === 0 ? rules : [...rules, ...causes]
  const told = shownFindings(findings, loaded, { ...choice, rules: asked })
  return resultOf('validate', loaded, told, {
    waiting: waits,
    unreadBefore: before?.unread,
    data: { counts: countFindings(told) },
  })
}
