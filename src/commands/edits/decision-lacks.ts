/** Everything that a new decision of the register is not told and cannot do without, so that it is asked for at once. */

import { nearest } from '../../lang/nearest.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { dayText, parseDay } from '../../values/calendar.ts'
import type { LackingOption } from '../line-to-fill.ts'
import { type DecisionRequest, isDate, ownerOf } from './decision.ts'

type Lack =
  | { readonly kind: 'decision' | 'reason' | 'date' | 'owner' }
  /** `known` are the ids of the plan's bodies; empty where it has none. */
  | { readonly kind: 'body'; readonly asked: string | undefined; readonly known: readonly string[] }
  /** The decision lies after the status date: what it decides is a fact on its own day. */
  | { readonly kind: 'as_of'; readonly decided: string; readonly asOf: string }

export interface Incomplete {
  readonly kind: 'incomplete'
  readonly lacks: readonly Lack[]
  /** In the order of help; what the plan itself tells has its value. */
  readonly options: readonly LackingOption[]
  /** A decision of the register that was most likely meant. */
  readonly suggestion: string | undefined
}

type Asked = Omit<DecisionRequest, 'reason'>

/** What a decision taken after the status date lacks: a later status date. */
function lateDecision({ asOf }: Plan, decided = ''): Lack[] {
  const day = isDate(decided) ? parseDay(decided, 'end') : undefined
  if (day === undefined || day <= asOf) return []
  return [{ kind: 'as_of', decided: dayText(day), asOf: dayText(asOf) }]
}

function lacksOf(plan: Plan, { decision, body, date, owner }: Asked, unnamed: 'decision' | 'reason'): Lack[] {
  const known = entityById(plan.decisions, decision)
  const late = lateDecision(plan, date ?? known?.date)
  if (known !== undefined) return late
  const holder = body === undefined ? undefined : entityById(plan.bodies, body)
  const hasOwner = owner !== undefined || (holder !== undefined && ownerOf(plan, holder))
  // Whose chair follows the decision up is only known with the body.
  const mayHaveOwner = holder === undefined && plan.bodies.some((one) => ownerOf(plan, one))
  return [
    ...(decision === '' ? [{ kind: unnamed }] : []),
    ...(holder === undefined ? [{ kind: 'body' as const, asked: body, known: plan.bodies.map(({ id }) => id) }] : []),
    ...(date === undefined ? [{ kind: 'date' as const }] : []),
    ...(hasOwner || mayHaveOwner ? [] : [{ kind: 'owner' as const }]),
    ...late,
  ]
}

/** The option that says what lacks; of the body, whose it can only be where the plan has one. */
function optionOf(lack: Lack): LackingOption {
  switch (lack.kind) {
    case 'decision':
    case 'reason':
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
    case 'as_of':
      return { flag: '--as-of', value: lack.decided }
  }
}

/**
 * What a decision lacks; undefined where it lacks nothing. One that the register has needs no more than its id and a status
 * date that it does not pass.
 *
 * @param unnamed - what a decision without an id is said to be for: `reason` where it is asked for to keep one alone.
 */
export function decisionLacks(
  plan: Plan,
  asked: Asked,
  unnamed: 'decision' | 'reason' = 'decision',
): Incomplete | undefined {
  const lacks = lacksOf(plan, asked, unnamed)
  if (lacks.length === 0) return undefined
  const ids = plan.decisions.map(({ id }) => id)
  const isKnown = entityById(plan.decisions, asked.decision) !== undefined
  return {
    kind: 'incomplete',
    lacks,
    options: lacks.map(optionOf),
    suggestion: isKnown ? undefined : nearest(asked.decision, ids),
  }
}
