/**
 * The rules that a scenario must keep, and what breaks them: those with a `breach`. A finding of one of them on the plan with
 * a scenario laid over it is a breach of the scenario.
 */

import { formOf } from '../lang/plurals.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import type { Rule, RuleHit } from './define.ts'
import * as envelopes from './envelopes.ts'
import * as mandatory from './mandatory.ts'
import * as milestones from './milestones.ts'
import * as projectDates from './project-dates.ts'
import * as projectLinks from './project-links.ts'
import * as teamLoad from './team-load.ts'

/** The rules that a scenario must keep, sorted by id. */
export const BREACHES: readonly Rule[] = [envelopes, mandatory, milestones, projectDates, projectLinks, teamLoad]
  .flatMap((rules): Rule[] => Object.values(rules))
  .filter(({ breach }) => breach !== undefined)
  .sort((left, right) => (left.id < right.id ? -1 : 1))

/** One breach of a plan. */
export interface Breach {
  readonly rule: Rule
  readonly hit: RuleHit
}

/** Whether what was found is about what the plan keeps: of a candidate left out, only its being mandatory counts. */
function isOfPlan(plan: Plan, { rule, hit }: Breach): boolean {
  if (rule === mandatory.mandatoryProjectLeftOut) return true
  const predecessor = hit.facts?.['predecessor']
  return [hit.entity, predecessor].every((id) => {
    const project = typeof id === 'string' ? projectById(plan, id) : undefined
    return project === undefined || isRetained(project)
  })
}

/** What breaks the limits of the plan, in the order of BREACHES, but for rules that the plan turns off. Computed once for a plan. */
export const breachesOf = memoizeByObject((plan: Plan): readonly Breach[] => {
  const rules = BREACHES.filter(({ id }) => plan.header.rules?.[id] !== 'off')
  return rules
    .flatMap((rule) => [...rule.run(plan)].map((hit) => ({ rule, hit })))
    .filter((breach) => isOfPlan(plan, breach))
})

/** What the same breach has in common in a plan and in its scenarios, whatever the amounts: a text to compare. */
export function breachKey({ rule, hit }: Breach): string {
  const told = (rule.parts ?? []).map((name) => String(hit.facts?.[name]))
  return [rule.id, hit.entity ?? '', ...told].join(' ').toLowerCase()
}

/** How a sentence calls breaches of a rule, without their number. */
export function breachNoun(rule: Rule, count: number): Bilingual {
  const { breach, summary } = rule
  return breach === undefined ? summary : bilingual((lang) => formOf(count, breach, lang))
}
