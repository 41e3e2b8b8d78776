/** Everything that an approval is not told and cannot do without, so that it is asked for at once. */

import { nearest } from '../../lang/nearest.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { shellWord } from '../corrected-line.ts'
import { type DecisionRequest, ownerOf } from '../edits/decision.ts'

/** One thing that an approval lacks. */
type Lack =
  | { readonly kind: 'decision' | 'date' | 'owner' }
  /** `known` are the ids of the plan's bodies; empty where it has none. */
  | {
      readonly kind: 'body'
      readonly asked: string | undefined
      readonly known: readonly string[]
    }

/** What is lacking, and the command that says it all. */
export interface Incomplete {
  readonly kind: 'incomplete'
  readonly lacks: readonly Lack[]
  /** The command with a word in capitals for each value that only the user knows. */
  readonly line: string
  /** A decision of the register that was most likely meant. */
  readonly suggestion: string | undefined
}

/** What the command line says of an approval. */
export type ApprovalWords = Omit<DecisionRequest, 'reason'> & { readonly scenario: string }

function lacksOf(plan: Plan, { decision, body, date, owner }: ApprovalWords): Lack[] {
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

/** The body that the command is likely meant for: one that may approve a plan, else the first; a word in capitals where there is none. */
function bodyWord({ bodies }: Plan): string {
  const able = bodies.find(({ level }) => level === 'executive' || level === 'assembly')
  return (able ?? bodies[0])?.id ?? 'BODY'
}

/** What an approval lacks; undefined where it lacks nothing. A decision of the register needs nothing beside its id. */
export function approvalLacks(plan: Plan, asked: ApprovalWords): Incomplete | undefined {
  const lacks = lacksOf(plan, asked)
  if (lacks.length === 0) return undefined
  const isLacking = (kind: Lack['kind']): boolean => lacks.some((lack) => lack.kind === kind)
  const { scenario, decision, body, date, owner } = asked
  const options: readonly (readonly [string, string | undefined])[] = [
    ['--decision', decision === '' ? 'DECISION' : decision],
    ['--body', isLacking('body') ? bodyWord(plan) : body],
    ['--date', date ?? 'YYYY-MM-DD'],
    ['--owner', owner ?? (isLacking('owner') ? 'ROLE' : undefined)],
  ]
  const words = options.flatMap(([name, value]) =>
    value === undefined ? [] : [name, shellWord(value)],
  )
  return {
    kind: 'incomplete',
    lacks,
    suggestion: nearest(
      decision,
      plan.decisions.map(({ id }) => id),
    ),
    line: ['plan scenario approve', shellWord(scenario), ...words].join(' '),
  }
}
