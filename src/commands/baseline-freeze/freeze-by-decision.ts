/** Freezes a plan by a decision of its register, which is entered where the register has it not. */

import { BASELINE_SUBJECT } from '../../lang/catalogue/freezing.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { actedDecision, type DecisionMatter, type DecisionRequest, isDate } from '../edits/decision.ts'
import { decisionLacks } from '../edits/decision-lacks.ts'
import { type FreezeRequest, freeze, votedOtherwise } from '../edits/freeze.ts'
import { edited, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'

export type NamedFreeze = DecisionRequest & Pick<FreezeRequest, 'force' | 'amounts' | 'moved' | 'isOfMoved'>

/** A new decision names no projects: as a re-baseline it would move all that depart, unasked. */
function wholeBaseline({ lang }: Plan): DecisionMatter {
  return { kind: 'approve', subject: BASELINE_SUBJECT[lang] }
}

/** The frozen draft and the decision it was frozen by, which must have approved; what a new decision lacks, where it lacks something. */
export function freezeByDecision(draft: PlanDraft, request: NamedFreeze, matter = wholeBaseline(draft.plan)) {
  const { plan } = draft
  const { amounts, date, isOfMoved } = request
  if (date !== undefined && !isDate(date)) throw new Refusal('date-unreadable', date)
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return incomplete
  // A freeze may be made on another day than a decision that the register has.
  const isKnown = entityById(plan.decisions, request.decision) !== undefined
  const asked = isKnown ? { decision: request.decision } : request
  const { edits, isNew, owner, statusDate, ...ground } = actedDecision(
    plan,
    matter,
    { ...asked, asOf: request.asOf },
    date,
  )
  const unlike = amounts === undefined && isOfMoved !== true ? votedOtherwise(plan, ground.date) : []
  // The decision is older than the state of the plan: somebody has to say which amounts the freeze keeps.
  if (unlike.length > 0) return { kind: 'amounts-unsaid', projects: unlike } as const
  const frozen = freeze(edited(draft, edits), { ...request, ...ground })
  return { kind: 'frozen', frozen, ground, isNew, owner, statusDate } as const
}
