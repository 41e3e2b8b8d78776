/** The list of rules: one line for each, but for those of breaches.ts. */

import { additionWithoutDisplacement } from './addition-without-displacement.ts'
import { amountNegative } from './amount-negative.ts'
import { annualRevisionMissing } from './annual-revision-missing.ts'
import { appraisalChanged } from './appraisal-changed.ts'
import { authorisationCommitmentOverAmount } from './authorisation-commitment-over-amount.ts'
import { authorisationPaymentOverCredits } from './authorisation-payment-over-credits.ts'
import { axisWithoutProject } from './axis-without-project.ts'
import { baselineChanged } from './baseline-changed.ts'
import { baselineHashMissing } from './baseline-hash-missing.ts'
import { baselineMissing } from './baseline-missing.ts'
import { baselineValueMissing } from './baseline-value-missing.ts'
import { bodyNotMeeting } from './body-not-meeting.ts'
import { BREACHES } from './breaches.ts'
import { budgetLineSectionUnusual } from './budget-line-section-unusual.ts'
import { budgetLineTotalMismatch } from './budget-line-total-mismatch.ts'
import { budgetMagnitudeOutlier } from './budget-magnitude-outlier.ts'
import { budgetMoneyTwice } from './budget-money-twice.ts'
import { budgetTaxBasisMixed } from './budget-tax-basis-mixed.ts'
import { budgetYearOutsideHorizon } from './budget-year-outside-horizon.ts'
import { businessProjectSponsoredByIt } from './business-project-sponsored-by-it.ts'
import { businessWorkloadMissing } from './business-workload-missing.ts'
import { carriedOverProjectLost } from './carried-over-project-lost.ts'
import { closedPlanWithoutLessons } from './closed-plan-without-lessons.ts'
import { countryUnknown } from './country-unknown.ts'
import { criteriaWeightsSum } from './criteria-weights-sum.ts'
import { crossFunctionalProjectWithoutLead } from './cross-functional-project-without-lead.ts'
import { dateAfterStatusDate } from './date-after-status-date.ts'
import { dateOutsidePlan } from './date-outside-plan.ts'
import { decisionIncomplete } from './decision-incomplete.ts'
import { decisionOverdue } from './decision-overdue.ts'
import type { Rule } from './define.ts'
import { dependencyCycle } from './dependency-cycle.ts'
import { difficultyUnanswered } from './difficulty-unanswered.ts'
import { entryDuplicate } from './entry-duplicate.ts'
import { forecastVarianceWithoutNarrative } from './forecast-variance-without-narrative.ts'
import { goliveInBlackout } from './golive-in-blackout.ts'
import { hireCountedTooEarly } from './hire-counted-too-early.ts'
import { idDuplicate } from './id-duplicate.ts'
import { idLookalike } from './id-lookalike.ts'
import { mandatoryShareExcess } from './mandatory-share-excess.ts'
import { mandatoryWithoutReference } from './mandatory-without-reference.ts'
import { milestoneOutsideProject } from './milestone-outside-project.ts'
import { milestoneSlipping } from './milestone-slipping.ts'
import { nameUnmatched } from './name-unmatched.ts'
import { needWithoutProject } from './need-without-project.ts'
import { numberImplausible } from './number-implausible.ts'
import { objectiveWithoutProject } from './objective-without-project.ts'
import { pairwiseInconsistent } from './pairwise-inconsistent.ts'
import { paymentAfterStatusDate } from './payment-after-status-date.ts'
import { paymentOverCommitment } from './payment-over-commitment.ts'
import { phaseContradictsProgress } from './phase-contradicts-progress.ts'
import { planWithoutApprovedScenario } from './plan-without-approved-scenario.ts'
import { planWithoutDecision } from './plan-without-decision.ts'
import { previousCountsUnreconciled } from './previous-counts-unreconciled.ts'
import { previousProjectWithoutDisposition } from './previous-project-without-disposition.ts'
import { prioritiesNotDiscriminating } from './priorities-not-discriminating.ts'
import { profileSinglePointOfFailure } from './profile-single-point-of-failure.ts'
import { progressRegressing } from './progress-regressing.ts'
import { progressStuckNearEnd } from './progress-stuck-near-end.ts'
import { projectActualDateImpossible } from './project-actual-date-impossible.ts'
import { projectAdditionUndocumented } from './project-addition-undocumented.ts'
import { projectBookedBeforeStart } from './project-booked-before-start.ts'
import { projectCommitmentOverCredits } from './project-commitment-over-credits.ts'
import { projectDispositionMissing } from './project-disposition-missing.ts'
import { projectEndBeforeStart } from './project-end-before-start.ts'
import { projectEndOverdue } from './project-end-overdue.ts'
import { projectOnHoldLong } from './project-on-hold-long.ts'
import { projectPaymentOverCredits } from './project-payment-over-credits.ts'
import { projectProgressContradiction } from './project-progress-contradiction.ts'
import { projectRetainedOverBetter } from './project-retained-over-better.ts'
import { projectRolesMissing } from './project-roles-missing.ts'
import { projectStartOverdue } from './project-start-overdue.ts'
import { projectStartsLate } from './project-starts-late.ts'
import { projectTooLong } from './project-too-long.ts'
import { projectWithoutBudget } from './project-without-budget.ts'
import { projectWithoutClosure } from './project-without-closure.ts'
import { projectWithoutNextMilestone } from './project-without-next-milestone.ts'
import { projectWithoutObjective } from './project-without-objective.ts'
import { projectWithoutRunCost } from './project-without-run-cost.ts'
import { projectWithoutWorkload } from './project-without-workload.ts'
import { projectZombie } from './project-zombie.ts'
import { publicTextSensitive } from './public-text-sensitive.ts'
import { rangeReversed } from './range-reversed.ts'
import { ratingNeverChanged } from './rating-never-changed.ts'
import { rebaselineWithoutDecision } from './rebaseline-without-decision.ts'
import { rebaselinedOften } from './rebaselined-often.ts'
import { referenceToItself } from './reference-to-itself.ts'
import { referenceUnknown } from './reference-unknown.ts'
import { retainedProjectWithoutRisk } from './retained-project-without-risk.ts'
import { retainedProjectWithoutScore } from './retained-project-without-score.ts'
import { reviewStale } from './review-stale.ts'
import { reviewWithoutAuthor } from './review-without-author.ts'
import { runCostOverEnvelopeGrowth } from './run-cost-over-envelope-growth.ts'
import { scenarioBreach } from './scenario-breach.ts'
import { scenarioChoiceContradictory } from './scenario-choice-contradictory.ts'
import { scenarioDoMinimumMissing } from './scenario-do-minimum-missing.ts'
import { scenarioDominated } from './scenario-dominated.ts'
import { scenarioForcedWithoutReason } from './scenario-forced-without-reason.ts'
import { scenarioWithoutAssumptions } from './scenario-without-assumptions.ts'
import { scenariosTooFew } from './scenarios-too-few.ts'
import { scoreOffScale } from './score-off-scale.ts'
import { scoresByOneSide } from './scores-by-one-side.ts'
import { sharesSum } from './shares-sum.ts'
import { stormWithoutActionPlan } from './storm-without-action-plan.ts'
import { teamCapacityMissing } from './team-capacity-missing.ts'
import { teamLoadOverMargin } from './team-load-over-margin.ts'
import { weatherOptimistic } from './weather-optimistic.ts'
import { workloadOutsideHorizon } from './workload-outside-horizon.ts'
import { workloadTotalMismatch } from './workload-total-mismatch.ts'
import { workloadUnitMixed } from './workload-unit-mixed.ts'
import { wsjfJobSizeMissing } from './wsjf-job-size-missing.ts'

