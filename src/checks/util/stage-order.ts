/** The order in which an amount comes to its stages, from wish to payment. */
import type { Stage } from '../../model/plan.ts'

/** All stages; those from `paid` on are alike, for each may come without the others. */
export const STAGE_ORDER: readonly Stage[] = [
  'requested',
  'baseline',
  'voted',
  'opened',
  'committed',
  'paid',
  'carry_over',
  'forecast',
]

/** How far along a stage is, from 0; stages that are alike have the same rank. */
export function stageRank(stage: Stage): number {
  return Math.min(STAGE_ORDER.indexOf(stage), STAGE_ORDER.indexOf('paid'))
}
