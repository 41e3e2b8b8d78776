/** What a proposal is: proven best or not, and whether required work passes a margin or a ceiling in it. */
import { netCapacityOf } from '../../metrics/base/capacity.ts'
import type { Proposal } from './arbitration.ts'
import { type Cap, overrunsIn } from './caps.ts'

/** `with_overrun` where what stands or is required takes more of a limit than it holds. */
export type ProposalStatus =
  | 'optimal'
  | 'feasible'
  | 'optimal_with_overrun'
  | 'feasible_with_overrun'

/** The status of a proposal. */
export function statusOf({ worth, caps }: Pick<Proposal, 'worth' | 'caps'>): ProposalStatus {
  const status = worth.isOptimal ? 'optimal' : 'feasible'
  return overrunsIn(caps).length > 0 ? `${status}_with_overrun` : status
}

/** What of a limit is passed: the margin of a team alone, its net capacity, a ceiling of money, or go-lives. */
export function passedOf({
  limit,
  taken,
}: Pick<Cap, 'limit' | 'taken'>): 'margin' | 'capacity' | 'envelope' | 'golives' {
  if (limit.kind === 'work')
    return taken <= netCapacityOf(limit.team, limit.period) ? 'margin' : 'capacity'
  return limit.kind === 'golives' ? 'golives' : 'envelope'
}