const BESIDE_BREACHES: readonly Rule[] = [
  additionWithoutDisplacement,
  amountNegative,
  annualRevisionMissing,
  appraisalChanged,
  authorisationCommitmentOverAmount,
  authorisationPaymentOverCredits,
  axisWithoutProject,
  baselineChanged,
  baselineHashMissing,
  baselineMissing,
  baselineValueMissing,
  bodyNotMeeting,
  budgetLineSectionUnusual,
  budgetLineTotalMismatch,
  budgetMagnitudeOutlier,
  budgetMoneyTwice,
  budgetTaxBasisMixed,
  budgetYearOutsideHorizon,
  businessProjectSponsoredByIt,
  businessWorkloadMissing,
  carriedOverProjectLost,
  closedPlanWithoutLessons,
  countryUnknown,
  criteriaWeightsSum,
  crossFunctionalProjectWithoutLead,
  dateAfterStatusDate,
  dateOutsidePlan,
  decisionIncomplete,
  decisionOverdue,
  dependencyCycle,
  difficultyUnanswered,
  entryDuplicate,
  forecastVarianceWithoutNarrative,
  goliveInBlackout,
  hireCountedTooEarly,
  idDuplicate,
  idLookalike,
  mandatoryShareExcess,
  mandatoryWithoutReference,
  milestoneOutsideProject,
  milestoneSlipping,
  nameUnmatched,
  needWithoutProject,
  numberImplausible,
  objectiveWithoutProject,
  pairwiseInconsistent,
  paymentAfterStatusDate,
  paymentOverCommitment,
  phaseContradictsProgress,
  planWithoutApprovedScenario,
  planWithoutDecision,
  previousCountsUnreconciled,
  previousProjectWithoutDisposition,
  prioritiesNotDiscriminating,
  profileSinglePointOfFailure,
  progressRegressing,
  progressStuckNearEnd,
  projectActualDateImpossible,
  projectAdditionUndocumented,
  projectBookedBeforeStart,
  projectCommitmentOverCredits,
  projectDispositionMissing,
  projectEndBeforeStart,
  projectEndOverdue,
  projectOnHoldLong,
  projectPaymentOverCredits,
  projectProgressContradiction,
  projectRetainedOverBetter,
  projectRolesMissing,
  projectStartOverdue,
  projectStartsLate,
  projectTooLong,
  projectWithoutBudget,
  projectWithoutClosure,
  projectWithoutNextMilestone,
  projectWithoutObjective,
  projectWithoutRunCost,
  projectWithoutWorkload,
  projectZombie,
  publicTextSensitive,
  rangeReversed,
  ratingNeverChanged,
  rebaselineWithoutDecision,
  rebaselinedOften,
  referenceToItself,
  referenceUnknown,
  retainedProjectWithoutRisk,
  retainedProjectWithoutScore,
  reviewStale,
  reviewWithoutAuthor,
  runCostOverEnvelopeGrowth,
  scenarioBreach,
  scenarioChoiceContradictory,
  scenarioDoMinimumMissing,
  scenarioDominated,
  scenarioForcedWithoutReason,
  scenarioWithoutAssumptions,
  scenariosTooFew,
  scoreOffScale,
  scoresByOneSide,
  sharesSum,
  stormWithoutActionPlan,
  teamCapacityMissing,
  teamLoadOverMargin,
  weatherOptimistic,
  workloadOutsideHorizon,
  workloadTotalMismatch,
  workloadUnitMixed,
  wsjfJobSizeMissing,
]

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [...BREACHES, ...BESIDE_BREACHES].sort((left, right) =>
  left.id < right.id ? -1 : 1,
)

/** Every rule by its id. */
export const RULE_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))
