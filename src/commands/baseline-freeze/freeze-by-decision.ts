/** Freezes a plan by a decision that its register already has. */

import { entityById } from '../../plan/find-entity.ts'
import { approvingDecision, dateOf, isDate, unknownId } from '../edits/decision.ts'
import { type FreezeRequest, type FreezeResult, freeze } from '../edits/freeze.ts'
import type { Ground } from '../edits/project.ts'
import type { PlanDraft, Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'

/** What the command line asks for. */
export interface NamedFreeze extends Pick<FreezeRequest, 'reason' | 'isForced'> {
  readonly decision: string
  /** `YYYY-MM-DD`; the decision's own day where nothing is said. */
  readonly date: string | undefined
}

/** The frozen draft and the decision it was frozen by; the decision must be in the register and have approved. */
export function freezeByDecision(
  draft: PlanDraft,
  { decision: id, date, reason, isForced }: NamedFreeze,
  reload: Reload,
): { readonly frozen: FreezeResult; readonly ground: Ground } | Refused {
  const { plan } = draft
  if (date !== undefined && !isDate(date)) return { refusal: 'date-unreadable', word: date }
  const known = entityById(plan.decisions, id)
  if (known === undefined) return unknownId('decision-unregistered', id, plan.decisions)
  const decision = approvingDecision(known)
  if ('refusal' in decision) return decision
  const ground = { decision, date: dateOf(plan, decision, date) }
  const frozen = freeze(draft, { ...ground, reason, isForced }, reload)
  return isRefused(frozen) ? frozen : { frozen, ground }
}
