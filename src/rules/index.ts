/**
 * The list of rules: one import and one entry for each, sorted, but for those of breaches.ts. It may be longer than other
 * modules, for it is one list to look through and has nothing else in it.
 */

import { additionWithoutDisplacement } from './addition-without-displacement.ts'
import { adoptionUnmeasured } from './adoption-unmeasured.ts'
import { amountNegative } from './amount-negative.ts'
import { annualRevisionMissing } from './annual-revision-missing.ts'
import { appraisalChanged } from './appraisal-changed.ts'
import { authorisationAmountBelowZero } from './authorisation-amount-below-zero.ts'
import { authorisationAssignedOverAmount } from './authorisation-assigned-over-amount.ts'
import { authorisationBalanceUnphased } from './authorisation-balance-unphased.ts'
import { authorisationCarryOver } from './authorisation-carry-over.ts'
import { authorisationClosedInUse } from './authorisation-closed-in-use.ts'
import { authorisationClosedYearMismatch } from './authorisation-closed-year-mismatch.ts'
import { authorisationCommitmentOverAmount } from './authorisation-commitment-over-amount.ts'
import { authorisationCoverageOverPlan } from './authorisation-coverage-over-plan.ts'
import { authorisationCreditsAfterLapse } from './authorisation-credits-after-lapse.ts'
import { authorisationCreditsOffVote } from './authorisation-credits-off-vote.ts'
import { authorisationCreditsOverAmount } from './authorisation-credits-over-amount.ts'
import { authorisationCreditsOverEnvelope } from './authorisation-credits-over-envelope.ts'
import { authorisationLapsed } from './authorisation-lapsed.ts'
import { authorisationLineUnfit } from './authorisation-line-unfit.ts'
import { authorisationOpenWithoutProject } from './authorisation-open-without-project.ts'
import { authorisationPaymentOverCredits } from './authorisation-payment-over-credits.ts'
import { authorisationVoteByOtherBody } from './authorisation-vote-by-other-body.ts'
import { authorisationVoteWithoutDecision } from './authorisation-vote-without-decision.ts'
import { axisBelowTargetShare } from './axis-below-target-share.ts'
import { axisWithoutProject } from './axis-without-project.ts'
import { baselineChanged } from './baseline-changed.ts'
import { baselineHashMissing } from './baseline-hash-missing.ts'
import { baselineMissing } from './baseline-missing.ts'
import { baselineValueMissing } from './baseline-value-missing.ts'
import { benefitDueUnmeasured } from './benefit-due-unmeasured.ts'
import { benefitWithoutOwner } from './benefit-without-owner.ts'
import { benefitWithoutTarget } from './benefit-without-target.ts'
import { bodyNotMeeting } from './body-not-meeting.ts'
import { BREACHES } from './breaches.ts'
import { budgetConcentrated } from './budget-concentrated.ts'
import { budgetLineSectionUnusual } from './budget-line-section-unusual.ts'
import { budgetLineTotalMismatch } from './budget-line-total-mismatch.ts'
import { budgetMagnitudeOutlier } from './budget-magnitude-outlier.ts'
import { budgetMoneyTwice } from './budget-money-twice.ts'
import { budgetTaxBasisMixed } from './budget-tax-basis-mixed.ts'
import { budgetWithoutContingency } from './budget-without-contingency.ts'
import { budgetYearOutsideHorizon } from './budget-year-outside-horizon.ts'
import { businessProjectSponsoredByIt } from './business-project-sponsored-by-it.ts'
import { businessWorkloadMissing } from './business-workload-missing.ts'
import { carriedOverProjectLost } from './carried-over-project-lost.ts'
import { carryOverOverCommitment } from './carry-over-over-commitment.ts'
import { componentContractGap } from './component-contract-gap.ts'
import { componentEndOfSupportUncovered } from './component-end-of-support-uncovered.ts'
import { componentLifecycleContradicted } from './component-lifecycle-contradicted.ts'
import { componentReplacedLate } from './component-replaced-late.ts'
import { confidentialTitleOneWord } from './confidential-title-one-word.ts'
import { countryUnknown } from './country-unknown.ts'
import { criteriaWeightsSum } from './criteria-weights-sum.ts'
import { crossFunctionalProjectWithoutLead } from './cross-functional-project-without-lead.ts'
import { dateAfterStatusDate } from './date-after-status-date.ts'
import { dateOutsidePlan } from './date-outside-plan.ts'
import { decisionIncomplete } from './decision-incomplete.ts'
import { decisionOverdue } from './decision-overdue.ts'
import type { Rule } from './define.ts'
import { departmentSilent } from './department-silent.ts'
import { dependencyCycle } from './dependency-cycle.ts'
import { difficultyUnanswered } from './difficulty-unanswered.ts'
import { entryDuplicate } from './entry-duplicate.ts'
import { estimateOutdated } from './estimate-outdated.ts'
import { externalWorkWithoutMoney } from './external-work-without-money.ts'
import { forecastBelowPaid } from './forecast-below-paid.ts'
import { forecastRepeatsUnspent } from './forecast-repeats-unspent.ts'
import { forecastVarianceWithoutNarrative } from './forecast-variance-without-narrative.ts'
import { goliveInBlackout } from './golive-in-blackout.ts'
import { grantAmountMismatch } from './grant-amount-mismatch.ts'
import { grantApplicationPending } from './grant-application-pending.ts'
import { grantClaimOverdue } from './grant-claim-overdue.ts'
import { grantExpenseOutsideEligibility } from './grant-expense-outside-eligibility.ts'
import { grantForRecurringCost } from './grant-for-recurring-cost.ts'
import { grantNotCounted } from './grant-not-counted.ts'
import { grantReceiptBeforeExpense } from './grant-receipt-before-expense.ts'
import { grantWithoutAgreement } from './grant-without-agreement.ts'
import { highRiskUnmanaged } from './high-risk-unmanaged.ts'
import { hireCountedTooEarly } from './hire-counted-too-early.ts'
import { idDuplicate } from './id-duplicate.ts'
import { idLookalike } from './id-lookalike.ts'
import { internalLabourUneven } from './internal-labour-uneven.ts'
import { investmentOverBestYear } from './investment-over-best-year.ts'
import { leadOnManyProjects } from './lead-on-many-projects.ts'
import { limitOverrunAccepted } from './limit-overrun-accepted.ts'
import { lineFundedByUnsecuredGrant } from './line-funded-by-unsecured-grant.ts'
import { mandatoryShareExcess } from './mandatory-share-excess.ts'
import { mandatoryWithoutReference } from './mandatory-without-reference.ts'
import { milestoneOutsideProject } from './milestone-outside-project.ts'
import { milestoneSlipping } from './milestone-slipping.ts'
import { nameUnmatched } from './name-unmatched.ts'
import { needAskedElsewhere } from './need-asked-elsewhere.ts'
import { needBudgetWithoutProject } from './need-budget-without-project.ts'
import { needDataNotInProject } from './need-data-not-in-project.ts'
import { needPrerequisiteRefused } from './need-prerequisite-refused.ts'
import { needRankRepeated } from './need-rank-repeated.ts'
import { needRefusedWithoutReason } from './need-refused-without-reason.ts'
import { needWithoutProject } from './need-without-project.ts'
import { numberImplausible } from './number-implausible.ts'
import { objectiveOverdue } from './objective-overdue.ts'
import { objectiveRegressing } from './objective-regressing.ts'
import { objectiveUnmeasured } from './objective-unmeasured.ts'
import { objectiveWithoutProject } from './objective-without-project.ts'
import { occurredRiskWithoutFollowUp } from './occurred-risk-without-follow-up.ts'
import { ownFieldUnreadable } from './own-field-unreadable.ts'
import { pairwiseInconsistent } from './pairwise-inconsistent.ts'
import { paymentAfterStatusDate } from './payment-after-status-date.ts'
import { paymentOverCommitment } from './payment-over-commitment.ts'
import { personalDataWithoutOpinion } from './personal-data-without-opinion.ts'
import { phaseContradictsProgress } from './phase-contradicts-progress.ts'
import { planClosedWithoutLessons } from './plan-closed-without-lessons.ts'
import { planClosedWithoutPayments } from './plan-closed-without-payments.ts'
import { planWithoutApprovedScenario } from './plan-without-approved-scenario.ts'
import { planWithoutDecision } from './plan-without-decision.ts'
import { portfolioBunched } from './portfolio-bunched.ts'
import { postVacantLong } from './post-vacant-long.ts'
import { preparationStageLate } from './preparation-stage-late.ts'
import { previousCountsUnreconciled } from './previous-counts-unreconciled.ts'
import { previousProjectWithoutDisposition } from './previous-project-without-disposition.ts'
import { prioritiesNotDiscriminating } from './priorities-not-discriminating.ts'
import { profileSinglePointOfFailure } from './profile-single-point-of-failure.ts'
import { programmeRolesMissing } from './programme-roles-missing.ts'
import { programmeWithoutProject } from './programme-without-project.ts'
import { progressRegressing } from './progress-regressing.ts'
import { progressStuckNearEnd } from './progress-stuck-near-end.ts'
import { projectActualDateImpossible } from './project-actual-date-impossible.ts'
import { projectAdditionUndocumented } from './project-addition-undocumented.ts'
import { projectAgainstSecurityOpinion } from './project-against-security-opinion.ts'
import { projectAidOverCeiling } from './project-aid-over-ceiling.ts'
import { projectBegunBeforeApplication } from './project-begun-before-application.ts'
import { projectBegunBeforeStart } from './project-begun-before-start.ts'
import { projectBookedBeforeStart } from './project-booked-before-start.ts'
import { projectCommitmentOverCredits } from './project-commitment-over-credits.ts'
import { projectCostOverAssignment } from './project-cost-over-assignment.ts'
import { projectDependedOnByMany } from './project-depended-on-by-many.ts'
import { projectDispositionMissing } from './project-disposition-missing.ts'
import { projectEndBeforeStart } from './project-end-before-start.ts'
import { projectEndOverdue } from './project-end-overdue.ts'
import { projectIndependentReview } from './project-independent-review.ts'
import { projectOnHoldLong } from './project-on-hold-long.ts'
import { projectPaymentAfterCancellation } from './project-payment-after-cancellation.ts'
import { projectPaymentOverCredits } from './project-payment-over-credits.ts'
import { projectProgressContradiction } from './project-progress-contradiction.ts'
import { projectRetainedOverBetter } from './project-retained-over-better.ts'
import { projectRolesMissing } from './project-roles-missing.ts'
import { projectStartOverdue } from './project-start-overdue.ts'
import { projectStartsLate } from './project-starts-late.ts'
import { projectStatusUnknown } from './project-status-unknown.ts'
import { projectTooLong } from './project-too-long.ts'
import { projectWithoutBudget } from './project-without-budget.ts'
import { projectWithoutClosure } from './project-without-closure.ts'
import { projectWithoutNeed } from './project-without-need.ts'
import { projectWithoutNextMilestone } from './project-without-next-milestone.ts'
import { projectWithoutObjective } from './project-without-objective.ts'
import { projectWithoutRunCost } from './project-without-run-cost.ts'
import { projectWithoutSecurityOpinion } from './project-without-security-opinion.ts'
import { projectWithoutWorkload } from './project-without-workload.ts'
import { projectZombie } from './project-zombie.ts'
import { publicTextSensitive } from './public-text-sensitive.ts'
import { rangeReversed } from './range-reversed.ts'
import { ratingNeverChanged } from './rating-never-changed.ts'
import { rebaselineWithoutDecision } from './rebaseline-without-decision.ts'
import { rebaselinedOften } from './rebaselined-often.ts'
import { recommendationUnanswered } from './recommendation-unanswered.ts'
import { referenceToItself } from './reference-to-itself.ts'
import { referenceUnknown } from './reference-unknown.ts'
import { regimeMeasureLate } from './regime-measure-late.ts'
import { regimeMeasureUncovered } from './regime-measure-uncovered.ts'
import { regimeMeasureUnknown } from './regime-measure-unknown.ts'
import { regimeMeasureUntested } from './regime-measure-untested.ts'
import { regimeNotApproved } from './regime-not-approved.ts'
import { regimeTitleMissing } from './regime-title-missing.ts'
import { regimeUndeclared } from './regime-undeclared.ts'
import { reportFieldUnknown } from './report-field-unknown.ts'
import { reportFilterUnmatched } from './report-filter-unmatched.ts'
import { reportSectionUnknown } from './report-section-unknown.ts'
import { retainedProjectWithoutRisk } from './retained-project-without-risk.ts'
import { retainedProjectWithoutScore } from './retained-project-without-score.ts'
import { reviewStale } from './review-stale.ts'
import { reviewWithoutAuthor } from './review-without-author.ts'
import { riskActionOverdue } from './risk-action-overdue.ts'
import { riskReviewOverdue } from './risk-review-overdue.ts'
import { roleNamesPerson } from './role-names-person.ts'
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
import { securityProjectDropped } from './security-project-dropped.ts'
import { securityShareLow } from './security-share-low.ts'
import { sharesSum } from './shares-sum.ts'
import { staffContradiction } from './staff-contradiction.ts'
import { stormWithoutActionPlan } from './storm-without-action-plan.ts'
import { successorStopped } from './successor-stopped.ts'
import { teamCapacityMissing } from './team-capacity-missing.ts'
import { teamCapacityUnused } from './team-capacity-unused.ts'
import { teamLoadOverMargin } from './team-load-over-margin.ts'
import { teamRunOverShare } from './team-run-over-share.ts'
import { teamSharesOverWhole } from './team-shares-over-whole.ts'
import { titleNearlySame } from './title-nearly-same.ts'
import { vatFundLineIneligible } from './vat-fund-line-ineligible.ts'
import { vatFundRateOutdated } from './vat-fund-rate-outdated.ts'
import { weatherOptimistic } from './weather-optimistic.ts'
import { workloadOutsideHorizon } from './workload-outside-horizon.ts'
import { workloadOverBestYear } from './workload-over-best-year.ts'
import { workloadTotalMismatch } from './workload-total-mismatch.ts'
import { workloadUnitMixed } from './workload-unit-mixed.ts'
import { wsjfJobSizeMissing } from './wsjf-job-size-missing.ts'

