/**
 * Makes findings that a person can go through: one sentence where a rule holds of most of the plan, and consequences
 * under their cause, as a compiler tells the first error of a chain and leaves out what only follows from it.
 */
import type { Rule } from '../checks/define.ts'
import { RULES } from '../checks/index.ts'
import { type Finding, SEVERITIES } from '../diagnostic/finding.ts'
import type { Plan } from '../model/plan.ts'
import { waiverOf } from './check.ts'

/** From how many records on "most of them" is worth a sentence of its own. */
const LEAST = 5
/** How many findings of one rule nobody reads one by one. */
const CROWD = 7

type ById = ReadonlyMap<string, Rule>

const BY_ID: ById = new Map(RULES.map((rule) => [rule.id, rule]))

/** The findings of a rule that one sentence tells. */
interface Crowd {
  readonly first: Finding
  /** Ids of the entities, in lower case. */
  readonly entities: ReadonlySet<string>
  readonly told: Finding
}

function isCrowd(count: number, of: number): boolean {
  return count > CROWD || (count >= LEAST && 2 * count > of)
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const lists = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = lists.get(finding.rule)
    if (list === undefined) lists.set(finding.rule, [finding])
    else list.push(finding)
  }
  return lists
}

function crowdOf(rule: Rule, members: readonly Finding[], plan: Plan): Crowd | undefined {
  const [first, ...others] = members
  if (rule.collective === undefined || first === undefined) return undefined
  const count = members.length
  const of = Math.max(count, rule.collective.population(plan))
  if (!isCrowd(count, of)) return undefined
  const ids = [...new Set(members.flatMap(({ entity }) => entity ?? []))]
  return {
    first,
    entities: new Set(ids.map((id) => id.toLowerCase())),
    told: {
      rule: rule.id,
      severity: first.severity,
      message: rule.collective.message(count, of),
      at: first.at,
      related: others.map(({ at, message }) => ({ at, label: message })),
      facts: { count, of, entities: ids },
      help: rule.collective.help ?? rule.fix,
    },
  }
}

/** The crowds among the findings that are not waived. */
function crowdsOf(live: readonly Finding[], plan: Plan, rules: ById): ReadonlyMap<string, Crowd> {
  return new Map(
    [...byRule(live)].flatMap(([id, members]) => {
      const rule = rules.get(id)
      const crowd = rule === undefined ? undefined : crowdOf(rule, members, plan)
      return crowd === undefined ? [] : [[id, crowd] as const]
    }),
  )
}

/** Whether a finding is at least as serious as another, so that it may stand for it. */
function outweighs(cause: Finding, { severity }: Finding): boolean {
  return SEVERITIES.indexOf(cause.severity) <= SEVERITIES.indexOf(severity)
}

/** Whether an id is that of a record of the same list as those of a crowd. */
function isSameKind(plan: Plan, { entities }: Crowd, id: string): boolean {
  const [other = ''] = entities
  return [...plan.index.values()].some((known) => known.has(id) && known.has(other))
}

/** Whether a crowd of another rule says already why this finding is there. */
function isQuiet(
  finding: Finding,
  crowds: ReadonlyMap<string, Crowd>,
  plan: Plan,
  rules: ById,
): boolean {
  const causes = rules.get(finding.rule)?.follows ?? []
  const key = finding.entity?.toLowerCase()
  return causes.some((id) => {
    const crowd = crowds.get(id)
    if (crowd === undefined || !outweighs(crowd.told, finding)) return false
    return key === undefined || crowd.entities.has(key) || !isSameKind(plan, crowd, key)
  })
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
  for (const finding of live) {
    const key = subjectOf(finding)
    if (key !== undefined) byEntity.set(key, [...(byEntity.get(key) ?? []), finding])
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
    if (root !== finding) under.set(root, [...(under.get(root) ?? []), finding])
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
 * `entities`. What only follows from that is left out; what follows from a single finding about the same entity becomes
 * a related place of it. Nothing serious is hidden by something less serious, and nothing waived stands for others.
 *
 * @returns the findings in their order, a collective one in the place of its first.
 */
export function gather(findings: readonly Finding[], plan: Plan, rules: ById = BY_ID): Finding[] {
  const live = new Set(findings.filter((finding) => waiverOf(finding, plan) === undefined))
  const crowds = crowdsOf([...live], plan, rules)
  const single = [...live].filter(
    (finding) => !crowds.has(finding.rule) && !isQuiet(finding, crowds, plan, rules),
  )
  const singleTold = withConsequences(single, rules)
  return findings.flatMap((finding) => {
    if (!live.has(finding)) return [finding]
    const crowd = crowds.get(finding.rule)
    if (crowd === undefined) return singleTold.get(finding) ?? []
    return crowd.first === finding && !isQuiet(crowd.told, crowds, plan, rules) ? [crowd.told] : []
  })
}
