/** Which findings are new and which are solved between two states of a plan, wherever their lines moved to. */
import type { Finding } from '../../plan/finding.ts'
import { RULES } from '../../rules/index.ts'
import { STATE_RULES } from '../../rules/two-states/index.ts'

/** What a finding is known by. */
type Known = Pick<Finding, 'rule' | 'facts'> & { readonly entity?: string }

/** Which of its facts say what part of an entity a rule's finding is about; all others are values that change while it stays. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  [...RULES, ...STATE_RULES].map(({ id, parts = [] }) => [id, parts]),
)

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value
}

/** One text for findings that are the same one: rule, entity, and which part; a slip without entity is known by its words. */
function identity({ rule, entity, facts }: Known): string {
  const told = PARTS.get(rule) ?? []
  const parts = Object.entries(facts)
    .filter(([name, value]) => told.includes(name) || (entity === undefined && typeof value === 'string'))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify([rule, entity?.toLowerCase(), parts], (_, value) => lower(value))
}

function wholeIdentity(finding: Known): string {
  return JSON.stringify([identity(finding), Object.entries(finding.facts).sort()])
}

/** Takes away from both lists what pairs up by a key, one for one. */
function unpaired<F>(
  before: readonly F[],
  after: readonly F[],
  key: (finding: F) => string,
): { before: F[]; after: F[] } {
  const open = new Map<string, F[]>()
  for (const finding of before) {
    const list = open.get(key(finding))
    if (list === undefined) open.set(key(finding), [finding])
    else list.push(finding)
  }
  const paired = new Set<F>()
  const fresh = after.filter((finding) => {
    const match = open.get(key(finding))?.shift()
    if (match !== undefined) paired.add(match)
    return match === undefined
  })
  return { before: before.filter((finding) => !paired.has(finding)), after: fresh }
}

/**
 * The findings after that were not there before, and those before that are gone, each in its own order.
 *
 * A finding is the same one while its rule, its entity and the facts that say which part (the year, the period, the
 * milestone) are: neither its line nor its amounts count. Of several alike, as many are paired as both sides have,
 * those that did not change at all first.
 */
export function compareFindings<F extends Known>(
  before: readonly F[],
  after: readonly F[],
): { readonly fresh: readonly F[]; readonly solved: readonly F[] } {
  const changed = unpaired(before, after, wholeIdentity)
  const left = unpaired(changed.before, changed.after, identity)
  return { fresh: left.after, solved: left.before }
}