const BESIDE_BREACHES: readonly Rule[] = [
  additionWithoutDisplacement,
  adoptionUnmeasured,
  amountNegative,
  annualRevisionMissing,
  appraisalChanged,
  authorisationAmountBelowZero,
  authorisationAssignedOverAmount,
  authorisationBalanceUnphased,
  authorisationCarryOver,
  authorisationClosedInUse,
  authorisationClosedYearMismatch,
  authorisationCommitmentOverAmount,
  authorisationCoverageOverPlan,
  authorisationCreditsAfterLapse,
  authorisationCreditsOffVote,
  authorisationCreditsOverAmount,
  authorisationCreditsOverEnvelope,
  authorisationLapsed,
  authorisationLineUnfit,
  authorisationOpenWithoutProject,
  authorisationPaymentOverCredits,
  authorisationVoteByOtherBody,
  authorisationVoteWithoutDecision,
  axisBelowTargetShare,
  axisWithoutProject,
  baselineChanged,
  baselineHashMissing,
  baselineMissing,
  baselineValueMissing,
  benefitDueUnmeasured,
  benefitWithoutOwner,
  benefitWithoutTarget,
  bodyNotMeeting,
  budgetConcentrated,
  budgetLineSectionUnusual,
  budgetLineTotalMismatch,
  budgetMagnitudeOutlier,
  budgetMoneyTwice,
  budgetTaxBasisMixed,
  budgetWithoutContingency,
  budgetYearOutsideHorizon,
  businessProjectSponsoredByIt,
  businessWorkloadMissing,
  carriedOverProjectLost,
  carryOverOverCommitment,
  componentContractGap,
  componentEndOfSupportUncovered,
  componentLifecycleContradicted,
  componentReplacedLate,
  confidentialTitleOneWord,
  countryUnknown,
  criteriaWeightsSum,
  crossFunctionalProjectWithoutLead,
  dateAfterStatusDate,
  dateOutsidePlan,
  decisionIncomplete,
  decisionOverdue,
  departmentSilent,
  dependencyCycle,
  difficultyUnanswered,
  entryDuplicate,
  estimateOutdated,
  externalWorkWithoutMoney,
  forecastBelowPaid,
  forecastRepeatsUnspent,
  forecastVarianceWithoutNarrative,
  goliveInBlackout,
  grantAmountMismatch,
  grantApplicationPending,
  grantClaimOverdue,
  grantExpenseOutsideEligibility,
  grantForRecurringCost,
  grantNotCounted,
  grantReceiptBeforeExpense,
  grantWithoutAgreement,
  highRiskUnmanaged,
  hireCountedTooEarly,
  idDuplicate,
  idLookalike,
  internalLabourUneven,
  investmentOverBestYear,
  leadOnManyProjects,
  limitOverrunAccepted,
  lineFundedByUnsecuredGrant,
  mandatoryShareExcess,
  mandatoryWithoutReference,
  milestoneOutsideProject,
  milestoneSlipping,
  nameUnmatched,
  needAskedElsewhere,
  needBudgetWithoutProject,
  needDataNotInProject,
  needPrerequisiteRefused,
  needRankRepeated,
  needRefusedWithoutReason,
  needWithoutProject,
  numberImplausible,
  objectiveOverdue,
  objectiveRegressing,
  objectiveUnmeasured,
  objectiveWithoutProject,
  occurredRiskWithoutFollowUp,
  ownFieldUnreadable,
  pairwiseInconsistent,
  paymentAfterStatusDate,
  paymentOverCommitment,
  personalDataWithoutOpinion,
  phaseContradictsProgress,
  planClosedWithoutLessons,
  planClosedWithoutPayments,
  planWithoutApprovedScenario,
  planWithoutDecision,
  portfolioBunched,
  postVacantLong,
  preparationStageLate,
  previousCountsUnreconciled,
  previousProjectWithoutDisposition,
  prioritiesNotDiscriminating,
  profileSinglePointOfFailure,
  programmeRolesMissing,
  programmeWithoutProject,
  progressRegressing,
  progressStuckNearEnd,
  projectActualDateImpossible,
  projectAdditionUndocumented,
  projectAgainstSecurityOpinion,
  projectAidOverCeiling,
  projectBegunBeforeApplication,
  projectBegunBeforeStart,
  projectBookedBeforeStart,
  projectCommitmentOverCredits,
  projectCostOverAssignment,
  projectDependedOnByMany,
  projectDispositionMissing,
  projectEndBeforeStart,
  projectEndOverdue,
  projectIndependentReview,
  projectOnHoldLong,
  projectPaymentAfterCancellation,
  projectPaymentOverCredits,
  projectProgressContradiction,
  projectRetainedOverBetter,
  projectRolesMissing,
  projectStartOverdue,
  projectStartsLate,
  projectStatusUnknown,
  projectTooLong,
  projectWithoutBudget,
  projectWithoutClosure,
  projectWithoutNeed,
  projectWithoutNextMilestone,
  projectWithoutObjective,
  projectWithoutRunCost,
  projectWithoutSecurityOpinion,
  projectWithoutWorkload,
  projectZombie,
  publicTextSensitive,
  rangeReversed,
  ratingNeverChanged,
  rebaselineWithoutDecision,
  rebaselinedOften,
  recommendationUnanswered,
  referenceToItself,
  referenceUnknown,
  regimeMeasureLate,
  regimeMeasureUncovered,
  regimeMeasureUnknown,
  regimeMeasureUntested,
  regimeNotApproved,
  regimeTitleMissing,
  regimeUndeclared,
  reportFieldUnknown,
  reportFilterUnmatched,
  reportSectionUnknown,
  retainedProjectWithoutRisk,
  retainedProjectWithoutScore,
  reviewStale,
  reviewWithoutAuthor,
  riskActionOverdue,
  riskReviewOverdue,
  roleNamesPerson,
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
  securityProjectDropped,
  securityShareLow,
  sharesSum,
  staffContradiction,
  stormWithoutActionPlan,
  successorStopped,
  teamCapacityMissing,
  teamCapacityUnused,
  teamLoadOverMargin,
  teamRunOverShare,
  teamSharesOverWhole,
  titleNearlySame,
  vatFundLineIneligible,
  vatFundRateOutdated,
  weatherOptimistic,
  workloadOutsideHorizon,
  workloadOverBestYear,
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
