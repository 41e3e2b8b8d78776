/**
 * Makes findings that a person can go through: one sentence where a rule holds of most of the plan, and consequences
 * under their cause, as a compiler tells the first error of a chain and leaves out what only follows from it.
 */

import { type Finding, SEVERITIES } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import { waiverOf } from '../rules/check.ts'
import type { Rule } from '../rules/define.ts'
import { RULE_BY_ID } from '../rules/index.ts'
import { collectively } from '../rules/words/naming.ts'
import { addToList } from '../values/multimap.ts'

/** From how many records on "most of them" is worth a sentence of its own. */
const LEAST = 5
/** How many findings of one rule nobody reads one by one. */
const CROWD = 7

type ById = ReadonlyMap<string, Rule>

/** The findings of a rule that one sentence tells. */
interface Crowd {
  readonly first: Finding
  readonly told: Finding
  /** Whether the rule holds of over half of what it looks at. */
  readonly isMost: boolean
}

/** What is left to tell of the findings of the rules. */
interface Sifted {
  readonly crowds: ReadonlyMap<string, Crowd>
  /** The findings that no sentence about most of the plan tells already. */
  readonly left: ReadonlySet<Finding>
}

function byRule(findings: Iterable<Finding>): Map<string, Finding[]> {
  const lists = new Map<string, Finding[]>()
  for (const finding of findings) addToList(lists, finding.rule, finding)
  return lists
}

/** The ids of rules, causes before what follows from them; no rule follows itself through others. */
function causesFirst(ids: Iterable<string>, rules: ById): ReadonlySet<string> {
  const order = new Set<string>()
  const visit = (id: string): void => {
    if (order.has(id)) return
    const { follows = [], needs = [] } = rules.get(id) ?? {}
    for (const cause of [...follows, ...needs]) visit(cause)
    order.add(id)
  }
  for (const id of ids) visit(id)
  return order
}

function crowdOf(rule: Rule | undefined, members: readonly Finding[], plan: Plan): Crowd | undefined {
  const [first, ...others] = members
  if (rule?.collective === undefined || first === undefined) return undefined
  const count = members.length
  if (count < LEAST) return undefined
  const of = Math.max(count, rule.collective.population(plan))
  const isMost = 2 * count > of
  if (!isMost && count <= CROWD) return undefined
  return {
    first,
    isMost,
    told: {
      rule: rule.id,
      severity: first.severity,
      message: collectively(rule.collective, count, of),
      at: first.at,
      related: others.map(({ at, message }) => ({ at, label: message })),
      facts: { count, of, entities: entitiesOf(members) },
      help: rule.collective.help ?? rule.fix,
    },
  }
}

function entitiesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ entity }) => entity ?? []))]
}

/** Whether a finding is at least as serious as another, so that it may stand for it. */
function outweighs(cause: Pick<Finding, 'severity'>, { severity }: Finding): boolean {
  return SEVERITIES.indexOf(cause.severity) <= SEVERITIES.indexOf(severity)
}

/** Tells apart what one sentence says of most of the plan, what that says already, and what is left. */
function sift(live: ReadonlySet<Finding>, plan: Plan, rules: ById): Sifted {
  const lists = byRule(live)
  const crowds = new Map<string, Crowd>()
  const left = new Set(live)
  /** By rule, the findings that are told by a sentence of it or of one of its causes, by the entity they are about. */
  const said = new Map<string, Map<string, Finding>>()
  for (const id of causesFirst(lists.keys(), rules)) {
    const { follows = [], needs = [] } = rules.get(id) ?? {}
    const isSaid = (finding: Finding): boolean => {
      const key = finding.entity?.toLowerCase() ?? ''
      const causes = follows.flatMap((cause) => said.get(cause)?.get(key) ?? [])
      const idle = needs.flatMap((cause) => {
        const crowd = crowds.get(cause)
        return crowd?.isMost === true ? [crowd.told] : []
      })
      return [...causes, ...idle].some((cause) => outweighs(cause, finding))
    }
    const members = lists.get(id) ?? []
    const told = members.filter(isSaid)
    // Where anything is left to tell, the sentence counts all: a smaller number would not be true.
    const crowd = told.length === members.length ? undefined : crowdOf(rules.get(id), members, plan)
    if (crowd !== undefined) crowds.set(id, crowd)
    const gone = crowd === undefined ? told : members
    for (const finding of gone) left.delete(finding)
    said.set(id, new Map(gone.map((one) => [one.entity?.toLowerCase() ?? '', one])))
  }
  return { crowds, left }
}

