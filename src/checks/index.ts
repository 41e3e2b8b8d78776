/** The rules, sorted by id. */
import { additionWithoutDisplacement } from './addition-without-displacement.ts'
import { amountNegative } from './amount-negative.ts'
import { axisWithoutProject } from './axis-without-project.ts'
import { budgetLineSectionUnusual } from './budget-line-section-unusual.ts'
import { budgetLineTotalMismatch } from './budget-line-total-mismatch.ts'
import { budgetMagnitudeOutlier } from './budget-magnitude-outlier.ts'
import { budgetTaxBasisMixed } from './budget-tax-basis-mixed.ts'
import { budgetYearOutsideHorizon } from './budget-year-outside-horizon.ts'
import { businessWorkloadMissing } from './business-workload-missing.ts'
import { carriedOverProjectLost } from './carried-over-project-lost.ts'
import { criteriaWeightsSum } from './criteria-weights-sum.ts'
import { crossFunctionalProjectWithoutLead } from './cross-functional-project-without-lead.ts'
import { decisionIncomplete } from './decision-incomplete.ts'
import { decisionOverdue } from './decision-overdue.ts'
import type { Rule } from './define.ts'
import { dependencyCycle } from './dependency-cycle.ts'
import { difficultyUnanswered } from './difficulty-unanswered.ts'
import { forecastVarianceWithoutNarrative } from './forecast-variance-without-narrative.ts'
import { hireCountedTooEarly } from './hire-counted-too-early.ts'
import { idDuplicate } from './id-duplicate.ts'
import { investmentOverEnvelope } from './investment-over-envelope.ts'
import { mandatoryWithoutReference } from './mandatory-without-reference.ts'
import { milestoneOutsideProject } from './milestone-outside-project.ts'
import { needWithoutProject } from './need-without-project.ts'
import { objectiveWithoutProject } from './objective-without-project.ts'
import { operatingOverEnvelope } from './operating-over-envelope.ts'
import { pairwiseInconsistent } from './pairwise-inconsistent.ts'
import { paymentOverCommitment } from './payment-over-commitment.ts'
import { planWithoutDecision } from './plan-without-decision.ts'
import { previousCountsUnreconciled } from './previous-counts-unreconciled.ts'
import { previousProjectWithoutDisposition } from './previous-project-without-disposition.ts'
import { profileSinglePointOfFailure } from './profile-single-point-of-failure.ts'
import { projectActualDateImpossible } from './project-actual-date-impossible.ts'
import { projectAdditionUndocumented } from './project-addition-undocumented.ts'
import { projectBookedBeforeStart } from './project-booked-before-start.ts'
import { projectDispositionMissing } from './project-disposition-missing.ts'
import { projectEndAfterDeadline } from './project-end-after-deadline.ts'
import { projectEndBeforeStart } from './project-end-before-start.ts'
import { projectEndOverdue } from './project-end-overdue.ts'
import { projectOutsideHorizon } from './project-outside-horizon.ts'
import { projectProgressContradiction } from './project-progress-contradiction.ts'
import { projectRolesMissing } from './project-roles-missing.ts'
import { projectStartBeforePredecessor } from './project-start-before-predecessor.ts'
import { projectStartOverdue } from './project-start-overdue.ts'
import { projectWithoutBudget } from './project-without-budget.ts'
import { projectWithoutObjective } from './project-without-objective.ts'
import { projectWithoutRunCost } from './project-without-run-cost.ts'
import { projectWithoutWorkload } from './project-without-workload.ts'
import { referenceUnknown } from './reference-unknown.ts'
import { retainedProjectWithoutRisk } from './retained-project-without-risk.ts'
import { reviewStale } from './review-stale.ts'
import { runCostOverEnvelopeGrowth } from './run-cost-over-envelope-growth.ts'
import { scoreOffScale } from './score-off-scale.ts'
import { teamCapacityMissing } from './team-capacity-missing.ts'
import { teamLoadOverCapacity } from './team-load-over-capacity.ts'
import { teamLoadOverMargin } from './team-load-over-margin.ts'
import { workloadTotalMismatch } from './workload-total-mismatch.ts'
import { workloadUnitMixed } from './workload-unit-mixed.ts'

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  additionWithoutDisplacement,
  amountNegative,
  axisWithoutProject,
  budgetLineSectionUnusual,
  budgetLineTotalMismatch,
  budgetMagnitudeOutlier,
  budgetTaxBasisMixed,
  budgetYearOutsideHorizon,
  businessWorkloadMissing,
  carriedOverProjectLost,
  criteriaWeightsSum,
  crossFunctionalProjectWithoutLead,
  decisionIncomplete,
  decisionOverdue,
  dependencyCycle,
  difficultyUnanswered,
  forecastVarianceWithoutNarrative,
  hireCountedTooEarly,
  idDuplicate,
  investmentOverEnvelope,
  mandatoryWithoutReference,
  milestoneOutsideProject,
  needWithoutProject,
  objectiveWithoutProject,
  operatingOverEnvelope,
  pairwiseInconsistent,
  paymentOverCommitment,
  planWithoutDecision,
  previousCountsUnreconciled,
  previousProjectWithoutDisposition,
  profileSinglePointOfFailure,
  projectActualDateImpossible,
  projectAdditionUndocumented,
  projectBookedBeforeStart,
  projectDispositionMissing,
  projectEndAfterDeadline,
  projectEndBeforeStart,
  projectEndOverdue,
  projectOutsideHorizon,
  projectProgressContradiction,
  projectRolesMissing,
  projectStartBeforePredecessor,
  projectStartOverdue,
  projectWithoutBudget,
  projectWithoutObjective,
  projectWithoutRunCost,
  projectWithoutWorkload,
  referenceUnknown,
  retainedProjectWithoutRisk,
  reviewStale,
  runCostOverEnvelopeGrowth,
  scoreOffScale,
  teamCapacityMissing,
  teamLoadOverCapacity,
  teamLoadOverMargin,
  workloadTotalMismatch,
  workloadUnitMixed,
]
