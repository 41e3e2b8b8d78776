/** Everything that a new decision of the register is not told and cannot do without, so that it is asked for at once. */

import { nearest } from '../../lang/nearest.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { LackingOption } from '../line-to-fill.ts'
import { type DecisionRequest, ownerOf } from './decision.ts'

/** One thing that a decision lacks. */
type Lack =
  | { readonly kind: 'decision' | 'date' | 'owner' }
  /** `known` are the ids of the plan's bodies; empty where it has none. */
  | {
      readonly kind: 'body'
      readonly asked: string | undefined
      readonly known: readonly string[]
    }

/** What is lacking, and the options that say it. */
export interface Incomplete {
  readonly kind: 'incomplete'
  readonly lacks: readonly Lack[]
  /** In the order of help; what the plan itself tells has its value. */
  readonly options: readonly LackingOption[]
  /** A decision of the register that was most likely meant. */
  readonly suggestion: string | undefined
}

type Asked = Omit<DecisionRequest, 'reason'>

function lacksOf(plan: Plan, { decision, body, date, owner }: Asked): Lack[] {
  if (entityById(plan.decisions, decision) !== undefined) return []
  const holder = body === undefined ? undefined : entityById(plan.bodies, body)
  const hasOwner = owner !== undefined || (holder !== undefined && ownerOf(plan, holder))
  // Whose chair follows the decision up is only known with the body.
  const mayHaveOwner = holder === undefined && plan.bodies.some((one) => ownerOf(plan, one))
  return [
    ...(decision === '' ? [{ kind: 'decision' as const }] : []),
    ...(holder === undefined
      ? [{ kind: 'body' as const, asked: body, known: plan.bodies.map(({ id }) => id) }]
      : []),
    ...(date === undefined ? [{ kind: 'date' as const }] : []),
    ...(hasOwner || mayHaveOwner ? [] : [{ kind: 'owner' as const }]),
  ]
}

/** The option that says what lacks; of the body, whose it can only be where the plan has one. */
function optionOf(lack: Lack): LackingOption {
  switch (lack.kind) {
    case 'decision':
      return { flag: '--decision', value: { fill: 'decision' } }
    case 'body': {
      const [only, ...others] = lack.known
      const value = only === undefined || others.length > 0 ? { fill: 'body' as const } : only
      return { flag: '--body', value }
    }
    case 'date':
      return { flag: '--date', value: { fill: 'day' } }
    case 'owner':
      return { flag: '--owner', value: { fill: 'role' } }
  }
}

/** What a decision lacks; undefined where it lacks nothing. One that the register has needs nothing beside its id. */
export function decisionLacks(plan: Plan, asked: Asked): Incomplete | undefined {
  const lacks = lacksOf(plan, asked)
  if (lacks.length === 0) return undefined
  return {
    kind: 'incomplete',
    lacks,
    options: lacks.map(optionOf),
    suggestion: nearest(
      asked.decision,
      plan.decisions.map(({ id }) => id),
    ),
  }
}