/** The id, in lower case, that a finding is about: the one that was most likely meant, where it names one in vain. */
function subjectOf({ entity, facts }: Finding): string | undefined {
  const meant = facts['suggestion']
  return (typeof meant === 'string' ? meant : entity)?.toLowerCase()
}

/** The finding about the same entity that causes this one, if any. */
function causeOf(
  finding: Finding,
  byEntity: ReadonlyMap<string, readonly Finding[]>,
  rules: ById,
): Finding | undefined {
  const causes = rules.get(finding.rule)?.follows
  const key = subjectOf(finding)
  if (causes === undefined || key === undefined) return undefined
  const near = byEntity.get(key) ?? []
  return near.find((other) => causes.includes(other.rule) && outweighs(other, finding))
}

/** The cause at the start of a chain; it ends, since no rule follows itself through others. */
function rootOf(finding: Finding, causes: ReadonlyMap<Finding, Finding>): Finding {
  const cause = causes.get(finding)
  return cause === undefined ? finding : rootOf(cause, causes)
}

/** Each finding as it is told: a cause with its consequences as places that explain it; those themselves are left out. */
function withConsequences(live: readonly Finding[], rules: ById): ReadonlyMap<Finding, Finding> {
  const byEntity = new Map<string, Finding[]>()
  const seen = new Set<string>()
  for (const finding of live) {
    const key = subjectOf(finding)
    // Of equal causes the first counts: a hundred thousand findings about one entity are not searched for each of them.
    const kind = [key, finding.rule, finding.severity].join('\0')
    if (key !== undefined && !seen.has(kind)) addToList(byEntity, key, finding)
    seen.add(kind)
  }
  const causes = new Map(
    live.flatMap((finding) => {
      const cause = causeOf(finding, byEntity, rules)
      return cause === undefined ? [] : [[finding, cause] as const]
    }),
  )
  const under = new Map<Finding, Finding[]>()
  for (const finding of causes.keys()) {
    const root = rootOf(finding, causes)
    if (root !== finding) addToList(under, root, finding)
  }
  const told = new Set([...under.values()].flat())
  return new Map(
    live.flatMap((finding) => {
      if (told.has(finding)) return []
      const more = (under.get(finding) ?? []).map(({ at, message }) => ({ at, label: message }))
      const whole = { ...finding, related: [...finding.related, ...more] }
      return [[finding, more.length === 0 ? finding : whole] as const]
    }),
  )
}

/**
 * Gathers the findings of a plan.
 *
 * A rule with a {@link Rule.collective} sentence is told once where it holds of most of what it looks at (five findings
 * or more, over half of the population) or more than seven times: the places are its related places, the ids its fact
 * `entities`. What follows from that about the same entities is left out, and so are findings of rules that need what most of the plan lacks; what follows
 * from a single finding about the same entity becomes a related place of it. Nothing serious is hidden by something less serious, and nothing waived stands for others.
 *
 * @returns the findings in their order, a collective one in the place of its first.
 */
export function gather(findings: readonly Finding[], plan: Plan, rules: ById = RULE_BY_ID): Finding[] {
  const live = new Set(findings.filter((finding) => waiverOf(finding, plan) === undefined))
  const { crowds, left } = sift(live, plan, rules)
  const singles = withConsequences([...left], rules)
  return findings.flatMap((finding) => {
    if (!live.has(finding)) return [finding]
    const crowd = crowds.get(finding.rule)
    if (crowd?.first === finding) return [crowd.told]
    return singles.get(finding) ?? []
  })
}
