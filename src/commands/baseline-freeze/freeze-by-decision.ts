/** Freezes a plan by a decision of its register, which is entered where the register has it not. */

import { BASELINE_SUBJECT } from '../../lang/catalogue/freezing.ts'
import { entityById } from '../../plan/find-entity.ts'
import {
  type DecisionRequest,
  dateOf,
  isDate,
  type MovedStatusDate,
  movedStatusDate,
  registeredDecision,
  statusDateEdits,
} from '../edits/decision.ts'
import { decisionLacks, type Incomplete } from '../edits/decision-lacks.ts'
import { type FreezeRequest, type FreezeResult, freeze, votedOtherwise } from '../edits/freeze.ts'
import type { Ground } from '../edits/project.ts'
import { edited, type PlanDraft, type Reload } from '../plan-draft.ts'
import { isRefused, type Refused } from '../refusal.ts'

/** What the command line asks for. */
export interface NamedFreeze extends DecisionRequest, Pick<FreezeRequest, 'isForced' | 'amounts'> {
  readonly reason: string | undefined
}

/** A freeze that was made. */
export interface NamedFreezeResult {
  readonly kind: 'frozen'
  readonly frozen: FreezeResult
  readonly ground: Ground
  readonly isNewDecision: boolean
  readonly statusDate: MovedStatusDate | undefined
}

/** A freeze that has to be told which amounts it keeps, for the decision is older than the state of the plan. */
export interface AmountsUnsaid {
  readonly kind: 'amounts-unsaid'
  /** Ids of the projects of which the amounts differ. */
  readonly projects: readonly string[]
}

/** The frozen draft and the decision it was frozen by, which must have approved; what a new decision lacks, where it lacks something. */
export function freezeByDecision(
  draft: PlanDraft,
  request: NamedFreeze,
  reload: Reload,
): NamedFreezeResult | AmountsUnsaid | Incomplete | Refused {
  const { plan } = draft
  const { amounts, date, reason, isForced } = request
  if (date !== undefined && !isDate(date)) return { refusal: 'date-unreadable', word: date }
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return incomplete
  // A new decision names no projects: as a re-baseline it would move all that depart, unasked.
  const matter = { kind: 'approve', subject: BASELINE_SUBJECT[plan.lang] } as const
  // A freeze may be made on another day than a decision that the register has.
  const isKnown = entityById(plan.decisions, request.decision) !== undefined
  const asked = isKnown ? { decision: request.decision } : request
  const found = registeredDecision(plan, matter, asked)
  if (isRefused(found)) return found
  const ground = { decision: found.decision, date: dateOf(plan, found.decision, date) }
  const unlike = amounts === undefined ? votedOtherwise(plan, ground.date) : []
  if (unlike.length > 0) return { kind: 'amounts-unsaid', projects: unlike }
  const statusDate = movedStatusDate(plan, ground.date, request)
  const edits = [...found.edits, ...statusDateEdits(plan, statusDate)]
  const entered = edits.length === 0 ? draft : edited(draft, edits, reload)
  if (isRefused(entered)) return entered
  const frozen = freeze(entered, { ...ground, reason, isForced, amounts }, reload)
  if (isRefused(frozen)) return frozen
  return { kind: 'frozen', frozen, ground, isNewDecision: found.edits.length > 0, statusDate }
}
