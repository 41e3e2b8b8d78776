/** The order in which an amount comes to its stages, from wish to payment: that of the format's list. */
import { STAGES } from '../schema/values.ts'
import type { Stage } from './plan.ts'

/** How far along a stage is, from 0; those from `paid` on are alike, for each may come without the others. */
export function stageRank(stage: Stage): number {
  return Math.min(STAGES.indexOf(stage), STAGES.indexOf('paid'))
}

/** All stages in their order. */
export const STAGE_ORDER: readonly Stage[] = STAGES
