/**
 * Runs the rules over a plan: severities of the plan, waivers, and a stable order; names everything that a finding can be of.
 */
import { SLIPS } from '../lang/slips/index.ts'
import { type Finding, SEVERITIES, type Severity } from '../plan/finding.ts'
import { PartUnread, type PlanPart, partialPlan } from '../plan/load/partial-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import type { Rule, RuleDefinition, RuleHit } from './define.ts'
import { RULES } from './index.ts'
import { STATE_RULES } from './two-states/index.ts'

/** A waiver of the plan that covers a finding. */
interface Waiver {
  readonly reason: string
  readonly owner: string
  readonly until: string
}

/** The severity of a rule in a plan: the plan's own choice first; `off` is undefined. */
function severityOf(rule: RuleDefinition, plan: Pick<Plan, 'header' | 'isApproved'>): Severity | undefined {
  const chosen = plan.header.rules?.[rule.id]
  if (chosen === 'off') return undefined
  if (chosen !== undefined) return chosen
  if (typeof rule.severity === 'string') return rule.severity
  return plan.isApproved ? rule.severity.approved : rule.severity.draft
}

/** What a rule found in the plan as a finding; undefined where the plan turns the rule off. */
export function findingOf(plan: Plan, rule: Rule, found: RuleHit): Finding | undefined {
  const severity = severityOf(rule, plan)
  return severity === undefined ? undefined : asFinding(rule, severity, found)
}

function asFinding(rule: RuleDefinition, severity: Severity, found: RuleHit): Finding {
  return {
    rule: rule.id,
    severity,
    message: found.message,
    at: found.at,
    related: found.related ?? [],
    facts: found.facts ?? {},
    help: found.help ?? rule.fix,
    ...(found.entity === undefined ? {} : { entity: found.entity }),
  }
}

/** What rules found, and which of them could not be run. */
export interface Checked {
  /** In the order of the rules. */
  readonly findings: readonly Finding[]
  /** Ids of the rules that depend on what could not be read. */
  readonly waiting: readonly string[]
}

/** Runs each rule that the plan does not turn off; one that asks for what could not be read waits. */
function runAll<R extends RuleDefinition>(
  rules: readonly R[],
  plan: Pick<Plan, 'header' | 'isApproved'>,
  run: (rule: R) => Iterable<RuleHit>,
): Checked {
  const findings: Finding[] = []
  const waiting: string[] = []
  for (const rule of rules) {
    const severity = severityOf(rule, plan)
    if (severity === undefined) continue
    try {
      const found = [...run(rule)]
      for (const one of found) findings.push(asFinding(rule, severity, one))
    } catch (error) {
      if (!(error instanceof PartUnread)) throw error
      waiting.push(rule.id)
    }
  }
  return { findings, waiting }
}

/** What the rules find in the plan; those that depend on a part that could not be read wait. */
export function checkPlan(
  plan: Plan,
  unread: ReadonlySet<PlanPart> = new Set(),
  rules: readonly Rule[] = RULES,
): Checked {
  const read = readable({ plan, unread })
  return runAll(rules, plan, (rule) => rule.run(read))
}

/** A plan and the parts of it that could not be read. */
interface ReadPlan {
  readonly plan: Plan
  readonly unread: ReadonlySet<PlanPart>
}

function readable({ plan, unread }: ReadPlan): Plan {
  return unread.size === 0 ? plan : partialPlan(plan, unread)
}

/** What became of a plan that must not: severities are those of the later state; of both states parts may be unread. */
export function checkTransition(before: ReadPlan, after: ReadPlan): Checked {
  const [older, newer] = [readable(before), readable(after)]
  return runAll(STATE_RULES, after.plan, (rule) => rule.run(older, newer))
}

/** Whether a finding tells of something that could not be read. */
export function isUnread({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return severity === 'error' && Object.hasOwn(SLIPS, rule)
}

/** The waiver that covers a finding on the plan's status date, if any; none covers what could not be read. */
export function waiverOf(finding: Finding, plan: Plan | undefined): Waiver | undefined {
  if (isUnread(finding)) return undefined
  return plan?.header.waivers?.find(({ rule, on, until }) => {
    const last = parseDay(until, 'end')
    const isFor = rule === finding.rule && (on === undefined || on.toLowerCase() === finding.entity?.toLowerCase())
    return isFor && last !== undefined && last >= plan.asOf
  })
}

/** Whether a severity is at least as serious as a limit. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit)
}

/** Every rule, those that need an earlier state of the plan too, in the order of their ids. */
export const RULE_DEFINITIONS: readonly RuleDefinition[] = [...RULES, ...STATE_RULES].sort((left, right) =>
  left.id < right.id ? -1 : 1,
)

const OF_TWO_STATES: ReadonlySet<string> = new Set(STATE_RULES.map(({ id }) => id))

/** Whether a rule needs an earlier state of the plan. */
export function needsHistory({ id }: Pick<RuleDefinition, 'id'>): boolean {
  return OF_TWO_STATES.has(id)
}

/** Every id that a finding can have. */
export const RULE_IDS: ReadonlySet<string> = new Set([...RULE_DEFINITIONS.map(({ id }) => id), ...Object.keys(SLIPS)])
