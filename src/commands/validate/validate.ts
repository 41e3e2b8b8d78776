/** The use case of `plan validate`: the findings of a plan, and what was rewritten since an earlier state of it. */

import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { choiceData, choiceText, chosenPlan, type NamedChoice } from '../../reports/project-choice.ts'
import { isUnread, needsHistory, RULE_IDS } from '../../rules/check.ts'
import { resultOf } from '../command-result.ts'
import { checkedSince, countFindings, type FindingChoice, shownFindings } from '../findings.ts'
import { given } from '../option-values.ts'
import { Refusal } from '../refusal.ts'

export interface ValidateChoice extends Omit<FindingChoice, 'projects'> {
  /** The projects of which the findings are wanted; all findings where nothing is said. */
  readonly choice?: NamedChoice | undefined
  /** An earlier state of the plan: it adds what was rewritten since. */
  readonly before?: Pick<Loaded, 'plan' | 'unread'> | undefined
}

/** Refuses a rule that there is none of, and one on two states of a plan where no earlier one is named. */
export function checkRules(rules: readonly string[] | undefined, since: string | undefined): void {
  for (const rule of given('--rule', rules) ?? []) {
    if (!RULE_IDS.has(rule)) throw new Refusal('rule-unknown', rule, { suggestion: nearest(rule, RULE_IDS) })
    if (since === undefined && needsHistory({ id: rule })) throw new Refusal('rule-needs-since', rule)
  }
}

export function validate(loaded: Loaded, { before, choice, rules = [], ...wish }: ValidateChoice = {}): CommandResult {
  const { findings, waiting } = checkedSince(before, loaded)
  const { plan } = loaded
  const part = plan && choice && chosenPlan(plan, choice)
  const projects = part === plan ? undefined : part?.projects.map(({ id }) => id)
  const waits = rules.length === 0 ? waiting : waiting.filter((id) => rules.includes(id))
  // What keeps a rule that was asked for from being run is told with it.
  const causes = waits.length === 0 ? [] : findings.filter(isUnread).map(({ rule }) => rule)
  const asked = rules.length === 0 ? rules : [...rules, ...causes]
  const told = shownFindings(findings, loaded, { ...wish, projects, rules: asked })
  const isChosen = plan !== undefined && part !== undefined && choice !== undefined
  return {
    ...resultOf('validate', loaded, told, {
      waiting: waits,
      unreadBefore: before?.unread,
      data: { ...(isChosen ? { projects: choiceData(plan, part, choice) } : {}), counts: countFindings(told) },
    }),
    ...(isChosen ? { scope: choiceText(plan, part, choice) } : {}),
  }
}
