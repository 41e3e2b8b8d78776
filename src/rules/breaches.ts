/** The rules whose findings on a plan with a scenario laid over it are the scenario's breaches. */

import type { LimitBreach } from '../limits/define.ts'
import { LIMIT_KINDS } from '../limits/index.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import type { Bilingual } from '../values/language.ts'
import { axisBelowMinimum } from './axis-below-minimum.ts'
import type { Rule, RuleHit } from './define.ts'
import { departmentGolivesOverLimit } from './department-golives-over-limit.ts'
import { investmentOverEnvelope } from './investment-over-envelope.ts'
import { investmentUnderFloor } from './investment-under-floor.ts'
import { mandatoryProjectLeftOut } from './mandatory-project-left-out.ts'
import { operatingOverEnvelope } from './operating-over-envelope.ts'
import { operatingUnderFloor } from './operating-under-floor.ts'
import { projectEndAfterDeadline } from './project-end-after-deadline.ts'
import { projectOutsideHorizon } from './project-outside-horizon.ts'
import { projectPrerequisiteNotRetained } from './project-prerequisite-not-retained.ts'
import { projectStartBeforePredecessor } from './project-start-before-predecessor.ts'
import { projectsExclusiveRetained } from './projects-exclusive-retained.ts'
import { teamLoadOverCapacity } from './team-load-over-capacity.ts'

/** One kind of breach. */
interface BreachKind extends Omit<LimitBreach, 'rule'> {
  readonly rule: Rule
}

/** The rules that a plan beyond a limit breaks; how a sentence calls their findings lies with the limit. */
const LIMIT_RULES: readonly Rule[] = [
  axisBelowMinimum,
  departmentGolivesOverLimit,
  investmentOverEnvelope,
  investmentUnderFloor,
  operatingOverEnvelope,
  operatingUnderFloor,
  teamLoadOverCapacity,
]

/** The rules about dates, duties and other projects. */
const OTHERS: readonly BreachKind[] = [
  // An obligation is not met, and nobody has accepted the risk.
  {
    rule: mandatoryProjectLeftOut,
    one: { fr: 'projet obligatoire laissé de côté', en: 'mandatory project left out' },
    many: { fr: 'projets obligatoires laissés de côté', en: 'mandatory projects left out' },
  },
  // A law or a contract is kept too late.
  {
    rule: projectEndAfterDeadline,
    one: { fr: 'échéance légale ou contractuelle dépassée', en: 'missed deadline' },
    many: { fr: 'échéances légales ou contractuelles dépassées', en: 'missed deadlines' },
  },
  // The plan's years do not hold the project.
  {
    rule: projectOutsideHorizon,
    facts: ['edge'],
    one: { fr: 'projet hors de l’horizon', en: 'project outside the horizon' },
    many: { fr: 'projets hors de l’horizon', en: 'projects outside the horizon' },
  },
  // A retained project stands on one that is not there.
  {
    rule: projectPrerequisiteNotRetained,
    facts: ['prerequisite'],
    one: { fr: 'préalable non retenu', en: 'prerequisite not retained' },
    many: { fr: 'préalables non retenus', en: 'prerequisites not retained' },
  },
  // The order of the work is not kept.
  {
    rule: projectStartBeforePredecessor,
    facts: ['predecessor'],
    one: { fr: 'dépendance non respectée', en: 'broken dependency' },
    many: { fr: 'dépendances non respectées', en: 'broken dependencies' },
  },
  // One thing is done twice.
  {
    rule: projectsExclusiveRetained,
    facts: ['other'],
    one: { fr: 'paire de projets qui s’excluent', en: 'pair of exclusive projects' },
    many: { fr: 'paires de projets qui s’excluent', en: 'pairs of exclusive projects' },
  },
]

const OF_LIMITS = LIMIT_KINDS.flatMap(({ breaches }) => breaches)

const KINDS: readonly BreachKind[] = [
  ...OTHERS,
  ...OF_LIMITS.flatMap((breach) =>
    LIMIT_RULES.filter(({ id }) => id === breach.rule).map((rule) => ({ ...breach, rule })),
  ),
].toSorted((left, right) => (left.rule.id < right.rule.id ? -1 : 1))

/** The rules that a scenario must keep, sorted by id. */
export const BREACHES: readonly Rule[] = KINDS.map(({ rule }) => rule)

/** One breach of a plan. */
export interface Breach {
  readonly rule: Rule
  readonly discovery: RuleHit
}

/** Whether what was found is about what the plan keeps: of a candidate left out, only its being mandatory counts. */
function isOfPlan(plan: Plan, { rule, discovery }: Breach): boolean {
  if (rule === mandatoryProjectLeftOut) return true
  const predecessor = discovery.facts?.['predecessor']
  return [discovery.entity, predecessor].every((id) => {
    const project = typeof id === 'string' ? projectById(plan, id) : undefined
    return project === undefined || isRetained(project)
  })
}

const cache = new WeakMap<Plan, readonly Breach[]>()

/** What breaks the limits of the plan, in the order of BREACHES, but for rules that the plan turns off. Computed once for a plan. */
export function breachesOf(plan: Plan): readonly Breach[] {
  const known = cache.get(plan)
  if (known !== undefined) return known
  const rules = BREACHES.filter(({ id }) => plan.header.rules?.[id] !== 'off')
  const breaches = rules
    .flatMap((rule) => [...rule.run(plan)].map((discovery) => ({ rule, discovery })))
    .filter((breach) => isOfPlan(plan, breach))
  cache.set(plan, breaches)
  return breaches
}

function kindOf(rule: Rule): BreachKind | undefined {
  return KINDS.find((kind) => kind.rule === rule)
}

/** What the same breach has in common in a plan and in its scenarios, whatever the amounts: a text to compare. */
export function breachKey({ rule, discovery }: Breach): string {
  const facts = kindOf(rule)?.facts ?? []
  const told = facts.map((name) => String(discovery.facts?.[name]))
  return [rule.id, discovery.entity ?? '', ...told].join(' ').toLowerCase()
}

/** How a sentence calls breaches of a rule, without their number. */
export function breachNoun(rule: Rule, count: number): Bilingual {
  const { one, many } = kindOf(rule) ?? { one: rule.summary, many: rule.summary }
  return { fr: count < 2 ? one.fr : many.fr, en: count === 1 ? one.en : many.en }
}
