/** The rules that need an earlier state of the plan, sorted by id. */
import type { StateRule } from '../define.ts'
import { appraisalRewritten } from './appraisal-rewritten.ts'
import { baselineRewritten } from './baseline-rewritten.ts'
import { closedYearRewritten } from './closed-year-rewritten.ts'
import { decisionRewritten } from './decision-rewritten.ts'
import { idReused } from './id-reused.ts'
import { milestoneSlippedAgain } from './milestone-slipped-again.ts'
import { projectRecordLost } from './project-record-lost.ts'
import { projectStatusRewritten } from './project-status-rewritten.ts'

/** Every rule about two states, in the order of their ids. */
export const STATE_RULES: readonly StateRule[] = [
  appraisalRewritten,
  baselineRewritten,
  closedYearRewritten,
  decisionRewritten,
  idReused,
  milestoneSlippedAgain,
  projectRecordLost,
  projectStatusRewritten,
]
